// `npm run drill:timers`: ten thousand timers over two processes of the service, one of them killed again and again while the clock jumps;
// then ten thousand events over three. The last lines are `N timers, 0 lost, 0 doubled, 0 early` and `N events, 0 lost, 0 doubled, 0 out of order`.
import { entry } from '../scripts/tooling/entry.mjs';

entry(async () => {
  const { parseArgs } = await import('node:util');
  const { randomInt } = await import('node:crypto');
  const { Failure } = await import('../scripts/tooling/failure.mjs');
  const { prepare } = await import('../scripts/tooling/prepare.mjs');
  const { guardAgainstInterrupts } = await import('../scripts/tooling/processes.mjs');
  const { makeProgress } = await import('../scripts/tooling/progress.mjs');
  const { hasDatabaseServer } = await import('../scripts/tooling/database-server.mjs');
  const { values } = parseArgs({ options: { timers: { type: 'string', default: '10000' }, events: { type: 'string', default: '10000' }, seed: { type: 'string' }, engine: { type: 'string' } } });
  const [timers, events, seed] = [values.timers, values.events, values.seed ?? String(randomInt(1_000_000))].map((text) => {
    if (!/^[1-9]\d*$|^0$/.test(text)) throw new Failure(`${text} is not a whole number.`);
    return Number(text);
  });
  const progress = makeProgress();
  await prepare(['server', 'domain', 'api-client'], progress);
  guardAgainstInterrupts();
  const { drill } = await import('../bench/src/timers/drill.mjs');
  const engines = values.engine?.split(',') ?? ['embedded', ...(hasDatabaseServer() ? ['mariadb'] : [])];
  process.exit(await drill({ timers, events, seed, engines }, progress.say));
});
