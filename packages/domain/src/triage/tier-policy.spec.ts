import { nextTier, placementAbove, placementFor, redoPlacement, unitForCode, type OrgSnapshot, type Placement } from './tier-policy.js';

const org: OrgSnapshot = {
  grid: 'grid', branch: 'branch', partyGroup: 'group', zoneMember: 'member', village: 'village', town: 'town', district: 'district', dispatchCentre: 'centre',
};
const bare: OrgSnapshot = { grid: null, branch: null, village: null, town: null, district: 'district', dispatchCentre: 'centre' };
const departments = (code: string): string | null => (['SW', 'GA', 'CG'].includes(code) ? `dept-${code}` : null);
const matter = (leadUnit: string, escalateTo: string | null = null): { leadUnit: string; escalateTo: string | null } => ({ leadUnit, escalateTo });
const said = (placement: Placement | null): string => (placement === null ? 'none' : `${placement.tier} ${placement.unit.kind} ${placement.unit.id} ${placement.person ?? '-'}`);

describe('placementFor', () => {
  it.each([
    ['tier 1 asks the member of the zone through the group', 1, matter('WG'), org, '1 partyGroup group member'],
    ['tier 1 without a member stays with the group', 1, matter('WG'), { ...org, zoneMember: null }, '1 partyGroup group -'],
    ['tier 1 without a group is the branch and the member', 1, matter('WG'), { ...org, partyGroup: null }, '1 branch branch member'],
    ['tier 1 with neither is the branch', 1, matter('WG'), { ...org, partyGroup: null, zoneMember: null }, '1 branch branch -'],
    ['tier 2 goes to the branch, whatever the catalogue says', 2, matter('SQ'), org, '2 branch branch -'],
    ['tier 2 without a branch goes to the village', 2, matter('SQ'), { ...org, branch: null }, '2 village village -'],
    ['tier 2 without a village goes to the town', 2, matter('SQ'), { ...org, branch: null, village: null }, '2 town town -'],
    ['tier 2 of an unknown place goes to the dispatch centre', 2, matter('SQ'), bare, '2 dispatchCentre centre -'],
    ['tier 1 of an unknown place does too', 1, matter('WG'), bare, '1 dispatchCentre centre -'],
    ['tier 3 goes to the department', 3, matter('SW', 'CG'), org, '3 department dept-SW -'],
    ['tier 3 of a town matter goes to the town', 3, matter('ZJ'), org, '3 town town -'],
    ['tier 3 of a village matter goes where it escalates to', 3, matter('SQ', 'CG'), org, '3 department dept-CG -'],
    ['tier 3 of a branch matter goes to the justice office of the town', 3, matter('WG', 'SFS'), org, '3 town town -'],
    ['tier 3 without a known department goes to the dispatch centre', 3, matter('XX', 'YY'), org, '3 dispatchCentre centre -'],
    ['tier 3 of an unsorted request goes to the dispatch centre', 3, null, org, '3 dispatchCentre centre -'],
    ['tier 3 of a dispatch matter stays there', 3, matter('DDZX', 'SW'), org, '3 dispatchCentre centre -'],
    ['a town matter of an unknown place falls to its department', 3, matter('ZJ', 'GA'), bare, '3 department dept-GA -'],
  ] as const)('%s', (_, tier, units, place, expected) => {
    expect(said(placementFor(tier, units, place, departments))).toBe(expected);
  });
});

describe('placementAbove', () => {
  const held = (tier: 1 | 2 | 3, kind: Placement['unit']['kind']): Pick<Placement, 'tier' | 'unit'> => ({ tier, unit: { id: kind, kind } });

  it.each([
    [1, 'partyGroup', org, '2 branch branch -'],
    [1, 'branch', org, '2 village village -'],
    [2, 'branch', org, '2 village village -'],
    [2, 'village', org, '2 town town -'],
    [2, 'town', org, '3 department dept-SW -'],
    [2, 'dispatchCentre', bare, '3 department dept-SW -'],
    [2, 'dispatchCentre', org, '3 department dept-SW -'],
    [1, 'partyGroup', { ...org, branch: null }, '2 village village -'],
    [2, 'branch', { ...org, village: null }, '2 town town -'],
    [2, 'branch', { ...org, village: null, town: null }, '3 department dept-SW -'],
    [3, 'department', org, 'none'],
    [3, 'town', org, 'none'],
  ] as const)('from tier %s held by %s', (tier, kind, place, expected) => {
    expect(said(placementAbove(held(tier, kind), matter('SW'), place, departments))).toBe(expected);
  });

  it('always ends at tier 3', () => {
    let at: Placement | null = placementFor(1, matter('SW'), org, departments);
    const steps: string[] = [];
    for (let left = 10; at !== null && left > 0; left -= 1) {
      steps.push(at.unit.kind);
      at = placementAbove(at, matter('SW'), org, departments);
    }
    expect(steps).toEqual(['partyGroup', 'branch', 'village', 'town', 'department']);
  });
});

describe('redoPlacement', () => {
  it.each([
    [1, 'partyGroup', '2 branch branch -'],
    [1, 'branch', '2 village village -'],
    [2, 'village', '2 town town -'],
    [2, 'town', '3 dispatchCentre centre -'],
    [3, 'department', '3 dispatchCentre centre -'],
    [3, 'town', '3 dispatchCentre centre -'],
    [3, 'dispatchCentre', '3 dispatchCentre centre -'],
  ] as const)('of tier %s done by %s is %s', (tier, kind, expected) => {
    expect(said(redoPlacement({ tier, unit: { id: kind, kind } }, org))).toBe(expected);
  });

  it('skips levels that do not exist', () => {
    expect(said(redoPlacement({ tier: 2, unit: { id: 'branch', kind: 'branch' } }, { ...org, village: null }))).toBe('2 town town -');
  });
});

describe('unitForCode', () => {
  it.each([
    ['WG', 'branch branch'], ['SQ', 'village village'], ['WY', 'village village'], ['ZJ', 'town town'], ['SFS', 'town town'], ['DDZX', 'dispatchCentre centre'], ['GA', 'department dept-GA'],
  ])('reads %s as %s', (code, expected) => {
    const found = unitForCode(code, org, departments);
    expect(`${found?.kind} ${found?.id}`).toBe(expected);
  });

  it.each(['WG', 'SQ', 'ZJ', 'XX'])('finds nobody for %s where there is nobody', (code) => {
    expect(unitForCode(code, bare, departments)).toBeNull();
  });
});

describe('nextTier', () => {
  it('goes up to the department', () => {
    expect([nextTier(1), nextTier(2), nextTier(3)]).toEqual([2, 3, null]);
  });
});
