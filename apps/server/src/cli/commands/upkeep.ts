import type { Command } from 'commander';
import { ConfigError } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type UpkeepRound, UpkeepState } from '../../upkeep/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Finish } from '../program.js';
import { noted, withService } from '../service.js';
import { say, sayJson } from '../terminal.js';

export function addUpkeep(program: Command, finish: Finish): void {
  const upkeep = program.command('upkeep').description('what the service does by itself each hour, night and week');
  upkeep
    .command('list')
    .description('how each round stands: the last of its kind and the coming one; the exit code is 1 when one was given up')
    .option('--json', 'print the rounds as JSON')
    .addHelpText('after', '\nA round that failed eight times is given up; the next of its kind makes it good. Examples:\n  $ yige upkeep list\n  $ yige upkeep list --json')
    .action(async ({ json }: { json?: true }) => finish(await list(json === true)));
  upkeep
    .command('replay')
    .argument('<id>', 'of a round that was given up')
    .description('set it going again with all its tries')
    .addHelpText('after', '\nThe running service takes it up within half a minute. Examples:\n  $ yige upkeep replay retraining@2026-03-09')
    .action(async (id: string) => finish(await replay(id)));
}

const list = (json: boolean): Promise<ExitCode> =>
  withService(async ({ app }) => {
    const state = app.get(UpkeepState, { strict: false });
    const [rounds, givenUp] = await Promise.all([state.newest(), state.givenUp()]);
    const rows = [...givenUp, ...rounds.filter(({ id }) => givenUp.every((one) => one.id !== id))];
    if (json) sayJson(rows.map(told));
    else if (rows.length === 0) say('None yet: the service plans them when it runs.');
    else for (const row of rows) say(line(told(row)));
    return givenUp.length > 0 ? EXIT.failed : EXIT.done;
  });

const replay = (id: string): Promise<ExitCode> =>
  withService(async (service) => {
    const state = service.app.get(UpkeepState, { strict: false });
    const refused = (): never => {
      throw new ConfigError(`no round ${id} was given up: yige upkeep list tells which were`);
    };
    if (!(await state.givenUp()).some((round) => round.id === id)) refused();
    await noted(service, null, { action: 'queue.replayed', about: 'queue', id });
    if (!(await service.app.get(UnitOfWork, { strict: false }).run(state.again(id)))) refused();
    say('Set going again.');
    return EXIT.done;
  });

const told = ({ id, status, attempts, dueAt, finishedAt, result, lastError }: UpkeepRound) =>
  ({ id, status, attempts, dueAt: iso(dueAt), finishedAt: finishedAt === null ? null : iso(finishedAt), result, lastError: status === 'done' ? null : lastError });

const line = ({ id, status, attempts, dueAt, finishedAt, result, lastError }: ReturnType<typeof told>): string =>
  `${id.padEnd(28)}  ${status.padEnd(7)}  ${finishedAt ?? `due ${dueAt}`}  ${attempts > 0 && status !== 'done' ? `${attempts} tries  ` : ''}${lastError ?? shortOf(result)}`.trimEnd();

/** The counts of a result; what was found one by one has commands of its own. */
const shortOf = (result: UpkeepRound['result']): string => Object.entries(result ?? {}).flatMap(([what, count]) => (typeof count === 'number' ? [`${what} ${count}`] : [])).join(', ');

const iso = (at: number): string => new Date(at).toISOString();
