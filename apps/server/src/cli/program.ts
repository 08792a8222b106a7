import { Command } from 'commander';
import { VERSION } from '../platform/config/version.js';
import { addAccount } from './commands/account.js';
import { addAudit } from './commands/audit.js';
import { addChangeOrg } from './commands/change-org.js';
import { addCheckOrphans } from './commands/check-orphans.js';
import { addDistrict } from './commands/district.js';
import { addExportCodes } from './commands/export-codes.js';
import { addImportCalendar } from './commands/import-calendar.js';
import { addImportMessages } from './commands/import-messages.js';
import { addKeys } from './commands/keys.js';
import { addLoadTrial } from './commands/load-trial.js';
import { addMigrate } from './commands/migrate.js';
import { addQueue } from './commands/queue.js';
import { addRetention } from './commands/retention.js';
import { addStatistics } from './commands/statistics.js';
import { addTimers } from './commands/timers.js';
import { addTriage } from './commands/triage.js';
import { addUpkeep } from './commands/upkeep.js';
import type { ExitCode } from './exit-codes.js';

/** Told once by the command that ran. */
export type Finish = (code: ExitCode) => void;

/** The operator's command line. It never leaves the process by itself: what it throws is put into words by whoever called it. */
export function commandLine(finish: Finish): Command {
  const program = new Command('yige')
    .description('一格: the operator\'s command line. It may be used while the service runs.')
    .version(VERSION)
    .showHelpAfterError('(add --help to see how it is used)')
    .exitOverride()
    .addHelpText('after', `
Settings come from the environment, as for the service: DATABASE_URL, YIGE_DATA, YIGE_MODE, YIGE_SECRET, PUBLIC_URL.
Exit codes: 0 done, 1 failed or in part, 2 the command or a setting is wrong, 130 stopped.

Examples:
  $ npm run yige -- migrate
  $ npm run yige -- import messages docs/examples/messages.jsonl
  $ npm run yige -- calendar import 2027.csv
  $ npm run yige -- codes export --village 440115001001 --out posters
  $ npm run yige -- check orphans
  $ npm run yige -- queue list
  $ npm run yige -- timers rearm
  $ npm run yige -- statistics check
  $ npm run yige -- audit verify
  $ npm run yige -- triage eval --train letters.jsonl --test later.jsonl --text title,text --label category
  $ npm run yige -- keys status
  $ npm run yige -- account invite chenzhiming --name 陈志明
  $ npm run yige -- district create 440115 --name 南沙区 --administrator hejiayi=何嘉仪 --security zhouping=周萍 --auditor liangwen=梁文`);
  for (const add of [addMigrate, addLoadTrial, addImportMessages, addImportCalendar, addExportCodes, addCheckOrphans, addQueue, addUpkeep, addTimers, addStatistics, addChangeOrg, addAudit, addRetention, addKeys, addAccount, addDistrict, addTriage]) add(program, finish);
  return program;
}
