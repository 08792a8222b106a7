import { WORKLIST_VIEWS } from '../../requests/application/worklist-query.js';
import type { Caller, Post } from './callers.js';
import { nodeOf, personOf, postOf, sessionOf, SPOTS } from './districts.js';
import { type About, act, EMPTY, list, type MatrixRoute, object, searched } from './route-kinds.js';
import { noticeOf, type Thing, THINGS, type World } from './worlds.js';

/** A command on a version that is not there: whoever may know of the request is told so, everybody else that there is none. */
const command = object('request', 409);
const step = object('mediation', [409, 403]);
const SAME_PLACE = { code: 'NOWHERE', text: '楼上滴水 甲乙丙丁' };

/** Every route of the rights table, and how the matrix calls it. A route without a line here fails the test. */
export const ROUTES: Readonly<Record<string, MatrixRoute>> = {
  'HealthController.live': act(200),
  'HealthController.ready': act(200),
  'PushesController.wechatAsks': act(404),
  'PushesController.wechatTells': act(404),
  'PushesController.wecomAsks': act(404),
  'PushesController.wecomTells': act(404),
  'LandingController.landing': act([200, 302, 404]),
  'LandingController.scanned': act([200, 302, 404]),
  'InstallationController.show': act(200),

  'SessionsController.signIn': act(401, { login: 'nobody-at-all', password: 'wrong' }),
  'SignOnController.begin': act(404),
  'SignOnController.finish': act(404),
  'SignOnController.confirm': act(404),
  'WechatController.signIn': act(404, { code: 'of nobody' }),
  'WechatController.phone': act(404, { code: 'of nobody' }),
  'WechatController.bind': act(404, { invitation: '0000-0000-0000' }),
  'WechatController.forget': act(204),
  'WechatController.inviteSelf': act([201, 409]),
  'WechatController.unbindSelf': act(204),
  'WechatController.invite': object('person', [201, 409]),
  'WechatController.unbind': object('person', 204),
  'SessionsController.meetFactor': act(422, { code: '000000' }),
  'SessionsController.signOut': act(204),
  'SessionsController.me': list('self'),
  'OwnAccountController.changePassword': act(422, { current: 'wrong', password: 'another long password' }),
  'OwnAccountController.beginSecondFactor': act(422, { password: 'wrong' }),
  'OwnAccountController.confirmSecondFactor': act([409, 422], { code: '000000' }),
  'OwnAccountController.removeSecondFactor': act([409, 422], { password: 'wrong', code: '000000' }),
  'OwnAccountController.renewRecoveryCodes': act([409, 422], { code: '000000' }),
  'OwnAccountController.sessions': list('self', [''], { still: false }),
  'OwnAccountController.endSession': object('session', [204, 404], { params: (world, { post }) => ({ sessionId: sessionOf(world.name, `${post ?? 'resident'}-spare`) }) }),
  'OwnAccountController.endOtherSessions': act(204),
  'AccountLinksController.look': act(404, { token: 'no such link' }),
  'AccountLinksController.use': act(404, { token: 'no such link', password: 'another long password' }),

  'PeopleController.list': searched('places', ['?limit=100'], '?q='),
  'PeopleController.read': object('person', 200),
  'PeopleController.invite': object('node', 201, { hidden: 422, body: (world, caller) => ({ name: '新人', login: `new-${world.name}-${caller.name.replaceAll(/\W/g, '')}`, post: { role: 'gridWorker', nodeId: SPOTS[world.name].grid } }) }),
  'PeopleController.inviteKnown': object('person', [201, 409]),
  'PeopleController.recover': object('person', [201, 409]),
  'PeopleController.disable': object('person', 204),
  'PeopleController.enable': object('person', 204),
  'DelegationsController.mine': list('self'),
  // Without a post it is asked of nobody's.
  'DelegationsController.candidates': act(422),
  'DelegationsController.give': act(404, { postId: 'no-post', personId: 'nobody', to: '2027-01-01T00:00:00Z', reason: '出差' }),
  'DelegationsController.end': act(404),
  'AskedPostsController.list': list('places'),
  'AskedPostsController.grant': object('askedPost', [204, 409]),
  'AskedPostsController.refuse': object('askedPost', [204, 409]),
  'PeopleController.givePost': object('person', 200, { body: (world) => ({ role: 'gridWorker', nodeId: SPOTS[world.name].grid }) }),
  'PeopleController.endPost': object('person', [200, 409], { params: (world) => ({ postId: postOf(world.name, 'colleague') }) }),

  // The trail names what somebody did something to, everywhere in the district, by its id alone.
  'AuditController.list': list('district', ['?limit=100'], { still: false, told: THINGS }),

  'OrgController.nodes': searched('district', ['', '?kind=grid'], '?q='),
  'PlacesController.place': object('grid', 200, { hidden: 422 }),
  'PlacesController.buildings': object('grid', 200, { hidden: EMPTY }),
  'PlacesController.doors': object('building', 200),
  'OrgChangesController.order': object('grid', 200, { hidden: 422, body: (world) => ({ from: '2026-03-06', changes: [{ what: 'renamed', nodeId: SPOTS[world.name].grid, name: `地方${SPOTS[world.name].grid}` }] }) }),
  'OrgChangesController.list': list('district', [''], { still: false }),
  'OrgController.departments': list('district'),
  'CatalogueController.matters': list('district'),
  'CatalogueController.whistleLimits': list('district'),
  'CatalogueController.doors': list('district'),

  // What is printed on a door may be read by whoever passes, from any district.
  'CodesController.scanned': act(200),
  'CodesController.count': act(204),
  'CodesController.image': act(404),
  'CodesController.list': searched('places', [''], '?q='),
  'CodesController.revoke': object('code', [200, 409]),
  // Two who are let in at the same moment: the second finds it changed.
  'CodesController.repoint': object('code', [200, 409], { body: (world) => ({ gridId: SPOTS[world.name].grid, label: `门牌${world.name}` }) }),
  'CodesController.make': object('code', 201, { body: (world) => ({ gridId: SPOTS[world.name].grid }) }),
  // Every grid of these districts has its code.
  'CodesController.makeMissing': object('code', 200, { body: (world) => ({ nodeId: SPOTS[world.name].grid }) }),
  'CodesController.restore': object('code', [200, 409]),
  'CodesController.reprint': object('code', [201, 409], { body: () => ({ keepDays: 7 }) }),
  'CodesController.record': object('code', 200),
  'PostersController.order': object('code', [201, 409, 422], { body: (world) => ({ nodeId: SPOTS[world.name].grid, size: 'a4', language: 'zh-CN' }) }),
  'PostersController.mine': list('self', [''], { still: false }),
  'PostersController.read': act(404),
  'PostersController.callOff': act(404),
  'PostersController.resume': act(404),
  'PostersController.link': act(404),
  'PostersController.file': act(404),

  'ChatGroupsController.bind': act(404, { gridId: 'no-grid', code: 'c', encryptedData: 'e', iv: 'i', label: '居民群' }),
  'ChatGroupsController.recognise': act(404, { code: 'c', encryptedData: 'e', iv: 'i' }),
  'ChatGroupsController.list': list('self'),
  'ChatGroupsController.unbind': act(404),

  'AttachmentsController.upload': act(415),
  'RequestPhotosController.photo': object('photo', 200),
  'RequestPhotosController.link': object('photo', 200),
  'LinkedPhotosController.photo': act(404),

  'RequestsController.submit': act(422, { text: '' }),
  'RequestsController.lookup': object('lookup', 200, { body: (world) => ({ lookupCode: world.lookupCode }) }),
  'RequestsController.adopt': act(404, { lookupCode: '0000-0000-0000' }),
  'RequestsController.mine': list('self'),
  'RequestsController.read': object('request', 200),

  'ClaimsController.issue': act(404),
  'ClaimsController.look': act(404, { code: '0000-0000-0000' }),
  'ClaimsController.take': act(404, { code: '0000-0000-0000' }),
  'ClaimsController.reply': object('request', [200, 409]),

  'IdentityController.reveal': object('request', [200, 403, 409]),
  'IdentityController.views': object('request', 200),
  'CallersController.find': act(200, { phone: '13800000000', reason: '来电查询' }),
  'OwnDataController.copy': object('request', 200),
  'OwnDataController.page': object('request', 200),
  'OwnDataController.correct': object('request', 200, { body: (world) => ({ name: world.identities[0] }) }),
  'OwnDataController.withdraw': object('request', 200, { body: () => ({ what: 'photos' }) }),

  ...Object.fromEntries(
    ['triage', 'sign', 'contact', 'resolve', 'escalate', 'rate', 'reopen', 'withdraw', 'close', 'ask', 'supply', 'giveBack', 'rule', 'reassign', 'correct', 'extend', 'grantExtension', 'suspend', 'resume', 'redirect', 'urge', 'supervise']
      .map((name) => [`CommandsController.${name}`, command]),
  ),
  ...Object.fromEntries(['addAssistant', 'whistle', 'approveWhistle', 'recordWhistle', 'recallWhistle', 'rateWhistle'].map((name) => [`JointCommandsController.${name}`, command])),
  ...Object.fromEntries(['sign', 'finish', 'decline', 'release'].map((name) => [`LegsController.${name}`, { ...command, params: () => ({ seq: '1' }) }])),

  'MediationsController.ofRequest': object('request', 200),
  'MediationsController.informal': object('request', [403, 409]),
  'MediationsController.open': object('request', [403, 409]),
  'MediationsController.list': list('places', ['', '?view=mine', '?view=committee&open=false']),
  'MediationsController.summary': list('places'),
  'MediationsController.read': object('mediation', 200),
  'MediationsController.candidates': object('mediation', 200),
  'MediationsController.contact': object('mediation', [200, 403], { body: (world) => ({ partyId: world.partyId, reason: '约时间' }) }),
  'MediationsController.file': object('mediation', [200, 403], { params: (world) => ({ handoverId: world.handoverId }) }),
  ...Object.fromEntries(
    ['correctParty', 'appoint', 'accept', 'challenge', 'agreeToMediate', 'callOff', 'meet', 'prolong', 'drawUp', 'putInEffect', 'fail', 'followUp', 'applyToCourt', 'courtAnswers', 'agreeToHandOver', 'handOver'].map((name) => [`MediationStepsController.${name}`, step]),
  ),
  'TogetherController.similar': { ...act(200, SAME_PLACE), query: () => '' },
  'TogetherController.join': object('anybody', [409, 422], { body: () => ({ text: '' }) }),
  'TogetherController.candidates': object('request', 200),
  'TogetherController.merge': command,
  'TogetherController.unmerge': command,
  'TogetherController.defer': command,
  'TogetherController.reportDeferred': command,
  'TogetherController.revisit': command,

  'WorklistsController.worklist': {
    list: 'places', still: true,
    views: (words) => [...WORKLIST_VIEWS.map((view) => `/${view}`), '/unit?closed=true', ...words.flatMap((word) => ['area', 'unit'].map((view) => `/${view}?q=${encodeURIComponent(word)}`))],
  },
  'WorklistsController.board': object('node', 200),
  'CardsController.list': list('places', ['', '?standing=true']),
  'OverviewController.of': list('places', ['', '?as=now']),
  'HeldController.list': list('places'),
  'HeldController.decide': object('heldAnswer', [204, 409], { body: () => ({ release: true, reason: '看过，可以' }) }),
  'CustomerGroupsController.joinWays': list('places'),
  'CustomerGroupsController.makeJoinWay': act(404, { label: '入群码', chatGroupIds: ['no-group'] }),
  'CustomerGroupsController.changeJoinWay': object('joinWay', 409, { body: () => ({ label: '另一个名字' }) }),
  'CustomerGroupsController.removeJoinWay': object('joinWay', [204, 404, 409], { takesAway: true }),
  'CustomerGroupsController.joinWayPicture': act(404),
  'CustomerGroupsController.groupMessages': list('places'),
  'CustomerGroupsController.askGroupMessage': act(404, { chatGroupId: 'no-group', text: '停水通知' }),
  'GroupRobotsController.list': list('places'),
  'GroupRobotsController.add': object('groupRobot', [201, 409], { body: (world) => ({ nodeId: nodeOf('branchSecretary', world.name), label: '工作群', address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-4000-8000-000000000001' }) }),
  'GroupRobotsController.try': object('groupRobot', 204),
  'GroupRobotsController.remove': object('groupRobot', [204, 404], { takesAway: true }),
  'DigestsController.list': list('places'),
  'DigestsController.read': object('digest', 200),
  'DigestsController.send': { ...object('digest', [200, 409]), refuses: ['communityStaff', 'townStaff'] },
  'LedgerController.export': list('places', ['?from=2026-03-01&to=2026-03-05&format=csv']),

  'HouseholdFilesController.open': act(422, {}),
  'HouseholdFilesController.read': object('file', 200, { body: (world) => ({ fileCode: world.fileCode }) }),
  'HouseholdFilesController.change': object('file', [409, 422], { body: (world) => ({ fileCode: world.fileCode }) }),
  'HouseholdFilesController.delete': act([204, 404, 422], { fileCode: 'no such file' }),
  'HouseholdFilesController.list': object('zone', 200, { query: (world) => `?zoneId=${SPOTS[world.name].grid}-zone` }),
  'HouseholdFilesController.contact': object('householdFile', 200),
  'HouseholdFilesController.note': object('householdFile', 204, { body: () => ({ day: '2026-03-03', purpose: '走访' }) }),

  'ZonesController.own': list('self'),
  'ZonesController.coverage': object('coveredGrid', 200, { query: (world) => `?nodeId=${SPOTS[world.name].grid}` }),
  'ZonesController.ofGrid': object('dividedGrid', 200),
  'ZonesController.handOver': object('ledZone', 204, { body: (world) => ({ personId: personOf(world.name, 'partyMember') }) }),
  'AddressesController.doors': object('dividedBuilding', 200),
  'AddressesController.addBuilding': object('dividedGrid', [201, 409], { body: () => ({ name: '新楼', address: '' }) }),
  'AddressesController.changeBuilding': object('dividedBuilding', 200, { body: (world) => ({ name: `楼${SPOTS[world.name].grid}`, address: '蕉门路' }) }),
  'AddressesController.addDoor': object('dividedBuilding', [201, 409], { body: () => ({ unit: '', room: '901' }) }),
  'AddressesController.changeDoor': object('dividedBuilding', 409, { params: (world) => ({ doorId: `${SPOTS[world.name].grid}-door` }), body: () => ({ unit: '1单元', room: '101' }) }),
  'AddressesController.removeDoor': object('dividedBuilding', 409, { params: (world) => ({ doorId: `${SPOTS[world.name].grid}-door` }) }),
  'AddressesController.takeIn': object('dividedGrid', 200, { body: () => ({ table: '', apply: false }) }),

  'PropertyController.ofRequest': object('request', [200, 403, 409]),
  'PropertyController.ask': object('request', [403, 409, 422]),
  'PropertyController.withdraw': object('branchRequest', [204, 403, 409], { params: (world) => ({ taskId: world.ids.propertyTask }) }),
  'PropertyController.list': list('places', ['', '?over=true']),
  'PropertyController.read': object('propertyTask', 200),
  'PropertyController.answer': object('propertyTask', [200, 409]),

  'WishesController.list': list('district', ['', '?around=branch', '?around=village']),
  'WishesController.mine': list('self'),
  'WishesController.move': object('wish', 409),
  'WishesController.publish': object('request', [201, 403, 409]),
  'WishesController.ofRequest': object('groupRequest', 200),

  'TimeBankController.account': list('self'),
  'TimeBankController.give': object('anybody', [409, 422], { body: (world) => ({ toPersonId: personOf(world.name, 'colleague'), minutes: 10 }) }),
  'TimeBankController.services': list('self'),
  'TimeBankController.record': object('anybody', 422, { body: (world) => ({ as: 'provider', otherId: personOf(world.name, 'colleague'), minutes: 30, what: '陪诊', day: '2030-01-01' }) }),
  'TimeBankController.confirm': object('myTimeService', [403, 409]),
  'TimeBankController.object': object('myTimeService', [403, 409]),
  'TimeBankController.settle': object('itsTimeService', [200, 409]),

  'QueueController.list': list('district', ['?kind=dueWork', '?kind=outbox']),
  'QueueController.show': object('work', 200, { params: () => ({ kind: 'dueWork' }) }),
  'QueueController.replayAll': act(200, { kind: 'outbox' }),
  'QueueController.replay': object('work', [200, 409], { params: () => ({ kind: 'dueWork' }) }),
  'QueueController.discard': object('work', [200, 409], { params: () => ({ kind: 'dueWork' }) }),

  'AbsencesController.own': list('self'),
  'AbsencesController.enter': act(201),
  'AbsencesController.end': object('myAbsence', [200, 409]),
  'AbsencesController.ofGroup': object('group', 200),
  'AbsencesController.enterFor': object('group', 422, { body: () => ({}) }),
  'AbsencesController.endFor': object('itsAbsence', [200, 409], { params: (world) => ({ groupId: nodeOf('partyMember', world.name) }) }),
  'DutyController.of': object('group', 200),
  'DutyController.plan': object('group', [200, 409, 422], { body: () => ({ day: '2026-03-05', people: [] }) }),

  'SortingController.show': list('district', [''], { still: false }),
  'SortingController.models': list('district'),
  'SortingController.promote': act(404, { version: 'district/of-nobody' }),
  'SortingController.takeBack': act(404, { version: 'district/of-nobody' }),
  'SortingController.choose': act(409, { percent: 90, expectedVersion: 7 }),

  'SubscriptionsController.toAsk': list('self', ['?tap=reported']),
  'SubscriptionsController.templates': list('district'),
  'SubscriptionsController.answered': act(204, { answers: [{ templateId: 'T1', accepted: true }] }),
  'NoticesController.list': list('self'),
  'NoticesController.read': object('notice', 204),
  'NoticesController.waiting': list('self'),
  'NoticesController.gathered': object('notice', [200, 404]),
  'NoticesController.preference': list('self'),
  'NoticesController.prefer': act([200, 204], { howTold: 'atOnce' }),
};

/** The thing that a call names, for one that is nearest to the caller. */
export const nearest = (post: Post | null): Thing => (post === 'partyMember' || post === 'groupLeader' ? 'groupRequest' : post === 'departmentHandler' ? 'departmentRequest' : 'branchRequest');

/** What stands in the address for it. */
export function idOf(about: About, thing: Thing, world: World, { post }: Caller): string {
  switch (about) {
    case 'request': return world.ids[thing];
    case 'node': return nodeOf(post ?? 'gridWorker', world.name);
    case 'group': case 'itsAbsence': case 'myAbsence': return about === 'group' ? nodeOf('partyMember', world.name) : world.ids.absence;
    case 'grid': return SPOTS[world.name].grid;
    case 'dividedGrid': return SPOTS[world.name].grid;
    case 'ledZone': return `${SPOTS[world.name].grid}-zone`;
    case 'building': case 'dividedBuilding': return `${SPOTS[world.name].grid}-building`;
    case 'anybody': return world.ids.branchRequest;
    case 'myTimeService': case 'itsTimeService': return world.ids.timeService;
    case 'notice': return noticeOf(world.name, post ?? 'gridWorker');
    case 'session': case 'coveredGrid': case 'zone': case 'file': case 'lookup': return '';
    default: return world.ids[about];
  }
}
