import fs from 'node:fs';
import path from 'node:path';
import { failureOf } from './failure.mjs';
import { digest, writeAtomically } from './fingerprint.mjs';
import { CACHE, inRoot, LOGS, ROOT, TOOLS } from './places.mjs';
import { end, onInterrupt, run, runNode } from './processes.mjs';

/** Exactly one version, so that a lockfile means the same everywhere (docs/adr/0006-pnpm-without-corepack.md). */
const PNPM_VERSION = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')).packageManager.split('@')[1];
const PNPM = path.join(TOOLS, 'node_modules/pnpm/bin/pnpm.cjs');
const STAMP = path.join(CACHE, 'install.stamp');
const DEPENDENCY_FIELDS = ['name', 'dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'pnpm'];

/** Installs what the lockfile says, if it is not installed already. Without a change it neither starts a program nor touches the network. */
export async function ensureInstalled(progress) {
  const wanted = wantedState();
  if (readIfThere(STAMP) === wanted && manifests().every(hasItsModules)) return;
  await ensurePnpm(progress);
  fs.rmSync(STAMP, { force: true });
  await progress.follow('installing packages', (note) => install(note));
  writeAtomically(STAMP, wanted);
}

async function ensurePnpm(progress) {
  const manifest = readIfThere(path.join(TOOLS, 'node_modules/pnpm/package.json'));
  if (manifest && JSON.parse(manifest).version === PNPM_VERSION) return;
  const next = `${TOOLS}-next`;
  const clear = () => fs.rmSync(next, { recursive: true, force: true });
  clear();
  fs.mkdirSync(next);
  const forget = onInterrupt(clear);
  try {
    await progress.follow(`fetching pnpm ${PNPM_VERSION}`, async () => {
      const log = path.join(LOGS, 'pnpm.log');
      const args = ['install', '--prefix', next, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', `pnpm@${PNPM_VERSION}`];
      const { code, output } = await runNpm(args, { cwd: next, log });
      if (code !== 0) throw failureOf('The package manager could not be fetched.', output, log);
    });
    fs.rmSync(TOOLS, { recursive: true, force: true });
    fs.renameSync(next, TOOLS);
  } finally {
    clear();
    forget();
  }
}

async function install(note) {
  const log = path.join(LOGS, 'install.log');
  let child;
  const { code, output } = await runNode([PNPM, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], {
    cwd: ROOT,
    env: { CI: 'true' }, // never ask a question
    log,
    onStart: (started) => (child = started),
    onLine: (line) => {
      // pnpm takes a full disk for a fault of the network and would wait minutes before it says so.
      if (line.includes('ENOSPC')) void end(child);
      if (line.includes('Will retry')) note('the network does not answer, trying again');
      const counts = /^Progress: resolved (\d+), reused (\d+), downloaded (\d+), added (\d+)/.exec(line);
      if (counts) note(`${counts[4]} of ${counts[1]}`);
    },
  });
  if (code !== 0) throw failureOf('The packages could not be installed.', output, log);
}

function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js') ? runNode([npm, ...args], options) : run('npm', args, options);
}

/** Everything that decides what has to be in node_modules: lockfile, settings, dependencies, and the platform binaries are chosen for. */
function wantedState() {
  const parts = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => fs.readFileSync(inRoot(name)));
  const named = manifests().map((file) => {
    const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
    return JSON.stringify(DEPENDENCY_FIELDS.map((field) => manifest[field] ?? null));
  });
  return digest([...parts, ...named, PNPM_VERSION, process.platform, process.arch].join('\0'));
}

function manifests() {
  const places = [ROOT, inRoot('e2e')];
  for (const group of ['apps', 'packages'])
    for (const entry of fs.readdirSync(inRoot(group), { withFileTypes: true })) if (entry.isDirectory()) places.push(inRoot(group, entry.name));
  return places.map((place) => path.join(place, 'package.json')).filter((file) => fs.existsSync(file));
}

function hasItsModules(file) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const needsAny = Object.keys({ ...dependencies, ...devDependencies }).length > 0;
  return !needsAny || fs.existsSync(path.join(path.dirname(file), 'node_modules'));
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
