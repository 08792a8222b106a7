import { STAFF_ROLES } from './roles.js';
import { isSeparated, SEPARATED_ROLES, staysSeparated } from './separation.js';

describe('the separation of the three administrators', () => {
  it('should let nobody hold two of the three, whichever comes first', () => {
    for (const held of SEPARATED_ROLES) for (const role of SEPARATED_ROLES) expect([held, role, staysSeparated([held], role)]).toEqual([held, role, held === role]);
    expect(staysSeparated(['partyMember', 'auditor'], 'administrator')).toBe(false);
  });

  it('should not touch any other role', () => {
    for (const role of STAFF_ROLES.filter((one) => !isSeparated(one))) {
      expect(staysSeparated([...SEPARATED_ROLES], role)).toBe(true);
      expect(staysSeparated([role], 'auditor')).toBe(true);
    }
  });
});
