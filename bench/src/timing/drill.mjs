import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { openEmbeddedDatabase, openServerDatabase } from '../database.mjs';
import { randomOf } from '../random.mjs';
import { TrialProcess } from '../trial-process.mjs';
import { compare } from './compare.mjs';
import { pairsOf } from './pairs.mjs';

const OPENERS = { mariadb: openServerDatabase, embedded: openEmbeddedDatabase };
/** Whatever is slow the first time is so before it counts. */
const BEFORE = 20;
const REQUESTS = 24;

/** @returns the exit code: 1 when one of a pair is told from the other by its time, its status or its words */
export async function drill({ pairs, seed, engines, even }, say) {
  let told = 0;
  let compared = 0;
  for (const engine of engines.length > 1 ? ['embedded'] : engines) {
    const database = await OPENERS[engine]();
    const service = await TrialProcess.prepare({ dataDir: database.dataDir, databaseUrl: database.url, env: { YIGE_EVEN_ANSWERS_MS: String(even) } });
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    try {
      say(`${database.description}: loading the district`);
      await service.start();
      for (const pair of pairsOf(await knownTo(service))) {
        const { differs, times } = await timesOf(pair, { pairs, random: randomOf(seed), send: (call) => send(service.origin, agent, call) });
        const { slower, one, other, share, toldApart } = compare(times);
        compared++;
        if (toldApart || differs) told++;
        say(` ${toldApart || differs ? '✗' : '✓'} ${pair.name}: ${one.toFixed(2)} and ${other.toFixed(2)} ms (${(share * 100).toFixed(1)} %), the first slower in ${(slower * 100).toFixed(0)} of 100${differs ? `; answered otherwise: ${differs}` : ''}`);
      }
    } finally {
      agent.destroy();
      await service.stop();
      await database.drop();
    }
  }
  say(`${compared} compared, ${told} told apart`);
  return told === 0 ? 0 : 1;
}

/** Which of both comes first is drawn anew for each pair: what one leaves warm serves the other as often. */
async function timesOf({ status, one, other }, { pairs, random, send: carry }) {
  const times = [];
  let differs = null;
  for (let n = 0; n < BEFORE + pairs; n++) {
    const otherFirst = random() < 0.5;
    const answers = [];
    for (const which of otherFirst ? [1, 0] : [0, 1]) answers[which] = await carry([one, other][which]());
    const [first, second] = answers;
    if (first.status !== status || second.status !== status || first.body !== second.body) differs ??= `${first.status} ${first.body.slice(0, 200)} | ${second.status} ${second.body.slice(0, 200)}`;
    if (n >= BEFORE) times.push([first.ms, second.ms]);
  }
  return { differs, times };
}

/** Requests of the demonstration grid, which water supply and a property company have nothing to do with. */
async function knownTo(service) {
  const { logins } = JSON.parse(fs.readFileSync(path.join(service.dataDir, 'trial-logins.json'), 'utf8'));
  const call = async (address, { body, token } = {}) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-forwarded-for': fromAddress(), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const answer = await fetch(service.origin + address, { method: body === undefined ? 'GET' : 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const tokens = {};
  for (const login of ['secretary', 'water', 'property']) tokens[login] = (await call('/api/sessions', { body: { login, password: service.password(login) } })).token;
  const { items: [{ code }] } = await call('/api/codes', { token: tokens.secretary });
  const requests = [];
  for (let n = 0; n <= REQUESTS; n++) requests.push(await call('/api/requests', { body: { text: `楼道里堆满了纸箱和旧家具，挡住了消防通道（${n}）`, code, contact: { name: '林女士', phone: '13800138000' } } }));
  const [own, ...hidden] = requests;
  return { logins: logins.map(({ login }) => login), requests: hidden, own, tokens };
}

/** Each call comes from an address of its own, so that no limit is what is measured. */
let calls = 0;
const fromAddress = () => `10.${(++calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`;

function send(origin, agent, { method, path: address, authorization, body }) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { 'x-forwarded-for': fromAddress(), ...(authorization === undefined ? {} : { authorization }), ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), 'idempotency-key': randomUUID() }) };
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const request = http.request(origin + address, { method, agent, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
      answer.on('end', () => resolve({ ms: performance.now() - since, status: answer.statusCode, body: Buffer.concat(chunks).toString('utf8') }));
    });
    request.on('error', reject).end(text);
  });
}
