import { mayDisturbAt } from './silent-hours.js';

const shanghai = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

describe('mayDisturbAt', () => {
  it.each([
    ['2026-03-04 21:59', '2026-03-04 21:59'],
    ['2026-03-04 22:00', '2026-03-05 07:00'],
    ['2026-03-04 23:59', '2026-03-05 07:00'],
    ['2026-03-05 00:00', '2026-03-05 07:00'],
    ['2026-03-05 06:59', '2026-03-05 07:00'],
    ['2026-03-05 07:00', '2026-03-05 07:00'],
    ['2026-12-31 22:30', '2027-01-01 07:00'],
  ])('holds what would come at %s until %s, unless it is danger', (at, until) => {
    for (const urgency of ['U2', 'U3'] as const) expect(mayDisturbAt(shanghai(at), urgency)).toBe(shanghai(until));
    for (const urgency of ['U0', 'U1'] as const) expect(mayDisturbAt(shanghai(at), urgency)).toBe(shanghai(at));
  });
});
