import { hasLeft, type HeldPlace, HELD_AT_MOST, isAway, type MemberStanding, passedOver } from './availability.js';

const NOW = Date.UTC(2026, 10, 22);
const HOUR = 3_600_000;
const away = (from: number, to: number, endedAt: number | null = null) => ({ from: NOW + from * HOUR, to: NOW + to * HOUR, endedAt: endedAt === null ? null : NOW + endedAt * HOUR });
const member = (change: Partial<MemberStanding> = {}): MemberStanding => ({ serves: true, absences: [], held: 0, ...change });

describe('isAway', () => {
  it.each([
    ['from its first moment', away(0, 1), true],
    ['not at its end', away(-1, 0), false],
    ['not before', away(1, 2), false],
    ['not once it was ended early', away(-2, 2, -1), false],
    ['until it is ended early', away(-2, 2, 1), true],
    ['not when it was taken back before it began', away(-1, 1, -2), false],
  ])('counts %s', (_, absence, is) => {
    expect(isAway(absence, NOW)).toBe(is);
  });
});

describe('passedOver', () => {
  it.each([
    ['nobody who serves, is here and has room', member({ held: HELD_AT_MOST - 1, absences: [away(1, 2), away(-2, -1)] }), null],
    ['who has left the group', member({ serves: false, absences: [away(-1, 1)], held: 99 }), 'left'],
    ['who is away', member({ absences: [away(2, 3), away(-1, 1)], held: 99 }), 'absent'],
    ['who holds as many as the setting says', member({ held: HELD_AT_MOST }), 'overloaded'],
  ] as const)('passes over %s', (_, standing, because) => {
    expect(passedOver(standing, HELD_AT_MOST, NOW)).toBe(because);
  });
});

describe('hasLeft', () => {
  const held = (change: Partial<HeldPlace> = {}): HeldPlace => ({ tier: 1, unit: { id: 'group', kind: 'partyGroup' }, gridId: 'grid', branchId: 'branch', ...change });
  const branch = { id: 'branch', kind: 'branch' } as const;

  it.each([
    ['a member of the group', ['group', 'elsewhere'], false, held(), false],
    ['a member whose account is disabled', ['group'], true, held(), true],
    ['somebody without any post', [], false, held(), true],
    ['somebody who serves elsewhere now', ['other-group'], false, held(), true],
    ['a grid worker, for the branch of the grid', ['grid'], false, held({ tier: 2, unit: branch }), false],
    ['a grid worker, not for the village', ['grid'], false, held({ tier: 2, unit: { id: 'village', kind: 'village' } }), true],
    ['a member of a zone, where the branch has no groups', ['other-group'], false, held({ unit: branch }), false],
    ['a secretary of another branch', ['other-branch'], false, held({ tier: 2, unit: branch }), true],
    ['a handler of the department', ['department'], false, held({ tier: 3, unit: { id: 'department', kind: 'department' } }), false],
    ['nobody by a grid that is not known', ['grid'], false, held({ tier: 2, unit: branch, gridId: null }), true],
  ] as const)('decides of %s', (_, posts, disabled, place, left) => {
    expect(hasLeft({ disabled, posts }, place)).toBe(left);
  });
});
