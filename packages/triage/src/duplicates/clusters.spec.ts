import { clustersOf } from './clusters.js';

const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1;

describe('clusters', () => {
  it('have one in the middle that all others are the same as, so that a chain is not one group', () => {
    expect(clustersOf([1, 2, 3, 4, 5], near, 3)).toEqual([[1, 2, 3]]);
  });

  it('come largest first, each item once, and too small ones not at all', () => {
    expect(clustersOf([10, 1, 2, 10, 2, 11, 7], near, 3)).toEqual([[10, 10, 11], [1, 2, 2]]);
    expect(clustersOf([1, 2, 7], near, 3)).toEqual([]);
    expect(clustersOf([], near, 2)).toEqual([]);
  });
});
