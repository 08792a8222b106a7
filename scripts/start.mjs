// `npm start`: installs, builds what is missing or stale, and serves everything on one port, in this very process.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { trialByDefault } = await import('./tooling/mode.mjs');
  const { SERVED } = await import('./tooling/parts.mjs');
  const { inRoot, ROOT } = await import('./tooling/places.mjs');
  const { startStandIn, wantsStandIn } = await import('./tooling/stand-in.mjs');
  const { pathToFileURL } = await import('node:url');

  trialByDefault();
  const imitated = wantsStandIn();
  await prepare(imitated ? [...SERVED, 'wechat-standin'] : SERVED, makeProgress({ stream: process.stdout }));
  process.chdir(ROOT); // ./data lies here, wherever the command was typed
  if (imitated) await startStandIn();
  const main = inRoot('apps/server/dist/main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
