import { Injectable } from '@nestjs/common';
import type { MatterSentence } from '@yige/triage';
import { Reads } from '../../platform/database/reads.js';
import { RequestRow } from '../../requests/index.js';

/** More would take training beyond a minute, and what is older is told in other words. */
const MOST = 10_000;

/** Somebody sorted it, or put its matter right. */
const BY_A_PERSON = "SELECT 1 FROM request_event e WHERE e.tenant_id = r.tenant_id AND e.request_id = r.id AND e.type IN ('triaged', 'corrected') AND e.actor_role <> 'system'";

/** Requests of which a person has said what they are about. */
@Injectable()
export class SortedHistory {
  constructor(private readonly reads: Reads) {}

  /**
   * The newest, the oldest of them first. A person has said it who sorted it or corrected its matter, or who closed it as it stood. Confidential ones are
   * left out: what is told in confidence teaches nothing.
   */
  async newest(tenantId: string): Promise<MatterSentence[]> {
    const rows = await this.reads.manager
      .createQueryBuilder(RequestRow, 'r')
      .select(['r.id', 'r.text', 'r.kind', 'r.matterCode', 'r.submittedAt'])
      .where('r.tenant_id = :tenantId AND r.confidential = :no AND r.matter_code IS NOT NULL', { tenantId, no: false })
      .andWhere(`(r.status = 'closed' OR EXISTS (${BY_A_PERSON}))`)
      .orderBy('r.submittedAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(MOST)
      .getMany();
    return rows.reverse().map(({ text, kind, matterCode }) => ({ text, kind, matter: matterCode ?? '' }));
  }
}
