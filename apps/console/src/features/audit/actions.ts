import type { Entry } from './queries.js';

/** Each that can stand in the trail; one without a line here does not compile. */
const EVERY: Readonly<Record<Entry['action'], true>> = {
  'district.created': true, 'session.begun': true, 'session.refused': true, 'session.ended': true, 'session.factorMet': true, 'person.invited': true, 'person.recovered': true, 'person.disabled': true, 'person.enabled': true, 'person.passwordSet': true, 'person.signOnBound': true, 'person.wechatInvited': true, 'person.wechatBound': true, 'person.wechatUnbound': true, 'person.secondFactorOn': true, 'person.secondFactorOff': true, 'post.asked': true, 'post.refused': true, 'post.delegated': true, 'post.delegationEnded': true, 'post.given': true, 'post.ended': true, 'reporter.texted': true, 'reporter.unmasked': true, 'reporter.foundByPhone': true, 'reporter.exported': true, 'reporter.corrected': true, 'reporter.erased': true, 'reporter.adopted': true, 'party.contactRead': true, 'request.confidentialRead': true, 'request.claimIssued': true, 'request.claimed': true, 'request.ruled': true, 'request.heldReleased': true, 'request.heldKept': true, 'request.sideNamed': true, 'ledger.exported': true, 'codes.exported': true, 'org.changeOrdered': true, 'zone.handedOver': true, 'building.made': true, 'building.changed': true, 'door.made': true, 'door.changed': true, 'door.removed': true, 'addresses.imported': true, 'chatGroup.bound': true, 'chatGroup.unbound': true, 'joinWay.made': true, 'joinWay.changed': true, 'joinWay.removed': true, 'groupMessage.asked': true, 'code.revoked': true, 'code.repointed': true, 'robot.added': true, 'robot.removed': true, 'queue.replayed': true, 'queue.discarded': true, 'code.made': true, 'code.restored': true, 'code.reprinted': true,
  'calendar.imported': true, 'messages.imported': true, 'timers.rearmed': true, 'summaries.rebuilt': true, 'retention.run': true,
  'keys.rotated': true, 'keys.rewrapped': true, 'audit.read': true, 'audit.verified': true,
};

/** What the trail can be searched for, in the order of the contract: who came in, who serves, who was looked at, what was changed. */
export const ACTIONS = Object.keys(EVERY) as Entry['action'][];
