import type { Entry } from './queries.js';

/** Each that can stand in the trail; one without a line here does not compile. */
const EVERY: Readonly<Record<Entry['action'], true>> = {
  'district.created': true, 'session.begun': true, 'session.refused': true, 'session.ended': true, 'person.invited': true, 'person.recovered': true, 'person.disabled': true,
  'person.enabled': true, 'person.passwordSet': true, 'person.signOnBound': true, 'person.secondFactorOn': true, 'person.secondFactorOff': true,
  'post.asked': true, 'post.refused': true, 'post.delegated': true, 'post.delegationEnded': true, 'post.given': true, 'post.ended': true, 'reporter.unmasked': true, 'reporter.foundByPhone': true, 'reporter.exported': true, 'reporter.corrected': true, 'reporter.erased': true,
  'party.contactRead': true, 'request.confidentialRead': true, 'request.ruled': true, 'request.sideNamed': true, 'ledger.exported': true, 'codes.exported': true,
  'org.changeOrdered': true, 'code.revoked': true, 'code.repointed': true, 'queue.replayed': true, 'queue.discarded': true,
  'calendar.imported': true, 'messages.imported': true, 'timers.rearmed': true, 'summaries.rebuilt': true, 'retention.run': true,
  'keys.rotated': true, 'keys.rewrapped': true, 'audit.read': true, 'audit.verified': true,
};

/** What the trail can be searched for, in the order of the contract: who came in, who serves, who was looked at, what was changed. */
export const ACTIONS = Object.keys(EVERY) as Entry['action'][];
