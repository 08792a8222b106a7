import os from 'node:os';
import { seconds } from './progress.mjs';

/**
 * Runs the steps, as many at a time as there are cores (two at least), the longest first, those that must be alone at the end.
 * A failing step's output is shown whole, a passing one is a line.
 * @returns {Promise<{ name: string, state: 'passed' | 'failed' | 'skipped', reason?: string }[]>}
 */
export async function runSteps(steps, progress) {
  const results = [];
  const queue = steps.filter((step) => !step.alone).sort((a, b) => b.weight - a.weight);
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) results.push(await runStep(step, progress));
  };
  await Promise.all(Array.from({ length: Math.max(2, Math.min(4, os.availableParallelism())) }, worker));
  for (const step of steps.filter(({ alone }) => alone)) results.push(await runStep(step, progress));
  return results;
}

async function runStep(step, progress) {
  const lacking = step.lacks?.();
  if (lacking) {
    progress.say(`SKIPPED ${step.name}: ${lacking}`);
    return { name: step.name, state: 'skipped', reason: lacking };
  }
  if (step.unbuilt?.length > 0) {
    progress.say(` ✗ ${step.name} needs ${step.unbuilt.join(', ')}, which could not be built`);
    return { name: step.name, state: 'failed' };
  }
  let output = '';
  try {
    await progress.follow(step.name, async () => {
      const result = await step.run();
      output = result.output;
      if (result.code !== 0) throw new Error('failed');
    });
  } catch (error) {
    progress.say(frame(step.name, error.message === 'failed' ? output : `${error.stack}\n${error.tail ?? ''}`));
    return { name: step.name, state: 'failed' };
  }
  if (step.tells) progress.say(output.trimEnd().replace(/^/gm, '     '));
  return { name: step.name, state: 'passed' };
}

/** The last lines of a check. @returns the exit code: a step that could not run counts as a failure on a build server */
export function summarise(results, startedAt, say) {
  const named = (state) => results.filter((result) => result.state === state).map(({ name }) => name);
  const failed = named('failed');
  const skipped = named('skipped');
  const strict = process.env.CI === 'true';
  say('');
  for (const { name, state, reason } of results) if (state === 'skipped') say(`SKIPPED ${name}: ${reason}`);
  const counts = [`${named('passed').length} passed`, failed.length > 0 && `${failed.length} failed (${failed.join(', ')})`, skipped.length > 0 && `${skipped.length} skipped`];
  say(`${failed.length > 0 ? '✗' : '✓'} ${counts.filter(Boolean).join(', ')} in ${seconds(Date.now() - startedAt)}`);
  if (strict && skipped.length > 0) say('✗ CI=true: what is skipped counts as failed');
  return failed.length > 0 || (strict && skipped.length > 0) ? 1 : 0;
}

const frame = (name, output) => `\n──── ${name} ────\n${output.trimEnd()}\n──── end of ${name} ────\n`;
