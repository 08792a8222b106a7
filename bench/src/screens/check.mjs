import { RIGHTS } from '../../../apps/server/dist/access/rights.js';
import { listen } from '../capture.mjs';
import { rolesOf, uncovered } from './coverage.mjs';
import { LOGIN_OF, SCREENS } from './list.mjs';
import { samplesOf } from './samples.mjs';

const BOUNDED = 'counts a thousand answered requests at most, whatever their number, and looks at the legs of each';

/** Screens that are known to scan, each with its reason. The list only grows shorter: a screen on it that no longer scans is a fault too. */
const KNOWN_SCANS = new Map([
  ...['dispatcher', 'supervisor'].map((login) => [`/api/worklists/revisit as ${login}`, BOUNDED]),
]);
const KNOWN_AT_ROWS = 100_000;

/** Tables as large as the district, however many requests it has, the templates of a mini-program, of which WeChat allows fifty, and the queue of the trail, which is emptied every few seconds; every other one grows, also one that nobody has made yet. */
const FIXED = /^(tenant|installation|org_node|org_change|grid_branch|person|account|role_assignment|session|matter|catalogue_version|dispatch_rule|calendar_year|building|household|zone_member|place_code|code_scans|summary_state|upkeep_round|number_block|subscription_template|audit_waiting)$/;
/** A page shows tens of rows; whoever reads more than this share of all requests for it has searched, not looked up. */
const SHARE_READ = 0.05;
const LEAST_READ = 2_000;
/** Lines of the summaries are as many as a place has parts, times days, times three tiers, whatever happens there. */
const SUMMARIES = /`request_(day|standing)`/;
const LINES_READ = 50_000;

/**
 * Asks for every screen once for each role that has it, hears its statements, and finds those that scan: an access of the whole of a table
 * that grows, or of a whole index, or more rows read than a screen can need.
 * @returns one line for each scan that is not known, for each that is over, for each refusal, and for each route that nobody asks for
 */
export async function checkScreens({ database, district, call, say }) {
  const [{ all }] = await database.rows('SELECT COUNT(*) AS `all` FROM request');
  const most = Math.max(LEAST_READ, all * SHARE_READ);
  const faults = uncovered();
  const scans = new Set();
  const sampleOf = await samplesOf(database, district, async (login, path) => JSON.parse(await call(login, { path })));
  for (const { screen, login, ask } of await asked(sampleOf)) {
    let statements;
    try {
      statements = await heard(database, () => call(login, ask));
    } catch (refusal) {
      faults.push(`${screen} was refused, so nothing is known of it: ${refusal.message}`);
      continue;
    }
    let rowsRead = 0;
    for (const sql of statements) {
      const { access, read } = await examine(database, sql);
      rowsRead += read;
      if (access === null && read <= (SUMMARIES.test(sql) ? Math.max(most, LINES_READ) : most)) continue;
      scans.add(screen);
      if (!KNOWN_SCANS.has(screen)) faults.push(`${screen}: ${access ?? `${read.toLocaleString('en')} rows read`}: ${sql}`);
    }
    say(`  ${screen}: ${statements.length} statements, ${rowsRead.toLocaleString('en')} rows read${scans.has(screen) ? ', a scan' : ''}`);
  }
  // A table of a few pages is read whole, and of a large one the same rows are a small share: only the size that scans were found at tells that one is over.
  const over = Number(all) === KNOWN_AT_ROWS ? [...KNOWN_SCANS.keys()].filter((screen) => !scans.has(screen)) : [];
  return [...faults, ...over.map((screen) => `${screen} no longer scans: take it off the list of known scans`)];
}

async function asked(sampleOf) {
  const all = [];
  for (const [right, { method = 'GET', paths }] of Object.entries(SCREENS)) {
    if (!(right in RIGHTS)) continue;
    for (const role of rolesOf(right)) {
      const login = LOGIN_OF[role];
      for (const ask of paths(await sampleOf(login))) {
        const one = typeof ask === 'string' ? { path: ask } : ask;
        all.push({ screen: `${generalised(one.path)} as ${login ?? 'anyone'}`, login, ask: { method, ...one } });
      }
    }
  }
  return all;
}

/** The same words in every run. */
const generalised = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/cursor=[^&]+/, 'cursor=…').replace(/q=NS\d+/, 'q=number').replace(/(from|to)=[\d-]+/g, '$1=…').replace(/codes\/\w+$/, 'codes/…').replace(/digests\/\w+$/, 'digests/…').replace(/&?limit=\d+&?/, '').replace(/\?$/, '');

async function heard(database, work) {
  await work();
  return (await listen(database, work)).map((row) => row.text).filter((text) => /^[\s(]*(SELECT|WITH)\b/i.test(text));
}

async function examine(database, sql) {
  const tables = new Map([...sql.matchAll(/\b(?:FROM|JOIN)\s+`(\w+)`\s+(?:AS\s+)?`?(\w+)`?/gi)].map(([, table, alias]) => [alias.toLowerCase(), table]));
  const plan = await database.rows(`EXPLAIN ${sql}`);
  const grows = (step) => !FIXED.test(tables.get(String(step.table).toLowerCase()) ?? step.table) && !/^</.test(step.table ?? '<');
  const whole = plan.find((step) => ['ALL', 'index'].includes(step.type) && grows(step));
  await database.run('FLUSH STATUS');
  await database.rows(sql);
  const counters = await database.rows("SHOW SESSION STATUS LIKE 'Handler_read%'");
  const read = counters.filter((row) => !/tmp|retry/i.test(row.Variable_name)).reduce((sum, row) => sum + Number(row.Value), 0);
  return { access: whole ? `${whole.type} of ${whole.table}${whole.key ? ` by ${whole.key}` : ''}, about ${whole.rows} rows` : null, read };
}
