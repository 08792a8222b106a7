import type { Command } from 'commander';
import { CheckSummaries, FoldSummaries, type SummaryCheck } from '../../statistics/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { Interrupted, interruptible } from '../interruption.js';
import { progressLine } from '../progress.js';
import type { Finish } from '../program.js';
import { chosenDistrict, noted, withService } from '../service.js';
import { counted, say, sayJson, seconds } from '../terminal.js';

interface Options {
  readonly district?: string;
  readonly json?: true;
}

export function addStatistics(program: Command, finish: Finish): void {
  const statistics = program.command('statistics').description('the summaries from which counts and indicators are read');
  statistics
    .command('rebuild')
    .description('count every request anew, beside the summaries that are read meanwhile')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
Requests may change while it runs: they are counted in both. One that was stopped goes on where it was.

Examples:
  $ yige statistics rebuild
  $ yige statistics rebuild --district 440115 --json`)
    .action(async (options: Options) => finish(await interruptible((signal) => rebuild(options, signal))));
  statistics
    .command('check')
    .description('compare every line of the summaries with a recount; the exit code is 1 when one differs')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nNothing is changed. Examples:\n  $ yige statistics check\n  $ yige statistics check --json')
    .action(async (options: Options) => finish(await interruptible((signal) => check(options, signal))));
}

async function rebuild(options: Options, signal: AbortSignal): Promise<ExitCode> {
  return withService(async (service) => {
    const district = await chosenDistrict(service, options.district);
    await noted(service, district, { action: 'summaries.rebuilt', about: 'summaries' });
    const folding = service.app.get(FoldSummaries, { strict: false });
    const since = performance.now();
    const progress = progressLine('Counting requests');
    let requests = 0;
    try {
      const total = await folding.requestsOf(district.id);
      await folding.begin(district.id);
      for (let finished = false; !finished; ) {
        if (signal.aborted) {
          say(`Stopped after ${counted(requests, 'request')}. Run it again, or let the service go on by itself.`);
          return EXIT.stopped;
        }
        const step = await folding.build(district.id);
        finished = step.finished;
        requests += step.requests;
        progress.at(Math.min(requests, total), total);
      }
      while ((await folding.fold(district.id)) > 0);
    } finally {
      progress.stop();
    }
    if (options.json) sayJson({ requests, seconds: seconds(since) });
    else say(`${counted(requests, 'request')} counted in ${seconds(since).toFixed(1)} s.`);
    return EXIT.done;
  });
}

async function check(options: Options, signal: AbortSignal): Promise<ExitCode> {
  return withService(async (service) => {
    const district = await chosenDistrict(service, options.district);
    const progress = progressLine('Counting requests');
    try {
      const found = await service.app.get(CheckSummaries, { strict: false }).run(district.id, (done, total) => {
        if (signal.aborted) throw new Interrupted();
        progress.at(done, total);
      });
      progress.stop();
      if (options.json) sayJson(found);
      else tell(found);
      return found.faults > 0 ? EXIT.failed : EXIT.done;
    } finally {
      progress.stop();
    }
  });
}

function tell({ requests, lines, faults, examples, disturbed }: SummaryCheck): void {
  for (const { where, kept, counted: right } of examples) say(`  ${where}: ${kept} instead of ${right}`);
  say(`${counted(requests, 'request')} counted, ${counted(lines, 'line')} compared, ${counted(faults, 'difference')}.`);
  if (faults > 0) say(disturbed ? 'Requests changed meanwhile, so it may be none: run it again.' : 'To put it right: yige statistics rebuild');
}
