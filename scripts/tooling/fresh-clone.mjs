import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { failureOf } from './failure.mjs';
import { ROOT } from './places.mjs';
import { run } from './processes.mjs';

/** What a clone of this directory would hold, changes that are not committed yet included, in a temporary directory. @returns its path */
export async function freshClone() {
  // The owner of a checkout on a build server is often another user than the one who runs there.
  const listing = ['-c', 'safe.directory=*', '-C', ROOT, 'ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { code, output } = await run('git', listing);
  if (code !== 0) throw failureOf('No fresh clone could be made.', output);
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'yige-clone-'));
  for (const name of output.split('\0').filter(Boolean)) {
    const source = path.join(ROOT, name);
    if (fs.existsSync(source)) fs.cpSync(source, path.join(place, name));
  }
  return place;
}
