import { Injectable } from '@nestjs/common';
import { DAY_MS, type Instant, shanghaiDayNumber, shanghaiInstant } from '@yige/domain';
import type { OrgNode } from '../../org-tree/index.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { RequestRow } from '../../requests/index.js';
import type { Area } from './areas.js';
import type { Reading } from './read-summaries.js';

const COLUMN = { townId: 'r.town_id', villageId: 'r.village_id', branchId: 'r.branch_id', gridId: 'r.grid_id' } as const;

const COLUMN_OF: Partial<Record<OrgNode['kind'], string>> = { town: 'r.town_id', village: 'r.village_id', grid: 'r.grid_id' };

/** The little that summaries cannot say, counted from the requests themselves: by an index, and few of them. */
@Injectable()
export class CountRows {
  constructor(private readonly reads: Reads) {}

  /** What became due since midnight, and what becomes due in the next 24 hours. */
  async dueAbout(reading: Reading, { column }: Area, now: Instant): Promise<{ overdue: number; dueSoon: number }> {
    if (reading.placeIds.length === 0) return { overdue: 0, dueSoon: 0 };
    const query = this.reads.manager
      .createQueryBuilder(RequestRow, 'r')
      .select('SUM(CASE WHEN r.next_due_at < :now THEN 1 ELSE 0 END)', 'overdue')
      .addSelect('SUM(CASE WHEN r.next_due_at >= :now THEN 1 ELSE 0 END)', 'dueSoon')
      .where('r.tenant_id = :tenantId AND r.open = :open AND r.next_due_at >= :midnight AND r.next_due_at < :tomorrow')
      .andWhere("r.status NOT IN ('answered', 'awaitingReporter')")
      .setParameters({ tenantId: reading.tenantId, open: true, now: at(now), midnight: at(shanghaiInstant(shanghaiDayNumber(now), 0)), tomorrow: at(now + DAY_MS) });
    if (column !== null) query.andWhere(`${COLUMN[column]} IN (:...placeIds)`, { placeIds: reading.placeIds });
    if (!reading.maySeeConfidential) query.andWhere('r.confidential = :no', { no: false });
    const found = await query.getRawOne<Record<'overdue' | 'dueSoon', string | number | null>>();
    return { overdue: Number(found?.overdue ?? 0), dueSoon: Number(found?.dueSoon ?? 0) };
  }

  /** What is open of a part that has changed its place in the tree: its summaries hold both what came before and after. */
  async openOfMoved(reading: Reading, whole: OrgNode, part: OrgNode, now: Instant): Promise<{ open: number; overdue: number }> {
    const [above, own] = [COLUMN_OF[whole.kind], COLUMN_OF[part.kind]];
    if (above === undefined || own === undefined) return { open: 0, overdue: 0 };
    const query = this.reads.manager
      .createQueryBuilder(RequestRow, 'r')
      .select('COUNT(*)', 'open')
      .addSelect("SUM(CASE WHEN r.next_due_at < :now AND r.status NOT IN ('answered', 'awaitingReporter') THEN 1 ELSE 0 END)", 'overdue')
      .where(`r.tenant_id = :tenantId AND ${above} = :whole AND r.open = :open AND ${own} = :part`)
      .setParameters({ tenantId: reading.tenantId, whole: whole.id, part: part.id, open: true, now: at(now) });
    if (!reading.maySeeConfidential) query.andWhere('r.confidential = :no', { no: false });
    const found = await query.getRawOne<Record<'open' | 'overdue', string | number | null>>();
    return { open: Number(found?.open ?? 0), overdue: Number(found?.overdue ?? 0) };
  }
}
