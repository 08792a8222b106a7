import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { untaken } from '../../platform/lease/leased-row.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { WeeklyDigest } from './weekly-digest.entity.js';

/** The rows of digests. */
@Injectable()
export class DigestsRepository {
  /** Work whose id says what it is: a second planning of the same meets it. @throws the database's duplicate, when a rival was faster */
  async planOnce(tx: Tx, work: Pick<DueWork, 'id' | 'tenantId' | 'subjectId' | 'kind' | 'dueAt' | 'payload'>): Promise<void> {
    if (await tx.existsBy(DueWork, { id: work.id })) return;
    await insertRows(tx, DueWork, [{ ...work, ...untaken(work.dueAt) }]);
  }

  /** Keeps digests that were not made yet. @returns those */
  async keep(tx: Tx, digests: readonly WeeklyDigest[]): Promise<WeeklyDigest[]> {
    const kept: WeeklyDigest[] = [];
    for (const digest of digests) {
      const { tenantId, nodeId, week } = digest;
      if (!(await tx.existsBy(WeeklyDigest, { tenantId, nodeId, week }))) kept.push(digest);
    }
    await insertRows(tx, WeeklyDigest, kept);
    return kept;
  }

  byId(manager: EntityManager, tenantId: string, id: string): Promise<WeeklyDigest | null> {
    return manager.findOneBy(WeeklyDigest, { tenantId, id });
  }

  of(manager: EntityManager, tenantId: string, nodeId: string, before: string | undefined, limit: number): Promise<WeeklyDigest[]> {
    return manager.find(WeeklyDigest, { where: { tenantId, nodeId, ...(before === undefined ? {} : { week: LessThan(before) }) }, order: { week: 'DESC' }, take: limit });
  }

  async ofWeek(manager: EntityManager, tenantId: string, nodeIds: readonly string[], week: string): Promise<WeeklyDigest[]> {
    if (nodeIds.length === 0) return [];
    return manager.createQueryBuilder(WeeklyDigest, 'w').where('w.tenant_id = :tenantId AND w.node_id IN (:...nodeIds) AND w.week = :week', { tenantId, nodeIds, week }).getMany();
  }

  /** @returns whether it was sent now; false when it had been sent before */
  async send(tx: Tx, { tenantId, id }: WeeklyDigest, set: Pick<WeeklyDigest, 'addition' | 'sentAt' | 'sentBy'>): Promise<boolean> {
    return (await updateRows(tx, WeeklyDigest, { tenantId, id, sentAt: IsNull() }, set)) === 1;
  }
}
