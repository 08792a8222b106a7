import { delegationFault, isOfUnit, LONGEST_DELEGATION_DAYS, mayBeLent } from './delegation.js';
import { POWER_ROLES } from './posts.js';

const NOW = 1_000_000;
const DAY = 86_400_000;
const post = { role: 'branchSecretary', endsAt: null, received: false } as const;

describe('lending a post', () => {
  it('should lend no power, and nothing that was lent', () => {
    for (const role of POWER_ROLES) expect(mayBeLent({ role, received: false })).toBe(false);
    expect(delegationFault({ ...post, received: true }, NOW, NOW + DAY, NOW)).toBe('notDelegable');
    expect(delegationFault(post, NOW, NOW + DAY, NOW)).toBeNull();
  });

  it('should have an end, not in the past, not too far, and not after the own one', () => {
    expect(delegationFault(post, NOW + DAY, NOW + DAY, NOW)).toBe('dates');
    expect(delegationFault(post, NOW - 2 * DAY, NOW - DAY, NOW)).toBe('dates');
    expect(delegationFault(post, NOW, NOW + LONGEST_DELEGATION_DAYS * DAY, NOW)).toBeNull();
    expect(delegationFault(post, NOW, NOW + LONGEST_DELEGATION_DAYS * DAY + 1, NOW)).toBe('dates');
    expect(delegationFault({ ...post, endsAt: NOW + DAY }, NOW, NOW + DAY + 1, NOW)).toBe('dates');
  });

  it('should stay within the unit', () => {
    const branch = { id: 'b', kind: 'branch', parentId: 'v', path: 'd/t/v/b' } as const;
    expect([isOfUnit(branch, { id: 'b', path: 'd/t/v/b' }), isOfUnit(branch, { id: 'g', path: 'd/t/v/b/g' }), isOfUnit(branch, { id: 'v', path: 'd/t/v' })]).toEqual([true, true, true]);
    expect([isOfUnit(branch, { id: 'b2', path: 'd/t/v/b2' }), isOfUnit(branch, { id: 't', path: 'd/t' })]).toEqual([false, false]);
    expect(isOfUnit({ id: 't', kind: 'town', parentId: 'd', path: 'd/t' }, { id: 'd', path: 'd' })).toBe(false);
  });
});
