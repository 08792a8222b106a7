// `npm run yige -- <command>`: the operator's command line, always of the present sources.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const { prepare } = await import('./tooling/prepare.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { trialByDefault } = await import('./tooling/mode.mjs');
  const { inRoot, ROOT } = await import('./tooling/places.mjs');
  const { pathToFileURL } = await import('node:url');

  // Its own output may be piped on, so whatever is said here goes to the other stream.
  await prepare(['server'], makeProgress({ stream: process.stderr, quiet: true }));
  trialByDefault();
  process.chdir(ROOT); // the data lie below it; INIT_CWD still says where the command was typed
  const commandLine = inRoot('apps/server/dist/cli/yige.js');
  process.argv[1] = commandLine;
  await import(pathToFileURL(commandLine).href);
});
