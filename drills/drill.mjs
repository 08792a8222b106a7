import { entry } from '../scripts/tooling/entry.mjs';

/**
 * A drill from the command line. `parts` are built beside the service. `sizes` are its options that are whole numbers, with their defaults; `--seed` repeats a run and `--engine`
 * names some of the engines. It ends with 1 when the drill found anything.
 */
export const drill = (module, sizes, parts = []) =>
  entry(async () => {
    const { parseArgs } = await import('node:util');
    const { randomInt } = await import('node:crypto');
    const { Failure } = await import('../scripts/tooling/failure.mjs');
    const { prepare } = await import('../scripts/tooling/prepare.mjs');
    const { guardAgainstInterrupts } = await import('../scripts/tooling/processes.mjs');
    const { makeProgress } = await import('../scripts/tooling/progress.mjs');
    const { hasDatabaseServer } = await import('../scripts/tooling/database-server.mjs');
    const numbers = { ...sizes, seed: randomInt(1_000_000) };
    const options = Object.fromEntries([...Object.keys(numbers), 'engine'].map((name) => [name, { type: 'string' }]));
    const { values } = parseArgs({ options });
    const whole = Object.fromEntries(Object.entries(numbers).map(([name, usual]) => {
      const text = values[name] ?? String(usual);
      if (!/^[1-9]\d*$|^0$/.test(text)) throw new Failure(`${text} is not a whole number.`);
      return [name, Number(text)];
    }));
    const progress = makeProgress();
    await prepare(['server', 'domain', 'api-client', ...parts], progress);
    guardAgainstInterrupts();
    const { drill: run } = await import(module);
    const engines = values.engine?.split(',') ?? ['embedded', ...(hasDatabaseServer() ? ['mariadb'] : [])];
    process.exit(await run({ ...whole, engines }, progress.say));
  });
