import path from 'node:path';
import { findChromium, findProgram } from './machine.mjs';
import { documentFaults } from './docs.mjs';
import { hasDatabaseServer, openDatabaseServer } from './database-server.mjs';
import { jest, placesWithUnitSpecs } from './jest.mjs';
import { contractDrift } from './openapi.mjs';
import { CACHE, inRoot, ROOT } from './places.mjs';
import { runNode } from './processes.mjs';
import { supplyFaults } from './supply.mjs';

const LIBRARIES = ['domain', 'tokens', 'api-client', 'triage', 'wechat-standin'];
/** With the model by which the service sorts. */
const TAUGHT = [...LIBRARIES, 'cold-start'];
const TYPED = [
  'packages/domain/tsconfig.test.json', 'packages/tokens/tsconfig.test.json', 'packages/api-client/tsconfig.test.json',
  'packages/triage/tsconfig.test.json', 'packages/wechat-standin/tsconfig.test.json',
  'apps/server/tsconfig.test.json', 'apps/miniprogram/tsconfig.json', 'apps/console/tsconfig.json', 'e2e/tsconfig.json',
];
const SHELVES = 'jest.shelves.config.js';
const LONG = 'jest.long.config.js';
const NO_DATABASE = 'no mariadbd or mysqld on this machine';
const NO_CHROMIUM = 'no chromium, chromium-browser or google-chrome on this machine (CHROMIUM_PATH names one)';

/**
 * The steps of `npm run check`, and with `everyday: false` those that only `npm test` runs. `parts` must be built before, `lacks` says
 * what the machine does not have, `alone` keeps others from disturbing a measurement, `tells` shows the output of success as well, `weight`
 * starts the longest first.
 * A step answers with its exit code and its whole output.
 */
export const STEPS = [
  { name: 'types', everyday: true, parts: LIBRARIES, weight: 40, run: types },
  { name: 'lint', everyday: true, parts: LIBRARIES, weight: 60, run: lint },
  { name: 'layout', everyday: true, parts: LIBRARIES, weight: 10, run: layout },
  { name: 'unused', everyday: true, parts: LIBRARIES, weight: 10, run: () => runNode(['node_modules/knip/bin/knip.js', '--no-progress'], { cwd: ROOT }) },
  { name: 'openapi', everyday: true, parts: ['server'], weight: 5, run: openapi },
  { name: 'docs', everyday: true, parts: ['server'], weight: 1, run: docs },
  { name: 'tooling', everyday: true, parts: [], weight: 5, run: () => runNode(['--test', '--test-reporter=spec', 'scripts/test/'], { cwd: ROOT }) },
  { name: 'supply', everyday: true, parts: [], weight: 3, lacks: () => !findProgram('git') && 'no git on this machine', run: supply },
  { name: 'unit', everyday: true, parts: LIBRARIES, weight: 30, run: unit },
  { name: 'http-sqlite', everyday: true, parts: TAUGHT, weight: 90, run: () => http(SHELVES, undefined) },
  { name: 'http-sqlite-long', parts: TAUGHT, weight: 80, run: () => http(LONG, undefined) },
  { name: 'http-mariadb', parts: TAUGHT, weight: 120, lacks: () => !hasDatabaseServer() && NO_DATABASE, run: httpOnServer },
  { name: 'weapp', parts: [...LIBRARIES, 'server', 'miniprogram-weapp'], weight: 60, run: () => jest('e2e', { config: 'jest.weapp.config.js' }) },
  {
    name: 'browser', parts: [...LIBRARIES, 'server', 'console', 'miniprogram-h5', 'miniprogram-gallery'], weight: 120, lacks: () => !findChromium() && NO_CHROMIUM,
    run: () => jest('e2e', { config: 'jest.browser.config.js', env: { CHROMIUM_PATH: findChromium() } }),
  },
  { name: 'bench', parts: [...LIBRARIES, 'server'], weight: 60, run: () => runNode(['--test', '--test-reporter=spec', 'bench/test/'], { cwd: ROOT }) },
  // Always the same calls here, so that a change is told from chance; `npm run drill:fuzz` draws others each time.
  { name: 'fuzz', parts: [...LIBRARIES, 'server'], weight: 60, tells: true, run: () => runNode(['drills/fuzz.mjs', '--requests', '20000', '--seed', '1'], { cwd: ROOT }) },
  {
    name: 'readme', parts: [], weight: 0, alone: true, tells: true, lacks: () => !findProgram('git') && 'no git on this machine',
    run: () => runNode(['scripts/readme-check.mjs'], { cwd: ROOT }),
  },
];

async function types() {
  const tsc = inRoot('node_modules/typescript/bin/tsc');
  return together(TYPED, (project) => {
    const memory = path.join(CACHE, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
    return runNode([tsc, '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', memory], { cwd: ROOT });
  });
}

function lint() {
  // With types in play a remembered answer may be out of date, so a build server always looks afresh.
  const memory = process.env.CI ? [] : ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(CACHE, 'eslint/')];
  return runNode(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', ...memory], { cwd: ROOT });
}

function layout() {
  const args = ['apps', 'packages', '--config', '.dependency-cruiser.cjs'];
  return runNode(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...args], { cwd: ROOT });
}

async function openapi() {
  const differences = await contractDrift();
  return { code: differences.length, output: differences.join('\n') };
}

async function docs() {
  const faults = await documentFaults();
  return { code: faults.length, output: faults.join('\n') };
}

async function supply() {
  const faults = supplyFaults();
  return { code: faults.length, output: faults.join('\n') };
}

function unit() {
  return together(placesWithUnitSpecs(), (place) => jest(place));
}

/** The specs that need a database: without a server's address they make embedded ones. */
function http(config, server) {
  return jest('apps/server', { config, workers: 2, env: { DATABASE_URL: undefined, YIGE_MODE: undefined, TEST_DATABASE_URL: server } });
}

async function httpOnServer() {
  const server = await openDatabaseServer();
  try {
    const { code, output } = await together([SHELVES, LONG], (config) => http(config, server.url));
    return { code, output: `on ${server.description}\n${output}` };
  } finally {
    await server.stop();
  }
}

/** One step out of several runs, one after the other; all are run, and what failed is shown. */
async function together(names, work) {
  let code = 0;
  let output = '';
  for (const name of names) {
    const result = await work(name);
    if (result.code === 0) continue;
    code = result.code;
    output += `— ${name}\n${result.output}\n`;
  }
  return { code, output };
}
