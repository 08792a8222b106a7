import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { sha256 } from '../crypto/keys.js';
import { isLockTimeout } from '../database/database-errors.js';
import { insertRows } from '../database/statements.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Problem } from '../http/problem.js';
import { Ids } from '../ids/ids.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';

/** What makes two calls the same call. */
export interface IdempotentCall {
  readonly tenantId: string;
  /** Who calls: a person, or the hash of what an anonymous caller knows. */
  readonly actorKey: string;
  readonly route: string;
  readonly key: string;
  readonly body: unknown;
}

/** How long a repeated call waits for the answer of the first before it is told to come again. */
const PATIENCE_MS = 5_000;

/**
 * Runs a create or a command so that a retry gets the first answer. The record is written in the transaction of the effect, so either
 * both stand or neither. The first call pays one insert; only a call that fails looks whether it was a retry of one that did not.
 * A repeated call that comes while the first is under way waits for its answer: in this process here, in another one on the first row
 * that both would write. When that takes too long it is refused as still in progress, and may ask again.
 */
@Injectable()
export class Idempotency {
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * `prepare` reads and decides before the transaction opens, and answers the work to be done inside it.
   * @throws Problem when the key was used for other content, or its first use is still in progress
   */
  async run<T extends object>(call: IdempotentCall, prepare: () => Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    const requestHash = sha256(JSON.stringify(call.body));
    const place = JSON.stringify([call.tenantId, call.actorKey, call.route, call.key]);
    for (let rival = this.underWay.get(place); rival; rival = this.underWay.get(place)) {
      await endOf(rival);
      const first = await this.first<T>(call, requestHash);
      if (first) return first;
    }
    const work = this.once(call, requestHash, prepare);
    this.underWay.set(place, work);
    try {
      return await work;
    } finally {
      this.underWay.delete(place);
    }
  }

  private async once<T extends object>(call: IdempotentCall, requestHash: string, prepare: () => Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    const { tenantId, actorKey, route, key: idempotencyKey } = call;
    try {
      const work = await prepare();
      return await this.uow.run(async (tx) => {
        const answer = await work(tx);
        const record = { id: this.ids.next(), tenantId, actorKey, route, idempotencyKey, requestHash, responseBody: JSON.stringify(answer), createdAt: this.clock.now() };
        await insertRows(tx, IdempotencyRecord, [record]);
        return answer;
      });
    } catch (error) {
      const first = await this.first<T>(call, requestHash);
      if (first) return first;
      throw isLockTimeout(error) ? stillInProgress() : error;
    }
  }

  private async first<T>({ tenantId, actorKey, route, key: idempotencyKey }: IdempotentCall, requestHash: string): Promise<T | null> {
    const record = await this.uow.run((tx) => tx.findOneBy(IdempotencyRecord, { tenantId, actorKey, route, idempotencyKey }));
    if (record !== null && record.requestHash !== requestHash) throw new Problem('IDEMPOTENCY.KEY_REUSED');
    return record === null ? null : (JSON.parse(record.responseBody) as T);
  }
}

const stillInProgress = (): Problem => new Problem('IDEMPOTENCY.IN_PROGRESS', { retryAfter: 1 });

/** Waits until it ended, well or not. */
async function endOf(work: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  const tooLong = pause(PATIENCE_MS, undefined, { signal: patience.signal, ref: false }).then(() => Promise.reject(stillInProgress()));
  tooLong.catch(() => undefined);
  try {
    await Promise.race([work.catch(() => undefined), tooLong]);
  } finally {
    patience.abort();
  }
}
