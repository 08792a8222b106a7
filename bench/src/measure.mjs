import { fork } from 'node:child_process';
import path from 'node:path';

const here = (file) => path.join(import.meta.dirname, file);

/** Starts the generator of load as a process of its own. @returns `window(order)` and `stop()` */
export function startLoad() {
  const child = fork(here('load.mjs'));
  return {
    window: (order) => asked(child, order),
    stop: () => child.disconnect(),
  };
}

/** Starts the floor server on the statements that were heard. */
export async function startFloor(databaseUrl, works) {
  const child = fork(here('floor.mjs'));
  const { port } = await asked(child, { databaseUrl, works });
  return { port, stop: () => child.disconnect() };
}

function asked(child, order) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`${path.basename(child.spawnargs[1])} ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    child.send(order);
  });
}

/** One window in figures: calls a second, and milliseconds. */
export function figuresOf({ latencies, failures, firstFailure, seconds }) {
  const sorted = Float64Array.from(latencies).sort();
  const quantile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { perSecond: sorted.length / seconds, p50: quantile(0.5), p99: quantile(0.99), failures, firstFailure };
}

/** The median of each figure over several windows; failures are added up. */
export function medians(windows) {
  const median = (key) => windows.map((window) => window[key]).sort((a, b) => a - b)[Math.floor(windows.length / 2)];
  return {
    perSecond: median('perSecond'), p50: median('p50'), p99: median('p99'),
    failures: windows.reduce((sum, window) => sum + window.failures, 0), firstFailure: windows.find((window) => window.firstFailure)?.firstFailure ?? null,
  };
}
