import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { withBuildLock } from './lock.mjs';
import { guardAgainstInterrupts } from './processes.mjs';

/**
 * Brings this clone to the point where the named parts can be used: installed, and built from the present sources.
 * While it works, Ctrl-C and TERM leave nothing half; afterwards signals are the caller's again.
 */
export async function prepare(parts, progress) {
  const letGo = guardAgainstInterrupts();
  try {
    await withBuildLock(progress.say, async () => {
      await ensureInstalled(progress);
      await ensureBuilt(parts, progress);
    });
  } finally {
    letGo();
  }
}
