import type { Command } from 'commander';
import { RearmTimers } from '../../requests/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { interruptible } from '../interruption.js';
import type { Finish } from '../program.js';
import { noted, withService } from '../service.js';
import { counted, say, sayJson } from '../terminal.js';

export function addTimers(program: Command, finish: Finish): void {
  program
    .command('timers')
    .description('what requests have to be reminded of')
    .command('rearm')
    .description('set the timers that open requests lack; nothing is warned of what lies in the past')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
The service does this once by itself after an update. It may be repeated at any time: timers that stand are left alone.

Examples:
  $ yige timers rearm
  $ yige timers rearm --json`)
    .action(async ({ json }: { json?: true }) => finish(await interruptible((signal) => rearm(json === true, signal))));
}

async function rearm(json: boolean, signal: AbortSignal): Promise<ExitCode> {
  return withService(async (service) => {
    await noted(service, null, { action: 'timers.rearmed', about: 'queue' });
    try {
      const result = await service.app.get(RearmTimers, { strict: false }).run(() => signal.aborted);
      if (json) sayJson(result);
      else say(`${counted(result.timers, 'timer')} set for ${counted(result.requests, 'request')}.`);
      return EXIT.done;
    } catch (error) {
      if (signal.aborted) return EXIT.stopped;
      throw error;
    }
  });
}
