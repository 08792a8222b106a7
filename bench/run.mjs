// `npm run bench`: how much of the bare floor the service reaches, and how long its answers take. `--quick` in under two minutes.
import { entry } from '../scripts/tooling/entry.mjs';

entry(async () => {
  const { parseArgs } = await import('node:util');
  const { Failure } = await import('../scripts/tooling/failure.mjs');
  const { prepare } = await import('../scripts/tooling/prepare.mjs');
  const { guardAgainstInterrupts } = await import('../scripts/tooling/processes.mjs');
  const { makeProgress } = await import('../scripts/tooling/progress.mjs');
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false }, rows: { type: 'string' }, windows: { type: 'string' }, seconds: { type: 'string' }, connections: { type: 'string' },
      only: { type: 'string' }, engine: { type: 'string' }, json: { type: 'string' }, profile: { type: 'string' }, screens: { type: 'boolean', default: false },
    },
  });
  const plan = planOf(values, Failure);
  const progress = makeProgress();
  await prepare(['server', 'domain', 'api-client'], progress);
  guardAgainstInterrupts();
  const { benchmark } = await import('./src/benchmark.mjs');
  process.exit(await benchmark(plan, progress.say));
});

/** One million requests and five windows of ten seconds are the standard; 7,330,000 (`--rows`) is a run by hand. */
function planOf({ quick, ...values }, Failure) {
  const whole = (name, fallback) => {
    const number = Number(values[name] ?? fallback);
    if (!Number.isInteger(number) || number < 1) throw new Failure(`--${name} must be a whole number above 0.`);
    return number;
  };
  return {
    rows: whole('rows', quick ? 100_000 : 1_000_000),
    embeddedRows: Math.min(100_000, whole('rows', quick ? 20_000 : 100_000)),
    windows: whole('windows', quick ? 3 : 5),
    windowMs: Number(values.seconds ?? (quick ? 0.3 : 10)) * 1000,
    warmMs: quick ? 150 : 1_000,
    connections: (values.connections ?? '1,16,64').split(',').map(Number),
    isQuick: quick,
    only: values.only?.split(',') ?? null,
    engines: values.engine?.split(',') ?? (quick ? ['mariadb'] : ['mariadb', 'embedded']),
    json: values.json ?? '.cache/bench.json',
    profile: values.profile ?? null,
    screens: values.screens,
  };
}
