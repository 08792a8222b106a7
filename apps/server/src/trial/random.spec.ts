import { apportion, Random } from './random.js';
import { placeCodes } from './trial-ids.js';

describe('numbers drawn from a seed', () => {
  it('are the same for the same seed and purpose, and others for another', () => {
    const draw = (seed: string, purpose: string): number[] => {
      const random = new Random(seed, purpose);
      return Array.from({ length: 5 }, () => random.int(1_000_000));
    };
    expect(draw('a', 'b')).toEqual(draw('a', 'b'));
    expect(draw('a', 'b')).not.toEqual(draw('a', 'c'));
    expect(draw('a', 'b')).not.toEqual(draw('b', 'b'));
  });

  it('fall evenly', () => {
    const random = new Random('even', 'spec');
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let n = 0; n < 100_000; n++) counts[random.int(10)]!++;
    expect(Math.min(...counts)).toBeGreaterThan(9_500);
    expect(Math.max(...counts)).toBeLessThan(10_500);
  });
});

describe('dividing a total', () => {
  it('gives whole shares by weight that add up, none below the least', () => {
    expect(apportion(10, [1, 1, 2], 1)).toEqual([3, 3, 4]);
    expect(apportion(5, [1, 0, 1], 0).reduce((sum, share) => sum + share)).toBe(5);
  });

  it('refuses a total that does not suffice', () => {
    expect(() => apportion(2, [1, 1, 1], 1)).toThrow('2 cannot be divided into 3 shares of at least 1');
  });
});

describe('place codes', () => {
  it('do not repeat over as many as a city has', () => {
    const next = placeCodes('spec');
    const codes = new Set(Array.from({ length: 100_000 }, next));
    expect(codes.size).toBe(100_000);
  });
});
