import assert from 'node:assert/strict';
import { test } from 'node:test';
import { billOf, installFaults, licenceFaults, lockedPackages, originFaults, rangesIn, secretsIn } from '../tooling/supply.mjs';

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

test('each kind of key is told', () => {
  const chance = (count) => 'a1'.repeat(count / 2);
  const keys = [`-----BEGIN ${'EC PRIVATE'} KEY-----`, `gh${'p'}_${chance(36)}`, `xox${'b'}-${chance(20)}`, `npm${'_'}${chance(36)}`, `app${'Secret'}: '${chance(24)}'`, `YIGE${'_SECRET'}=${chance(64)}`];
  for (const key of keys) assert.equal(secretsIn(['a.ts'], () => `one\n${key}\ntwo`).length, 1, key);
});

test('a range in a manifest is told, one version and a package of ours are not', () => {
  const manifest = { dependencies: { a: '1.2.3', b: 'workspace:*' }, devDependencies: { c: '^1.0.0', d: '2.0.0-rc.1', e: 'latest' } };
  assert.deepEqual(rangesIn(['x.json'], () => JSON.stringify(manifest)).map((fault) => fault.split(':')[0]), ['x.json asks for c "^1.0.0"', 'x.json asks for e "latest"']);
});

test('a package from anywhere but the registry, or without a digest, is told', () => {
  const from = (name, resolution) => ({ name, version: '1.0.0', integrity: /sha512-\w+/.exec(resolution)?.[0] ?? null, resolution });
  const packages = [from('good', 'integrity: sha512-AAAA'), from('bare', ''), from('tarred', 'integrity: sha512-AAAA, tarball: https://example.org/t.tgz'), from('cloned', 'type: git, repo: https://example.org/c.git')];
  assert.deepEqual(originFaults(packages).map((fault) => fault.split('@')[0]), ['bare', 'tarred', 'cloned']);
});

test('a licence that nobody has looked at is told, and so is none', () => {
  const under = (licence) => ({ name: String(licence), version: '1.0.0', licence });
  const packages = ['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0', 'Apache-2.0 AND (MIT OR ISC)', null, 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'AGPL-3.0', 'MIT-X', 'BUSL-1.1', 'none said'].map(under);
  assert.deepEqual(licenceFaults(packages).map((fault) => fault.split('@')[0]), ['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'AGPL-3.0', 'MIT-X', 'BUSL-1.1', 'none said']);
});

test('a package that may run code while it is installed is told', () => {
  assert.deepEqual(installFaults('packages:\n  - apps/*\nonlyBuiltDependencies: []\n'), []);
  for (const workspace of ['packages:\n  - apps/*\n', 'onlyBuiltDependencies:\n  - sharp\n', '# onlyBuiltDependencies: []\n']) assert.equal(installFaults(workspace).length, 1);
});

test('the bill of materials names each package with its digest and licence', () => {
  const [one, other] = billOf([{ name: '@a/b', version: '1.2.3', integrity: 'sha512-AAECAw==', licence: 'MIT' }, { name: 'c', version: '2.0.0', integrity: 'sha512-AAAA', licence: null }]).components;
  assert.deepEqual(one, { type: 'library', name: '@a/b', version: '1.2.3', purl: 'pkg:npm/%40a/b@1.2.3', hashes: [{ alg: 'SHA-512', content: '00010203' }], licenses: [{ license: { name: 'MIT' } }] });
  assert.equal('licenses' in other, false);
});
