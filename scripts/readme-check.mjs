// Does what the README says, in a fresh clone: starts, stops, starts again, and runs its commands. Prints what it measured.
import { entry } from './tooling/entry.mjs';

const README = ['README.md', 'README.zh-CN.md'];
const FIRST_START_MS = 6 * 60_000;
const SECOND_START_MS = 5000;
const SERVED = ['/', '/m/', '/console/', '/api/docs', '/api/openapi.json', '/health/live', '/health/ready'];

entry(async () => {
  const fs = await import('node:fs');
  const { guardAgainstInterrupts, onInterrupt, run } = await import('./tooling/processes.mjs');
  const { commandsOf, readmeFaults } = await import('./tooling/readme.mjs');
  const { freshClone } = await import('./tooling/fresh-clone.mjs');
  const { hasDatabaseServer, openDatabaseServer } = await import('./tooling/database-server.mjs');
  const { freePort } = await import('./tooling/machine.mjs');
  const { answers, startService } = await import('./tooling/service.mjs');
  const { seconds } = await import('./tooling/progress.mjs');

  guardAgainstInterrupts();
  const faults = readmeFaults(README);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const clone = await freshClone();
  const remove = () => fs.rmSync(clone, { recursive: true, force: true });
  onInterrupt(remove);
  // As a stranger has it: nothing of this process's own settings.
  const environment = { DATABASE_URL: undefined, YIGE_MODE: undefined, TEST_DATABASE_URL: undefined, NODE_OPTIONS: undefined };

  const serve = async (name, limit, settings = {}) => {
    const port = await freePort();
    const service = startService(clone, { ...environment, ...settings }, port);
    try {
      const took = await service.ready(limit);
      for (const path of SERVED) if (!(await answers(`http://127.0.0.1:${port}${path}`))) throw new Error(`${path} is not served`);
      const code = await service.stop();
      if (code !== 0) throw new Error(`after TERM npm start ended with ${code}, not with 0`);
      console.log(`${name}: ready after ${seconds(took)} (limit ${seconds(limit)}), stopped cleanly`);
    } catch (error) {
      await service.stop();
      throw new Error(`${name}: ${error.message}\n${service.output()}`, { cause: error });
    }
  };

  try {
    const blocks = commandsOf(README[0]);
    if (!blocks.some(({ kind, commands }) => kind === 'start' && commands.join() === 'npm start')) throw new Error('the README does not say how to start');
    await serve('first start', FIRST_START_MS);
    await serve('second start', SECOND_START_MS);
    for (const command of blocks.filter(({ kind }) => kind === 'run').flatMap(({ commands }) => commands)) {
      const since = Date.now();
      const { code, output } = await run('bash', ['-c', command], { cwd: clone, env: environment });
      if (code !== 0) throw new Error(`\`${command}\` ended with ${code}\n${output}`);
      console.log(`${command}: ${seconds(Date.now() - since)}`);
    }
    if (hasDatabaseServer()) {
      const server = await openDatabaseServer();
      const settings = { DATABASE_URL: server.url, YIGE_MODE: 'trial', YIGE_DATA: `${clone}/data-beside-the-server` };
      await serve(`start on ${server.description}`, FIRST_START_MS, settings).finally(server.stop);
    } else console.log('a start on MariaDB or MySQL was not tried: this machine has neither');
  } finally {
    remove();
  }
  process.exit(0);
});
