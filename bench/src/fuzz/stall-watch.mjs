// Loaded into the service before it begins, for a drill alone: how long the longest time was in which it answered nobody, and how much of any
// such time it worked itself instead of waiting for a processor that others had. It writes both, in milliseconds, into the file which
// YIGE_DRILL_STALLS names, and begins anew when the file has been taken away.
import fs from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const WRITTEN_EVERY_MS = 250;
const RESOLUTION_MS = 10;
/** Of the first thread, on Linux: nanoseconds worked, nanoseconds waited, times begun. */
const SCHEDULE = '/proc/self/schedstat';

const file = process.env.YIGE_DRILL_STALLS;
const knowsWork = fs.existsSync(SCHEDULE);
const workedMs = () => Number(fs.readFileSync(SCHEDULE, 'latin1').split(' ', 1)[0]) / 1e6;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();

let longestWork = 0;
if (knowsWork) {
  let before = workedMs();
  setInterval(() => {
    const now = workedMs();
    longestWork = Math.max(longestWork, now - before);
    before = now;
  }, RESOLUTION_MS).unref();
}

setInterval(() => {
  if (!fs.existsSync(file)) {
    delays.reset();
    longestWork = 0;
  }
  // A round that was late by nothing still took as long as the watch looks away.
  fs.writeFileSync(file, JSON.stringify({ stall: Math.max(0, delays.max / 1e6 - RESOLUTION_MS), worked: knowsWork ? longestWork : null }));
}, WRITTEN_EVERY_MS).unref();
