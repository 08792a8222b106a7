import { type Command, InvalidArgumentError, Option } from 'commander';
import { ConfigError } from '../../platform/config/config.js';
import { LEASED_STATUSES, type LeasedStatus } from '../../platform/lease/leased-row.js';
import { QUEUE_KINDS, type QueueKind, type QueueReader, Queues } from '../../upkeep/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Finish } from '../program.js';
import { noted, withService } from '../service.js';
import { counted, say, sayJson } from '../terminal.js';

/** The installation's own operator: every district, and nobody's name. */
const OPERATOR: QueueReader = { tenantId: null, personId: null };

interface ListOptions {
  readonly kind?: QueueKind;
  readonly status: LeasedStatus;
  readonly type?: string;
  readonly subject?: string;
  readonly limit: number;
  readonly after?: string;
  readonly json?: true;
}

const kindOption = (): Option => new Option('--kind <kind>', 'outbox: events whose effects have to leave; dueWork: timers; left out: both').choices([...QUEUE_KINDS]);

export function addQueue(program: Command, finish: Finish): void {
  const queue = program.command('queue').description('work that was given up after eight tries: read it, set it going again, or lay it aside');
  queue
    .command('list')
    .description('what was given up, the longest due first; the exit code is 1 when there is something')
    .addOption(kindOption())
    .addOption(new Option('--status <status>', 'what to list').choices([...LEASED_STATUSES]).default('dead'))
    .option('--type <type>', 'only this type, such as request.urged or request.climb')
    .option('--subject <id>', 'only what is about this request')
    .option('--limit <n>', 'lines of each kind', whole, 50)
    .option('--after <cursor>', 'go on after a page of one kind; needs --kind')
    .option('--json', 'print the rows as JSON')
    .addHelpText('after', '\nExamples:\n  $ yige queue list\n  $ yige queue list --kind dueWork --type request.climb --json')
    .action(async (options: ListOptions) => finish(await list(options)));
  queue
    .command('show')
    .argument('<id>', 'of an event or a timer')
    .description('everything that is known of it, and what was done with it')
    .addHelpText('after', '\nExamples:\n  $ yige queue show 01a20153-8db2-725f-83a2-78ce09e1c1d8')
    .action(async (id: string) => finish(await show(id)));
  queue
    .command('replay')
    .argument('[id]', 'of an event or a timer that was given up')
    .addOption(kindOption())
    .option('--type <type>', 'all that were given up of this type')
    .option('--all', 'all that were given up')
    .option('--json', 'print the result as JSON')
    .description('set it going again with all its tries; events of one request keep their order')
    .addHelpText('after', '\nThe running service takes it up within a second. Examples:\n  $ yige queue replay 01a20153-8db2-725f-83a2-78ce09e1c1d8\n  $ yige queue replay --type request.urged\n  $ yige queue replay --all --kind dueWork')
    .action(async (id: string | undefined, options: ReplayOptions) => finish(await replay(id, options)));
  queue
    .command('discard')
    .argument('<id>', 'of an event or a timer that was given up')
    .requiredOption('--reason <text>', 'why it need not be done any more; it is kept')
    .description('lay it aside: nothing will try it again')
    .addHelpText('after', '\nExamples:\n  $ yige queue discard 01a20153-8db2-725f-83a2-78ce09e1c1d8 --reason "the unit was told by telephone"')
    .action(async (id: string, { reason }: { reason: string }) => finish(await discard(id, reason)));
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1_000) throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  return number;
}

async function list({ kind, status, type, subject, limit, after, json }: ListOptions): Promise<ExitCode> {
  if (after !== undefined && kind === undefined) throw new ConfigError('--after goes on with a page of one kind: name it by --kind');
  return withService(async ({ app }) => {
    const queues = app.get(Queues, { strict: false });
    const pages = [];
    for (const one of kind === undefined ? QUEUE_KINDS : [kind]) pages.push({ kind: one, ...(await queues.list(OPERATOR, { kind: one, status, type, subjectId: subject, cursor: after, limit })) });
    const rows = pages.flatMap(({ items }) => items);
    if (json) sayJson({ rows, next: Object.fromEntries(pages.map((page) => [page.kind, page.nextCursor])) });
    else {
      for (const row of rows) say(`${row.id}  ${row.kind.padEnd(7)}  ${row.type.padEnd(20)}  ${row.subjectId}  ${row.dueAt}  ${row.attempts} tries  ${row.lastError ?? ''}`);
      for (const page of pages) if (page.nextCursor !== null) say(`There is more: --kind ${page.kind} --after ${page.nextCursor}`);
      if (rows.length === 0) say(status === 'dead' ? 'Nothing was given up.' : 'There is none.');
    }
    return status === 'dead' && rows.length > 0 ? EXIT.failed : EXIT.done;
  });
}

const show = (id: string): Promise<ExitCode> =>
  withService(async ({ app }) => {
    const queues = app.get(Queues, { strict: false });
    sayJson(await queues.show(OPERATOR, await kindOf(queues, id), id));
    return EXIT.done;
  });

interface ReplayOptions {
  readonly kind?: QueueKind;
  readonly type?: string;
  readonly all?: true;
  readonly json?: true;
}

async function replay(id: string | undefined, { kind, type, all, json }: ReplayOptions): Promise<ExitCode> {
  if ([id, type, all].filter((one) => one !== undefined).length !== 1) throw new ConfigError('name one: an id, --type, or --all');
  return withService(async (service) => {
    const queues = service.app.get(Queues, { strict: false });
    await noted(service, null, { action: 'queue.replayed', about: 'queue', id: id ?? null });
    const replayed = id === undefined ? await replayAll(queues, kind === undefined ? QUEUE_KINDS : [kind], type) : await replayOne(queues, id);
    if (json) sayJson({ replayed });
    else say(`${counted(replayed, 'piece')} of work set going again.`);
    return EXIT.done;
  });
}

async function replayOne(queues: Queues, id: string): Promise<number> {
  await queues.write(queues.replay(OPERATOR, await kindOf(queues, id), id));
  return 1;
}

async function replayAll(queues: Queues, kinds: readonly QueueKind[], type: string | undefined): Promise<number> {
  let replayed = 0;
  for (const kind of kinds) {
    for (let more = true; more; ) {
      const batch = await queues.write(queues.replayAll(OPERATOR, { kind, type }));
      replayed += batch.replayed;
      more = batch.more;
    }
  }
  return replayed;
}

const discard = (id: string, reason: string): Promise<ExitCode> =>
  withService(async (service) => {
    const given = reason.trim();
    if (given.length < 3 || given.length > 300) throw new ConfigError('--reason needs a sentence of at most 300 characters');
    const queues = service.app.get(Queues, { strict: false });
    const kind = await kindOf(queues, id);
    await noted(service, null, { action: 'queue.discarded', about: 'queue', id });
    await queues.write(queues.discard(OPERATOR, kind, id, given));
    say('Laid aside.');
    return EXIT.done;
  });

async function kindOf(queues: Queues, id: string): Promise<QueueKind> {
  const kind = await queues.kindOf(OPERATOR, id);
  if (kind === null) throw new ConfigError(`there is no event and no timer ${id}`);
  return kind;
}
