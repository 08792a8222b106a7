import { listen } from './capture.mjs';

/**
 * Screens that are known to scan. The list only grows shorter: a screen on it that no longer scans is a fault too.
 */
const KNOWN_SCANS = new Set([
  'area of water', 'board of supervisor', 'everything of the district', 'everything of the district, newest first, closed too', 'mine of water', 'newest of a town',
  'one matter of the district', 'overdue of the district', 'search by number', 'search by words', 'unit of water', 'waiting of water',
]);
const KNOWN_AT_ROWS = 100_000;

/** Tables that grow with every request; the others are as large as the district. */
const GROWING = /^(r|request|l|leg|p|reporter|event|requestrow|handlingleg|requestevent)$/i;
/** A page shows tens of rows; whoever reads more than this share of all requests for it has searched, not looked up. */
const SHARE_READ = 0.05;

/**
 * Asks for every screen once, hears its statements, and finds those that scan: an access of the whole table or of a whole index, or more
 * rows read than a screen can need.
 * @returns one line for each scan that is not known, and for each that is over; known ones are only mentioned
 */
export async function checkScreens({ database, district, ask, say }) {
  const [{ all }] = await database.rows('SELECT COUNT(*) AS `all` FROM request');
  const faults = [];
  const scans = new Set();
  for (const { screen, login, path } of screens(district, await sample(database))) {
    const statements = await heard(database, () => ask(login, path));
    let rowsRead = 0;
    for (const sql of statements) {
      const { access, read } = await examine(database, sql);
      rowsRead += read;
      if (access === null && read <= Math.max(2_000, all * SHARE_READ)) continue;
      scans.add(screen);
      if (!KNOWN_SCANS.has(screen)) faults.push(`${screen}: ${access ?? `${read.toLocaleString('en')} rows read`}: ${sql}`);
    }
    say(`  ${screen}: ${statements.length} statements, ${rowsRead.toLocaleString('en')} rows read${scans.has(screen) ? ', a scan' : ''}`);
  }
  // A table of a few pages is read whole, whatever its indexes: only the size that scans were found at tells that one is over.
  const over = all >= KNOWN_AT_ROWS ? [...KNOWN_SCANS].filter((screen) => !scans.has(screen)) : [];
  return [...faults, ...over.map((screen) => `${screen} no longer scans: take it off the list of known scans`)];
}

function screens(district, { number, id, cursor }) {
  const at = (login) => district.posts.get(login).node_id;
  const districtId = district.tenant.district_id;
  return [
    { screen: 'a request', login: 'water', path: `/api/requests/${id}` },
    ...['mine', 'waiting', 'sort', 'unit', 'area'].flatMap((view) => ['member', 'leader', 'gridworker', 'secretary', 'community', 'town', 'water'].map((login) => ({ screen: `${view} of ${login}`, login, path: `/api/worklists/${view}?limit=20` }))),
    { screen: 'everything of the district', login: 'supervisor', path: '/api/worklists/area?limit=20' },
    { screen: 'everything of the district, newest first, closed too', login: 'supervisor', path: '/api/worklists/area?limit=20&closed=true&sort=-submittedAt' },
    { screen: 'overdue of the district', login: 'supervisor', path: '/api/worklists/area?limit=20&overdue=true' },
    { screen: 'next page of a department', login: 'water', path: `/api/worklists/unit?limit=20&cursor=${cursor}` },
    { screen: 'newest of a grid', login: 'gridworker', path: '/api/worklists/area?limit=20&closed=true&sort=-submittedAt' },
    { screen: 'newest of a town', login: 'town', path: '/api/worklists/area?limit=20&closed=true&sort=-submittedAt' },
    { screen: 'search by number', login: 'supervisor', path: `/api/worklists/area?closed=true&q=${number}` },
    { screen: 'search by words', login: 'supervisor', path: `/api/worklists/area?closed=true&q=${encodeURIComponent('护栏 河涌')}` },
    { screen: 'one matter of the district', login: 'supervisor', path: `/api/worklists/area?limit=20&matter=${district.matters[0]}` },
    { screen: 'dispatch queue', login: 'dispatcher', path: '/api/worklists/dispatch?limit=20' },
    ...[['secretary', at('secretary')], ['community', at('community')], ['town', at('town')], ['supervisor', districtId]].map(([login, node]) => ({ screen: `board of ${login}`, login, path: `/api/boards/${node}` })),
    ...[['community', at('community'), 30], ['town', at('town'), 30], ['town', at('town'), 365], ['supervisor', districtId, 30], ['supervisor', districtId, 365]].map(([login, node, days]) => ({ screen: `overview of ${login}, ${days} days`, login, path: `/api/overview?nodeId=${node}&days=${days}` })),
    { screen: 'my own requests', login: 'member', path: '/api/me/requests' },
    { screen: 'inbox', login: 'member', path: '/api/notices' },
  ];
}

async function sample(database) {
  const [row] = await database.rows("SELECT id, number, next_due_at FROM request WHERE open = 1 AND holder_unit_kind = 'department' ORDER BY id LIMIT 1 OFFSET 50");
  return { ...row, cursor: Buffer.from(JSON.stringify([row.next_due_at.getTime(), row.id])).toString('base64url') };
}

async function heard(database, work) {
  await work();
  return (await listen(database, work)).map((row) => row.text).filter((text) => /^SELECT/i.test(text));
}

async function examine(database, sql) {
  const plan = await database.rows(`EXPLAIN ${sql}`);
  const whole = plan.find((step) => GROWING.test(step.table ?? '') && ['ALL', 'index'].includes(step.type));
  await database.run('FLUSH STATUS');
  await database.rows(sql);
  const counters = await database.rows("SHOW SESSION STATUS LIKE 'Handler_read%'");
  const read = counters.filter((row) => !/tmp|retry/i.test(row.Variable_name)).reduce((sum, row) => sum + Number(row.Value), 0);
  return { access: whole ? `${whole.type} of ${whole.table}${whole.key ? ` by ${whole.key}` : ''}, about ${whole.rows} rows` : null, read };
}
