import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure, failureOf } from './failure.mjs';
import { digest, openFingerprints, writeAtomically } from './fingerprint.mjs';
import { CACHE, inRoot, LOGS } from './places.mjs';
import { builderOf, PARTS } from './parts.mjs';
import { plantedIn, plantedSecrets } from './planted-secrets.mjs';
import { onInterrupt, runNode } from './processes.mjs';

/** Builds those of the named parts (and of what they need) that are missing or older than their sources; stops at the first failure. */
export async function ensureBuilt(names, progress) {
  const [failure] = (await buildStale(names, progress, { goOn: false })).values();
  if (failure) throw failure;
}

/** Like ensureBuilt, but builds whatever can be built. @returns the failure of every part that does not stand now */
export const buildWhatCanBe = (names, progress) => buildStale(names, progress, { goOn: true });

function buildStale(names, progress, { goOn }) {
  const wanted = withNeeds(names);
  const hashes = hashesOf(wanted);
  const stale = wanted.filter((name) => !isCurrent(name, hashes[name]));
  return inOrder(stale, goOn, (name) => progress.follow(`building ${name}`, () => build(name, hashes[name])));
}

/** The parts in an order in which each stands after what it needs. */
function withNeeds(names) {
  const found = new Set();
  const visit = (name) => {
    if (!PARTS[name]) throw new Failure(`There is no part "${name}".`, { remedy: `Parts: ${Object.keys(PARTS).join(', ')}` });
    PARTS[name].needs.forEach(visit);
    found.add(name);
  };
  names.forEach(visit);
  return [...found];
}

function hashesOf(names) {
  const fingerprints = openFingerprints();
  const shared = fingerprints.of(inRoot('packages/tsconfig'), inRoot('pnpm-lock.yaml'));
  const hashes = {};
  for (const name of names) {
    const { directory, needs, reads = [] } = PARTS[name];
    const builder = JSON.stringify(builderOf(name, 'next'));
    hashes[name] = digest([shared, builder, fingerprints.of(inRoot(directory), ...reads.map((file) => inRoot(file))), ...needs.map((need) => hashes[need])].join('\n'));
  }
  fingerprints.save();
  return hashes;
}

const stampOf = (name) => path.join(CACHE, 'builds', name);

function isCurrent(name, hash) {
  const { directory, output, proof } = PARTS[name];
  if (!fs.existsSync(inRoot(directory, output, proof))) return false;
  try {
    return fs.readFileSync(stampOf(name), 'utf8') === hash;
  } catch {
    return false;
  }
}

/** Builds beside the old output and changes places only when it succeeded, so a failed or interrupted build costs nothing. */
async function build(name, hash) {
  const { directory, output, proof } = PARTS[name];
  const next = inRoot(directory, `.dist-next-${name}`);
  const old = inRoot(directory, `.dist-old-${name}`);
  const clear = () => [next, old].forEach((place) => fs.rmSync(place, { recursive: true, force: true }));
  clear();
  const forget = onInterrupt(clear);
  try {
    const log = path.join(LOGS, `build-${name}.log`);
    const { args, env } = builderOf(name, path.basename(next));
    const result = await runNode(args, { cwd: inRoot(directory), env: { ...env, ...plantedSecrets() }, log });
    if (result.code !== 0) throw failureOf(`${name} could not be built.`, result.output, log);
    if (!fs.existsSync(path.join(next, proof))) throw failureOf(`The build of ${name} ended without ${proof}.`, result.output, log);
    const taken = plantedIn(next);
    if (taken.length > 0) throw failureOf(`The build of ${name} took secrets of its environment along.`, taken.join('\n'), log);
    const place = inRoot(directory, output);
    fs.rmSync(stampOf(name), { force: true });
    fs.mkdirSync(path.dirname(place), { recursive: true });
    if (fs.existsSync(place)) fs.renameSync(place, old);
    fs.renameSync(next, place);
    writeAtomically(stampOf(name), hash);
  } finally {
    clear();
    forget();
  }
}

/**
 * Runs the work for each part after what it needs, as many at a time as there are cores, the longest first.
 * @returns {Promise<Map<string, Error>>} what failed; a part whose need failed fails with it
 */
async function inOrder(names, goOn, work) {
  const waiting = new Set(names);
  const underWay = new Map();
  const failures = new Map();
  const limit = Math.max(1, os.availableParallelism());
  const begin = (name) => {
    waiting.delete(name);
    const running = work(name).catch((error) => failures.set(name, error));
    underWay.set(name, running.finally(() => underWay.delete(name)));
  };
  while (waiting.size > 0 || underWay.size > 0) {
    for (const name of waiting) {
      const failedNeed = PARTS[name].needs.find((need) => failures.has(need));
      if (failedNeed) failures.set(name, failures.get(failedNeed));
      if (failedNeed || (failures.size > 0 && !goOn)) waiting.delete(name);
    }
    const isOpen = (need) => waiting.has(need) || underWay.has(need);
    const ready = [...waiting].filter((name) => !PARTS[name].needs.some(isOpen)).sort((a, b) => PARTS[b].weight - PARTS[a].weight);
    ready.slice(0, limit - underWay.size).forEach(begin);
    await Promise.race(underWay.values());
  }
  return failures;
}
