import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEmbeddedDatabase, openServerDatabase } from '../database.mjs';
import { TrialProcess } from '../trial-process.mjs';
import { HARMS, imitateWechat } from './imitated.mjs';
import { caller } from './people.mjs';

const OPENERS = { mariadb: openServerDatabase, embedded: openEmbeddedDatabase };
const PROCESSES = { mariadb: 2, embedded: 1 };
const DAY = 24 * 3_600_000;
const SHANGHAI = 8 * 3_600_000;
/** Submitting may take so much longer than without an outage, and so many milliseconds that are nobody's. */
const MOST_SLOWER = 1.3;
const NOISE_MS = 5;
/** Each harm lasts so long at least, and until a call has met it; at most so long. */
const HARM_MS = 4_000;
const UNMET_MS = 30_000;
const GIVE_UP_MS = 4 * 60_000;
/** Time is moved on by so much: what waits for a service that is away waits for less. */
const STEP_MS = 61_000;

/** @returns the exit code: 1 when a message was lost or doubled, a resident had to wait for WeChat, or something that was to go wrong harmed no call */
export async function drill({ residents, submits, calm, engines }, say) {
  const total = { due: 0, delivered: 0, doubled: 0, slow: 0, unmet: 0 };
  for (const engine of engines) {
    const found = await onEngine(engine, { residents, submits, calm }, say);
    for (const what of Object.keys(total)) total[what] += found[what];
  }
  say(`${total.due} due, ${total.delivered} delivered, ${total.doubled} doubled`);
  return total.due > 0 && total.delivered === total.due && total.doubled === 0 && total.slow === 0 && total.unmet === 0 ? 0 : 1;
}

async function onEngine(engine, { residents, submits, calm }, say) {
  const database = await OPENERS[engine]();
  const clock = new AheadClock(path.join(database.dataDir, 'drill-clock'));
  const first = await TrialProcess.prepare({ dataDir: database.dataDir, databaseUrl: database.url });
  const wechat = await imitateWechat(first.port);
  const env = { YIGE_DRILL_CLOCK: clock.file, ...wechat.settings };
  first.env = env;
  const processes = [first];
  try {
    say(`${database.description}: loading the district`);
    await wechat.mock('clock', { advance: clock.ahead });
    await first.start();
    while (processes.length < PROCESSES[engine]) {
      const next = await TrialProcess.prepare({ dataDir: database.dataDir, databaseUrl: database.url, env });
      processes.push(next);
      await next.start();
    }
    return await outage({ engine, database, clock, wechat, processes, residents, submits, calm }, say);
  } finally {
    await Promise.all(processes.map((service) => service.kill()));
    await database.drop();
  }
}

async function outage({ engine, database, clock, wechat, processes, residents, submits, calm }, say) {
  const people = caller({ processes, wechat });
  const staff = await people.staff('secretary');
  // The first calls of a process are slow for reasons of their own.
  for (let n = 0; n < submits; n++) await people.submitted();
  const all = [];
  for (let n = 0; n < residents; n++) all.push(await people.resident(`resident-${engine}-${n}`));
  const [before, during] = [[], []];
  let unmet = 0;
  /** The same work is done while WeChat is well, so that only the outage makes the difference. */
  const work = async (slot, times) => {
    const theirs = all.filter((_, index) => index % (2 * HARMS.length) === slot);
    for (const one of theirs) await staff.takeOn(one.request);
    for (let n = 0; n < submits / 2; n++) times.push(await people.submitted());
    return theirs.length;
  };
  for (const [turn, { name, fault }] of HARMS.entries()) {
    await wechat.mock('no-faults');
    // What the harm before made the service leave alone is over, so that the next is met as well.
    await forward({ clock, wechat });
    await pause(calm);
    await work(2 * turn, before);
    const metBefore = await struck(wechat);
    await wechat.mock('fault', { path: '/*', times: 0, ...fault });
    const since = performance.now();
    const taken = await work(2 * turn + 1, during);
    await pause(Math.max(0, HARM_MS - (performance.now() - since)));
    while ((await struck(wechat)) === metBefore && performance.now() - since < UNMET_MS) await pause(500);
    const met = (await struck(wechat)) - metBefore;
    if (met === 0) unmet++;
    say(`${met > 0 ? '' : ' ✗ '}${engine}: WeChat ${name}: ${taken} requests were taken on, ${Math.round(submits / 2)} more came, ${met} calls met it`);
  }
  await wechat.mock('no-faults');
  await arrived({ database, clock, wechat });
  const ratio = median(during) / median(before);
  const slow = median(during) > median(before) * MOST_SLOWER + NOISE_MS ? 1 : 0;
  say(`${engine}: submitting took ${median(before).toFixed(1)} ms before and ${median(during).toFixed(1)} ms during the outage (${ratio.toFixed(2)}×)`);
  return { ...(await compared({ database, wechat, all }, say)), slow, unmet };
}

/** Calls that met a fault so far; one that hangs is among them as soon as it came. */
const struck = async (wechat) => (await wechat.mock('calls')).struck;

/** Time goes ahead until no message waits: what may have arrived is sent again only after the platform had time to tell of it. */
async function arrived({ database, clock, wechat }) {
  const since = performance.now();
  for (;;) {
    const [{ waiting }] = await database.rows("SELECT COUNT(*) AS waiting FROM outbox_event WHERE status = 'pending' AND type LIKE 'carry.notice.%'");
    if (Number(waiting) === 0 || performance.now() - since > GIVE_UP_MS) return;
    await pause(1_500);
    await forward({ clock, wechat });
  }
}

async function forward({ clock, wechat }) {
  clock.forward(STEP_MS);
  await wechat.mock('clock', { advance: STEP_MS });
}

/** Due is what every resident whose request was taken on allowed; delivered is what WeChat has brought, by number and state. */
async function compared({ database, wechat, all }, say) {
  const [{ dead }] = await database.rows("SELECT COUNT(*) AS dead FROM outbox_event WHERE status = 'dead'");
  if (Number(dead) > 0) say(` ✗ ${dead} events were given up`);
  const { messages } = await wechat.mock('outbox');
  const brought = new Map();
  for (const { openid, data } of messages) {
    const what = `${openid} ${Object.values(data).join(' ')}`;
    brought.set(what, (brought.get(what) ?? 0) + 1);
  }
  const delivered = all.filter(({ openid }) => messages.some((message) => message.openid === openid)).length;
  const doubled = [...brought.values()].reduce((sum, count) => sum + count - 1, 0);
  for (const { openid, request } of all) if (!messages.some((message) => message.openid === openid)) say(` ✗ nothing arrived of ${request.number}`);
  return { due: all.length, delivered, doubled };
}

/** The file by which the service knows how far its clock is ahead: at first to ten in the morning, since by night nobody is told of anything. */
class AheadClock {
  constructor(file) {
    this.file = file;
    const ofDay = (Date.now() + SHANGHAI) % DAY;
    this.ahead = Math.round((10 * 3_600_000 - ofDay + DAY) % DAY);
    fs.writeFileSync(file, String(this.ahead));
  }

  forward(ms) {
    this.ahead += ms;
    fs.writeFileSync(`${this.file}.next`, String(this.ahead));
    fs.renameSync(`${this.file}.next`, this.file);
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
