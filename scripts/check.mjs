// `npm run check`: the everyday suite. `npm test` (--all): everything. `--only step,step` picks; `--list` names the steps.
import { entry } from './tooling/entry.mjs';

entry(async () => {
  const startedAt = Date.now();
  const { parseArgs } = await import('node:util');
  const { Failure, printFailure } = await import('./tooling/failure.mjs');
  const { prepareWhatCanBe } = await import('./tooling/prepare.mjs');
  const { guardAgainstInterrupts } = await import('./tooling/processes.mjs');
  const { makeProgress } = await import('./tooling/progress.mjs');
  const { STEPS } = await import('./tooling/steps.mjs');
  const { runSteps, summarise } = await import('./tooling/check-run.mjs');

  const { values } = parseArgs({ options: { all: { type: 'boolean' }, only: { type: 'string' }, list: { type: 'boolean' } } });
  const names = values.only?.split(',') ?? STEPS.filter((step) => values.all || step.everyday).map(({ name }) => name);
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) throw new Failure(`There is no step ${unknown.join(', ')}.`, { remedy: `Steps: ${STEPS.map(({ name }) => name).join(', ')}` });
  if (values.list) return console.log(names.join('\n'));

  // What a build may be given is walked through with it; what every build has is walked through either way.
  process.env.YIGE_DICTATION ??= 'on';
  guardAgainstInterrupts();
  const steps = STEPS.filter(({ name }) => names.includes(name));
  const progress = makeProgress();
  const runnable = steps.filter((step) => !step.lacks?.());
  const unbuilt = await prepareWhatCanBe([...new Set(runnable.flatMap(({ parts }) => parts))], progress);
  for (const failure of new Set(unbuilt.values())) printFailure(failure);
  for (const step of runnable) step.unbuilt = step.parts.filter((part) => unbuilt.has(part));
  process.exit(summarise(await runSteps(steps, progress), startedAt, progress.say));
});
