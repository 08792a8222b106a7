import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { RequestEvent } from './request-event.entity.js';
import { RequestRow } from './request.entity.js';

/** A request of which people have said what it is about. */
export type KnownRequest = Pick<RequestRow, 'id' | 'text' | 'kind' | 'matterCode' | 'suggestion' | 'submittedAt'> & {
  /** When it was closed, or a person last said what it is about. */
  readonly knownSince: Instant;
};

/** How far back to look: the newest known ones, among so many of the newest. */
export interface HowFar {
  readonly most: number;
  readonly among?: number;
}

/** Requests looked at in one query: below the 200 values of a list from which on the database guesses by averages instead of looking, and now and then reads all deeds. */
const BATCH = 150;

/**
 * Requests of which it is known what they are about: a person sorted them or put their matter right, or they were closed as they stood. What is told in
 * confidence is left out: it teaches nothing, and nobody counts it.
 */
@Injectable()
export class KnownMatters {
  constructor(private readonly reads: Reads) {}

  /** The newest first. Walks along the index of what was reported, and asks for the deeds of those alone that it meets. */
  async newest(tenantId: string, { most, among = Infinity }: HowFar): Promise<KnownRequest[]> {
    const known: KnownRequest[] = [];
    let last: RequestRow | null = null;
    for (let seen = 0; seen < among && known.length < most; ) {
      const rows: RequestRow[] = await this.batch(tenantId, { last, limit: Math.min(BATCH, among - seen) });
      last = rows.at(-1) ?? null;
      if (last === null) break;
      seen += rows.length;
      known.push(...(await this.knownOf(tenantId, rows.filter((row) => !row.confidential && row.matterCode !== null))));
    }
    return known.slice(0, most);
  }

  private batch(tenantId: string, { last, limit }: { last: RequestRow | null; limit: number }): Promise<RequestRow[]> {
    const query = this.reads.manager
      .createQueryBuilder(RequestRow, 'r')
      .useIndex('ix_request_submitted')
      .select(['r.id', 'r.text', 'r.kind', 'r.matterCode', 'r.suggestion', 'r.submittedAt', 'r.status', 'r.confidential', 'r.closedAt'])
      .where('r.tenant_id = :tenantId', { tenantId });
    if (last !== null) query.andWhere('r.submitted_at <= :until AND (r.submitted_at < :until OR r.id < :lastId)', { until: at(last.submittedAt), lastId: last.id });
    return query.orderBy('r.submittedAt', 'DESC').addOrderBy('r.id', 'DESC').limit(limit).getMany();
  }

  private async knownOf(tenantId: string, rows: readonly RequestRow[]): Promise<KnownRequest[]> {
    const asked = rows.filter(({ status }) => status !== 'closed').map(({ id }) => id);
    const said = asked.length === 0 ? [] : await this.reads.manager
      .createQueryBuilder(RequestEvent, 'e')
      .select(['e.id', 'e.requestId', 'e.at'])
      .where("e.tenant_id = :tenantId AND e.request_id IN (:...asked) AND e.type IN ('triaged', 'corrected') AND e.actor_role <> 'system'", { tenantId, asked })
      .getMany();
    const since = new Map<string, Instant>(rows.flatMap(({ id, status, closedAt, submittedAt }) => (status === 'closed' ? [[id, closedAt ?? submittedAt]] : [])));
    for (const { requestId, at: saidAt } of said) since.set(requestId, Math.max(saidAt, since.get(requestId) ?? 0));
    return rows.flatMap((row): KnownRequest[] => {
      const knownSince = since.get(row.id);
      return knownSince === undefined ? [] : [{ ...row, knownSince }];
    });
  }
}
