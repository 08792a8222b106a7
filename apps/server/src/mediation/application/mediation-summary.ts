import { Injectable } from '@nestjs/common';
import { DAY_MS, type Instant } from '@yige/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { assignmentsOver } from '../../access/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { MediationSummaryView } from '../http/mediation-views.dto.js';
import { InformalMediation } from '../infrastructure/informal-mediation.entity.js';
import { MediationTerm } from '../infrastructure/mediation-term.entity.js';
import { Mediation } from '../infrastructure/mediation.entity.js';
import { today } from './case-facts.js';

/** Column of both tables that names the node of each kind. */
const AREA = { district: 'district_id', town: 'town_id', village: 'village_id' } as const;

/**
 * What 调解成功率, 履行率 and 司法确认率 are made of (domain.md 4.1): numerators and denominators, never the rate itself, since twenty cases
 * make no percentage. Of mediations opened in the period.
 */
@Injectable()
export class MediationSummary {
  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem NOT_FOUND for a node that is not at or below one of the caller's. */
  async of(actor: SignedInActor, nodeId: string | undefined, days: number): Promise<MediationSummaryView> {
    const [first] = actor.assignments;
    const node = await this.directory.byId(actor.tenantId, nodeId ?? (first?.nodeKind === 'dispatchCentre' ? first.nodePath[0] : first?.nodeId) ?? '');
    if (!node || assignmentsOver(actor, node.path).length === 0 || !(node.kind in AREA)) throw new Problem('NOT_FOUND');
    const column = AREA[node.kind as keyof typeof AREA];
    const now = this.clock.now();
    const since = now - days * DAY_MS;
    const scope = { tenantId: actor.tenantId, nodeId: node.id, since: at(since) };
    const [byState, terms, informal] = await Promise.all([
      this.reads.manager.createQueryBuilder(Mediation, 'm').select('m.status', 'status').addSelect('m.confirmation', 'confirmation').addSelect('COUNT(*)', 'count')
        .where(`m.tenant_id = :tenantId AND m.${column} = :nodeId AND m.opened_at >= :since`, scope).groupBy('m.status').addGroupBy('m.confirmation').getRawMany<StateCount>(),
      this.terms(column, scope, now),
      this.reads.manager.createQueryBuilder(InformalMediation, 'i').where(`i.tenant_id = :tenantId AND i.${column} = :nodeId AND i.recorded_at >= :since`, scope).getCount(),
    ]);
    const count = (is: (row: StateCount) => boolean): number => byState.filter(is).reduce((sum, row) => sum + Number(row.count), 0);
    return {
      node: orgRefView(node),
      since: new Date(since).toISOString(),
      informal,
      opened: count(() => true),
      underWay: count(({ status }) => ['preparing', 'mediating', 'drawnUp'].includes(status)),
      agreements: count(({ status }) => status === 'inEffect'),
      failed: count(({ status }) => status === 'failed'),
      calledOff: count(({ status }) => status === 'calledOff'),
      applied: count(({ confirmation }) => confirmation !== 'none'),
      confirmed: count(({ confirmation }) => confirmation === 'confirmed'),
      ...terms,
    };
  }

  private async terms(column: string, scope: object, now: Instant): Promise<{ termsDue: number; termsPerformed: number }> {
    const query: SelectQueryBuilder<MediationTerm> = this.reads.manager.createQueryBuilder(MediationTerm, 't');
    const found = await query
      .innerJoin(Mediation, 'm', 'm.tenant_id = t.tenant_id AND m.id = t.mediation_id')
      .select('COUNT(*)', 'due')
      .addSelect("SUM(CASE WHEN t.state = 'performed' THEN 1 ELSE 0 END)", 'performed')
      .where(`m.tenant_id = :tenantId AND m.${column} = :nodeId AND m.opened_at >= :since AND m.status = 'inEffect'`, scope)
      .andWhere("(t.due_on <= :today OR t.state = 'performed')", { today: today(now) })
      .getRawOne<Record<'due' | 'performed', number | string | null>>();
    return { termsDue: Number(found?.due ?? 0), termsPerformed: Number(found?.performed ?? 0) };
  }
}

interface StateCount {
  readonly status: Mediation['status'];
  readonly confirmation: Mediation['confirmation'];
  readonly count: number | string;
}
