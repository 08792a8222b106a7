import { setImmediate as turn } from 'node:timers/promises';
import type { Command } from 'commander';
import { followReference, type ReferenceFinding } from '../../platform/database/orphans.js';
import { references } from '../../references.js';
import { UpkeepState } from '../../upkeep/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { interruptible } from '../interruption.js';
import { progressLine } from '../progress.js';
import type { Finish } from '../program.js';
import { openInstallation, withService } from '../service.js';
import { counted, say, sayJson } from '../terminal.js';

export function addCheckOrphans(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('look whether the data are sound')
    .command('orphans')
    .description('follow every id of every table to its row; the exit code is 1 when one leads nowhere')
    .option('--last', 'do not look now: tell what the service found in its last nightly look')
    .option('--json', 'print what was found of each reference as JSON')
    .addHelpText('after', '\nNothing is changed. Examples:\n  $ yige check orphans\n  $ yige check orphans --last --json')
    .action(async ({ json, last }: { json?: true; last?: true }) => finish(await (last === true ? lastNight(json === true) : interruptible((signal) => checkOrphans(json === true, signal)))));
}

/** The service looks by itself each night at three. */
const lastNight = (json: boolean): Promise<ExitCode> =>
  withService(async ({ app }) => {
    const last = await app.get(UpkeepState, { strict: false }).lastOrphanCheck();
    if (json) sayJson(last ?? { checkedAt: null });
    else if (last === null) say('The service has not looked yet: it does so each night at three, Shanghai time.');
    else {
      say(`Looked at ${last.checkedAt}.`);
      tell(last.findings, last.orphans, last.references);
    }
    return last !== null && last.orphans > 0 ? EXIT.failed : EXIT.done;
  });

async function checkOrphans(json: boolean, signal: AbortSignal): Promise<ExitCode> {
  const { dataSource } = await openInstallation();
  const progress = progressLine('Following the references');
  const findings: ReferenceFinding[] = [];
  try {
    for (const reference of references) {
      // The embedded driver answers at once: without a turn of the loop Ctrl-C would not be heard.
      await turn();
      if (signal.aborted) return EXIT.stopped;
      findings.push(await followReference(dataSource, reference));
      progress.at(findings.length, references.length, findings.at(-1)?.column);
    }
  } finally {
    progress.stop();
    await dataSource.destroy();
  }
  const orphans = findings.reduce((sum, finding) => sum + finding.orphans, 0);
  if (json) sayJson({ references: findings.length, orphans, findings });
  else tell(findings, orphans, findings.length);
  return orphans > 0 ? EXIT.failed : EXIT.done;
}

function tell(findings: readonly ReferenceFinding[], orphans: number, followed: number): void {
  for (const { column, table, orphans: count, examples } of findings) {
    if (count > 0) say(`  ${String(count).padStart(7)}  ${column} leads to no ${table}, such as in ${examples.join(', ')}`);
  }
  say(`${counted(followed, 'reference')} followed, ${counted(orphans, 'orphan')}.`);
}
