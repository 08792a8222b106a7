import { standingOf } from './standing.js';

const judged = { state: 'candidate', promotable: false, right: 40, rightBefore: 30 } as const;

describe('what may become of a model', () => {
  it('should call a candidate ready only where it may be put to use', () => {
    expect(standingOf({ ...judged, promotable: true })).toBe('candidate');
    expect(standingOf({ ...judged, right: 30 })).toBe('notBetter');
    expect(standingOf({ ...judged, right: 29 })).toBe('notBetter');
  });

  it('should say of one that did better, but beside another than sorts now, that it is to be judged anew', () => {
    expect(standingOf(judged)).toBe('outdated');
  });

  it('should leave what is in use or was taken back as it is', () => {
    for (const state of ['inUse', 'replaced', 'withdrawn'] as const) expect(standingOf({ ...judged, state, right: 0 })).toBe(state);
  });
});
