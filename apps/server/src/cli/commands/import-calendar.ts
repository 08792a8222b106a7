import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { ConfigError } from '../../platform/config/config.js';
import { type CalendarLineFault, ImportCalendar, type ImportedYear, readCalendarCsv } from '../../sla/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Finish } from '../program.js';
import { chosenDistrict, noted, withService } from '../service.js';
import { counted, say, sayJson, typedPath } from '../terminal.js';

interface Options {
  readonly district?: string;
  readonly json?: true;
}

const FAULTS: Readonly<Record<CalendarLineFault['fault'], string>> = {
  notADay: 'the first column is no day (2027-01-01 is one)',
  neitherWorkNorRest: 'the second column must be 1 (work) or 0 (day off)',
  twice: 'this day stands in the file already',
  empty: 'the file names no day',
};
const FAULTS_SHOWN = 50;
/** A century of days, with names. */
const MOST_BYTES = 4 * 1024 * 1024;

export function addImportCalendar(program: Command, finish: Finish): void {
  program
    .command('calendar')
    .description('working days and holidays')
    .command('import')
    .argument('<file>', 'CSV in UTF-8, one day a line: date,isWorkday,name (2027-01-01,0,元旦)')
    .description('take over the holidays and make-up workdays of a year, as the State Council announced them')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
A year that the file names counts as known whole, and wins over what was known of it before; days that are left out are ordinary ones.
Earlier versions are kept. Limits that residents were told already keep their date. With a faulty line nothing is taken over.

Examples:
  $ yige calendar import 2027.csv
  $ yige calendar import 2027.csv --district 440115 --json`)
    .action(async (file: string, options: Options) => finish(await importCalendar(typedPath(file), options)));
}

async function importCalendar(file: string, options: Options): Promise<ExitCode> {
  const read = readCalendarCsv(textOf(file));
  if ('faults' in read) {
    if (options.json) sayJson({ faults: read.faults.map(({ line, fault }) => ({ line, fault, reason: FAULTS[fault] })) });
    else tellFaults(read.faults);
    return EXIT.failed;
  }
  return withService(async (service) => {
    const district = await chosenDistrict(service, options.district);
    await noted(service, district, { action: 'calendar.imported', about: 'calendar', detail: { years: read.years.length } });
    const years = await service.app.get(ImportCalendar, { strict: false }).run(district.id, read.years);
    if (options.json) sayJson({ years });
    else years.forEach(tell);
    return EXIT.done;
  });
}

/** @throws ConfigError for a file that is not there, or not text of today. */
function textOf(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new ConfigError(`${file} is larger than any calendar`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ConfigError(`there is no file ${file}`);
    if (code === 'EACCES' || code === 'EISDIR') throw new ConfigError(`${file} cannot be read: it is ${code === 'EISDIR' ? 'a folder' : 'not open to this user'}`);
    throw new ConfigError(`${file} is not UTF-8: in Excel, save it as "CSV UTF-8"`);
  }
}

function tell({ year, version, outcome, holidays, makeUpWorkdays }: ImportedYear): void {
  const days = `${counted(holidays, 'day')} off, ${counted(makeUpWorkdays, 'make-up workday')}`;
  say(outcome === 'unchanged' ? `${year}: as it was (version ${version}): ${days}.` : `${year}: version ${version} counts from now on: ${days}.`);
}

function tellFaults(faults: readonly CalendarLineFault[]): void {
  for (const { line, fault } of faults.slice(0, FAULTS_SHOWN)) say(`  ${line === 0 ? '' : `line ${line}: `}${FAULTS[fault]}`);
  say(`Nothing was taken over: ${counted(faults.length, 'fault')}.`);
}
