import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findRow, findRows } from '../../platform/database/find-rows.js';
import { deleteRows, insertRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditLink } from './audit-link.entity.js';
import { AuditWaiting } from './audit-waiting.entity.js';

/** Rows of the trail. Entries and links are added; only the list of what waits to be sealed ever gets shorter. */
@Injectable()
export class AuditRepository {
  async add(tx: Tx, entry: AuditEntry): Promise<void> {
    await insertRows(tx, AuditEntry, [entry]);
    await insertRows(tx, AuditWaiting, [{ id: entry.id, tenantId: entry.tenantId }]);
  }

  /** What waits, the oldest first, of every district. */
  waiting(manager: EntityManager, limit: number): Promise<AuditWaiting[]> {
    return manager.find(AuditWaiting, { order: { id: 'ASC' }, take: limit });
  }

  /** Which of these wait still: another process may have been faster. */
  async stillWaiting(tx: Tx, ids: readonly string[]): Promise<string[]> {
    return (await findRows(tx, AuditWaiting, { id: ids }, { order: { id: 'ASC' } })).map(({ id }) => id);
  }

  /** The end of a district's chain; null when there is none yet. */
  last(manager: EntityManager, tenantId: string): Promise<AuditLink | null> {
    return findRow(manager, AuditLink, { tenantId }, { order: { seq: 'DESC' } });
  }

  async entries(manager: EntityManager, ids: readonly string[]): Promise<Map<string, AuditEntry>> {
    return new Map((await findRows(manager, AuditEntry, { id: ids })).map((entry) => [entry.id, entry]));
  }

  async seal(tx: Tx, links: readonly AuditLink[]): Promise<void> {
    await insertRows(tx, AuditLink, links);
    await deleteRows(tx, AuditWaiting, { id: links.map(({ id }) => id) });
  }

  /** The next links of a chain in order. */
  linksAfter(manager: EntityManager, tenantId: string, seq: number, limit: number): Promise<AuditLink[]> {
    return manager.createQueryBuilder(AuditLink, 'l').where('l.tenant_id = :tenantId AND l.seq > :seq', { tenantId, seq }).orderBy('l.seq').limit(limit).getMany();
  }

  /** The first entry that neither stands in the chain nor waits for it: the service leaves none behind. */
  astray(manager: EntityManager, tenantId: string): Promise<AuditEntry | null> {
    return manager
      .createQueryBuilder(AuditEntry, 'e')
      .leftJoin(AuditLink, 'l', 'l.id = e.id')
      .leftJoin(AuditWaiting, 'w', 'w.id = e.id')
      .where('e.tenant_id = :tenantId AND l.id IS NULL AND w.id IS NULL', { tenantId })
      .orderBy('e.id')
      .limit(1)
      .getOne();
  }
}
