import fs from 'node:fs';
import path from 'node:path';
import { scratchPlace } from './machine.mjs';
import { inRoot } from './places.mjs';
import { runNode } from './processes.mjs';

const UNIT = /\.spec\.tsx?$/;

/** Runs jest in one package. Two steps run side by side, so one worker each fills two cores; a step that outlasts the others takes two. */
export function jest(directory, { config = 'jest.config.js', workers = 1, env } = {}) {
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config', config, `--maxWorkers=${workers}`];
  if (process.env.CI) args.push('--ci');
  return runNode(args, { cwd: inRoot(directory), env: { TMPDIR: scratchPlace(), ...env } });
}

/** The packages and apps that have unit specs. */
export function placesWithUnitSpecs() {
  const places = ['packages', 'apps'].flatMap((group) => fs.readdirSync(inRoot(group)).map((name) => path.posix.join(group, name)));
  return places.filter((place) => hasSpec(inRoot(place, 'src')));
}

function hasSpec(directory) {
  if (!fs.existsSync(directory)) return false;
  return fs.readdirSync(directory, { recursive: true }).some((name) => UNIT.test(name));
}
