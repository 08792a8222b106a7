// `npm run openapi`: writes the contract of the present server and the types of the client; both are committed and reviewed.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { DOCUMENT, TYPES, writeContract } = await import('./tooling/openapi.mjs');
  const { shown } = await import('./tooling/places.mjs');
  const progress = makeProgress();
  await prepare(['server'], progress);
  await writeContract(DOCUMENT, TYPES);
  progress.say(` ✓ ${shown(DOCUMENT)} and ${shown(TYPES)} are written`);
});
