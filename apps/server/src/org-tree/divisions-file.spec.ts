import { readFileSync } from 'node:fs';
import { DIVISIONS_FILE, parseDivisions, readDivisions, type DivisionsFile } from './divisions-file.js';

const text = readFileSync(DIVISIONS_FILE, 'utf8');

function complaint(change: (divisions: DivisionsFile) => void): string {
  const content = JSON.parse(text) as DivisionsFile;
  change(content);
  try {
    parseDivisions(content, 'changed.json');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the changed divisions were accepted');
}

describe('the divisions that come with the product', () => {
  const divisions = readDivisions();

  it('are Nansha with four streets, six towns and 172 villages and communities', () => {
    expect(divisions.district).toEqual({ code: '440115', name: '南沙区', cityCode: '4401' });
    expect(divisions.towns.filter((town) => town.kind === 'street').map((town) => town.name)).toEqual(['南沙街道', '珠江街道', '龙穴街道', '港湾街道']);
    expect(divisions.towns.filter((town) => town.kind === 'town')).toHaveLength(6);
    expect(divisions.villages).toHaveLength(172);
  });

  it('say that the code of 港湾街道 is not known, and give it no village', () => {
    const harbour = divisions.towns.find((town) => town.name === '港湾街道');
    expect(harbour).toMatchObject({ code: null, codeStatus: 'unknown', founded: '2023-12' });
    expect(harbour?.note).toContain('不编代码');
    const withVillages = new Set(divisions.villages.map((village) => village.townCode));
    expect(divisions.towns.filter((town) => !withVillages.has(town.code ?? '')).map((town) => town.name)).toEqual(['港湾街道']);
  });

  it('call villages as people do and keep the official name', () => {
    expect(divisions.villages.find((village) => village.code === '440115001200')).toMatchObject({ name: '大岭界村', officialName: '大岭界村民委员会', kind: 'village' });
    expect(divisions.villages.find((village) => village.code === '440115001007')).toMatchObject({ name: '蕉门河社区', kind: 'community' });
  });
});

describe('a divisions file that cannot be used names entry and field', () => {
  it.each<[string, (divisions: DivisionsFile) => void, string]>([
    ['a short code', (d) => void (d.villages[0]!.code = '4401150010'), 'villages "4401150010" → code: must be 12 digits'],
    ['a village of no town', (d) => void (d.villages[0]!.townCode = '440115999'), 'villages "440115001001" → townCode: no town has the code 440115999'],
    ['a village whose code is another town\'s', (d) => void (d.villages[0]!.townCode = '440115002'), 'villages "440115001001" → code: does not begin with its town\'s 440115002'],
    ['a village twice', (d) => void d.villages.push(d.villages[0]!), 'villages "440115001001": appears twice'],
    ['a known code that is not there', (d) => void (d.towns[0]!.code = null), 'towns "南沙街道" → codeStatus: is "known"'],
    ['an unknown code without a reason', (d) => void (d.towns.find((town) => town.code === null)!.note = null), 'towns "港湾街道" → note: must say why'],
    ['a town of another district', (d) => void (d.towns[0]!.code = '440113001'), 'towns "440113001" → code: is not in district 440115'],
    ['a month that is none', (d) => void (d.towns[0]!.founded = 'December'), 'towns "440115001" → founded: must be a month'],
    ['an unknown field', (d) => void Object.assign(d, { population: 1 }), 'population:'],
  ])('for %s', (_, change, expected) => {
    expect(complaint(change)).toContain(expected);
  });
});
