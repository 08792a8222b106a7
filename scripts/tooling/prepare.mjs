import { buildWhatCanBe, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { withBuildLock } from './lock.mjs';
import { guardAgainstInterrupts } from './processes.mjs';

/**
 * Brings this clone to the point where the named parts can be used: installed, and built from the present sources.
 * While it works, Ctrl-C and TERM leave nothing half; afterwards signals are the caller's again.
 */
export function prepare(parts, progress) {
  return guarded(progress, () => ensureBuilt(parts, progress));
}

/** Like prepare, but goes on past a part that cannot be built. @returns the failure of every part that does not stand now */
export function prepareWhatCanBe(parts, progress) {
  return guarded(progress, () => buildWhatCanBe(parts, progress));
}

async function guarded(progress, build) {
  const letGo = guardAgainstInterrupts();
  try {
    return await withBuildLock(progress.say, async () => {
      await ensureInstalled(progress);
      return build();
    });
  } finally {
    letGo();
  }
}
