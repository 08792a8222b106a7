/** Why the life-cycle refuses a command. Codes are the contract; the sentence for people is chosen by each face. */
export const REQUEST_ERROR_CODES = [
  'REQUEST.ILLEGAL_TRANSITION', // this command does not exist in the present status
  'REQUEST.ROLE_NOT_ALLOWED', // another role may do it, this one may not
  'REQUEST.NOT_HOLDER', // only the unit or person that holds the request
  'REQUEST.HELD_BY_ANOTHER', // a member has signed it already
  'REQUEST.LEG_NOT_SIGNED', // sign before acting
  'REQUEST.NO_HIGHER_TIER', // a department has it: nothing above
  'REQUEST.OWN_CASE', // a unit may not close what it handled itself
  'REQUEST.URGENT_STAYS', // U0 and U1 are not returned: handle first, dispute later
  'REQUEST.URGENT_NOT_EXTENDED', // U0 and U1 are not extended
  'REQUEST.EXTENSION_TOO_LATE', // asked for after the limit was over
  'REQUEST.EXTENSION_USED', // one extension, once
  'REQUEST.NO_EXTENSION_ASKED', // nothing to grant or refuse
  'REQUEST.NOT_ABOVE_HOLDER', // only the level above the holder, or the district, decides it
  'REQUEST.RULING_BINDS', // the dispatch centre has ruled that this unit has it
  'REQUEST.URGED_TODAY', // one reminder a day
  'REQUEST.REOPEN_EXPIRED', // 30 days after closing
  'REQUEST.REOPEN_USED', // the one reopening without review is used
] as const;
export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];
