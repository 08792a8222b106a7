import { awayTimes, dayFrom, daysAway } from './away-days';

const NOW = Date.parse('2026-11-22T17:30:00Z'); // 01:30 of the 23rd in Shanghai

it('counts days as Shanghai does', () => {
  expect([dayFrom(NOW, 0), dayFrom(NOW, 8)]).toEqual(['2026-11-23', '2026-12-01']);
});

it('takes both days whole, the present one from now on', () => {
  expect(awayTimes('2026-11-23', '2026-11-25', NOW)).toEqual({ to: '2026-11-25T16:00:00.000Z' });
  expect(awayTimes('2026-11-24', '2026-11-24', NOW)).toEqual({ from: '2026-11-23T16:00:00.000Z', to: '2026-11-24T16:00:00.000Z' });
});

it.each([['2026-11-23', '2026-11-25'], ['2026-12-31', '2027-01-01'], ['2026-11-24', '2026-11-24']])('shows the days %s to %s that were sent', (first, last) => {
  const { from = new Date(NOW).toISOString(), to } = awayTimes(first, last, NOW);
  expect(daysAway({ from, to })).toEqual({ first, last });
});
