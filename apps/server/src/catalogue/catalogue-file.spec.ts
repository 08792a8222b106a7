import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS, URGENCIES } from '@yige/domain';
import { CATALOGUE_FILE, parseCatalogue, readCatalogueFile, type CatalogueFile } from './catalogue-file.js';

const text = readFileSync(CATALOGUE_FILE, 'utf8');

/** The complaint about the catalogue after one change; fails when there is none. */
function complaint(change: (catalogue: CatalogueFile) => void): string {
  const content = JSON.parse(text) as CatalogueFile;
  change(content);
  try {
    parseCatalogue(content, 'changed.json');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the changed catalogue was accepted');
}

const matter = (catalogue: CatalogueFile, code: string) => catalogue.items.find((item) => item.code === code)!;

describe('the catalogue that comes with the product', () => {
  const catalogue = readCatalogueFile();

  it('has 154 matters of 17 categories, one "other" in each', () => {
    expect(catalogue.items).toHaveLength(154);
    expect(catalogue.categories).toHaveLength(17);
    expect(catalogue.items.filter((item) => item.isOther).map((item) => item.code)).toEqual(catalogue.categories.map((category) => `${category.code}99`));
  });

  it('divides the matters among the tiers', () => {
    expect([1, 2, 3].map((tier) => catalogue.items.filter((item) => item.tier === tier).length)).toEqual([20, 31, 103]);
  });

  it('takes every limit as a proposal until the district confirms it', () => {
    expect(catalogue.standing).toBe('proposed');
    expect(catalogue.items.filter((item) => item.legalBasis?.verifyBeforeGoLive === false)).toEqual([]);
  });

  it('proposes the limits that stand where no catalogue is imported', () => {
    const proposed = catalogue.urgencies.map(({ code, sign, firstContact, answer, unclaimedTier1 }) => [code, { sign, firstContact, answer }, unclaimedTier1]);
    expect(proposed).toEqual(URGENCIES.map((code) => [code, DEFAULT_LIMITS.byUrgency[code], DEFAULT_LIMITS.unclaimed[code]]));
  });

  it('keeps every matter that is reported against somebody confidential or lets the kind decide', () => {
    expect(catalogue.items.filter((item) => item.visibility === 'private' && !item.confidential)).toEqual([]);
  });

  it('keeps confidential what happens within a family, to a child or in somebody, whoever asks (product.md, Who sees what)', () => {
    // 0103 quarrels of a family, 0104 violence at home, 1203 a child that is bullied, 1207 despair, 1306 a child without care.
    expect(['0103', '0104', '1203', '1207', '1306'].filter((code) => !matter(catalogue, code).confidential)).toEqual([]);
  });

  it('has every name in the other languages, and no translation of what it does not say', () => {
    const redirects = catalogue.items.flatMap((item) => item.redirects.flatMap(({ name, when }) => [name ?? [], when ?? []].flat()));
    const names = new Set([...catalogue.categories, ...catalogue.hotlines, ...catalogue.items].map(({ name }) => name).concat(redirects));
    for (const language of ['zh-TW', 'en']) expect(new Set(Object.keys(catalogue.translations?.[language] ?? {}))).toEqual(names);
    expect(Object.values(catalogue.translations?.['en'] ?? {}).filter((words) => /[\u4e00-\u9fff]/u.test(words))).toEqual([]);
  });

  it('has examples and keywords for every real matter', () => {
    const bare = catalogue.items.filter((item) => !item.isOther && (item.keywords.length === 0 || item.examples.length === 0));
    expect(bare.map((item) => item.code)).toEqual([]);
  });
});

describe('a catalogue file that cannot be used names matter and field', () => {
  it.each<[string, (catalogue: CatalogueFile) => void, string]>([
    ['an unknown unit of time', (c) => void (matter(c, '0405').limit = { value: 3, unit: 'week' as 'day' }), 'items "0405" → limit → unit:'],
    ['a limit of nothing', (c) => void (matter(c, '0405').limit.value = 0), 'items "0405" → limit → value:'],
    ['an unknown kind', (c) => void (matter(c, '0101').kinds = ['moan' as 'help']), 'items "0101" → kinds:'],
    ['no kind', (c) => void (matter(c, '0101').kinds = []), 'items "0101" → kinds:'],
    ['an unknown tier', (c) => void (matter(c, '0101').tier = 4 as 3), 'items "0101" → tier:'],
    ['no name', (c) => void (matter(c, '0101').name = ''), 'items "0101" → name:'],
    ['an unknown status', (c) => void (matter(c, '0101').status = 'gone' as 'retired'), 'items "0101" → status:'],
    ['an unknown department', (c) => void (matter(c, '0101').leadUnit = 'NOBODY'), 'items "0101" → leadUnit: no department has the code NOBODY'],
    ['an unknown category', (c) => void (matter(c, '0101').parent = '88'), 'items "0101" → parent: no category has the code 88'],
    ['a code used twice', (c) => void (matter(c, '0102').code = '0101'), 'items "0101": appears twice'],
    ['a hotline that is not listed', (c) => void (matter(c, '0201').redirects[0]!.number = '911'), 'items "0201" → redirects: no hotline has the code 911'],
    ['a missing urgency', (c) => void (c.urgencies = c.urgencies.filter((urgency) => urgency.code !== 'U1')), 'urgencies: U1 is missing'],
    ['no dispatch centre', (c) => void (c.departments.find((d) => d.code === 'DDZX')!.kind = 'district'), 'departments: there must be one of kind "dispatchCentre"'],
    ['an unknown field', (c) => void Object.assign(matter(c, '0101'), { points: 5 }), 'items "0101" → points:'],
    ['a basis without its flag', (c) => void (matter(c, '0101').legalBasis!.basis = 'heard' as 'sourceSeen'), 'items "0101" → legalBasis → basis:'],
    ['a language that we do not speak', (c) => void (c.translations = { fr: {} }), 'translations "fr": must be one of zh-TW, en'],
    ['a translation without words', (c) => void (c.translations = { en: { 报警: '' } }), 'translations "en" → "报警": must be a text'],
    ['translations that are a list', (c) => void (c.translations = { en: null as unknown as Record<string, string> }), 'translations "en": must hold one JSON object'],
    ['items that are no list', (c) => void (c.items = {} as []), 'items:'],
  ])('for %s', (_, change, expected) => {
    expect(complaint(change)).toContain(expected);
  });

  it('tells all of them at once', () => {
    const message = complaint((c) => {
      matter(c, '0101').name = '';
      matter(c, '0405').tier = 9 as 3;
    });
    expect(message).toMatch(/items "0101" → name:[\s\S]*items "0405" → tier:/);
  });

  it('and says when it is no object at all', () => {
    expect(() => parseCatalogue([], 'list.json')).toThrow('list.json cannot be used:\n  must hold one JSON object');
  });

  it('and says when it is not there', () => {
    expect(() => readCatalogueFile('/nowhere/catalogue.json')).toThrow('/nowhere/catalogue.json cannot be used:\n  cannot be read:');
  });
});
