/** The calls that are measured: what the issue's table names. Values are ids that the generator of load goes round. */

const PAGE = 20;
const DEEP_PAGE = 500;

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
      method: 'POST', path: '/api/requests', headers: { 'idempotency-key': '{key}' }, values: spread(district.grids, 400).map((grid) => grid.id),
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
    'town over a year': read('town', `/api/overview?nodeId=${at('town')}&days=365`, { isAlone: true }),
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
