import type { Command } from 'commander';
import { ReadCatalogue } from '../../catalogue/index.js';
import { type ImportFailure, ImportMessages, type ImportSummary, linesOf, readMessages } from '../../imports/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { reasonInWords } from '../import-reasons.js';
import { interruptible } from '../interruption.js';
import { progressLine } from '../progress.js';
import type { Finish } from '../program.js';
import { chosenDistrict, noted, withService } from '../service.js';
import { counted, say, sayJson, seconds, typedPath } from '../terminal.js';

interface Options {
  readonly source: string;
  readonly district?: string;
  readonly json?: true;
}

const TOP_MATTERS = 10;
const FAILURES_SHOWN = 50;

export function addImportMessages(program: Command, finish: Finish): void {
  program
    .command('import')
    .description('bring older data over')
    .command('messages')
    .argument('<file>', 'JSON lines {id, time, title, text}, plain or gzip; a time without a zone is Beijing time')
    .description('turn letters from another system into requests, at their own times and warning nobody')
    .option('--source <name>', 'names the system they come from: source and id are the permanent key', 'messages')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', `
Each letter goes the way that a resident's request goes. Since letters name no grid of ours, the id decides which grid gets it. What is
here already is left as it is, so an import that was stopped is simply run again. Who wrote a letter is not taken over. A line that
cannot be read is told with its number and the rest goes on; the exit code is then 1.

Examples:
  $ yige import messages docs/examples/messages.jsonl
  $ yige import messages letters.jsonl.gz --source mayors-box --json`)
    .action(async (file: string, options: Options) => finish(await interruptible((signal) => importMessages(typedPath(file), options, signal))));
}

async function importMessages(file: string, options: Options, signal: AbortSignal): Promise<ExitCode> {
  if (!/^[a-z0-9][a-z0-9-]{0,23}$/.test(options.source)) throw new ConfigError('--source may have up to 24 small letters, digits and hyphens');
  const total = await countLines(file);
  return withService(async (service) => {
    const { app } = service;
    const district = await chosenDistrict(service, options.district);
    await noted(service, district, { action: 'messages.imported', about: 'request', detail: { lines: total } });
    const since = performance.now();
    const progress = progressLine('Importing messages');
    // Several are under way at once, so a line may be told after a later one.
    let furthest = 0;
    const report = (line: number): void => progress.at((furthest = Math.max(furthest, line)), total, `${Math.round(furthest / Math.max(0.001, seconds(since)))} per second`);
    try {
      const summary = await app.get(ImportMessages).run(district.id, readMessages(linesOf(file)), { source: options.source, signal, report });
      progress.stop();
      const catalogue = await app.get(ReadCatalogue, { strict: false }).active(district.id);
      const told = { ...summary, byMatter: summary.byMatter.map((one) => ({ ...one, name: one.code === null ? null : (catalogue.matter(one.code)?.name ?? null) })), seconds: seconds(since) };
      if (options.json) sayJson({ ...told, failures: summary.failures.map((failure) => ({ ...failure, reason: reasonInWords(failure.reason) })) });
      else tell(told);
      return summary.stopped ? EXIT.stopped : summary.failed > 0 ? EXIT.failed : EXIT.done;
    } finally {
      progress.stop();
    }
  });
}

/** Also finds out whether the file can be read to its end, before anything is written. */
async function countLines(file: string): Promise<number> {
  let lines = 0;
  try {
    for await (const { number } of linesOf(file)) lines = number;
    return lines;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ConfigError(`there is no file ${file}`);
    if (code === 'EACCES' || code === 'EISDIR') throw new ConfigError(`${file} cannot be read: it is ${code === 'EISDIR' ? 'a folder' : 'not open to this user'}`);
    if (code?.startsWith('Z_') === true) throw new ConfigError(`${file} is damaged or cut off after line ${lines} (${message}); nothing was imported`);
    throw error;
  }
}

type Told = Omit<ImportSummary, 'byMatter'> & { byMatter: readonly { code: string | null; name: string | null; count: number }[]; seconds: number };

function tell({ created, alreadyThere, failed, failures, byTier, byStatus, byMatter, stopped, seconds: took }: Told): void {
  const looked = created + alreadyThere + failed;
  say(`${stopped ? 'Stopped: looked' : 'Looked'} at ${counted(looked, 'message')} in ${took.toFixed(1)} s (${Math.round(looked / Math.max(0.001, took))} per second).`);
  for (const [what, count] of [['created', created], ['already there', alreadyThere], ['failed', failed]] as const) say(`  ${what.padEnd(18)}${String(count).padStart(7)}`);
  if (created > 0) {
    const row = (what: string, count: number): void => say(`  ${what.padEnd(18)}${String(count).padStart(7)}  ${String(Math.round((100 * count) / created)).padStart(3)} %`);
    say('Of the created ones');
    for (const [tier, count] of Object.entries(byTier)) row(`tier ${tier}`, count);
    row('sorted at once', byStatus.dispatched ?? 0);
    row('waiting for sorter', byStatus.submitted ?? 0);
    say(`  Most frequent matters (of ${byMatter.filter((one) => one.code !== null).length})`);
    for (const { code, name, count } of byMatter.slice(0, TOP_MATTERS)) say(`  ${String(count).padStart(7)}  ${code === null ? 'none recognised' : `${code}  ${name ?? ''}`}`);
  }
  tellFailures(failures, failed);
  if (stopped) say('Run it again to go on.');
}

function tellFailures(failures: readonly ImportFailure[], failed: number): void {
  if (failed === 0) return;
  say('Failed');
  for (const { line, id, reason } of failures.slice(0, FAILURES_SHOWN)) say(`  line ${line}${id === null ? '' : ` (id ${id})`}: ${reasonInWords(reason)}`);
  if (failed > FAILURES_SHOWN) say(`  and ${failed - FAILURES_SHOWN} more; --json tells the first ${failures.length}`);
}
