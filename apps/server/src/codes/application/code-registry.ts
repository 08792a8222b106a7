import { Injectable } from '@nestjs/common';
import { DAY_MS, normalPlaceCode, shanghaiDay } from '@yige/domain';
import { DescribePlace } from '../../places/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import type { CodeRecordView, CodesQuery, PlaceCodeView } from '../http/codes.dto.js';
import { CodeChange } from '../infrastructure/code-change.entity.js';
import { CodeScans } from '../infrastructure/code-scans.entity.js';
import { PlaceCode } from '../infrastructure/place-code.entity.js';
import { CodeReach } from './code-reach.js';
import { CodeViews } from './code-views.js';

/** Days of which the scans of one code are shown. */
const SHOWN_DAYS = 90;
const SHOWN_CHANGES = 50;

/** The registry of codes: which hang where, how often each was opened, what was done to it. */
@Injectable()
export class CodeRegistry {
  constructor(
    private readonly reads: Reads,
    private readonly reach: CodeReach,
    private readonly views: CodeViews,
    private readonly describe: DescribePlace,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: CodesQuery): Promise<Page<PlaceCodeView>> {
    const limit = query.limit ?? 50;
    const after = readCursor(query.cursor, 1);
    const rows = this.reads.manager.createQueryBuilder(PlaceCode, 'c').where('c.tenant_id = :tenantId', { tenantId: actor.tenantId });
    const gridIds = await this.reach.grids(actor, query.gridId ?? query.nodeId);
    if (gridIds?.length === 0) return { items: [], nextCursor: null };
    if (gridIds) rows.andWhere('c.grid_id IN (:...gridIds)', { gridIds });
    const now = at(this.clock.now());
    if (query.status === 'active') rows.andWhere("c.status = 'active' AND (c.ends_at IS NULL OR c.ends_at > :now)", { now });
    if (query.status === 'revoked') rows.andWhere("(c.status = 'revoked' OR c.ends_at <= :now)", { now });
    if (query.q) rows.andWhere('(c.code = :code OR c.label LIKE :label)', { code: normalPlaceCode(query.q), label: `%${query.q.replace(/[\\%_]/g, '')}%` });
    if (after) rows.andWhere('c.id > :after', { after: after[0] });
    const found = await rows.orderBy('c.id').limit(limit + 1).getMany();
    const items = await this.views.of(found.slice(0, limit));
    return { items, nextCursor: found.length > limit ? cursorAfter([found[limit - 1]?.id ?? null]) : null };
  }

  /** @throws Problem NOT_FOUND */
  async record(actor: Actor, id: string): Promise<CodeRecordView> {
    const code = await this.reach.owned(actor, id);
    const { tenantId } = code;
    const since = shanghaiDay(this.clock.now() - (SHOWN_DAYS - 1) * DAY_MS);
    const days = await this.reads.manager
      .createQueryBuilder(CodeScans, 's')
      .where('s.tenant_id = :tenantId AND s.code_id = :id AND s.day >= :since', { tenantId, id, since })
      .orderBy('s.day')
      .limit(SHOWN_DAYS)
      .getMany();
    const changes = await findRows(this.reads.manager, CodeChange, { tenantId, codeId: id }, { order: { id: 'DESC' }, limit: SHOWN_CHANGES });
    const [view] = await this.views.of([code]);
    if (!view) throw new Error(`the grid of code ${id} is gone`);
    return {
      code: view,
      place: await this.describe.of(tenantId, { gridId: code.gridId, buildingId: code.buildingId }),
      since,
      days: days.map(({ day, count }) => ({ day, count })),
      changes: await this.views.changes(tenantId, changes),
    };
  }
}
