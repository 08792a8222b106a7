import type { Command } from 'commander';
import { VERSION } from '../../platform/config/version.js';
import { EXIT } from '../exit-codes.js';
import type { Finish } from '../program.js';
import { openInstallation } from '../service.js';
import { counted, say, sayJson } from '../terminal.js';

export function addMigrate(program: Command, finish: Finish): void {
  program
    .command('migrate')
    .description('bring the database to this version, as every start does')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nSeveral processes may try at once: one does it, the others wait. Data of a newer version are refused.\n\nExamples:\n  $ yige migrate\n  $ DATABASE_URL=mysql://yige:password@db.example/yige yige migrate --json')
    .action(async ({ json }: { json?: true }) => {
      const { dataSource, migrated } = await openInstallation();
      await dataSource.destroy();
      if (json) sayJson({ version: VERSION, steps: migrated });
      else say(migrated === 0 ? `The database is at version ${VERSION} already.` : `The database is at version ${VERSION} now: ${counted(migrated, 'step')}.`);
      finish(EXIT.done);
    });
}
