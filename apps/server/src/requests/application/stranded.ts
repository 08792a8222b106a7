import { Injectable } from '@nestjs/common';
import { hasLeft } from '@yige/domain';
import { IsNull, MoreThan, Not } from 'typeorm';
import { Posts, RoleHolders } from '../../access/index.js';
import { ORG_CLOSED_WORK } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { Dispatching } from './dispatching.js';
import { handBack } from './hand-back.js';
import { MoveRequest } from './move-request.js';
import { Successors } from './successors.js';
import { takeOver, takeOverLeg } from './take-over.js';

/** One request whose unit was closed (`unitId`), or whose holder may have left: looked at by itself, so that one that cannot be moved holds up no other. */
export const STRANDED_WORK = 'request.stranded';

/** Requests that one piece of work names; a cluster wants at most 1,000 rows in a transaction. */
const BATCH = 200;

/**
 * Nothing waits for somebody who is gone. What a member who left had signed goes to the queue of the unit, or one level up when nobody is left
 * there; what a closed unit had goes to its successor, or one level up. May be repeated: each decides from the request as it stands then.
 */
@Injectable()
export class Stranded implements DueWorkHandler {
  readonly kinds = [STRANDED_WORK, ORG_CLOSED_WORK];

  constructor(
    private readonly reads: Reads,
    private readonly posts: Posts,
    private readonly holders: RoleHolders,
    private readonly successors: Successors,
    private readonly dispatching: Dispatching,
    private readonly move: MoveRequest,
    private readonly agenda: Agenda,
    private readonly clock: Clock,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    if (work.kind === ORG_CLOSED_WORK) return this.namesOf(work);
    const row = await this.reads.manager.findOneBy(RequestRow, { id: work.subjectId, tenantId: work.tenantId });
    if (!row?.open) return nothing;
    const { unitId } = work.payload;
    if (typeof unitId !== 'string') return this.ofPerson(row);
    return row.holderUnitId === unitId ? this.ofUnit(row) : this.ofHelper(row, unitId, work);
  }

  /** First what the unit had itself, then what it helped with; a page at a time. */
  private async namesOf({ tenantId, subjectId: unitId, payload }: DueWork): Promise<Effect> {
    const helped = payload['part'] === 'help';
    const after = String(payload['after'] ?? '');
    const ids = helped ? await this.helpedBy(tenantId, unitId, after) : await this.heldBy(tenantId, unitId, after);
    const next = ids.length === BATCH ? { part: helped ? 'help' : 'lead', after: ids.at(-1) ?? '' } : helped ? null : { part: 'help', after: '' };
    const dueAt = this.clock.now();
    return (tx) => this.agenda.plan(tx, [
      ...ids.map((subjectId) => ({ tenantId, subjectId, kind: STRANDED_WORK, dueAt, payload: { unitId } })),
      ...(next === null ? [] : [{ tenantId, subjectId: unitId, kind: ORG_CLOSED_WORK, dueAt, payload: next }]),
    ]);
  }

  private async ofPerson(row: RequestRow): Promise<Effect> {
    if (row.holderPersonId === null || !hasLeft(await this.posts.of(row.tenantId, row.holderPersonId), heldPlace(row))) return nothing;
    if (await this.somebodyLeft(row, row.holderPersonId)) return this.move.bySystem(row, 'handBack', handBack);
    const above = await this.successors.above(row);
    return this.move.bySystem(row, 'takeOver', (context) => takeOver(context, above, 'nobodyLeft'));
  }

  private async ofUnit(row: RequestRow): Promise<Effect> {
    const heir = await this.successors.heir(row, { id: row.holderUnitId, kind: row.holderUnitKind });
    // An answer waits for the reporter alone, and goes one level up by itself when it is not one.
    if (heir === null && row.status === 'answered') return nothing;
    const queue = heir === null && row.status === 'submitted' ? await this.dispatching.queueOf(row) : heir;
    const to = queue === null ? await this.successors.above(row) : { tier: row.tier, unit: queue, person: null };
    return this.move.bySystem(row, 'takeOver', (context) => takeOver(context, to, 'unitClosed'));
  }

  private async ofHelper(row: RequestRow, unitId: string, { tenantId, subjectId, kind, payload }: DueWork): Promise<Effect> {
    const legs = await this.reads.manager.find(HandlingLeg, { where: { tenantId, requestId: row.id, unitId, part: Not('lead'), finishedAt: IsNull() }, order: { seq: 'ASC' } });
    const [leg] = legs;
    if (!leg) return nothing;
    const heir = await this.successors.heir(row, { id: leg.unitId, kind: leg.unitKind });
    const effect = await this.move.onLegBySystem(row, (context) => takeOverLeg(context, leg, heir));
    return async (tx) => {
      await effect(tx);
      // Each is decided from the request as the one before left it.
      if (legs.length > 1) await this.agenda.plan(tx, [{ tenantId, subjectId, kind, dueAt: this.clock.now(), payload }]);
    };
  }

  private async somebodyLeft(row: RequestRow, goneId: string): Promise<boolean> {
    const nodes = [row.holderUnitId, ...(row.holderUnitId === row.branchId && row.gridId !== null ? [row.gridId] : [])];
    for (const nodeId of nodes) if ((await this.holders.at(row.tenantId, nodeId)).some((id) => id !== goneId)) return true;
    return false;
  }

  private async heldBy(tenantId: string, holderUnitId: string, after: string): Promise<string[]> {
    const rows = await this.reads.manager.find(RequestRow, { select: { id: true }, where: { tenantId, holderUnitId, open: true, id: MoreThan(after) }, order: { id: 'ASC' }, take: BATCH });
    return rows.map(({ id }) => id);
  }

  private async helpedBy(tenantId: string, unitId: string, after: string): Promise<string[]> {
    const legs = await this.reads.manager.find(HandlingLeg, {
      select: { id: true, requestId: true }, where: { tenantId, unitId, part: Not('lead'), finishedAt: IsNull(), requestId: MoreThan(after) }, order: { requestId: 'ASC' }, take: BATCH,
    });
    return legs.map(({ requestId }) => requestId);
  }
}

const heldPlace = ({ tier, holderUnitId: id, holderUnitKind: kind, gridId, branchId }: RequestRow) => ({ tier, unit: { id, kind }, gridId, branchId });
const nothing: Effect = async () => undefined;
