import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf } from '../src/random.mjs';
import { compare } from '../src/timing/compare.mjs';

const PAIRS = 300;

/** Milliseconds of a machine on which much else is done: most calls take a little longer than they need, some far longer. */
function pairs(one, other, seed = 7) {
  const random = randomOf(seed);
  const noisy = (ms) => ms * (1 + random() * 0.4) + (random() < 0.05 ? random() * 200 : 0);
  return Array.from({ length: PAIRS }, () => [noisy(one), noisy(other)]);
}

test('a difference is seen through the noise, whichever is the slower one', () => {
  for (const [one, other] of [[1.5, 1.2], [1.2, 1.5], [30, 1]]) assert.equal(compare(pairs(one, other)).toldApart, true);
});

test('noise alone makes no difference', () => {
  for (let seed = 1; seed <= 50; seed++) assert.equal(compare(pairs(1.5, 1.5, seed)).toldApart, false);
});
