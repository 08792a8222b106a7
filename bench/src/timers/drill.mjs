import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomOf } from '../random.mjs';
import { openEmbeddedDatabase, openServerDatabase } from '../database.mjs';
import { TrialProcess } from '../trial-process.mjs';
import { eventFaults, lateness, timerFaults } from './faults.mjs';
import { plantEvents, plantTimers, templateOf } from './plant.mjs';

const OPENERS = { mariadb: openServerDatabase, embedded: openEmbeddedDatabase };
/** The embedded database is served by one process. */
const PROCESSES = { mariadb: { timers: 2, events: 3 }, embedded: { timers: 1, events: 1 } };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Where the clock stands, ahead of the true one, and for how long at least; the last one stays. */
const JUMPS = [[0, 15_000], [2 * HOUR, 3_000], [0, 3_000], [2 * HOUR, 6_000], [-2 * HOUR, 3_000], [2 * HOUR, 8_000], [400 * DAY, 0]];
const GIVE_UP_MS = 20 * 60_000;

/** @returns the exit code: 1 when anything was lost, doubled, early or out of order */
export async function drill({ timers, events, seed, engines }, say) {
  say(`seed ${seed}: ${timers} timers, ${events} events`);
  const total = { timers: 0, events: 0, timer: { lost: 0, doubled: 0, early: 0 }, event: { lost: 0, doubled: 0, disordered: 0 } };
  for (const engine of engines) {
    const found = await onEngine(engine, { timers, events, random: randomOf(seed) }, say);
    for (const of of ['timer', 'event']) {
      total[`${of}s`] += found[of].count;
      for (const { kind, what } of found[of].faults) {
        total[of][kind]++;
        if (total[of][kind] <= 10) say(` ✗ ${engine}: ${kind}: ${what}`);
      }
    }
  }
  const { timer, event } = total;
  say(`${total.timers} timers, ${timer.lost} lost, ${timer.doubled} doubled, ${timer.early} early`);
  say(`${total.events} events, ${event.lost} lost, ${event.doubled} doubled, ${event.disordered} out of order`);
  const faults = [timer, event].flatMap((kinds) => Object.values(kinds)).reduce((sum, count) => sum + count, 0);
  return total.timers + total.events > 0 && faults === 0 ? 0 : 1;
}

async function onEngine(engine, { timers, events, random }, say) {
  const database = await OPENERS[engine]();
  const clock = new MovedClock(path.join(database.dataDir, 'drill-clock'));
  const processes = [];
  const startOne = async () => {
    const service = await TrialProcess.prepare({ dataDir: database.dataDir, databaseUrl: database.url, env: { YIGE_DRILL_CLOCK: clock.file } });
    processes.push(service);
    await service.start();
  };
  try {
    say(`${database.description}: loading the district`);
    await startOne();
    const template = await templateOf(database, processes[0]);
    while (processes.length < PROCESSES[engine].timers) await startOne();
    const timer = await fireTimers({ engine, database, clock, processes, template, timers, random }, say);
    while (processes.length < PROCESSES[engine].events) await startOne();
    const event = await deliverEvents({ engine, database, clock, processes, template, events, random }, say);
    return { timer, event };
  } finally {
    await Promise.all(processes.map((service) => service.kill()));
    await database.drop();
  }
}

async function fireTimers({ engine, database, clock, processes, template, timers, random }, say) {
  const planted = await plantTimers(database, template, { count: timers, now: Date.now(), random });
  const killing = killAgainAndAgain(processes, random, { least: 300, most: 3_000 });
  const early = [];
  for (const [ahead, ms] of JUMPS) {
    clock.set(ahead);
    // First all that was overdue is worked off, so that what comes due behind it tells how late a timer is.
    await pause(ahead === 0 && clock.furthest === 0 ? ms + timers * 5 : ms);
    // Nothing may have happened that no clock of the service has shown yet.
    const [{ count }] = await database.rows(`SELECT COUNT(*) AS count FROM supervision_card WHERE level = 'yellow' AND due_at > '${sqlTime(Date.now() + clock.furthest)}'`);
    if (Number(count) > 0) early.push({ kind: 'early', what: `${count} timers fired before any clock had shown their time` });
  }
  await emptied(database, "SELECT COUNT(*) AS waiting FROM due_work WHERE kind = 'request.yellow' AND status = 'pending'", killing.calm);
  const kills = await killing.end();
  const faults = [...early, ...(await timerFaults(database, planted))];
  const { median, p99, of } = await lateness(database, planted);
  say(`${engine}: ${timers} timers over ${processes.length} processes, ${kills} kills, jumps of 2 h to both sides and 400 days ahead; of ${of} that came due under way half were late by ${median} s or less, and ${p99} s at p99, behind all that was overdue before and under kills`);
  return { count: timers, faults };
}

async function deliverEvents({ engine, database, clock, processes, template, events, random }, say) {
  const planted = await plantEvents(database, template, { count: events, now: Date.now() + clock.furthest });
  const killing = killAgainAndAgain(processes, random, { least: 2_000, most: 2_000 });
  const since = performance.now();
  await emptied(database, "SELECT COUNT(*) AS waiting FROM outbox_event WHERE type = 'request.urged' AND status = 'pending'", killing.calm);
  const seconds = ((performance.now() - since) / 1000).toFixed(0);
  const kills = await killing.end();
  say(`${engine}: ${events} events over ${processes.length} processes in ${seconds} s, ${kills} kills`);
  return { count: events, faults: await eventFaults(database, planted) };
}

/** Kills one process after the other, as a power cut would, and starts it again; `calm` lets a start that has begun be the last. */
function killAgainAndAgain(processes, random, { least, most }) {
  let kills = 0;
  let over = false;
  let turn = 0;
  const work = (async () => {
    while (!over) {
      await pause(least + random() * (most - least));
      if (over) break;
      const victim = processes[turn++ % processes.length];
      await victim.kill();
      kills++;
      await victim.start();
      // A single process that is killed as soon as it answers would never get to its work.
      if (processes.length === 1) await pause(1_500);
    }
  })();
  return {
    calm: () => (over = true),
    end: async () => {
      over = true;
      await work;
      return kills;
    },
  };
}

/** Waits until nothing is left; when little is, it is left in peace, so that the last lease need not run out over and over. */
async function emptied(database, sql, calm) {
  const since = performance.now();
  for (let first; ; await pause(300)) {
    const waiting = Number((await database.rows(sql))[0].waiting);
    first ??= waiting;
    if (waiting === 0) return;
    if (waiting < first / 50) calm();
    if (performance.now() - since > GIVE_UP_MS) return;
  }
}

/** The file by which every process of the service knows how far its clock has been moved. */
class MovedClock {
  furthest = 0;

  constructor(file) {
    this.file = file;
    fs.writeFileSync(file, '0');
  }

  set(ahead) {
    this.furthest = Math.max(this.furthest, ahead);
    fs.writeFileSync(`${this.file}.next`, String(ahead));
    fs.renameSync(`${this.file}.next`, this.file);
  }
}

const sqlTime = (instant) => new Date(instant).toISOString().replace('T', ' ').replace('Z', '');
