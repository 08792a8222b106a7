import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { Failure, failureOf, printFailure } from '../tooling/failure.mjs';
import { ROOT } from '../tooling/places.mjs';

const printed = (error) => {
  let text = '';
  printFailure(error, { write: (part) => (text += part) });
  return text;
};

test('an old Node is told what to do, before anything else runs', () => {
  const script = "import { requireNode } from './scripts/tooling/node-version.mjs'; requireNode('20.18.3'); console.log('went on');";
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /Node 20\.18\.3, and Yige needs Node 20\.19 or newer[\s\S]*What to do/);
});

for (const [output, cause] of [
  ['npm error code EAI_AGAIN\nnpm error request failed', /registry cannot be reached/],
  ['write failed: ENOSPC: no space left on device', /disk is full/],
  ['ERR_PNPM_OUTDATED_LOCKFILE  Cannot install', /does not belong to the package\.json/],
])
  test(`names the cause of "${output.slice(0, 30)}"`, () => {
    const text = printed(failureOf('It failed.', output, '/tmp/some.log'));
    assert.match(text, cause);
    assert.match(text, /What to do: .+/);
    assert.match(text, /Whole log: .*some\.log/);
  });

test('shows the lines that say what is wrong, without colours and call stacks', () => {
  const noise = Array.from({ length: 50 }, (_, line) => `working ${line}`).join('\n');
  const { tail } = failureOf('It failed.', `${noise}\n\u001b[31mError: the point\u001b[0m\n    at somewhere (file.js:1:1)\nafter it`);
  assert.equal(tail, 'Error: the point\nafter it');
});

test('a full disk in our own writing is told as plainly', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  assert.match(printed(error), /✗ The disk is full\./);
  assert.ok(!printed(error).includes('    at '));
});

test('an unknown error keeps its stack: it is ours to mend', () => {
  assert.match(printed(new TypeError('oops')), /TypeError: oops\n +at /);
  assert.ok(!(new TypeError('oops') instanceof Failure));
});
