// `npm run drill:crash`: clients submit and command with keys while the service is killed again and again; then their ledger is held
// against the database. The last line is `N acknowledged, 0 lost, 0 doubled, 0 orphaned`.
import { entry } from '../scripts/tooling/entry.mjs';

entry(async () => {
  const { parseArgs } = await import('node:util');
  const { randomInt } = await import('node:crypto');
  const { Failure } = await import('../scripts/tooling/failure.mjs');
  const { prepare } = await import('../scripts/tooling/prepare.mjs');
  const { guardAgainstInterrupts } = await import('../scripts/tooling/processes.mjs');
  const { makeProgress } = await import('../scripts/tooling/progress.mjs');
  const { hasDatabaseServer } = await import('../scripts/tooling/database-server.mjs');
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' }, clients: { type: 'string', default: '16' }, seed: { type: 'string' }, engine: { type: 'string' } } });
  const [rounds, clients, seed] = [values.rounds, values.clients, values.seed ?? String(randomInt(1_000_000))].map((text) => {
    if (!/^[1-9]\d*$|^0$/.test(text)) throw new Failure(`${text} is not a whole number.`);
    return Number(text);
  });
  const progress = makeProgress();
  await prepare(['server', 'domain', 'api-client'], progress);
  guardAgainstInterrupts();
  const { drill } = await import('../bench/src/crash/drill.mjs');
  const engines = values.engine?.split(',') ?? ['embedded', ...(hasDatabaseServer() ? ['mariadb'] : [])];
  process.exit(await drill({ rounds, clients, seed, engines }, progress.say));
});
