import { STAFF_ROLES } from '@yige/domain';
import { panelFor, panelsOf } from './role-panels';

it.each(STAFF_ROLES)('%s can always reach the panel that signs out', (role) => {
  expect(panelsOf(role)).toContain('me');
});

it('opens where the role works, and where it was asked to if that is its own', () => {
  expect(panelFor('partyMember', undefined)).toBe('today');
  expect(panelFor('branchSecretary', undefined)).toBe('board');
  expect(panelFor('branchSecretary', 'sort')).toBe('sort');
  expect(panelFor('partyMember', 'sort')).toBe('today');
});
