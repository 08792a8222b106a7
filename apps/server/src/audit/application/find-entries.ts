import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { AuditEntry } from '../infrastructure/audit-entry.entity.js';
import { AuditLink } from '../infrastructure/audit-link.entity.js';
import type { AuditAction, AuditOutcome } from '../infrastructure/audit-words.js';

export interface AuditFilter {
  readonly action?: AuditAction;
  readonly outcome?: AuditOutcome;
  readonly personId?: string;
  /** From this moment on. */
  readonly from?: Instant;
  /** Before this one. */
  readonly until?: Instant;
  /** The last one of the page before. */
  readonly after?: { readonly at: Instant; readonly id: string };
}

/** An entry as it may be read, with its place. */
export type AuditLine = Omit<AuditEntry, 'mac' | 'tenantId'> & { readonly sequence: number | null };

/** Entries of a district, the newest first. */
@Injectable()
export class FindEntries {
  constructor(private readonly reads: Reads) {}

  async page(tenantId: string, { action, outcome, personId, from, until, after }: AuditFilter, limit: number): Promise<AuditLine[]> {
    const query = this.reads.manager.createQueryBuilder(AuditEntry, 'e').where('e.tenant_id = :tenantId', { tenantId });
    if (action !== undefined) query.andWhere('e.action = :action', { action });
    if (outcome !== undefined) query.andWhere('e.outcome = :outcome', { outcome });
    if (personId !== undefined) query.andWhere('e.person_id = :personId', { personId });
    if (from !== undefined) query.andWhere('e.at >= :from', { from: at(from) });
    if (until !== undefined) query.andWhere('e.at < :until', { until: at(until) });
    if (after) query.andWhere('e.at <= :afterAt AND (e.at < :afterAt OR e.id < :afterId)', { afterAt: at(after.at), afterId: after.id });
    const entries = await query.orderBy('e.at', 'DESC').addOrderBy('e.id', 'DESC').limit(limit).getMany();
    const places = await this.places(entries.map(({ id }) => id));
    return entries.map(({ mac: _, tenantId: __, ...entry }) => ({ ...entry, sequence: places.get(entry.id) ?? null }));
  }

  private async places(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const links = await this.reads.manager.createQueryBuilder(AuditLink, 'l').where('l.id IN (:...ids)', { ids }).getMany();
    return new Map(links.map(({ id, seq }) => [id, seq]));
  }
}
