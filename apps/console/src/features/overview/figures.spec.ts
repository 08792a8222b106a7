import { niceTop } from './chart-scale.js';
import { listPath } from './list-path.js';
import { percentOf } from './share.js';

describe('percentOf', () => {
  it('says nothing of fewer than twenty', () => {
    expect(percentOf(19, 19)).toBeNull();
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(15, 20)).toBe(75);
  });
});

describe('niceTop', () => {
  it('is never below the greatest value, and its half is a whole number', () => {
    for (let most = 0; most <= 5000; most += 1) {
      const top = niceTop(most);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(Number.isInteger(top / 2)).toBe(true);
    }
  });
});

describe('listPath', () => {
  it('leads to the list that a number counts', () => {
    expect(listPath({ node: 'n1', overdue: '1' })).toBe('/lists/area?node=n1&overdue=1');
    expect(listPath({ node: null })).toBe('/lists/area');
  });
});
