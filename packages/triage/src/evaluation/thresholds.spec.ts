import { byThreshold, mostMistaken } from './thresholds.js';

const row = (expected: string, said: string, confidence: number) => ({ expected, said, confidence });

describe('what a threshold would have done', () => {
  it('counts what stands at or above it', () => {
    const rows = [row('a', 'a', 0.9), row('a', 'b', 0.9), row('b', 'b', 0.89), row('b', '', 0)];
    expect(byThreshold(rows, 88, 91)).toEqual([
      { percent: 88, decided: 3, right: 2 }, { percent: 89, decided: 3, right: 2 }, { percent: 90, decided: 2, right: 1 }, { percent: 91, decided: 0, right: 0 },
    ]);
  });

  it('names the most frequent mistakes, and none where nothing was said', () => {
    expect(mostMistaken({ a: { a: 5, b: 1, '': 9 }, b: { a: 3 }, c: { a: 1 } }, 2)).toEqual([{ expected: 'b', said: 'a', n: 3 }, { expected: 'a', said: 'b', n: 1 }]);
  });
});
