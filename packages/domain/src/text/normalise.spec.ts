import { foldCantonese } from './cantonese.js';
import { normaliseForMatching } from './normalise.js';
import { TRADITIONAL_TO_SIMPLIFIED } from './traditional-characters.js';

describe('normaliseForMatching', () => {
  it.each([
    ['ＡＢＣ１２３，！？', 'abc123,!?'],
    ['路 燈\u3000壞\tＬＥＤ', '路灯坏led'],
    ['𨋢壞咗', '𨋢坏咗'],
    ['第一行\n第二行', '第一行\n第二行'],
    ['\uff01\uff5e\uff00\uff5f', '!~\uff00\uff5f'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normaliseForMatching(text)).toBe(expected);
  });

  it('changes nothing twice: no Simplified character of the table is Traditional itself', () => {
    const simplified = [...TRADITIONAL_TO_SIMPLIFIED.values()];
    expect(simplified.filter((character) => TRADITIONAL_TO_SIMPLIFIED.has(character))).toEqual([]);
    expect(simplified.filter((character) => character.length !== 1)).toEqual([]);
    expect([...TRADITIONAL_TO_SIMPLIFIED].slice(-1)[0]).toEqual(['龜', '龟']);
  });
});

describe('foldCantonese', () => {
  it.each([
    ['屋企冇水', '家里没水'], ['唔系', '不是'], ['冇人理', '没人理'], ['没有水', '没水'], ['升降机', '电梯'], ['落大雨', '下大雨'],
  ])('%s is said %s', (cantonese, mandarin) => {
    expect(foldCantonese(cantonese)).toBe(mandarin);
  });
});
