import { createHash, randomBytes } from 'node:crypto';
import { formatRequestNumber } from '@yige/domain';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const YEAR_DAYS = 365;
/** Page 500 of a department with 20 to a page has to exist, however small the rest is. */
const BUSY_DEPARTMENT = 10_500;
const SENTENCES = [
  '楼下路灯坏了三天，晚上老人出门看不清路', '小区门口的污水井一直往外冒水，味道很大', '楼上每天半夜拖桌子，已经说过两次了', '消防通道被电动车堵住，请尽快处理',
  '河涌边的护栏断了一截，孩子经过很危险', '广场舞音响太大，影响孩子写作业', '想问一下老人卡在哪里办理', '垃圾投放点没有人清运，苍蝇很多',
];

/**
 * Fills a trial district with a year of requests, evenly over its grids: most closed, the last ten days open, one department with more
 * than five hundred pages. The same size gives the same rows, but for the day on which they end.
 * @param pattern for each table a row that the service wrote itself: what is not told here stands as it stands there
 */
export async function seedRequests(database, size, now, pattern) {
  const district = await readDistrict(database);
  const end = Math.floor((now + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS;
  const busy = Math.min(Math.floor(size / 4), Math.max(BUSY_DEPARTMENT, Math.floor(size / 50)));
  const requests = () => plannedRequests({ size, busy, end, district });
  for (const [table, { shape, of }] of Object.entries(TABLES)) {
    const complete = completed(shape, pattern[table]);
    await database.fill(table, Object.keys(complete), flattened(requests(), of, Object.values(complete)));
  }
  await database.finish();
  return district;
}

async function readDistrict(database) {
  const [tenant] = await database.rows('SELECT id, district_id, dispatch_centre_id FROM tenant');
  const nodes = await database.rows("SELECT id, kind, name, parent_id, path, code FROM org_node WHERE kind IN ('grid', 'partyGroup', 'department', 'town', 'village') ORDER BY id");
  const branchOf = new Map((await database.rows('SELECT grid_id, branch_id FROM grid_branch')).map((row) => [row.grid_id, row.branch_id]));
  const groupsOf = Map.groupBy ? Map.groupBy(nodes.filter(isKind('partyGroup')), (node) => node.parent_id) : grouped(nodes.filter(isKind('partyGroup')));
  const kindOf = new Map(nodes.map((node) => [node.id, node]));
  const grids = nodes.filter(isKind('grid')).map((grid) => {
    const above = grid.path.split('/').map((id) => kindOf.get(id));
    const branch = branchOf.get(grid.id) ?? null;
    return { id: grid.id, name: grid.name, village: above.find(isKind('village')), town: above.find(isKind('town')), branch, groups: groupsOf.get(branch) ?? [] };
  });
  const posts = await database.rows('SELECT r.id, a.login, a.person_id, r.node_id FROM account a JOIN role_assignment r ON r.person_id = a.person_id');
  const matters = (await database.rows('SELECT code FROM matter ORDER BY code')).map((row) => row.code);
  return { tenant, grids, departments: nodes.filter(isKind('department')), posts: new Map(posts.map((post) => [post.login, post])), matters };
}

const isKind = (kind) => (node) => node?.kind === kind;

function grouped(nodes) {
  const groups = new Map();
  for (const node of nodes) groups.set(node.parent_id, [...(groups.get(node.parent_id) ?? []), node]);
  return groups;
}

/** In the order of their time, which is the order of their ids: a table filled in its own order is filled fast. */
function* plannedRequests({ size, busy, end, district }) {
  const start = end - YEAR_DAYS * DAY_MS;
  const everyBusy = Math.max(1, Math.floor(size / busy));
  let day = -1;
  let serial = 0;
  for (let n = 0; n < size; n++) {
    const submittedAt = start + Math.floor((n * YEAR_DAYS * DAY_MS) / size);
    const today = Math.floor((submittedAt + SHANGHAI_MS) / DAY_MS);
    serial = today === day ? serial + 1 : 0;
    day = today;
    yield planned({ n, submittedAt, serial, end, isBusy: n % everyBusy === 0 && n / everyBusy < busy, district });
  }
}

function planned({ n, submittedAt, serial, end, isBusy, district }) {
  const chance = scatter(n);
  const grid = district.grids[scatter(n + 1e9) % district.grids.length];
  const water = district.posts.get('water');
  const tier = isBusy ? 3 : chance % 100 < 60 ? 1 : chance % 100 < 85 ? 2 : 3;
  const unit = isBusy ? { id: water.node_id, kind: 'department' } : unitOf(tier, grid, district, chance);
  const isOpen = isBusy || submittedAt > end - 10 * DAY_MS || chance % 97 === 0;
  const signed = !isOpen || isBusy || chance % 2 === 0;
  return {
    id: idAt(submittedAt, n), n, submittedAt, grid, tier, unit, isOpen, signed, tenantId: district.tenant.id, districtId: district.tenant.district_id,
    number: formatRequestNumber(submittedAt, serial), matter: district.matters[chance % district.matters.length],
    person: isBusy ? water.person_id : null, status: isOpen ? (signed ? 'inProgress' : 'dispatched') : 'closed', dueAt: submittedAt + (3 + (chance % 12)) * DAY_MS,
    closedAt: isOpen ? null : submittedAt + (1 + (chance % 5)) * DAY_MS,
  };
}

function unitOf(tier, grid, district, chance) {
  if (tier === 1 && grid.groups.length > 0) return { id: grid.groups[chance % grid.groups.length].id, kind: 'partyGroup' };
  if (tier < 3 && grid.branch !== null) return { id: grid.branch, kind: 'branch' };
  return { id: district.departments[chance % district.departments.length].id, kind: 'department' };
}

const REQUEST = {
  id: (r) => r.id, tenant_id: (r) => r.tenantId, number: (r) => r.number, lookup_hash: (r) => createHash('sha256').update(r.id).digest('hex'),
  version: (r) => (r.signed ? 2 : 1), status: (r) => r.status, open: (r) => (r.isOpen ? 1 : 0), tier: (r) => r.tier, urgency: () => 'U3', kind: () => 'complaint',
  matter_code: (r) => r.matter, text: (r) => `${SENTENCES[r.n % SENTENCES.length]}，${SENTENCES[(r.n >> 3) % SENTENCES.length]}。`, place_text: () => null,
  place_name: (r) => `${r.grid.village.name} · ${r.grid.name}`, channel: () => 'code', confidential: () => 0, anonymous: () => 0, attachment_count: () => 0,
  district_id: (r) => r.districtId, town_id: (r) => r.grid.town.id, village_id: (r) => r.grid.village.id, grid_id: (r) => r.grid.id,
  branch_id: (r) => r.grid.branch, holder_unit_id: (r) => r.unit.id, holder_unit_kind: (r) => r.unit.kind, holder_person_id: (r) => r.person,
  signed_at: (r) => (r.signed ? moment(r.submittedAt + 3_600_000) : null), leg_seq: () => 1, first_receiver_id: (r) => r.unit.id, event_seq: (r) => eventsOf(r).length,
  next_due_at: (r) => moment(r.dueAt), sign_due_at: (r) => moment(r.submittedAt + DAY_MS), contact_due_at: () => null, due_at: (r) => moment(r.dueAt),
  submitted_at: (r) => moment(r.submittedAt), dispatched_at: (r) => moment(r.submittedAt), answered_at: (r) => moment(r.closedAt), closed_at: (r) => moment(r.closedAt),
  resolution: (r) => (r.isOpen ? null : 'solved'), close_result: (r) => (r.isOpen ? null : 'solved'), reopenings: () => 0,
};

const LEG = {
  id: (r) => idAt(r.submittedAt, r.n, 'leg'), tenant_id: (r) => r.tenantId, request_id: (r) => r.id, seq: () => 1, tier: (r) => r.tier, part: () => 'lead',
  unit_id: (r) => r.unit.id, unit_kind: (r) => r.unit.kind, person_id: (r) => r.person, dispatched_at: (r) => moment(r.submittedAt),
  sign_due_at: (r) => moment(r.submittedAt + DAY_MS), due_at: (r) => moment(r.dueAt), signed_at: (r) => (r.signed ? moment(r.submittedAt + 3_600_000) : null),
  first_contact_at: () => null, finished_at: (r) => moment(r.closedAt), outcome: (r) => (r.isOpen ? null : 'resolved'),
};

const REPORTER = {
  id: (r) => idAt(r.submittedAt, r.n, 'reporter'), tenant_id: (r) => r.tenantId, request_id: (r) => r.id, on_behalf: () => 0, created_at: (r) => moment(r.submittedAt),
};

const EVENT = {
  id: (e) => idAt(e.r.submittedAt, e.r.n, `event ${e.seq}`), tenant_id: (e) => e.r.tenantId, request_id: (e) => e.r.id, seq: (e) => e.seq,
  at: (e) => moment(e.r.submittedAt + e.seq * 1_800_000), type: (e) => e.type, is_public: () => 1, actor_role: (e) => (e.seq === 1 ? 'reporter' : 'system'), data: () => '{}',
};

const TABLES = {
  request: { shape: REQUEST, of: (r) => [r] },
  handling_leg: { shape: LEG, of: (r) => [r] },
  reporter: { shape: REPORTER, of: (r) => [r] },
  request_event: { shape: EVENT, of: (r) => eventsOf(r).map((type, n) => ({ r, type, seq: n + 1 })) },
};
export const SEEDED_TABLES = Object.keys(TABLES);

function eventsOf(r) {
  return ['submitted', 'triaged', ...(r.signed ? ['signed'] : []), ...(r.isOpen ? [] : ['resolved', 'closed'])];
}

function completed(shape, pattern) {
  return Object.fromEntries(Object.entries(pattern).map(([column, value]) => [column, shape[column] ?? (() => plain(value))]));
}

/** A value that was read, as it is written. */
function plain(value) {
  if (value instanceof Date) return moment(value.getTime());
  return value === true ? 1 : value === false ? 0 : value;
}

function* flattened(requests, of, cells) {
  for (const request of requests) for (const one of of(request)) yield cells.map((cell) => cell(one));
}

/** As both engines keep it. */
function moment(at) {
  return at === null ? null : new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}

/** UUIDv7 whose order is the order of `at` and `n`. */
function idAt(at, n, what = '') {
  const time = at.toString(16).padStart(12, '0');
  const order = n.toString(16).padStart(8, '0');
  const tail = what === '' ? order + order : createHash('md5').update(`${what}${n}`).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order.slice(-3)}-8${tail.slice(0, 3)}-${tail.slice(3, 8)}${order.slice(1)}`;
}

/** A number without a pattern for each number, always the same. */
function scatter(n) {
  let x = (n ^ 0x9e3779b9) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A fresh identifier that sorts by the present time. */
export function freshId(now) {
  const time = now.toString(16).padStart(12, '0');
  const tail = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}
