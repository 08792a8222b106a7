import { accuracyAt, judge, type Judged } from './judgement.js';

const row = (expected: string, said: string, confidence: number): Judged => ({ expected, said, confidence });
const ROWS = [row('a', 'a', 0.9), row('a', 'a', 0.8), row('a', 'b', 0.3), row('b', 'b', 0.7), row('c', 'a', 0.2)];

describe('judge', () => {
  it('counts what is right', () => {
    const { n, accuracy } = judge(ROWS);
    expect([n, accuracy]).toEqual([5, 0.6]);
  });

  it('weighs each expected class alike in macro-F1', () => {
    // a: 2 of 3 said, 2 of 3 found; b: 1 of 2 said, 1 of 1 found; c: never found.
    expect(judge(ROWS).macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3);
  });

  it('leaves a class that was only said out of macro-F1', () => {
    expect(judge([row('a', 'a', 1), row('a', 'x', 1)]).macroF1).toBeCloseTo(2 / 3);
  });

  it('tells what was taken for what', () => {
    expect(judge(ROWS).confusion).toEqual({ a: { a: 2, b: 1 }, b: { b: 1 }, c: { a: 1 } });
  });

  it('decides the surest first', () => {
    expect(accuracyAt(ROWS, 0.6)).toEqual({ coverage: 0.6, accuracy: 1, threshold: 0.7 });
    expect(accuracyAt(ROWS, 0.8)).toEqual({ coverage: 0.8, accuracy: 0.75, threshold: 0.3 });
  });

  it('answers nothing with nothing', () => {
    expect(judge([])).toMatchObject({ n: 0, accuracy: 0, macroF1: 0 });
  });
});
