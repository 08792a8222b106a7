import { setTimeout as pause } from 'node:timers/promises';
import { openEmbeddedDatabase, openServerDatabase } from '../database.mjs';
import { randomOf } from '../random.mjs';
import { TrialProcess } from '../trial-process.mjs';
import { Client, openLedger } from './clients.mjs';
import { faultsOf } from './faults.mjs';

const OPENERS = { mariadb: openServerDatabase, embedded: openEmbeddedDatabase };
/** Together they serve most units to which a request from this grid may go. */
const STAFF = ['member', 'leader', 'secretary', 'water', 'enforcement'];
/** When in a round the service is killed, counted from its first answer. */
const KILL_AFTER_MS = { least: 150, most: 1_600 };

/** @returns the exit code: 1 when anything acknowledged was lost, doubled or orphaned */
export async function drill({ rounds, clients, seed, engines }, say) {
  say(`seed ${seed}: ${rounds} rounds, ${clients} clients`);
  const total = { acknowledged: 0, lost: 0, doubled: 0, orphaned: 0 };
  for (const engine of engines) {
    const { acknowledged, faults } = await onEngine(engine, { rounds, clients, random: randomOf(seed) }, say);
    total.acknowledged += acknowledged;
    for (const { kind, what } of faults) {
      total[kind]++;
      if (total[kind] <= 20) say(` ✗ ${engine}: ${kind}: ${what}`);
    }
  }
  say(`${total.acknowledged} acknowledged, ${total.lost} lost, ${total.doubled} doubled, ${total.orphaned} orphaned`);
  return total.acknowledged > 0 && total.lost + total.doubled + total.orphaned === 0 ? 0 : 1;
}

async function onEngine(engine, { rounds, clients, random }, say) {
  const database = await OPENERS[engine]();
  const service = await TrialProcess.prepare({ dataDir: database.dataDir, databaseUrl: database.url });
  try {
    say(`${database.description}: loading the district`);
    await service.start();
    const ledger = openLedger();
    const gridId = await gridOf(database);
    const tokens = await Promise.all(STAFF.map((login) => tokenOf(service, login)));
    const matterCode = await anyMatter(service, tokens[0]);
    const crowd = Array.from({ length: clients }, () => new Client({ origin: service.origin, ledger, gridId, matterCode, tokens, random: randomOf(random() * 1e9) }));
    const work = crowd.map((client) => client.run());
    const starts = [];
    for (let round = 1; round <= rounds; round++) {
      await pause(KILL_AFTER_MS.least + random() * (KILL_AFTER_MS.most - KILL_AFTER_MS.least));
      await service.kill();
      starts.push(await service.start());
    }
    for (const client of crowd) client.finish();
    await Promise.all(work);
    await outboxEmpty(database);
    const faults = await faultsOf(database, service, ledger);
    const slowest = Math.max(...starts);
    say(`${engine}: ${ledger.submits.length} requests, ${ledger.commands.length} commands, ${ledger.retries} retries over ${rounds} kills; answering again after at most ${(slowest / 1000).toFixed(1)} s`);
    return { acknowledged: ledger.submits.length + ledger.commands.length, faults };
  } finally {
    await service.stop();
    await database.drop();
  }
}

/** The grid in which the trial accounts serve, so that they may answer what is reported there. */
async function gridOf(database) {
  const [row] = await database.rows("SELECT r.node_id AS id FROM account a JOIN role_assignment r ON r.person_id = a.person_id WHERE a.login = 'gridworker' AND r.role = 'gridWorker'");
  return row.id;
}

async function anyMatter({ origin }, token) {
  const { items } = await (await fetch(`${origin}/api/catalogue/matters`, { headers: { authorization: `Bearer ${token}` } })).json();
  return items[0].code;
}

async function tokenOf(service, login) {
  const answer = await fetch(`${service.origin}/api/sessions`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: service.password(login) }),
  });
  return (await answer.json()).token;
}

/** What was left in the outbox by the last crash is still delivered. */
async function outboxEmpty(database) {
  for (let tries = 0; tries < 600; tries++) {
    const [{ waiting }] = await database.rows("SELECT COUNT(*) AS waiting FROM outbox_event WHERE status = 'pending'");
    if (Number(waiting) === 0) return;
    await pause(200);
  }
}
