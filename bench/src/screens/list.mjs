import { WORKLIST_VIEWS } from '../../../apps/server/dist/requests/application/worklist-query.js';

/** Who of the trial is asked as which role; a department with more than its share of requests stands for departments. */
export const LOGIN_OF = {
  partyMember: 'member', groupLeader: 'leader', gridWorker: 'gridworker', branchSecretary: 'secretary', communityStaff: 'community', townStaff: 'town',
  departmentHandler: 'water', dispatcher: 'dispatcher', supervisor: 'supervisor', administrator: 'admin', securityAdministrator: 'security', auditor: 'auditor', propertyManager: 'property', anyone: null,
};

const page = 'limit=20';
const request = (what) => ({ of }) => (of ? [`/api/requests/${of}${what}`] : []);

/**
 * What each screen asks for, by the line of the table of rights. `paths` is asked of every role of that line, or of those in `as` alone;
 * `at` is what the caller works at and may read (samples.mjs). A path whose answer shows nothing of what grows is not worth asking twice.
 */
export const SCREENS = {
  'SessionsController.me': { as: Object.keys(LOGIN_OF).filter((role) => role !== 'anyone'), paths: () => ['/api/me'] },
  'OwnAccountController.sessions': { as: ['supervisor'], paths: () => ['/api/me/sessions'] },
  'PeopleController.list': { paths: ({ district }) => ['', `&nodeId=${district.posts.get('town').node_id}`, `&nodeId=${district.posts.get('secretary').node_id}`, `&q=${encodeURIComponent('陈')}`].map((more) => `/api/people?${page}${more}`) },
  'DelegationsController.mine': { as: ['branchSecretary'], paths: () => ['/api/me/delegations'] },
  'DelegationsController.candidates': { as: ['branchSecretary'], paths: ({ district }) => [`/api/me/delegations/candidates?postId=${district.posts.get('secretary').id}`] },
  'AskedPostsController.list': { paths: () => ['/api/asked-posts'] },
  'PeopleController.read': { paths: ({ district }) => [`/api/people/${district.posts.get('water').person_id}`] },
  'OrgController.nodes': { paths: ({ district }) => ['/api/org/nodes', `/api/org/nodes?parentId=${district.tenant.district_id}&kind=town`, `/api/org/nodes?q=${encodeURIComponent('一')}`] },
  'OrgController.departments': { paths: () => ['/api/org/departments'] },
  'OrgChangesController.list': { paths: () => ['/api/org/changes'] },
  'PlacesController.place': { paths: ({ gridId }) => [`/api/org/grids/${gridId}/place`] },
  'PlacesController.buildings': { paths: ({ gridId }) => [`/api/org/grids/${gridId}/buildings`] },
  'ZonesController.own': { paths: () => ['/api/me/zones'] },
  'ZonesController.coverage': { as: ['administrator'], paths: ({ gridId, villageId }) => [gridId, villageId].map((id) => `/api/zones/coverage?nodeId=${id}`) },
  'ZonesController.ofGrid': { as: ['administrator'], paths: ({ gridId }) => [`/api/zones/grids/${gridId}`] },
  'AddressesController.doors': { as: ['administrator'], paths: ({ buildingId }) => [`/api/zones/buildings/${buildingId}/doors`] },
  'PlacesController.doors': { paths: ({ buildingId }) => [`/api/org/buildings/${buildingId}/doors`] },
  'CatalogueController.matters': { paths: () => ['/api/catalogue/matters'] },
  'CatalogueController.whistleLimits': { paths: () => ['/api/catalogue/whistle-limits'] },
  'CatalogueController.doors': { paths: ({ district }) => [`/api/catalogue/doors?matter=${district.matters[0]}`] },
  'CodesController.list': { paths: ({ gridId }) => [`/api/codes?${page}`, `/api/codes?${page}&gridId=${gridId}`] },
  'PostersController.mine': { as: ['administrator'], paths: () => ['/api/posters'] },
  'CodesController.record': { paths: ({ codeId }) => [`/api/codes/${codeId}/record`] },
  'CodesController.scanned': { paths: ({ code }) => [`/api/codes/${code}`] },

  'ChatGroupsController.list': { as: ['partyMember', 'branchSecretary'], paths: () => ['/api/chat-groups'] },

  'RequestsController.read': { paths: request('') },
  'ClaimsController.reply': { as: ['branchSecretary', 'departmentHandler'], paths: ({ held }) => [`/api/requests/${held}/group-reply`] },
  'RequestsController.mine': { as: ['partyMember'], paths: () => ['/api/me/requests'] },
  'IdentityController.views': { as: ['partyMember'], paths: ({ reported }) => [`/api/requests/${reported}/identity-views`] },
  'OwnDataController.copy': { as: ['partyMember'], paths: ({ reported }) => [`/api/requests/${reported}/own-data`] },
  'TogetherController.candidates': { paths: request('/candidates') },
  'TogetherController.similar': {
    method: 'POST', paths: ({ gridId }) => ['/api/similar-requests'].map((path) => ({ path, body: { text: '楼下路灯坏了三天，晚上看不清路，请派人来修', gridId } })),
  },
  'WorklistsController.worklist': { paths: (at) => [...WORKLIST_VIEWS.map((view) => `/api/worklists/${view}?${page}`), ...furtherLists(at)] },
  'WorklistsController.board': { paths: ({ nodeId }) => [`/api/boards/${nodeId}`] },
  'CardsController.list': { paths: () => [`/api/supervision/cards?${page}`, `/api/supervision/cards?${page}&level=red&standing=true`] },
  'OverviewController.of': { paths: ({ nodeId }) => [30, 365].map((days) => `/api/overview?nodeId=${nodeId}&days=${days}`) },
  'DigestsController.list': { paths: () => [`/api/digests?${page}`] },
  'DigestsController.read': { paths: ({ digestId }) => (digestId ? [`/api/digests/${digestId}`] : []) },
  'SortingController.show': { paths: () => ['/api/sorting'] },
  'SortingController.models': { paths: () => ['/api/sorting/models'] },
  'SubscriptionsController.toAsk': { as: ['partyMember'], paths: () => ['/api/subscriptions?tap=serving'] },
  'SubscriptionsController.templates': { paths: () => ['/api/subscriptions/templates'] },
  'GroupRobotsController.list': { paths: ({ nodeId }) => ['/api/group-robots', `/api/group-robots?nodeId=${nodeId}`] },
  'CustomerGroupsController.joinWays': { paths: () => ['/api/join-ways'] },
  'CustomerGroupsController.groupMessages': { paths: () => [`/api/group-messages?${page}`] },
  'HeldController.list': { paths: () => [`/api/held?${page}`] },
  'LedgerController.export': { paths: ({ day }) => [`/api/ledger?from=${day}&to=${day}&format=csv`] },

  'AuditController.list': { paths: ({ day }) => [`/api/audit/entries?${page}`, `/api/audit/entries?${page}&action=audit.read`, `/api/audit/entries?${page}&outcome=refused&from=${day}&to=${day}`] },

  'MediationsController.ofRequest': { paths: request('/mediations') },
  'MediationsController.list': { paths: () => ['committee', 'mine'].flatMap((view) => [`/api/mediations?${page}&view=${view}`, `/api/mediations?${page}&view=${view}&open=true`]) },
  'MediationsController.summary': { paths: () => ['/api/mediations/summary', '/api/mediations/summary?days=365'] },
  'MediationsController.read': { as: ['communityStaff'], paths: ({ mediationId }) => [`/api/mediations/${mediationId}`] },
  'MediationsController.candidates': { as: ['communityStaff'], paths: ({ mediationId }) => [`/api/mediations/${mediationId}/candidates`] },

  'HouseholdFilesController.list': { as: ['partyMember'], paths: ({ zoneId }) => [`/api/household-files?zoneId=${zoneId}&${page}`] },
  'PropertyController.ofRequest': { as: ['branchSecretary', 'departmentHandler'], paths: ({ held }) => [`/api/requests/${held}/property-tasks`] },
  'PropertyController.list': { paths: () => [`/api/property-tasks?${page}`, `/api/property-tasks?${page}&over=true`] },
  'PropertyController.read': { paths: ({ taskId }) => (taskId ? [`/api/property-tasks/${taskId}`] : []) },
  'WishesController.list': { paths: () => [`/api/wishes?${page}`, `/api/wishes?${page}&status=confirmed`, `/api/wishes?${page}&around=branch`, `/api/wishes?${page}&around=village`] },
  'WishesController.mine': { paths: () => ['/api/wishes/mine'] },
  'WishesController.ofRequest': { as: ['branchSecretary'], paths: ({ wished }) => [`/api/requests/${wished}/wish`] },
  'TimeBankController.account': { paths: () => ['/api/time-bank/account'] },
  'TimeBankController.services': { paths: () => ['/api/time-bank/services'] },
  'QueueController.list': { paths: () => ['outbox', 'dueWork'].flatMap((kind) => ['dead', 'pending'].map((status) => `/api/queue?kind=${kind}&${page}&status=${status}`)) },
  'QueueController.show': { paths: ({ eventId }) => [`/api/queue/outbox/${eventId}`] },
  'AbsencesController.own': { paths: () => ['/api/me/absences'] },
  'AbsencesController.ofGroup': { paths: ({ groupId }) => [`/api/groups/${groupId}/absences`] },
  'DutyController.of': { paths: ({ groupId, day }) => [`/api/groups/${groupId}/duty?from=${day}`] },
  'NoticesController.list': { paths: () => [`/api/notices?${page}`] },
  'NoticesController.waiting': { paths: () => ['/api/notices/waiting'] },
  'NoticesController.gathered': { paths: ({ lineId }) => [`/api/notices/${lineId}/gathered?${page}`] },
  'NoticesController.preference': { paths: () => ['/api/me/notice-preference'] },
};

/** Filters and orders of the list of everything below a node. */
function furtherLists({ login, district, number, cursor }) {
  const area = `/api/worklists/area?${page}`;
  if (login === 'water') return [`/api/worklists/unit?${page}&cursor=${cursor}`];
  if (login === 'gridworker' || login === 'town') return [`${area}&closed=true&sort=-submittedAt`];
  if (login !== 'supervisor') return [];
  return [`${area}&closed=true&sort=-submittedAt`, `${area}&overdue=true`, `${area}&closed=true&q=${number}`, `${area}&closed=true&q=${encodeURIComponent('护栏 河涌')}`, `${area}&matter=${district.matters[0]}`];
}

/** Lines of the table of rights that read, and why nobody explains them. */
export const EXEMPT = {
  'HealthController.live': 'asks the database nothing',
  'HealthController.ready': 'counts what was given up, for whoever watches the service: no screen',
  'PushesController.wechatAsks': 'asks the database nothing',
  'PushesController.wecomAsks': 'asks the database nothing',
  'PushesController.wechatTells': 'no screen: WeChat leaves an event, which is written by its key',
  'PushesController.wecomTells': 'no screen: the same by WeCom',
  'LandingController.landing': 'a page that is the same for everybody',
  'LandingController.scanned': 'a page; what the code stands for is asked by CodesController.scanned',
  'InstallationController.show': 'the settings of the installation',
  'PostersController.read': 'one row of those that PostersController.mine reads, by its key',
  'PostersController.link': 'the same, answered with an address',
  'PostersController.file': 'a file, of one order by its key',
  'CustomerGroupsController.joinWayPicture': 'an image, of one code by its key',
  'CodesController.image': 'an image, of one code by its key',
  'RequestPhotosController.photo': 'an image, of one attachment by its key',
  'RequestPhotosController.link': 'the same, answered with an address instead of the image',
  'LinkedPhotosController.photo': 'an image, of one attachment by its key',
  'OwnDataController.page': 'a page, made of what OwnDataController.copy reads',
  'MediationsController.file': 'a file, made of one mediation as MediationsController.read reads it',
};
