import { DEFAULT_LIMITS, limitsFor, unclaimedLimit } from './limits.js';

describe('limitsFor', () => {
  it.each([
    ['U0', '15 minute', '30 minute', '2 hour'],
    ['U1', '30 minute', '2 hour', '24 hour'],
    ['U2', '4 workhour', '24 hour', '3 workday'],
    ['U3', '1 workday', '1 workday', '10 workday'],
  ] as const)('promises for %s: sign %s, contact %s, answer %s', (urgency, sign, firstContact, answer) => {
    const limits = limitsFor(null, urgency);
    expect([limits.sign, limits.firstContact, limits.answer].map((limit) => `${limit.value} ${limit.unit}`)).toEqual([sign, firstContact, answer]);
  });

  it("lets a matter's own limit replace the answer alone", () => {
    const own = { value: 15, unit: 'workday' } as const;
    expect(limitsFor(own, 'U3')).toEqual({ ...DEFAULT_LIMITS.byUrgency.U3, answer: own });
  });

  it('follows changed settings', () => {
    const settings = { ...DEFAULT_LIMITS, unclaimed: { ...DEFAULT_LIMITS.unclaimed, U3: { value: 72, unit: 'hour' } as const } };
    expect(unclaimedLimit('U3', settings)).toEqual({ value: 72, unit: 'hour' });
    expect(unclaimedLimit('U3')).toEqual({ value: 48, unit: 'hour' });
  });

  it('does not let danger wait for a volunteer', () => {
    expect(unclaimedLimit('U0')).toBeNull();
  });
});
