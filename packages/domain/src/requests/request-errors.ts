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
  'REQUEST.REVIEW_FINAL', // the joint review has ended it; new facts are a new request
  'REQUEST.NOT_UNDER_REVIEW', // only a joint review ends what is still being worked on
  'REQUEST.ANSWERED_BEFORE', // a unit that has answered it once does not end its redo
  'REQUEST.MERGE_ITSELF', // a request is not merged into itself
  'REQUEST.MERGE_NOT_OPEN', // the main request is at its end
  'REQUEST.MERGE_CONFIDENTIAL', // neither side may learn that somebody else has spoken
  'REQUEST.MERGE_LESS_URGENT', // the main request is less urgent than what would follow it
  'REQUEST.MAIN_NOT_ANSWERED', // who follows another request speaks when that one is answered
  'REQUEST.RATED_ALREADY', // the reporter has spoken: nobody calls to have it changed
  'REQUEST.REVISIT_TOO_SOON', // another part of the day, some hours later
  'REQUEST.WHISTLE_OPEN', // one whistle at a time
  'REQUEST.NO_WHISTLE_ASKED', // nothing to approve or refuse
  'REQUEST.NO_WHISTLE_CALLED', // nobody was called, so nobody came
  'REQUEST.NO_WHISTLE_OPEN', // nothing to take back: it has ended, or they have met
  'REQUEST.WHISTLE_NOT_MET', // rated only after they met
  'REQUEST.LEG_ENDED', // the unit has finished, declined or was released
  'REQUEST.LEG_SIGNED', // it has been signed already
  'REQUEST.NOT_HELPER', // only the unit that was called
  'REQUEST.NOT_LEAD', // only the unit that leads releases a helper
  'REQUEST.DECLINE_TOO_LATE', // declined only before signing and within the sign limit
  'REQUEST.WHISTLE_STANDS', // who is called by a whistle comes: nothing to decline or to finish
] as const;
export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];
