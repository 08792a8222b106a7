// `npm start`: installs, builds what is missing or stale, and serves everything on one port, in this very process.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { trialByDefault } = await import('./tooling/mode.mjs');
  const { SERVED } = await import('./tooling/parts.mjs');
  const { inRoot, ROOT } = await import('./tooling/places.mjs');
  const { pathToFileURL } = await import('node:url');

  await prepare(SERVED, makeProgress({ stream: process.stdout }));
  trialByDefault();
  process.chdir(ROOT); // ./data lies here, wherever the command was typed
  const main = inRoot('apps/server/dist/main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
