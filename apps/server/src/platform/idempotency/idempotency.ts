import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { sha256 } from '../crypto/keys.js';
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

/**
 * Runs a create or a command so that a retry gets the first answer. The record is written in the transaction of the effect, so either
 * both stand or neither. The first call pays one insert; only a call that fails looks whether it was a retry of one that did not.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** `prepare` reads and decides before the transaction opens, and answers the work to be done inside it. */
  async run<T extends object>(call: IdempotentCall, prepare: () => Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    const requestHash = sha256(JSON.stringify(call.body));
    try {
      const work = await prepare();
      return await this.uow.run(async (tx) => {
        const answer = await work(tx);
        await insertRows(tx, IdempotencyRecord, [
          {
            id: this.ids.next(),
            tenantId: call.tenantId,
            actorKey: call.actorKey,
            route: call.route,
            idempotencyKey: call.key,
            requestHash,
            responseBody: JSON.stringify(answer),
            createdAt: this.clock.now(),
          },
        ]);
        return answer;
      });
    } catch (error) {
      const first = await this.uow.run((tx) =>
        tx.findOneBy(IdempotencyRecord, { tenantId: call.tenantId, actorKey: call.actorKey, route: call.route, idempotencyKey: call.key }),
      );
      if (!first) throw error;
      if (first.requestHash !== requestHash) throw new Problem('IDEMPOTENCY.KEY_REUSED');
      return JSON.parse(first.responseBody) as T;
    }
  }
}
