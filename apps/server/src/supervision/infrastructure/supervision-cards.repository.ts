import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { SupervisionCard } from './supervision-card.entity.js';

@Injectable()
export class SupervisionCards {
  /** Whether the unit was told this already about this leg. */
  async has(tx: Tx, { tenantId, requestId, legSeq, level }: Pick<SupervisionCard, 'tenantId' | 'requestId' | 'legSeq' | 'level'>): Promise<boolean> {
    return tx.existsBy(SupervisionCard, { tenantId, requestId, legSeq, level });
  }

  async add(tx: Tx, card: SupervisionCard): Promise<void> {
    await insertRows(tx, SupervisionCard, [card]);
  }
}
