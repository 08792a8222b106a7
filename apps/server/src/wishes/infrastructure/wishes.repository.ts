import { Injectable } from '@nestjs/common';
import type { WishStatus } from '@yige/domain';
import { In } from 'typeorm';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Wish } from './wish.entity.js';

export interface WishArea {
  readonly units?: readonly string[];
  readonly villages?: readonly string[];
}

@Injectable()
export class WishesRepository {
  constructor(private readonly reads: Reads) {}

  byId(tenantId: string, id: string): Promise<Wish | null> {
    return this.reads.manager.findOneBy(Wish, { tenantId, id });
  }

  /** Inside an outbox handler, `tx` is handed in. */
  ofRequest(tenantId: string, requestId: string, tx?: Tx): Promise<Wish | null> {
    return (tx ?? this.reads.manager).findOneBy(Wish, { tenantId, requestId });
  }

  /** Oldest first: who has waited longest is read first. Those that these units published, or of these villages; of the whole district when neither is named. */
  page(tenantId: string, status: WishStatus, { units, villages }: WishArea, after: readonly [publishedAt: number, id: string] | null, limit: number): Promise<Wish[]> {
    const query = this.reads.manager.createQueryBuilder(Wish, 'w').where('w.tenant_id = :tenantId AND w.status = :status', { tenantId, status });
    if (units !== undefined) query.andWhere({ unitId: In([...units]) });
    if (villages !== undefined) query.andWhere({ villageId: In([...villages]) });
    if (after) query.andWhere('(w.published_at > :at OR (w.published_at = :at AND w.id > :id))', { at: at(after[0]), id: after[1] });
    return query.orderBy('w.published_at').addOrderBy('w.id').limit(limit).getMany();
  }

  claimedBy(tenantId: string, claimantId: string): Promise<Wish[]> {
    return this.reads.manager.find(Wish, { where: { tenantId, claimantId, status: 'claimed' }, order: { id: 'ASC' }, take: 20 });
  }

  async insert(tx: Tx, wish: Wish): Promise<void> {
    await insertRows(tx, Wish, [wish]);
  }

  /** @returns false when somebody else moved it first. */
  async move(tx: Tx, wish: Wish, set: Partial<Wish>): Promise<boolean> {
    return (await updateRows(tx, Wish, { id: wish.id, version: wish.version }, { ...set, version: wish.version + 1 })) === 1;
  }
}
