import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { failureOf } from './failure.mjs';
import { ROOT } from './places.mjs';
import { run } from './processes.mjs';

/** A clone of this repository in a temporary directory, with what is changed here and not committed yet. @returns its path */
export async function freshClone() {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'yige-clone-'));
  await git(['clone', '--quiet', '--no-hardlinks', ROOT, place]);
  const changed = await git(['-C', ROOT, 'diff', '--name-only', '-z', 'HEAD']);
  const added = await git(['-C', ROOT, 'ls-files', '--others', '--exclude-standard', '-z']);
  for (const name of [...changed.split('\0'), ...added.split('\0')].filter(Boolean)) {
    const source = path.join(ROOT, name);
    if (fs.existsSync(source)) fs.cpSync(source, path.join(place, name));
    else fs.rmSync(path.join(place, name), { force: true });
  }
  return place;
}

async function git(args) {
  const { code, output } = await run('git', args);
  if (code !== 0) throw failureOf('No fresh clone could be made.', output);
  return output;
}
