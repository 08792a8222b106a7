import { MatterScorer, type MatterScore } from './matter-scorer.js';
import type { TriageMatter } from './suggestion.js';

const matter = (code: string, keywords: string[], change: Partial<TriageMatter> = {}): TriageMatter => ({
  code, parent: code.slice(0, 2), name: '', keywords, tier: 3, urgency: 'U3', kinds: ['complaint'], leadUnit: 'CG', escalateTo: null, isOther: false, ...change,
});
const rank = (text: string, ...matters: TriageMatter[]): MatterScore[] => new MatterScorer(matters).rank(text);
const codes = (text: string, ...matters: TriageMatter[]): string[] => rank(text, ...matters).map((score) => score.matter.code);
const scoreOf = (code: string, scores: readonly MatterScore[]): number => scores.find((score) => score.matter.code === code)?.score ?? 0;

const lamps = matter('0401', ['路灯']);
const covers = matter('0207', ['井盖']);
const water = matter('0901', ['停水']);

describe('MatterScorer', () => {
  it('names only matters that share a word with the text', () => {
    expect(codes('路灯', lamps, covers, water)).toEqual(['0401']);
    expect(codes('无关', lamps, covers, water)).toEqual([]);
  });

  it('does not name a matter for what only its class shares', () => {
    expect(codes('路灯', lamps, matter('0402', ['坑洼']), covers)).toEqual(['0401']);
  });

  it('adds up what is found', () => {
    const both = matter('0001', ['路灯', '井盖']);
    expect(codes('路灯井盖', lamps, both, covers)).toEqual(['0001', '0401', '0207']);
    expect(scoreOf('0001', rank('路灯井盖', both, water))).toBeGreaterThan(scoreOf('0001', rank('路灯', both, water)));
  });

  it('takes a longer keyword for more', () => {
    const scores = rank('消防通道,井盖', matter('0001', ['消防通道']), covers);
    expect(scores.map((score) => score.matter.code)).toEqual(['0001', '0207']);
    expect(scoreOf('0001', scores) / scoreOf('0207', scores)).toBeGreaterThan(2);
  });

  it('takes a keyword that others have too for less', () => {
    const shared = rank('路灯', lamps, matter('0501', ['路灯']), water);
    expect(scoreOf('0401', shared)).toBeLessThan(scoreOf('0401', rank('路灯', lamps, matter('0501', ['坑洼']), water)));
  });

  it('learns wording from names and examples where no keyword is found', () => {
    const [first, ...rest] = rank('门口那盏灯不亮了', matter('0401', ['路灯'], { name: '照明不足', examples: ['那盏灯不亮'] }), covers, water);
    expect(rest).toEqual([]);
    expect(first?.keywords).toEqual([]);
    expect(first?.sharedWording).toEqual(expect.arrayContaining(['那盏', '盏灯', '灯不', '不亮']));
    expect(codes('照明', matter('0401', ['路灯'], { name: '照明不足' }), covers)).toEqual(['0401']);
  });

  it('does not prefer a matter for merely having more examples', () => {
    const short = matter('0001', [], { examples: ['水管破裂'] });
    const long = matter('0002', [], { examples: ['水管破裂', '另外还有许多别的话与这件事情没有任何关系只是写得很长很长而已'] });
    expect(codes('水管破裂', short, long)).toEqual(['0001', '0002']);
    expect(codes('水管破裂', { ...short, code: '0003' }, long)).toEqual(['0003', '0002']);
  });

  it('prefers a matter whose class fits, other things equal', () => {
    const plain = matter('0101', ['路灯']);
    const inClass = matter('0401', ['路灯']);
    const neighbour = matter('0402', ['坑洼']);
    expect(codes('路灯', plain, inClass, neighbour, matter('0102', ['井盖']))).toEqual(['0101', '0401']);
    expect(codes('路灯和坑洼', plain, inClass, neighbour, matter('0102', ['井盖'])).indexOf('0401')).toBeLessThan(
      codes('路灯和坑洼', plain, inClass, neighbour, matter('0102', ['井盖'])).indexOf('0101'),
    );
    expect(scoreOf('0401', rank('路灯和坑洼', plain, inClass, neighbour))).toBeGreaterThan(scoreOf('0401', rank('路灯', plain, inClass, neighbour)));
  });

  it('lets wording of the class count, but little', () => {
    const inClass = matter('0401', ['路灯']);
    const neighbour = matter('0402', ['坑洼'], { examples: ['走夜路的老人家'] });
    const more = scoreOf('0401', rank('路灯,走夜路的老人家', inClass, neighbour, covers)) / scoreOf('0401', rank('路灯', inClass, neighbour, covers));
    expect(more).toBeGreaterThan(1);
    expect(more).toBeLessThan(1.2);
  });

  it('keeps the order of codes between equals, and puts a collecting matter behind', () => {
    const a = matter('0001', ['路灯']);
    const b = matter('0002', ['路灯'], { parent: '00' });
    expect(codes('路灯', b, a)).toEqual(['0001', '0002']);
    expect(codes('路灯', a, b)).toEqual(['0001', '0002']);
    expect(codes('路灯', { ...a, isOther: true }, b)).toEqual(['0002', '0001']);
  });

  it('quotes the resident where the keyword is the resident’s, and else the meaning', () => {
    const dry = matter('0901', ['冇水']);
    expect(rank('屋企冇水', dry, covers)[0]?.keywords).toEqual(['冇水']);
    expect(rank('家里没水', dry, covers)[0]?.keywords).toEqual(['没水']);
  });
});
