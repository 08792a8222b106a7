import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../tooling/places.mjs';
import { plantedIn, plantedSecrets } from '../tooling/planted-secrets.mjs';

const silent = { say: () => undefined, follow: (_, work) => work(() => undefined) };
let place;
let ensureBuilt;

const write = (source) => fs.writeFileSync(path.join(place, 'packages/domain/src/index.ts'), source);
const built = () => fs.readFileSync(path.join(place, 'packages/domain/dist/index.js'), 'utf8');
const inode = () => fs.statSync(path.join(place, 'packages/domain/dist')).ino;
const leftovers = () => fs.readdirSync(path.join(place, 'packages/domain')).filter((name) => name.startsWith('.dist-'));

/** A workspace of one part, with these scripts and the real compiler. */
before(async () => {
  place = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'yige-build-')));
  fs.cpSync(inRoot('scripts'), path.join(place, 'scripts'), { recursive: true });
  fs.cpSync(inRoot('packages/tsconfig'), path.join(place, 'packages/tsconfig'), { recursive: true, filter: (file) => !file.includes('node_modules') });
  const domain = path.join(place, 'packages/domain');
  fs.mkdirSync(path.join(domain, 'src'), { recursive: true });
  fs.copyFileSync(inRoot('packages/domain/tsconfig.json'), path.join(domain, 'tsconfig.json'));
  fs.symlinkSync(inRoot('packages/domain/node_modules'), path.join(domain, 'node_modules'));
  fs.writeFileSync(path.join(place, 'package.json'), JSON.stringify({ type: 'module', packageManager: 'pnpm@1.0.0' }));
  fs.writeFileSync(path.join(place, 'pnpm-lock.yaml'), '');
  write('export const said = 1;\n');
  ({ ensureBuilt } = await import(pathToFileURL(path.join(place, 'scripts/tooling/build.mjs')).href));
});
after(() => fs.rmSync(place, { recursive: true, force: true }));

test('builds what is missing, leaves alone what is current, builds anew what is stale', async () => {
  await ensureBuilt(['domain'], silent);
  assert.match(built(), /said = 1/);
  const first = inode();
  await ensureBuilt(['domain'], silent);
  assert.equal(inode(), first);
  write('export const said = 2;\n');
  await ensureBuilt(['domain'], silent);
  assert.match(built(), /said = 2/);
  fs.rmSync(path.join(place, 'packages/domain/dist'), { recursive: true });
  await ensureBuilt(['domain'], silent);
  assert.match(built(), /said = 2/);
});

test('a build that fails says why and leaves the old output in its place', async () => {
  write('export const said: number = "three";\n');
  await assert.rejects(ensureBuilt(['domain'], silent), (failure) => {
    assert.equal(failure.message, 'domain could not be built.');
    assert.match(failure.tail, /TS2322/);
    assert.ok(fs.existsSync(failure.log));
    return true;
  });
  assert.match(built(), /said = 2/);
  assert.deepEqual(leftovers(), []);
});

test('an interrupted build leaves nothing half', async () => {
  write('export const said = 4;\n');
  const script = `
    import { guardAgainstInterrupts } from ${JSON.stringify(path.join(place, 'scripts/tooling/processes.mjs'))};
    import { ensureBuilt } from ${JSON.stringify(path.join(place, 'scripts/tooling/build.mjs'))};
    guardAgainstInterrupts();
    const progress = { say() {}, follow(name, work) { console.log(name); return work(() => undefined); } };
    await ensureBuilt(['domain'], progress);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.once('data', () => child.kill('SIGTERM'));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  assert.equal(code, 143);
  assert.match(built(), /said = 2/);
  assert.deepEqual(leftovers(), []);
});

test('what holds a secret of the environment it was built in is found, and a build sees no secret but planted ones', () => {
  const bundle = fs.mkdtempSync(path.join(os.tmpdir(), 'yige-bundle-'));
  fs.mkdirSync(path.join(bundle, 'assets'));
  fs.writeFileSync(path.join(bundle, 'index.html'), '<!doctype html>');
  assert.deepEqual(plantedIn(bundle), []);
  fs.writeFileSync(path.join(bundle, 'assets', 'app.js'), `fetch("x",{secret:"${plantedSecrets().WX_SECRET}"})`);
  assert.deepEqual(plantedIn(bundle), [`${path.join('assets', 'app.js')} holds WX_SECRET`]);
  fs.rmSync(bundle, { recursive: true });
});
