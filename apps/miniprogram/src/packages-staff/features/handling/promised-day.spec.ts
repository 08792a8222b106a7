import { dayAfter, daysOf, endOfDay, extensionSpan } from './promised-day';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const WEEK = { after: at('2026-11-22T10:00:00'), latest: at('2026-11-29T10:00:00') };

describe('a day that is promised', () => {
  it('ends when work ends, in Shanghai wherever the phone is', () => {
    expect(endOfDay('2026-11-25', WEEK)).toBe(at('2026-11-25T18:00:00'));
  });

  it('ends at the latest that is allowed', () => {
    expect(endOfDay('2026-11-29', WEEK)).toBe(WEEK.latest);
  });

  it('is none when it is over before it begins', () => {
    expect(endOfDay('2026-11-22', { ...WEEK, after: at('2026-11-22T18:00:00') })).toBeNull();
    expect(endOfDay('2026-11-21', WEEK)).toBeNull();
    expect(endOfDay('', WEEK)).toBeNull();
  });

  it('is proposed only inside the span', () => {
    expect(daysOf(WEEK)).toEqual({ first: '2026-11-22', last: '2026-11-29' });
    expect(dayAfter(WEEK, 3)).toBe('2026-11-25');
    expect(dayAfter(WEEK, 8)).toBeNull();
  });
});

it('gives an extension at most as much again', () => {
  expect(extensionSpan(at('2026-11-24T10:00:00'), at('2026-11-22T10:00:00'))).toEqual({ after: at('2026-11-24T10:00:00'), latest: at('2026-11-26T10:00:00') });
});
