// `npm run docs`: prints the pages that follow from the code.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const { writeFileSync } = await import('node:fs');
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { STATES_PAGE, statesPage } = await import('./tooling/docs.mjs');
  const { shown } = await import('./tooling/places.mjs');
  const progress = makeProgress();
  await prepare(['domain'], progress);
  writeFileSync(STATES_PAGE, await statesPage());
  progress.say(` ✓ ${shown(STATES_PAGE)} is written`);
});
