import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { SupervisionCard } from './supervision-card.entity.js';

@Injectable()
export class SupervisionCards {
  /** Whether the unit was told this already about this leg, or about one limit of it where that is named. */
  async has(tx: Tx, { tenantId, requestId, legSeq, level, dueAt }: Pick<SupervisionCard, 'tenantId' | 'requestId' | 'legSeq' | 'level'> & Partial<SupervisionCard>): Promise<boolean> {
    return tx.existsBy(SupervisionCard, { tenantId, requestId, legSeq, level, ...(dueAt === undefined ? {} : { dueAt }) });
  }

  async add(tx: Tx, card: SupervisionCard): Promise<void> {
    await insertRows(tx, SupervisionCard, [card]);
  }
}
