import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockedPackages, rangesIn, secretsIn } from '../tooling/supply.mjs';

test('a package of the lockfile is read with its digest, and one without is seen', () => {
  const lock = "x\npackages:\n\n  '@a/b@1.2.3':\n    resolution: {integrity: sha512-AAAA}\n\n  c@2.0.0:\n    resolution: {tarball: https://example.org/c.tgz}\n\nsnapshots:\n";
  assert.deepEqual(lockedPackages(lock).map(({ name, version, integrity }) => [name, version, integrity]), [['@a/b', '1.2.3', 'sha512-AAAA'], ['c', '2.0.0', null]]);
});

test('a key in a file is told, and not printed', () => {
  const key = `AKIA${'A1'.repeat(8)}`;
  const found = secretsIn(['a.ts', 'b.ts'], (file) => (file === 'a.ts' ? `const id = '${key}'` : 'const id = 1'));
  assert.equal(found.length, 1);
  assert.ok(!found[0].includes(key));
});

test('a range in a manifest is told, one version and a package of ours are not', () => {
  const manifest = { dependencies: { a: '1.2.3', b: 'workspace:*' }, devDependencies: { c: '^1.0.0', d: '2.0.0-rc.1', e: 'latest' } };
  assert.deepEqual(rangesIn(['x.json'], () => JSON.stringify(manifest)).map((fault) => fault.split(':')[0]), ['x.json asks for c "^1.0.0"', 'x.json asks for e "latest"']);
});
