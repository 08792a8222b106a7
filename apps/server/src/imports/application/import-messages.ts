import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config, ConfigError } from '../../platform/config/config.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { systemActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { RequestsRepository, SubmitRequestUseCase } from '../../requests/index.js';
import type { Message, ReadLine } from '../message-line.js';
import { type FailureReason, type ImportSummary, ImportTally } from './import-tally.js';

export interface ImportOptions {
  /** Names the system that the messages come from; with a message's id it is the permanent key of the request. */
  readonly source: string;
  /** Told after every few messages, with the number of the last line that was looked at. */
  readonly report?: (line: number) => void;
  /** Stops between two messages. */
  readonly signal?: AbortSignal;
}

/** Messages whose keys are looked up by one query. */
const BATCH = 100;
/** Submits under way at once: a server database answers several while one of them waits. */
const AT_ONCE = 4;
/** The embedded database has one writer: a second submit would only keep the lock longer from a server that runs beside this process. */
const AT_ONCE_EMBEDDED = 1;
/** Pauses between messages in which that server gets its turn: a waiting writer asks again after up to a tenth of a second. */
const BREATH = { every: 10, ms: 20 } as const;
/** So many unforeseen errors in a row are not about single messages any more. */
const GIVE_UP_AFTER = 20;

type Entry = Extract<ReadLine, { message: Message }>;
type Outcome = 'created' | 'alreadyThere' | FailureReason;

/**
 * Takes older letters in, each through the very use case that residents use, at its own time and warning nobody. The grid is chosen by
 * the id, evenly over the district, since the letters name none of ours. What is here already is left as it is.
 */
@Injectable()
export class ImportMessages {
  constructor(
    private readonly submit: SubmitRequestUseCase,
    private readonly repository: RequestsRepository,
    private readonly places: Places,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws ConfigError when the district has no grids. @throws the error that made {@link GIVE_UP_AFTER} messages in a row fail. */
  async run(tenantId: string, lines: AsyncIterable<ReadLine>, options: ImportOptions): Promise<ImportSummary> {
    const run = new ImportRun(tenantId, options, await this.gridsOf(tenantId));
    let batch: Entry[] = [];
    for await (const line of lines) {
      if (run.stopped) break;
      if ('fault' in line) run.tally.addFailure({ line: line.line, id: null, reason: { fault: line.fault } });
      else if (batch.push(line) === BATCH) {
        await this.take(run, batch);
        batch = [];
      }
    }
    await this.take(run, batch);
    return run.tally.summary(run.stopped);
  }

  private async gridsOf(tenantId: string): Promise<readonly string[]> {
    const grids = await this.places.gridsInForce(tenantId);
    if (grids.length === 0) throw new ConfigError('this district has no grids yet: load its organisation first');
    return grids;
  }

  private async take(run: ImportRun, batch: readonly Entry[]): Promise<void> {
    const { tenantId, tally, options } = run;
    const known = await this.repository.knownSourceIds(tenantId, options.source, batch.map(({ message }) => message.id));
    const waiting = batch.filter(({ message }) => !known.has(message.id));
    tally.addAlreadyThere(batch.length - waiting.length);
    const created: string[] = [];
    const workers = Array.from({ length: this.config.embedded ? AT_ONCE_EMBEDDED : AT_ONCE }, async () => {
      for (let entry = waiting.shift(); entry && !run.stopped; entry = waiting.shift()) {
        const outcome = await this.one(run, entry.message);
        if (outcome === 'created') created.push(entry.message.id);
        else if (outcome === 'alreadyThere') tally.addAlreadyThere(1);
        else tally.addFailure({ line: entry.line, id: entry.message.id, reason: outcome });
        options.report?.(entry.line);
        if (waiting.length % BREATH.every === 0) await pause(BREATH.ms);
      }
    });
    await Promise.all(workers);
    run.mayGoOn();
    tally.addCreated(await this.repository.countImported(tenantId, options.source, created));
    const last = batch.at(-1);
    if (last && !run.stopped) options.report?.(last.line);
  }

  private async one(run: ImportRun, message: Message): Promise<Outcome> {
    const { tenantId, options } = run;
    if (message.submittedAt > this.clock.now()) return { fault: 'future' };
    const origin = { source: options.source, sourceId: message.id, submittedAt: message.submittedAt };
    try {
      // The permanent key is the origin. The call's own key is new each time: a rival's answer must not be taken for ours.
      await this.submit.run(systemActor(tenantId), this.ids.next(), { text: message.text, gridId: run.gridFor(message.id), channel: 'hotline' }, origin);
      run.succeeded();
      return 'created';
    } catch (error) {
      if (error instanceof Problem) return { refused: error.code, params: error.details.params ?? {} };
      if (isDuplicate(error) && (await this.repository.bySource(tenantId, options.source, message.id))) return 'alreadyThere';
      run.failedUnforeseen(error);
      return { unforeseen: error instanceof Error ? error.message : String(error) };
    }
  }
}

class ImportRun {
  readonly tally = new ImportTally();
  private unforeseen: unknown[] = [];

  constructor(
    readonly tenantId: string,
    readonly options: ImportOptions,
    private readonly grids: readonly string[],
  ) {}

  get stopped(): boolean {
    return (this.options.signal?.aborted ?? false) || this.unforeseen.length >= GIVE_UP_AFTER;
  }

  succeeded(): void {
    this.unforeseen = [];
  }

  failedUnforeseen(error: unknown): void {
    this.unforeseen.push(error);
  }

  /** @throws what keeps every message from coming in */
  mayGoOn(): void {
    if (this.unforeseen.length >= GIVE_UP_AFTER) throw this.unforeseen[0];
  }

  /** The same message always meets the same grid, whichever process brings it and in whatever order. */
  gridFor(id: string): string {
    return this.grids[createHash('sha256').update(`${this.options.source}/${id}`).digest().readUInt32BE(0) % this.grids.length]!;
  }
}
