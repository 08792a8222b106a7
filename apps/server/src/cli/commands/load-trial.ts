import type { Command } from 'commander';
import { DEFAULT_SEED, LoadTrial, OtherDistrict, SampleRequests } from '../../trial/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { Interrupted, interruptible } from '../interruption.js';
import type { Finish } from '../program.js';
import { withService } from '../service.js';
import { say, sayJson, seconds } from '../terminal.js';
import { trialProgress } from '../trial-progress.js';

export function addLoadTrial(program: Command, finish: Finish): void {
  const trial = program.command('trial').description('the invented district for trying things out');
  trial
    .command('load')
    .description('load the trial district with its catalogue and one login for each kind of user')
    .option('--seed <text>', 'another seed makes another district; it needs an empty database', DEFAULT_SEED)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nA load that was broken off goes on where it stopped; a complete one changes nothing.\n\nExamples:\n  $ yige trial load\n  $ yige trial load --seed rehearsal --json')
    .action(async ({ seed, json }: { seed: string; json?: true }) => finish(await interruptible((signal) => load(seed, json === true, signal))));
}

async function load(seed: string, json: boolean, signal: AbortSignal): Promise<ExitCode> {
  return withService(async ({ app, config }) => {
    const since = performance.now();
    const progress = trialProgress();
    try {
      const { tenantId, written, logins, doors } = await app.get(LoadTrial).run((...step) => {
        if (signal.aborted) throw new Interrupted();
        progress.report(...step);
      }, seed);
      const samples = config.trialSamples ? await app.get(SampleRequests).run(tenantId, progress.samples) : 0;
      progress.stop();
      if (json) sayJson({ written, samples, seconds: seconds(since), doors, logins });
      else {
        say(written === 0 ? 'The trial district is loaded already.' : `The trial district is loaded: ${written} rows in ${seconds(since).toFixed(1)} s.`);
        for (const { code, label } of doors) say(`  scan  ${config.publicUrl}/g/${code}  ${label}`);
        say();
        for (const { login, password, role, name, unit } of logins) say(`  ${login.padEnd(14)}${password.padEnd(20)}${role.padEnd(20)}${name}  ${unit}`);
      }
      return EXIT.done;
    } catch (error) {
      if (error instanceof OtherDistrict) throw new ConfigError(error.message);
      throw error;
    } finally {
      progress.stop();
    }
  });
}
