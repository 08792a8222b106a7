import { characterPairs, countHolders, earliness, matchingForm, rarity } from './word-weights.js';

describe('characterPairs', () => {
  it('are neighbours of Chinese characters alone, each with where it stands first', () => {
    expect([...characterPairs('路灯坏,灯坏a水b路灯')]).toEqual([['路灯', 0], ['灯坏', 1]]);
    expect([...characterPairs('路灯')]).toEqual([['路灯', 0]]);
    expect([...characterPairs('灯')]).toEqual([]);
  });
});

describe('countHolders', () => {
  it('counts lists, not words', () => {
    expect([...countHolders([new Set(['a', 'b']), new Set(['b']), new Set<string>()])]).toEqual([['a', 1], ['b', 2]]);
  });
});

describe('rarity', () => {
  it('is whole for a word of one holder and falls with each more', () => {
    expect(rarity(1, 9)).toBeCloseTo(1);
    expect(rarity(10 / Math.sqrt(10), 9)).toBeCloseTo(0.5);
    expect(rarity(9, 9)).toBeGreaterThan(0);
    expect(rarity(2, 9)).toBeGreaterThan(rarity(3, 9));
  });
});

describe('earliness', () => {
  it('is whole at the start, half after 50 characters and a third after 100', () => {
    expect([earliness(0), earliness(50), earliness(100)]).toEqual([1, 1 / 2, 1 / 3]);
  });
});

describe('matchingForm', () => {
  it('brings script, width and dialect together', () => {
    expect(matchingForm('屋企冇 燈Ａ')).toBe('家里没灯a');
  });
});
