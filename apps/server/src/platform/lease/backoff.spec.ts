import { postponement } from './backoff.js';
import { retryDelay } from '../database/retry-delay.js';

/** Every chance that the dice of either delay can show. */
const CHANCES = Array.from({ length: 1_000 }, (_, n) => n / 1_000);

describe.each([
  { what: 'failed work', delay: postponement, first: 2_000, spread: 0.25, tries: 7, whole: 300_000 },
  { what: 'a rivalled transaction', delay: retryDelay, first: 10, spread: 0.5, tries: 7, whole: 10_000 },
])('the delay of $what', ({ delay, first, spread, tries, whole }) => {
  const all = (attempt: number): number[] => CHANCES.map((chance) => delay(attempt, chance));

  it('should double each time, and lie as far to either side as it says, whatever the dice show', () => {
    for (let attempt = 1; attempt <= tries; attempt++) {
      const middle = first * 2 ** (attempt - 1);
      for (const ms of all(attempt)) {
        expect(ms).toBeGreaterThanOrEqual(middle * (1 - spread));
        expect(ms).toBeLessThan(middle * (1 + spread) + 1);
      }
    }
  });

  it('should bring nobody back together: hardly two of a thousand dice agree once the delay is longer than a blink', () => {
    for (let attempt = 4; attempt <= tries; attempt++) expect(new Set(all(attempt)).size).toBeGreaterThan(900);
  });

  it('should never grow beyond what an operator or a caller waits', () => {
    const longest = Array.from({ length: tries }, (_, n) => Math.max(...all(n + 1)));
    expect(Math.max(...longest)).toBeLessThanOrEqual(whole);
  });
});
