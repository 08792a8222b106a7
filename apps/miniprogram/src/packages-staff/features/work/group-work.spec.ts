import { groupWork, nextClock, type WorkItem } from './group-work';

const NOW = Date.parse('2026-11-20T02:00:00Z'); // 10:00 in Shanghai
const at = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();
const item = (change: Partial<WorkItem> = {}): WorkItem => ({
  status: 'inProgress', urgency: 'U3', submittedAt: at(-3), dueAt: at(72), signDueAt: null, contactDueAt: null, ...change,
});
const groupOf = (change: Partial<WorkItem>): string | undefined =>
  Object.entries(groupWork([item(change)], [], NOW)).find(([, items]) => items.length > 0)?.[0];

describe('groupWork', () => {
  it.each<[string, Partial<WorkItem>, string]>([
    ['overdue', { dueAt: at(-1) }, 'now'],
    ['due in two hours', { dueAt: at(2) }, 'now'],
    ['due a little after two hours', { dueAt: at(2.1) }, 'today'],
    ['signing overdue while the whole has days', { status: 'dispatched', signDueAt: at(-0.5) }, 'now'],
    ['a call to the resident overdue while the answer has days', { contactDueAt: at(-0.5) }, 'now'],
    ['danger with time left', { urgency: 'U0', dueAt: at(30) }, 'now'],
    ['to be signed before midnight', { status: 'dispatched', signDueAt: at(13) }, 'today'],
    ['to be signed tomorrow', { status: 'dispatched', signDueAt: at(30) }, 'later'],
    ['unsigned, with no limit at all', { status: 'dispatched', dueAt: null }, 'today'],
    ['due before midnight of Shanghai', { dueAt: at(13.9) }, 'today'],
    ['due after midnight of Shanghai', { dueAt: at(14.1) }, 'later'],
    ['no limit set', { dueAt: null }, 'later'],
    ['the clock stopped, though urgent', { status: 'suspended', urgency: 'U1', dueAt: at(-1) }, 'later'],
  ])('%s', (_, change, group) => {
    expect(groupOf(change)).toBe(group);
  });

  it('puts the nearest limit first, then the oldest, and those without a limit last', () => {
    const late = item({ dueAt: at(100) });
    const old = item({ dueAt: at(90), submittedAt: at(-9) });
    const young = item({ dueAt: at(90), submittedAt: at(-1) });
    const free = item({ dueAt: null });
    expect(groupWork([free, late, young, old], [], NOW).later).toEqual([old, young, late, free]);
  });

  it('leaves what waits for others where it is', () => {
    const handedOn = item({ status: 'dispatched', urgency: 'U0', dueAt: at(-5) });
    expect(groupWork([], [handedOn], NOW)).toEqual({ now: [], today: [], later: [], waiting: [handedOn] });
  });
});

describe('nextClock', () => {
  it('ignores the limit for signing once it is signed', () => {
    expect(nextClock(item({ signDueAt: at(1), dueAt: at(9) }))).toBe(NOW + 9 * 3_600_000);
    expect(nextClock(item({ status: 'dispatched', signDueAt: at(1), dueAt: at(9) }))).toBe(NOW + 3_600_000);
  });
});
