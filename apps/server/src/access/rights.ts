import type { Grantee, Right } from './right.js';

const MEMBERS = ['partyMember', 'groupLeader'] as const;
const LOCAL = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const;
const HANDLERS = [...MEMBERS, ...LOCAL, 'departmentHandler'] as const;
/** Whoever answers for a unit that is complained about. */
const ANSWERERS = ['branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler'] as const;
const SORTERS = [...LOCAL, 'dispatcher'] as const;
const STAFF = [...HANDLERS, 'dispatcher', 'supervisor', 'administrator', 'securityAdministrator', 'auditor'] as const;

/** A property company signs in as well, but nothing that staff may look up is open to it. */
const ACCOUNTS = [...STAFF, 'propertyManager'] as const;

const machine: Right = { roles: ['anyone'], scope: 'machine' };
const anyone: Right = { roles: ['anyone'], scope: 'public' };
/** About oneself: also open to whoever has lost their last post, or still lacks a second factor. */
const own: Right = { roles: ['account', ...ACCOUNTS], scope: 'self' };
const self: Right = { roles: ACCOUNTS, scope: 'self' };
/** Of whoever came by WeChat, with an account or without. */
const identity: Right = { roles: ['identity'], scope: 'self' };
const mine: Right = { roles: ['identity', ...ACCOUNTS], scope: 'self' };
const request = (...roles: readonly Grantee[]): Right => ({ roles, scope: 'request' });
/** What they ordered themselves. */
const printers: Right = { roles: ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'administrator'], scope: 'self' };
const subtree = (...roles: readonly Grantee[]): Right => ({ roles, scope: 'subtree' });

/**
 * Who may call what: one line for each route, and a route without a line is closed. The guard hands a use case only the assignments whose
 * role stands in its line, so what a role may not do here it cannot do further in. Checked against the routes at every start.
 */
export const RIGHTS: Readonly<Record<string, Right>> = {
  'HealthController.live': machine,
  'HealthController.ready': machine,
  // Whoever knows the signature.
  'PushesController.wechatAsks': machine,
  'PushesController.wechatTells': machine,
  'PushesController.wecomAsks': machine,
  'PushesController.wecomTells': machine,
  'LandingController.landing': anyone,
  'LandingController.scanned': anyone,
  'InstallationController.show': anyone,

  'SessionsController.signIn': anyone,
  'SignOnController.begin': anyone,
  'SignOnController.finish': anyone,
  'SignOnController.confirm': anyone,
  'WechatController.signIn': anyone,
  'WechatController.phone': identity,
  'WechatController.bind': identity,
  'WechatController.forget': identity,
  'WechatController.inviteSelf': own,
  'WechatController.unbindSelf': own,
  'WechatController.invite': subtree('administrator'),
  'WechatController.unbind': subtree('administrator', 'securityAdministrator'),
  'SessionsController.meetFactor': own,
  'SessionsController.signOut': own,
  'SessionsController.me': own,
  'OwnAccountController.changePassword': own,
  'OwnAccountController.beginSecondFactor': own,
  'OwnAccountController.confirmSecondFactor': own,
  'OwnAccountController.removeSecondFactor': own,
  'OwnAccountController.renewRecoveryCodes': own,
  'OwnAccountController.sessions': own,
  'OwnAccountController.endSession': own,
  'OwnAccountController.endOtherSessions': own,
  'AccountLinksController.look': anyone,
  'AccountLinksController.use': anyone,

  // Of one's own posts; whether one may be lent is the rule's to say.
  'DelegationsController.mine': self,
  'DelegationsController.candidates': self,
  'DelegationsController.give': self,
  'DelegationsController.end': self,

  // Three hands (separation.ts of the domain): accounts are made by one, rights given by another, and the third looks.
  'PeopleController.list': subtree('administrator', 'securityAdministrator', 'auditor'),
  'PeopleController.read': subtree('administrator', 'securityAdministrator', 'auditor'),
  'PeopleController.invite': subtree('administrator'),
  'PeopleController.inviteKnown': subtree('administrator'),
  'PeopleController.recover': subtree('administrator'),
  'PeopleController.disable': subtree('administrator', 'securityAdministrator'),
  'PeopleController.enable': subtree('administrator'),
  'PeopleController.givePost': subtree('securityAdministrator'),
  'PeopleController.endPost': subtree('securityAdministrator'),
  'AskedPostsController.list': subtree('administrator', 'securityAdministrator', 'auditor'),
  'AskedPostsController.grant': subtree('securityAdministrator'),
  'AskedPostsController.refuse': subtree('securityAdministrator'),

  'AuditController.list': subtree('auditor'),

  'OrgController.nodes': anyone,
  'PlacesController.place': anyone,
  'PlacesController.buildings': anyone,
  'PlacesController.doors': anyone,
  'OrgChangesController.order': subtree('administrator'),
  'OrgChangesController.list': subtree('administrator', 'auditor'),
  'OrgController.departments': subtree(...STAFF),
  'CatalogueController.matters': subtree(...STAFF),
  'CatalogueController.whistleLimits': subtree('communityStaff', 'townStaff'),
  'CatalogueController.doors': subtree(...SORTERS),

  'CodesController.scanned': anyone,
  'CodesController.count': anyone,
  'CodesController.image': anyone,
  'CodesController.list': subtree('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'administrator'),
  'CodesController.revoke': subtree('communityStaff', 'townStaff', 'administrator'),
  'CodesController.repoint': subtree('communityStaff', 'townStaff', 'administrator'),
  'CodesController.make': subtree('communityStaff', 'townStaff', 'administrator'),
  'CodesController.makeMissing': subtree('communityStaff', 'townStaff', 'administrator'),
  'CodesController.restore': subtree('communityStaff', 'townStaff', 'administrator'),
  'CodesController.reprint': subtree('communityStaff', 'townStaff', 'administrator'),
  'CodesController.record': subtree('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'administrator'),
  'PostersController.order': subtree('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'administrator'),
  'PostersController.mine': printers,
  'PostersController.read': printers,
  'PostersController.callOff': printers,
  'PostersController.resume': printers,
  'PostersController.link': printers,
  // Whoever has the link has it from one of them.
  'PostersController.file': anyone,

  'ChatGroupsController.bind': subtree(...MEMBERS, 'gridWorker', 'branchSecretary', 'communityStaff'),
  'ChatGroupsController.recognise': anyone,
  'ChatGroupsController.list': subtree(...MEMBERS, ...LOCAL),
  'ChatGroupsController.unbind': subtree(...MEMBERS, 'gridWorker', 'branchSecretary', 'communityStaff'),

  'AttachmentsController.upload': anyone,
  'RequestPhotosController.photo': request('reporter', ...HANDLERS, 'dispatcher', 'supervisor'),
  'RequestPhotosController.link': request('reporter', ...HANDLERS, 'dispatcher', 'supervisor'),
  'LinkedPhotosController.photo': anyone,

  'RequestsController.submit': anyone,
  'RequestsController.lookup': anyone,
  'RequestsController.adopt': identity,
  'RequestsController.mine': mine,
  'RequestsController.read': request('reporter', ...HANDLERS, 'dispatcher', 'supervisor'),

  // Only whoever filed it for somebody else; the use case looks.
  'ClaimsController.issue': self,
  'ClaimsController.look': anyone,
  'ClaimsController.take': anyone,
  'ClaimsController.reply': request(...HANDLERS, 'dispatcher', 'supervisor'),

  'IdentityController.reveal': request(...HANDLERS, 'dispatcher', 'supervisor'),
  'IdentityController.views': request('reporter'),
  'CallersController.find': subtree('dispatcher'),
  'OwnDataController.copy': request('reporter'),
  'OwnDataController.page': request('reporter'),
  'OwnDataController.correct': request('reporter'),
  'OwnDataController.withdraw': request('reporter'),

  'CommandsController.triage': request(...SORTERS),
  'CommandsController.sign': request(...HANDLERS),
  'CommandsController.contact': request(...HANDLERS),
  'CommandsController.resolve': request(...HANDLERS),
  'CommandsController.escalate': request(...MEMBERS, ...LOCAL),
  'CommandsController.rate': request('reporter'),
  'CommandsController.reopen': request('reporter'),
  'CommandsController.withdraw': request('reporter'),
  'CommandsController.close': request('communityStaff', 'townStaff', 'dispatcher', 'supervisor'),

  'CommandsController.ask': request(...HANDLERS),
  'CommandsController.supply': request('reporter', ...HANDLERS),
  'CommandsController.giveBack': request(...LOCAL, 'departmentHandler'),
  'CommandsController.rule': request('dispatcher'),
  'CommandsController.reassign': request(...SORTERS),
  'CommandsController.correct': request(...SORTERS),
  'CommandsController.extend': request(...HANDLERS),
  'CommandsController.grantExtension': request('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor'),
  'CommandsController.suspend': request(...HANDLERS),
  'CommandsController.resume': request(...HANDLERS, 'dispatcher', 'supervisor'),
  'CommandsController.redirect': request(...SORTERS),
  'JointCommandsController.addAssistant': request(...LOCAL, 'departmentHandler'),
  'JointCommandsController.whistle': request('communityStaff', 'townStaff'),
  'JointCommandsController.approveWhistle': request('townStaff'),
  'JointCommandsController.recordWhistle': request('communityStaff', 'townStaff'),
  'JointCommandsController.recallWhistle': request('communityStaff', 'townStaff'),
  'JointCommandsController.rateWhistle': request('communityStaff', 'townStaff'),
  'LegsController.sign': request(...LOCAL, 'departmentHandler'),
  'LegsController.finish': request(...LOCAL, 'departmentHandler'),
  'LegsController.decline': request(...LOCAL, 'departmentHandler'),
  'LegsController.release': request(...LOCAL, 'departmentHandler'),
  'CommandsController.urge': request('reporter'),
  'CommandsController.supervise': request('dispatcher', 'supervisor'),

  // Mediation has an object check of its own: the committee, its mediators, the branch that has the request.
  'MediationsController.ofRequest': request(...HANDLERS, 'dispatcher', 'supervisor'),
  'MediationsController.informal': request(...MEMBERS, ...LOCAL),
  'MediationsController.open': request(...LOCAL),
  'MediationsController.list': subtree(...MEMBERS, ...LOCAL),
  'MediationsController.summary': subtree('communityStaff', 'townStaff', 'dispatcher', 'supervisor', 'administrator', 'auditor'),
  'MediationsController.read': request(...MEMBERS, ...LOCAL),
  'MediationsController.candidates': request(...MEMBERS, ...LOCAL),
  'MediationsController.contact': request(...MEMBERS, ...LOCAL),
  'MediationsController.file': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.correctParty': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.appoint': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.accept': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.challenge': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.agreeToMediate': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.callOff': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.meet': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.prolong': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.drawUp': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.putInEffect': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.fail': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.followUp': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.applyToCourt': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.courtAnswers': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.agreeToHandOver': request(...MEMBERS, ...LOCAL),
  'MediationStepsController.handOver': request(...MEMBERS, ...LOCAL),
  'TogetherController.similar': anyone,
  'TogetherController.join': anyone,
  'TogetherController.candidates': request(...SORTERS),
  'TogetherController.merge': request(...SORTERS),
  'TogetherController.unmerge': request(...SORTERS),
  'TogetherController.defer': request('communityStaff', 'townStaff', 'departmentHandler'),
  'TogetherController.reportDeferred': request('communityStaff', 'townStaff', 'departmentHandler'),
  'TogetherController.revisit': request('communityStaff', 'townStaff', 'dispatcher', 'supervisor'),

  'HeldController.list': subtree('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher'),
  'HeldController.decide': request('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher'),

  'WorklistsController.worklist': subtree(...HANDLERS, 'dispatcher', 'supervisor'),
  'WorklistsController.board': subtree(...LOCAL, 'dispatcher', 'supervisor'),
  'CardsController.list': subtree('branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher', 'supervisor'),
  'OverviewController.of': subtree('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor', 'administrator', 'securityAdministrator', 'auditor'),
  'CustomerGroupsController.joinWays': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'CustomerGroupsController.makeJoinWay': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'CustomerGroupsController.changeJoinWay': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'CustomerGroupsController.removeJoinWay': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'CustomerGroupsController.joinWayPicture': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'CustomerGroupsController.groupMessages': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'CustomerGroupsController.askGroupMessage': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'GroupRobotsController.list': subtree('branchSecretary', 'communityStaff', 'townStaff', 'administrator'),
  'GroupRobotsController.add': subtree('branchSecretary', 'communityStaff', 'townStaff', 'administrator'),
  'GroupRobotsController.try': subtree('branchSecretary', 'communityStaff', 'townStaff', 'administrator'),
  'GroupRobotsController.remove': subtree('branchSecretary', 'communityStaff', 'townStaff', 'administrator'),

  'DigestsController.list': subtree('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor'),
  'DigestsController.read': subtree('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor'),
  'DigestsController.send': subtree('branchSecretary', 'communityStaff', 'townStaff'),
  'LedgerController.export': subtree('branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher', 'supervisor'),

  'HouseholdFilesController.open': anyone,
  'HouseholdFilesController.read': anyone,
  'HouseholdFilesController.change': anyone,
  'HouseholdFilesController.delete': anyone,
  'HouseholdFilesController.list': subtree(...MEMBERS),
  'HouseholdFilesController.contact': subtree(...MEMBERS),
  'HouseholdFilesController.note': subtree(...MEMBERS),

  'ZonesController.own': { roles: MEMBERS, scope: 'self' },
  'ZonesController.coverage': subtree('branchSecretary', 'communityStaff', 'townStaff', 'supervisor', 'administrator'),
  'ZonesController.ofGrid': subtree('branchSecretary', 'communityStaff', 'administrator'),
  'ZonesController.handOver': subtree('groupLeader', 'branchSecretary', 'administrator'),
  'AddressesController.doors': subtree('branchSecretary', 'communityStaff', 'administrator'),
  'AddressesController.addBuilding': subtree('administrator'),
  'AddressesController.changeBuilding': subtree('administrator'),
  'AddressesController.addDoor': subtree('administrator'),
  'AddressesController.changeDoor': subtree('administrator'),
  'AddressesController.removeDoor': subtree('administrator'),
  'AddressesController.takeIn': subtree('administrator'),

  'PropertyController.ofRequest': request(...LOCAL, 'departmentHandler', 'dispatcher'),
  'PropertyController.ask': request(...LOCAL, 'departmentHandler', 'dispatcher'),
  'PropertyController.withdraw': request(...LOCAL, 'departmentHandler', 'dispatcher'),
  'PropertyController.list': subtree('propertyManager', ...ANSWERERS),
  'PropertyController.read': subtree('propertyManager', ...ANSWERERS),
  'PropertyController.answer': subtree('propertyManager', ...ANSWERERS),

  'WishesController.list': subtree(...MEMBERS, ...LOCAL),
  'WishesController.mine': subtree(...MEMBERS, ...LOCAL),
  'WishesController.move': subtree(...MEMBERS, ...LOCAL),
  'WishesController.publish': request(...LOCAL),
  'WishesController.ofRequest': request('reporter', ...MEMBERS, ...LOCAL),

  'TimeBankController.account': self,
  'TimeBankController.give': self,
  'TimeBankController.services': self,
  'TimeBankController.record': self,
  'TimeBankController.confirm': self,
  'TimeBankController.object': self,
  'TimeBankController.settle': subtree('branchSecretary', 'communityStaff', 'townStaff'),

  'QueueController.list': subtree('administrator'),
  'QueueController.show': subtree('administrator'),
  'QueueController.replayAll': subtree('administrator'),
  'QueueController.replay': subtree('administrator'),
  'QueueController.discard': subtree('administrator'),

  'AbsencesController.own': { roles: MEMBERS, scope: 'self' },
  'AbsencesController.enter': { roles: MEMBERS, scope: 'self' },
  'AbsencesController.end': { roles: MEMBERS, scope: 'self' },
  'AbsencesController.ofGroup': subtree('groupLeader', 'branchSecretary'),
  'AbsencesController.enterFor': subtree('groupLeader', 'branchSecretary'),
  'AbsencesController.endFor': subtree('groupLeader', 'branchSecretary'),
  'DutyController.of': subtree(...MEMBERS, 'branchSecretary'),
  'DutyController.plan': subtree('groupLeader', 'branchSecretary'),

  'SubscriptionsController.toAsk': mine,
  'SubscriptionsController.answered': mine,
  'SubscriptionsController.templates': subtree('administrator'),
  'NoticesController.list': mine,
  'NoticesController.read': mine,
  'NoticesController.waiting': mine,
  'NoticesController.gathered': mine,
  'NoticesController.preference': mine,
  'NoticesController.prefer': mine,
};
