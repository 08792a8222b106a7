import { Injectable } from '@nestjs/common';
import { type AnswerSource, emptyLedger, type Instant, type MessageLedger, withAnswer, withNothingLeft, withOneUsed } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { findRow, findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { SubscriptionGrant } from '../infrastructure/subscription-grant.entity.js';

/** Of whom, and of which template. */
export interface Account {
  readonly identityId: string;
  readonly templateId: string;
  readonly lasting: boolean;
}

export interface Answer {
  readonly by: AnswerSource;
  readonly at: Instant;
  readonly accepted: boolean;
}

/** A row was written by somebody else since it was read: the unit of work is to be done anew. */
class LedgerMoved extends Error {}

const ROUNDS = 6;
const STATE = ['templateId', 'granted', 'refusedAt'] as const;
const REACHED = ['identityId', 'granted'] as const;

/** What people allow: written by the phone's report, the platform's word and each message that arrived. */
@Injectable()
export class Ledgers {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** How many messages of each template somebody allows, and when they last refused it. */
  async of(identityId: string): Promise<ReadonlyMap<string, Pick<SubscriptionGrant, (typeof STATE)[number]>>> {
    return new Map((await findRows(this.reads.manager, SubscriptionGrant, { identityId }, { only: STATE })).map((row) => [row.templateId, row]));
  }

  /** Those of them who allow any message. */
  async allowing(tx: Tx, identities: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await findRows(tx, SubscriptionGrant, { identityId: [...new Set(identities)] }, { only: REACHED });
    return new Set(rows.filter(({ granted }) => granted > 0).map(({ identityId }) => identityId));
  }

  /** In a unit of work of its own, taken up anew while others write the same. */
  async changed(change: (tx: Tx) => Promise<void>): Promise<void> {
    for (let round = 1; ; round++) {
      try {
        return await this.uow.run(change);
      } catch (error) {
        if (round === ROUNDS || !(error instanceof LedgerMoved || isDuplicate(error))) throw error;
      }
    }
  }

  /** @throws LedgerMoved, for {@link changed} or whoever runs the unit of work to do it again */
  answered(tx: Tx, account: Account, answer: Answer): Promise<void> {
    const refusal = answer.accepted ? { refusedAt: null } : { refusedAt: answer.at };
    return this.write(tx, account, (ledger) => withAnswer(ledger, answer), refusal);
  }

  used(tx: Tx, account: Account): Promise<void> {
    return this.write(tx, account, withOneUsed);
  }

  /** They refuse, have switched it off, or the platform says that nothing is left. */
  emptied(tx: Tx, account: Account, refusedAt: Instant | null): Promise<void> {
    return this.write(tx, account, withNothingLeft, refusedAt === null ? {} : { refusedAt });
  }

  private async write(tx: Tx, { identityId, templateId, lasting }: Account, change: (ledger: MessageLedger) => MessageLedger, refusal: Partial<Pick<SubscriptionGrant, 'refusedAt'>> = {}): Promise<void> {
    const row = await findRow(tx, SubscriptionGrant, { identityId, templateId });
    const { left: granted, lone } = change(row === null ? emptyLedger(lasting) : { left: row.granted, lasting, lone: row.lone });
    const state = { granted, lasting, lone: [...lone], changedAt: this.clock.now(), ...refusal };
    if (row === null) {
      await insertRows(tx, SubscriptionGrant, [{ id: this.ids.next(), identityId, templateId, refusedAt: null, version: 1, ...state }]);
      return;
    }
    if ((await updateRows(tx, SubscriptionGrant, { id: row.id, version: row.version }, { ...state, version: row.version + 1 })) !== 1) throw new LedgerMoved();
  }
}
