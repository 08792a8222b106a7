// `npm run docs`: prints the pages that follow from the code.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const { writeFileSync } = await import('node:fs');
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { DESIGN_PAGE, designPage } = await import('./tooling/design-page.mjs');
  const { PRIVACY_PAGE, privacyPage, STATES_PAGE, statesPage } = await import('./tooling/docs.mjs');
  const { shown } = await import('./tooling/places.mjs');
  const progress = makeProgress();
  await prepare(['server'], progress);
  writeFileSync(STATES_PAGE, await statesPage());
  writeFileSync(PRIVACY_PAGE, await privacyPage());
  writeFileSync(DESIGN_PAGE, await designPage());
  progress.say(` ✓ ${[STATES_PAGE, PRIVACY_PAGE, DESIGN_PAGE].map(shown).join(', ')} are written`);
});
