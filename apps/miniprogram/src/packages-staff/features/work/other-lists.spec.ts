import { STAFF_ROLES, TRANSITIONS } from '@yige/domain';
import { listsOf } from './other-lists';

it.each(STAFF_ROLES)('%s finds what it may decide and ask afterwards, and nothing else', (role) => {
  expect(listsOf(role).includes('extensions')).toBe(TRANSITIONS.grantExtension.some(({ by }) => by.includes(role)));
  expect(listsOf(role).includes('revisit')).toBe(TRANSITIONS.revisit.some(({ by }) => by.includes(role)));
});

it('shows the account list to those who report on it', () => {
  for (const { by } of TRANSITIONS.reportDeferred) for (const role of by) if (role !== 'reporter' && role !== 'system') expect(listsOf(role)).toContain('deferred');
});
