import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { RIGHTS } from '../../apps/server/dist/access/rights.js';
import { hasDatabaseServer } from '../../scripts/tooling/database-server.mjs';
import { inRoot, ROOT } from '../../scripts/tooling/places.mjs';
import { runNode } from '../../scripts/tooling/processes.mjs';
import { uncovered } from '../src/screens/coverage.mjs';
import { WORK_NAMES } from '../src/works.mjs';

// Whether it measures, not what: a figure that a test waits for would fail on a busy machine.
test('the benchmark measures every work, beside its floor where there is a database server', async () => {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'yige-bench-spec-'));
  const json = path.relative(ROOT, path.join(place, 'figures.json'));
  const { code, output } = await runNode(['bench/run.mjs', '--rows', '2000', '--windows', '1', '--seconds', '0.2', '--connections', '4', '--engine', 'mariadb,embedded', '--json', json], { cwd: ROOT });
  assert.equal(code, 0, output);
  const { runs } = JSON.parse(fs.readFileSync(inRoot(json), 'utf8'));
  assert.equal(runs.length, hasDatabaseServer() ? 2 : 1);
  for (const run of runs) assert.deepEqual(run.results.map(({ work }) => work), WORK_NAMES);
  for (const { work, ours, floor } of runs.flatMap(({ results }) => results)) {
    assert.ok(ours.perSecond > 0, `${work} was answered`);
    assert.ok(floor === null || floor.perSecond > 0, `${work} has a floor`);
  }
  fs.rmSync(place, { recursive: true });
});

test('no screen scans the requests, but those that are known to', { skip: hasDatabaseServer() ? false : 'no mariadbd or mysqld on this machine' }, async () => {
  const { code, output } = await runNode(['bench/run.mjs', '--screens', '--rows', '100000', '--engine', 'mariadb', '--json', '.cache/bench-screens.json'], { cwd: ROOT });
  assert.equal(code, 0, output);
  assert.match(output, /overview\?nodeId=…&days=365 as town: \d+ statements/);
});

test('every route that reads is asked for by a screen, or somebody has said why not', () => {
  assert.deepEqual(uncovered(), []);
  const [fault, ...more] = uncovered({ ...RIGHTS, 'TomorrowController.list': { roles: ['supervisor'], scope: 'subtree' } });
  assert.match(fault, /^TomorrowController\.list reads and no screen asks for it/);
  assert.deepEqual(more, []);
});

test('the crash drill finds nothing lost in a short round', async () => {
  const { code, output } = await runNode(['drills/crash.mjs', '--rounds', '1', '--clients', '4', '--seed', '7', '--engine', 'embedded'], { cwd: ROOT });
  assert.equal(code, 0, output);
  assert.match(output.trim().split('\n').at(-1), /^[1-9]\d* acknowledged, 0 lost, 0 doubled, 0 orphaned$/);
});

test('the drill of an outage of WeChat finds each message there, once, in a short round', async () => {
  const { code, output } = await runNode(['drills/wechat.mjs', '--residents', '16', '--submits', '10', '--calm', '1', '--engine', 'embedded'], { cwd: ROOT });
  assert.equal(output.trim().split('\n').at(-1), '16 due, 16 delivered, 0 doubled', output);
  assert.equal(code, 0, output);
});

test('the drill of timers finds each fired once, and each event told once, in a short round', async () => {
  const { code, output } = await runNode(['drills/timers.mjs', '--timers', '200', '--events', '200', '--seed', '7', '--engine', 'embedded'], { cwd: ROOT });
  assert.equal(code, 0, output);
  const lines = output.trim().split('\n');
  assert.ok(lines.includes('200 timers, 0 lost, 0 doubled, 0 early'), output);
  assert.ok(lines.includes('200 events, 0 lost, 0 doubled, 0 out of order'), output);
});
