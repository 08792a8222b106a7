import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { openEmbeddedDatabase, openServerDatabase } from '../database.mjs';
import { randomOf } from '../random.mjs';
import { TrialProcess } from '../trial-process.mjs';
import { operationsOf, sendable } from './calls.mjs';
import { actorsOf, knownValues } from './district.mjs';
import { faultOf } from './faults.mjs';

const OPENERS = { mariadb: openServerDatabase, embedded: openEmbeddedDatabase };
const AT_ONCE = 12;
const SHOWN = 30;
/** In which the service answers nobody (S1 of the goals). */
const LONGEST_STALL_MS = 200;
const STALL_WATCH = pathToFileURL(path.join(import.meta.dirname, 'stall-watch.mjs')).href;
const A_LOOK_MS = 600;

/** @returns the exit code: 1 when any answer was a server's error, told of its insides, or had a status that the contract does not name */
export async function drill({ requests, seed, engines }, say) {
  say(`seed ${seed}: ${requests} requests`);
  const total = { sent: 0, errors: 0, undocumented: 0 };
  // Embedded alone unless named: what is looked for lies before the database.
  for (const engine of engines.length > 1 ? ['embedded'] : engines) {
    const { sent, faults, slowest, stall } = await onEngine(engine, { requests, seed }, say);
    total.sent += sent;
    for (const { kind } of faults.values()) total[kind]++;
    [...faults.values()].slice(0, SHOWN).forEach(({ kind, what, times }) => say(` ✗ ${kind === 'errors' ? 'server error' : 'undocumented'}, ${times} times: ${what}`));
    say(`${engine}: slowest answer ${slowest.ms.toFixed(0)} ms (${slowest.what})`);
    say(sayStall(stall));
  }
  say(`${total.sent} requests, ${total.errors} server errors, ${total.undocumented} undocumented`);
  return total.sent >= requests && total.errors + total.undocumented === 0 ? 0 : 1;
}

/** Where the machine says so, what the service waited for a processor is not laid to it. */
function sayStall({ stall, worked }) {
  const own = worked ?? stall;
  return ` ${own <= LONGEST_STALL_MS ? '✓' : '✗'} longest stall of the service ${stall.toFixed(0)} ms${worked === null ? '' : `, its own work in one go at most ${worked.toFixed(0)} ms`}; to be at most ${LONGEST_STALL_MS} ms`;
}

async function onEngine(engine, { requests, seed }, say) {
  const database = await OPENERS[engine]();
  // Each call comes from an address of its own, so that limits of a caller do not end the drill at the door.
  const stalls = path.join(database.dataDir, 'stalls');
  const service = await TrialProcess.prepare({ dataDir: database.dataDir, databaseUrl: database.url, nodeArgs: ['--import', STALL_WATCH], env: { YIGE_DRILL_STALLS: stalls } });
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    say(`${database.description}: loading the district`);
    await service.start();
    const actors = await actorsOf(service, database);
    const document = await (await fetch(`${service.origin}/api/openapi.json`)).json();
    const operations = operationsOf(document, await knownValues(service, database, actors));
    // What loading the district took is not counted.
    fs.rmSync(stalls, { force: true });
    await pause(A_LOOK_MS);
    const result = await run({ requests, seed, operations, actors, send: (call) => send(service.origin, agent, call) }, say);
    await pause(A_LOOK_MS);
    const stall = JSON.parse(fs.readFileSync(stalls, 'utf8'));
    if (service.child.exitCode !== null) result.faults.set('ended', { kind: 'errors', what: `the service ended:\n${service.output.slice(-2_000)}`, times: 1 });
    return { ...result, stall };
  } finally {
    agent.destroy();
    await service.stop();
    await database.drop();
  }
}

async function run({ requests, seed, operations, actors, send: carry }, say) {
  const faults = new Map();
  const statuses = new Map();
  let sent = 0;
  let slowest = { ms: 0, what: 'none' };
  const random = randomOf(seed);
  const calls = endless(operations, actors, seed, random);
  const one = async () => {
    while (sent < requests) {
      const call = calls.next().value;
      const number = ++sent;
      const since = performance.now();
      const answer = await carry(call);
      const ms = performance.now() - since;
      if (ms > slowest.ms) slowest = { ms, what: `number ${number}, ${call.operation.name}` };
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 401 && call.operation.name !== 'POST /api/sessions') await call.actor.renew?.();
      const fault = faultOf(call, answer);
      if (fault) {
        const key = `${fault.kind} ${call.operation.name} ${answer.status} ${fault.why}`;
        const known = faults.get(key);
        if (known) known.times++;
        else faults.set(key, { kind: fault.kind, times: 1, what: `${fault.why}: number ${number}, ${call.actor.name}, ${call.method} ${call.url.slice(0, 300)} ${JSON.stringify(call.headers).slice(0, 300)} ${String(call.body ?? '').slice(0, 400)} → ${answer.status} ${answer.body.slice(0, 300)}` });
      }
      if (number % 5_000 === 0) say(`  ${number} sent`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  say(`  ${[...statuses].sort().map(([status, times]) => `${status}: ${times}`).join(', ')}`);
  return { sent, faults, slowest };
}

/** Route by route and caller by caller, so that each meets each; what is sent is drawn anew for every round. */
function* endless(operations, actors, seed, random) {
  for (let round = 0; ; round++) {
    for (const [index, operation] of operations.entries()) {
      const drawn = fc.sample(operation.calls, { seed: seed + round * operations.length + index, numRuns: actors.length });
      for (const [turn, actor] of actors.entries()) {
        const call = drawn[turn];
        const from = Array.from({ length: 4 }, () => Math.floor(random() * 254) + 1).join('.');
        yield { ...call, method: operation.method, operation, actor, headers: sendable({ ...call.headers, ...actor.headers(), 'x-forwarded-for': from }) };
      }
    }
  }
}

function send(origin, agent, { method, url, headers, body }) {
  return new Promise((resolve) => {
    const request = http.request(origin + url, { method, agent, headers: { ...headers, 'content-length': body?.length ?? 0 } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', (error) => resolve({ status: 0, headers: {}, body: error.message }));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') }));
    });
    request.on('error', (error) => resolve({ status: 0, headers: {}, body: `${error.code ?? ''} ${error.message}` }));
    request.end(body);
  });
}
