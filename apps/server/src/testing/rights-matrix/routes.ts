import { WORKLIST_VIEWS } from '../../requests/application/worklist-query.js';
import type { Caller, Post } from './callers.js';
import { nodeOf, personOf, postOf, sessionOf, SPOTS } from './districts.js';
import { noticeOf, type Thing, THINGS, type World } from './worlds.js';

/** What a route is about: a thing, the request that is nearest to the caller's work beside the confidential one, a place, or oneself. */
export type About = Thing | 'request' | 'node' | 'group' | 'zone' | 'grid' | 'building' | 'session' | 'anybody' | 'myTimeService' | 'myAbsence' | 'itsTimeService' | 'itsAbsence' | 'file' | 'lookup';

/** As much as of a place that nobody has ever heard of. */
export const EMPTY = 'empty';

interface Call {
  readonly params?: (world: World, caller: Caller) => Readonly<Record<string, string>>;
  readonly query?: (world: World, caller: Caller) => string;
  readonly body?: (world: World, caller: Caller) => object;
  /** Answers to whoever may: what is sent is of the right form and out of date, or may be said again. */
  readonly into: readonly number[];
  /** The answer by which nobody can tell whether there is such a thing: 404 unless said. */
  readonly hidden?: number | typeof EMPTY;
}

/** One thing is named in the call. */
interface ObjectRoute extends Call {
  readonly about: About;
  /** May know of it, and are told that it is another's to do. */
  readonly refuses?: readonly Post[];
}

/** No thing is named: rows and numbers of the caller's own places, `district`: of their whole district, `self`: of themselves. */
interface ListRoute {
  readonly list: 'places' | 'district' | 'self';
  /** Addresses after the path of the route; several are several views of it, or a search. */
  readonly views: (words: readonly string[]) => readonly string[];
  /** False: the answer counts what the callers of this test do themselves. */
  readonly still: boolean;
  /** Shown to every caller whose district it is, although the thing itself is closed to them. */
  readonly told?: readonly Thing[];
}

/** Neither names a thing nor lists any: only who may call is asked. */
interface ActRoute extends Call {
  readonly act: true;
}

export type MatrixRoute = ObjectRoute | ListRoute | ActRoute;

const object = (about: About, into: number | readonly number[], more: Omit<Call, 'into'> = {}): ObjectRoute => ({ about, into: typeof into === 'number' ? [into] : into, ...more });
const act = (into: number | readonly number[], body?: object): ActRoute => ({ act: true, into: typeof into === 'number' ? [into] : into, ...(body ? { body: () => body } : {}) });
const list = (scope: ListRoute['list'], views: readonly string[] = [''], more: { still?: boolean; told?: readonly Thing[] } = {}): ListRoute => ({ list: scope, views: () => views, still: true, ...more });
const searched = (scope: ListRoute['list'], views: readonly string[], search: string, more: { told?: readonly Thing[] } = {}): ListRoute =>
  ({ list: scope, views: (words) => [...views, ...words.map((word) => `${search}${encodeURIComponent(word)}`)], still: true, ...more });

/** A command on a version that is not there: whoever may know of the request is told so, everybody else that there is none. */
const command = object('request', 409);
const step = object('mediation', [409, 403]);
const SAME_PLACE = { code: 'NOWHERE', text: '楼上滴水 甲乙丙丁' };

/** Every route of the rights table, and how the matrix calls it. A route without a line here fails the test. */
export const ROUTES: Readonly<Record<string, MatrixRoute>> = {
  'HealthController.live': act(200),
  'HealthController.ready': act(200),
  'LandingController.landing': act([200, 302, 404]),
  'LandingController.scanned': act([200, 302, 404]),
  'InstallationController.show': act(200),

  'SessionsController.signIn': act(401, { login: 'nobody-at-all', password: 'wrong' }),
  'SignOnController.begin': act(404),
  'SignOnController.finish': act(404),
  'SignOnController.confirm': act(404),
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
  'CodesController.repoint': object('code', 200, { body: (world) => ({ gridId: SPOTS[world.name].grid, label: `门牌${world.name}` }) }),

  'AttachmentsController.upload': act(415),
  'RequestPhotosController.photo': object('photo', 200),
  'RequestPhotosController.link': object('photo', 200),
  'LinkedPhotosController.photo': act(404),

  'RequestsController.submit': act(422, { text: '' }),
  'RequestsController.lookup': object('lookup', 200, { body: (world) => ({ lookupCode: world.lookupCode }) }),
  'RequestsController.mine': list('self'),
  'RequestsController.read': object('request', 200),

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
    case 'building': return `${SPOTS[world.name].grid}-building`;
    case 'anybody': return world.ids.branchRequest;
    case 'myTimeService': case 'itsTimeService': return world.ids.timeService;
    case 'notice': return noticeOf(world.name, post ?? 'gridWorker');
    case 'session': case 'zone': case 'file': case 'lookup': return '';
    default: return world.ids[about];
  }
}
