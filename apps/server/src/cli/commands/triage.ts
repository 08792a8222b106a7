import type { Command } from 'commander';
import type { Finish } from '../program.js';
import { type DuplicatesOptions, judgeDuplicates } from '../triage/duplicates.js';
import { evaluate, type EvalOptions } from '../triage/eval.js';
import { addModels } from '../triage/models.js';
import { type AgainOptions, judgeAgain } from '../triage/told-again.js';
import { judgeMatters, type MattersOptions } from '../triage/matters.js';

/** What sorting can do, measured on any sorted texts, without the service and without its database; and the models that a district teaches by its own history. */
export function addTriage(program: Command, finish: Finish): void {
  const triage = program.command('triage').description('how well requests are sorted, and the models that a district has taught');
  triage
    .command('eval')
    .description('train on some files and judge on another')
    .requiredOption('--train <file...>', 'JSON lines, plain or gzip')
    .requiredOption('--test <file>', 'JSON lines, plain or gzip')
    .requiredOption('--text <fields>', 'the fields to read, e.g. title,text')
    .requiredOption('--label <field>', 'the field to tell')
    .option('--json', 'print everything as one line of JSON')
    .addHelpText('after', `
A file may be both: then its lines with "split": "train" are learnt and the others asked. The last line is JSON
{"accuracy", "macroF1", "n"}, with --json also figures by class, confusion, coverage, times and sizes.

Examples:
  $ yige triage eval --train letters.jsonl.gz --test later-letters.jsonl.gz --text title,text --label category`)
    .action(async (options: EvalOptions) => finish(await evaluate(options)));
  triage
    .command('matters')
    .description('judge how requests are sorted without any history, from the catalogue and the seed corpus')
    .option('--test <file>', 'JSON lines {text, accept, tiersAccept, emergency}, plain or gzip; without it, sentences of the seed corpus are held back')
    .option('--json', 'print everything as JSON, a line each')
    .addHelpText('after', `
accept are the codes of matters that are right, tiersAccept the tiers, emergency whether help must be offered at once. The last line is JSON.

Examples:
  $ yige triage matters
  $ yige triage matters --test messages.jsonl --json`)
    .action(async (options: MattersOptions) => finish(await judgeMatters(options)));
  triage
    .command('duplicates')
    .description('judge how messages that tell of the same are found')
    .requiredOption('--messages <file>', 'JSON lines {id, title, text}, plain or gzip')
    .requiredOption('--pairs <file>', 'CSV with two ids a line')
    .option('--json', 'print everything as one line of JSON')
    .addHelpText('after', `
Every message of the pairs is asked for its ten likest. recallAt10 is the share of its known duplicates among them (of ten, where it has more).

Examples:
  $ yige triage duplicates --messages messages.jsonl.gz --pairs pairs.csv`)
    .action(async (options: DuplicatesOptions) => finish(await judgeDuplicates(options)));
  triage
    .command('again')
    .description('judge how an incident is known again when a neighbour tells it in other words, on 50 invented ones')
    .option('--json', 'print each line as JSON')
    .addHelpText('after', `
known is the share of pairs that tell of the same and are taken so, lookAlikes that of pairs that share words only, inVain that of any two
incidents. Residents are shown what is alike, whoever sorts is told of what is the same.

Examples:
  $ yige triage again`)
    .action(async (options: AgainOptions) => finish(await judgeAgain(options)));
  addModels(triage, finish);
}
