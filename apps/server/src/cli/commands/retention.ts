import type { Command } from 'commander';
import { clearances } from '../../clearances.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Retention } from '../../retention/index.js';
import { Clearing } from '../../upkeep/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { interruptible } from '../interruption.js';
import type { Finish } from '../program.js';
import { noted, withService } from '../service.js';
import { say, sayJson } from '../terminal.js';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

export function addRetention(program: Command, finish: Finish): void {
  program
    .command('retention')
    .description('what is kept, and until when')
    .command('run')
    .description('forget what has been kept long enough: who reported, photos nobody sent, needs that lapsed, sessions, attempts, keys, messages')
    .option('--dry-run', 'count only; nothing is changed')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', `
The service does this each night by itself. YIGE_KEEP_IDENTITY_DAYS and YIGE_KEEP_NOTICES_DAYS say how long; docs/privacy.md has every column.
What was reported and what was done about it stays, without anybody's name, and so does every count.

Examples:
  $ yige retention run --dry-run
  $ yige retention run --json`)
    .action(async (options: Options) => finish(await interruptible((signal) => run(options, signal))));
}

async function run({ dryRun, json }: Options, signal: AbortSignal): Promise<ExitCode> {
  return withService(async (service) => {
    const { app } = service;
    const clearing = new Clearing(app.get(Reads), app.get(UnitOfWork), app.get(Clock), app.get(Config), clearances);
    const retention = app.get(Retention, { strict: false });
    if (dryRun !== true) await noted(service, null, { action: 'retention.run', about: 'retention' });
    const stopped = (): boolean => signal.aborted;
    const counts: Record<string, number> = dryRun === true ? { ...(await retention.plan()), ...(await clearing.overdue()) } : { ...(await retention.run(stopped)), ...(await clearing.run(stopped)) };
    if (json) sayJson({ dryRun: dryRun === true, counts });
    else for (const [what, count] of Object.entries(counts)) say(`${String(count).padStart(8)}  ${what}${dryRun === true ? ' would go' : ' gone'}`);
    return signal.aborted ? EXIT.stopped : EXIT.done;
  });
}
