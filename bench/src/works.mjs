/** The calls that are measured: what the issue's table names. Values are ids that the generator of load goes round. */

const PAGE = 20;
const DEEP_PAGE = 500;

/** What is read from summaries; its floor counts the rows. */
export const RECOUNTED = ['town over a year'];

export const WORK_NAMES = ['submit', 'command', 'read one', 'newest of a grid', 'branch board', 'worklist page 1', 'worklist page 500', 'search by number', 'town over a year'];

/** @param ask `ask(login, path)` reads as JSON, signed in as a trial login; `bearer(login)` is the header that does */
export async function describeWorks({ database, district, ask, bearer }) {
  const held = await heldByWater(database, district);
  const [{ number }] = await database.rows(`SELECT number FROM request WHERE id = '${held[0]}'`);
  const at = (login) => district.posts.get(login).node_id;
  const list = `/api/worklists/unit?limit=${PAGE}&nodeId=${at('water')}`;
  const read = (login, path, more = {}) => ({ method: 'GET', path, headers: { authorization: bearer(login) }, ...more });
  return {
    submit: {
      method: 'POST', path: '/api/requests', headers: { 'idempotency-key': '{key}', 'x-forwarded-for': '{address}' }, values: spread(district.grids, 400).map((grid) => grid.id),
      body: JSON.stringify({ text: '楼下路灯坏了三天，晚上看不清路，请派人来修', gridId: '{n}', channel: 'code' }),
    },
    command: {
      method: 'POST', path: '/api/requests/{n}/commands/contact', headers: { authorization: bearer('water'), 'idempotency-key': '{key}' }, values: held.slice(0, 256), isCommand: true,
      body: '{"expectedVersion":{version},"how":"phone","public":true,"note":"已联系，明天上门查看"}',
    },
    'read one': read('water', '/api/requests/{n}', { values: held.slice(256) }),
    'newest of a grid': read('gridworker', `/api/worklists/area?closed=true&sort=-submittedAt&limit=${PAGE}`, { isAlone: true }),
    'branch board': read('secretary', `/api/boards/${at('secretary')}`, { isAlone: true }),
    'worklist page 1': read('water', list, { isAlone: true }),
    'worklist page 500': read('water', await deepPage(ask, list), { isAlone: true }),
    'search by number': read('supervisor', `/api/worklists/area?closed=true&limit=${PAGE}&q=${number}`, { isAlone: true }),
    'town over a year': read('town', `/api/overview?nodeId=${at('town')}&days=365`, { isAlone: true, floorReads: recountOfTown(district.tenant.id, at('town'), Date.now()) }),
  };
}

async function heldByWater(database, district) {
  const water = district.posts.get('water').node_id;
  const rows = await database.rows(`SELECT id FROM request WHERE tenant_id = '${district.tenant.id}' AND holder_unit_id = '${water}' AND open = 1 AND status = 'inProgress' ORDER BY id LIMIT 1024`);
  return rows.map((row) => row.id);
}

/** The address of a page far down, or of the last whole one where there are fewer. */
async function deepPage(ask, list) {
  let path = list;
  const next = (cursor, limit) => `${list.replace(/limit=\d+/, `limit=${limit}`)}&cursor=${cursor}`;
  for (let passed = 0; passed < (DEEP_PAGE - 1) * PAGE; passed += 100) {
    const { nextCursor } = await ask('water', passed === 0 ? list.replace(/limit=\d+/, 'limit=100') : path.replace(/limit=\d+/, 'limit=100'));
    if (nextCursor === null) break;
    path = next(nextCursor, PAGE);
  }
  return path;
}

function spread(all, count) {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/** The figures of a town over a year, counted from the requests and their legs themselves: the other way of knowing them. */
function recountOfTown(tenantId, townId, now) {
  const moment = (at) => `'${new Date(at).toISOString().replace('T', ' ').slice(0, 23)}'`;
  const [since, today] = [moment(now - 365 * 86_400_000), moment(now)];
  const ofTown = `FROM request r WHERE r.tenant_id = '${tenantId}' AND r.town_id = '${townId}'`;
  const received = `${ofTown} AND r.submitted_at >= ${since}`;
  const closed = `${ofTown} AND r.closed_at >= ${since} AND r.status = 'closed'`;
  const open = `${ofTown} AND r.open = 1`;
  const legs = `FROM request r JOIN handling_leg l ON l.tenant_id = r.tenant_id AND l.request_id = r.id WHERE r.tenant_id = '${tenantId}' AND r.town_id = '${townId}' AND l.part = 'lead' AND r.status NOT IN ('redirected', 'merged', 'withdrawn')`;
  const within = (due, done) => `SUM(CASE WHEN ${due} >= ${since} AND ${due} < ${today} THEN 1 ELSE 0 END), SUM(CASE WHEN ${due} >= ${since} AND ${due} < ${today} AND ${done} <= ${due} THEN 1 ELSE 0 END)`;
  const late = `SUM(CASE WHEN r.next_due_at < ${today} THEN 1 ELSE 0 END)`;
  return [
    `SELECT r.status, r.tier, r.confidential, COUNT(*), ${late} ${open} GROUP BY r.status, r.tier, r.confidential`,
    `SELECT r.tier, COUNT(*), SUM(CASE WHEN r.channel <> 'code' THEN 1 ELSE 0 END) ${received} GROUP BY r.tier`,
    `SELECT DATE(DATE_ADD(r.submitted_at, INTERVAL 8 HOUR)) AS day, COUNT(*) ${received} GROUP BY day`,
    `SELECT DATE(DATE_ADD(r.closed_at, INTERVAL 8 HOUR)) AS day, COUNT(*) ${closed} GROUP BY day`,
    `SELECT r.close_result, r.resolution, r.tier, r.returns, COUNT(*) ${closed} GROUP BY r.close_result, r.resolution, r.tier, r.returns`,
    `SELECT r.matter_code, COUNT(*) ${received} GROUP BY r.matter_code`,
    `SELECT r.village_id, COUNT(*) ${received} GROUP BY r.village_id`,
    `SELECT r.village_id, COUNT(*), ${late} ${open} GROUP BY r.village_id`,
    `SELECT ${within('r.due_at', 'r.answered_at')} ${ofTown}`,
    `SELECT ${within('l.sign_due_at', 'l.signed_at')}, ${within('l.contact_due_at', 'l.first_contact_at')}, SUM(CASE WHEN l.outcome = 'returned' THEN 1 ELSE 0 END), COUNT(DISTINCT CASE WHEN l.tier = 1 THEN r.id END), COUNT(DISTINCT CASE WHEN l.tier = 2 THEN r.id END) ${legs}`,
    `SELECT p.satisfaction, COUNT(*) FROM request r JOIN rating p ON p.tenant_id = r.tenant_id AND p.request_id = r.id WHERE r.tenant_id = '${tenantId}' AND r.town_id = '${townId}' AND p.rated_at >= ${since} GROUP BY p.satisfaction`,
  ];
}
