import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasDatabaseServer } from '../../scripts/tooling/database-server.mjs';
import { inRoot } from '../../scripts/tooling/places.mjs';
import { captureStatements } from './capture.mjs';
import { openEmbeddedDatabase, openServerDatabase } from './database.mjs';
import { figuresOf, medians, startFloor, startLoad } from './measure.mjs';
import { asTable, ratioText } from './report.mjs';
import { checkScreens } from './screens/check.mjs';
import { seedScreens } from './screens/seed-screens.mjs';
import { SEEDED_TABLES, seedRequests } from './seed.mjs';
import { TrialProcess } from './trial-process.mjs';
import { describeWorks, RECOUNTED, WORK_NAMES } from './works.mjs';

/** A call that takes this long alone is not asked for by many at once: the figure would say nothing new. */
const TOO_SLOW_MS = 250;
/** Long enough for the delivery of events to notice that nothing is left. */
const PAUSE_MS = 30;
const OPENERS = { mariadb: openServerDatabase, embedded: openEmbeddedDatabase };

/** Measures on each engine, prints a table for each and writes everything as JSON. @returns the exit code */
export async function benchmark(plan, say) {
  const runs = [];
  let code = 0;
  for (const engine of plan.engines) {
    if (engine === 'mariadb' && !hasDatabaseServer()) {
      say(' – no mariadbd or mysqld on this machine: nothing to compare with');
      continue;
    }
    const run = await onEngine(engine, plan, say);
    runs.push(run);
    if (run.results.length > 0) say(asTable(run));
    for (const fault of run.screenFaults) say(` ✗ ${fault}`);
    if (run.screenFaults.length > 0 || run.results.some(({ ours, floor }) => ours.failures > 0 || floor?.failures > 0)) code = 1;
  }
  const file = inRoot(plan.json);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), runs }, null, 2)}\n`);
  say(`figures: ${plan.json}`);
  return code;
}

async function onEngine(engine, plan, say) {
  const database = await OPENERS[engine]();
  const service = await TrialProcess.prepare({ dataDir: database.dataDir, databaseUrl: database.url, nodeArgs: plan.profile ? ['--cpu-prof', `--cpu-prof-dir=${plan.profile}`] : [] });
  const size = engine === 'embedded' ? plan.embeddedRows : plan.rows;
  try {
    say(`${database.description}: loading the district`);
    await service.start();
    const pattern = await takenInOnce(service, database);
    // Nothing writes while so many rows are put in, and what laying out the tables and loading a trial left in memory is not what a district's service runs with.
    await service.stop();
    const district = await seeded(database, pattern, size, say);
    if (plan.screens && database.name === 'mariadb') await besideRequests(database, district, say);
    if (!plan.screens && asked(plan).some((name) => RECOUNTED.includes(name))) await summarised(service, say);
    await service.start();
    return await measured({ database, service, district, size, plan, say });
  } finally {
    await service.stop();
    await database.drop();
  }
}

/** In a hurry nobody waits until a year of requests is summed up: what is read from the sums is asked only by name. */
const asked = (plan) => WORK_NAMES.filter((name) => (plan.only === null ? !(plan.isQuick && RECOUNTED.includes(name)) : plan.only.includes(name)));

async function seeded(database, pattern, size, say) {
  const startedAt = performance.now();
  // What the service may have summed up of the request that it took in stands in the way of the same lines of all.
  for (const table of [...SEEDED_TABLES, 'outbox_event', 'idempotency_record', 'request_day', 'request_standing']) await database.run(`DELETE FROM ${table}`);
  const district = await seedRequests(database, size, Date.now(), pattern);
  say(`${size.toLocaleString('en')} requests in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return district;
}

async function besideRequests(database, district, say) {
  const startedAt = performance.now();
  await seedScreens(database, district);
  say(`what stands beside them in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

/** Rows that were put in beside the service are in no summary: they are counted anew, as after a change of definitions. */
async function summarised(service, say) {
  const { requests, seconds } = JSON.parse(await service.yige('statistics', 'rebuild', '--json'));
  say(`summaries of them in ${seconds} s, ${(requests / seconds).toFixed(0)} requests/s`);
}

/** One request taken in by the service itself shows what its rows look like. */
async function takenInOnce(service, database) {
  const [grid] = await database.rows("SELECT id FROM org_node WHERE kind = 'grid' ORDER BY id LIMIT 1");
  const answer = await fetch(`${service.origin}/api/requests`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ text: '楼下路灯坏了三天，晚上看不清路，请派人来修', gridId: grid.id }),
  });
  if (!answer.ok) throw new Error(`a request was refused: ${answer.status} ${await answer.text()}`);
  const pattern = {};
  for (const table of SEEDED_TABLES) [pattern[table]] = await database.rows(`SELECT * FROM ${table} LIMIT 1`);
  if (!pattern.handling_leg) throw new Error('a request that should have been sent on its way waits to be sorted');
  return pattern;
}

async function measured({ database, service, district, size, plan, say }) {
  const people = await signIn(service, ['water', 'gridworker', 'secretary', 'supervisor', 'town', ...(plan.screens ? ['member', 'leader', 'community', 'dispatcher', 'admin', 'security', 'auditor', 'property'] : [])]);
  const works = plan.screens ? {} : await describeWorks({ database, district, ...people });
  const screenFaults = plan.screens && database.name === 'mariadb' ? await checkScreens({ database, district, ...people, say }) : [];
  const names = plan.screens ? [] : asked(plan);
  const heard = database.name === 'mariadb' ? await hearAll(names, works, database, service) : {};
  const floor = database.name === 'mariadb' && names.length > 0 ? await startFloor(database.url, heard) : null;
  const load = startLoad();
  const memoryMiB = [{ when: 'before', value: mebibytes(service) }];
  const results = [];
  for (const name of names) {
    for (const connections of plan.connections) {
      const result = await oneWork({ name, connections, work: works[name], heard: heard[slug(name)], database, service, floor, load, plan });
      results.push(result);
      say(`  ${name}, ${connections}: ${result.ours.perSecond.toFixed(0)}/s${result.ratio === null ? '' : `, ${ratioText(result)} of the floor`}`);
      if (result.ours.p50 > TOO_SLOW_MS) break;
    }
    if (name === 'submit') memoryMiB.push({ when: 'after submits', value: mebibytes(service) });
  }
  memoryMiB.push({ when: 'at the end', value: mebibytes(service) });
  load.stop();
  floor?.stop();
  return { database: database.description, size, windows: plan.windows, windowSeconds: plan.windowMs / 1000, results, memoryMiB, screenFaults, heard };
}

/** Ours and the floor take turns, window by window, so that a noisy minute falls on both. Who counts a year's rows has all of the database's cores at work alone. */
async function oneWork({ name, connections, work, heard, database, service, floor, load, plan }) {
  const timing = { connections, warmMs: plan.warmMs, measureMs: plan.windowMs };
  const windows = { ours: [], floor: [] };
  for (let n = 0; n < plan.windows; n++) {
    const versions = work.isCommand ? await versionsOf(database, work.values) : {};
    const { method, path: address, headers, body, values } = work;
    // One person asks here as often as thousands do, and is counted each time. The rows stay: each process knows which ones it has written.
    await database.insist('UPDATE attempt_window SET count = 0');
    windows.ours.push(figuresOf(await load.window({ ...timing, port: service.port, method, path: address, headers, body, values, versions })));
    if (floor) {
      await settle(database, method);
      await pause(PAUSE_MS);
      service.child.kill('SIGSTOP');
      windows.floor.push(figuresOf(await load.window({ ...timing, connections: RECOUNTED.includes(name) ? 1 : connections, port: floor.port, method, path: `/${slug(name)}/{n}`, headers: {}, body: method === 'POST' ? '{}' : undefined, values: values ?? [''] })));
      // First awake: asleep it might hold the lock of an event that it was about to deliver.
      service.child.kill('SIGCONT');
      await settle(database, method);
    }
  }
  const ours = medians(windows.ours);
  const bare = floor ? medians(windows.floor) : null;
  return { work: name, connections, ours, floor: bare, ratio: bare ? ours.perSecond / bare.perSecond : null, statements: heard ? heard.reads.length + heard.writes.length : null };
}

/** What writing leaves behind must not be somebody else's load: events count as delivered, and the numbers of a day are free again. */
async function settle(database, method) {
  if (method !== 'POST') return;
  await database.insist("UPDATE outbox_event SET status = 'done' WHERE status = 'pending'");
  const [block] = await database.rows('SELECT day, leased FROM number_block ORDER BY day DESC LIMIT 1');
  if (!block || Number(block.leased) < 50_000) return;
  await database.insist(`DELETE FROM request WHERE number LIKE 'NS${block.day}%'`);
  await database.insist('UPDATE number_block SET leased = 0');
}

async function versionsOf(database, ids) {
  const rows = await database.rows(`SELECT id, version FROM request WHERE id IN (${ids.map((id) => `'${id}'`).join(', ')})`);
  return Object.fromEntries(rows.map((row) => [row.id, String(row.version)]));
}

async function hearAll(names, works, database, service) {
  const heard = {};
  for (const name of names) {
    const work = works[name];
    const statements = await captureStatements(database, work, (value, key, version) => callOnce(service, work, { '{n}': value, '{key}': key, '{version}': String(version) }));
    heard[slug(name)] = { ...statements, floorReads: work.floorReads, method: work.method, isAlone: work.isAlone === true };
  }
  return heard;
}

async function callOnce(service, { method, path: address, headers, body }, places) {
  const filled = (text) => Object.entries(places).reduce((all, [place, value]) => all.replaceAll(place, value), text);
  const sent = Object.fromEntries(Object.entries({ ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }).map(([key, text]) => [key, filled(text)]));
  const answer = await fetch(service.origin + filled(address), { method, headers: sent, ...(body === undefined ? {} : { body: filled(body) }) });
  if (!answer.ok) throw new Error(`${method} ${filled(address)}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** Sessions of trial logins. */
async function signIn(service, logins) {
  const tokens = new Map();
  for (const login of logins) {
    const answer = await fetch(`${service.origin}/api/sessions`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: service.password(login) }),
    });
    if (!answer.ok) throw new Error(`${login} was not let in: ${answer.status} ${await answer.text()}`);
    tokens.set(login, (await answer.json()).token);
  }
  const bearer = (login) => `Bearer ${tokens.get(login)}`;
  const call = async (login, { path: address, method = 'GET', body }) => {
    const headers = { ...(login === null ? {} : { authorization: bearer(login) }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const answer = await fetch(service.origin + address, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`);
    return text;
  };
  return { bearer, call, ask: async (login, address) => JSON.parse(await call(login, { path: address })) };
}

const slug = (name) => name.replaceAll(' ', '-');
const mebibytes = (service) => Math.round((service.residentBytes() ?? 0) / 1024 / 1024);
