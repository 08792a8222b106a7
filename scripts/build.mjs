// `npm run build [part …]`: builds what is missing or stale; without a name, everything.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { PARTS } = await import('./tooling/parts.mjs');
  const named = process.argv.slice(2);
  const progress = makeProgress();
  await prepare(named.length > 0 ? named : Object.keys(PARTS).filter((name) => !PARTS[name].onlyNamed), progress);
  progress.say(' ✓ everything asked for is built');
});
