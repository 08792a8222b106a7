import { Injectable } from '@nestjs/common';
import { LATE_STEP_KINDS } from '@yige/domain';
import { Reads } from '../../platform/database/reads.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { dueStep, MoveRequest, RequestRow, workKind } from '../../requests/index.js';
import { Tenants } from '../../tenancy/index.js';

/**
 * Tells of what was not sorted, signed or spoken about in time: the unit with which it lies, then the level above it. Signing late is a sign by
 * itself (domain.md 3.1). It leaves no card, and concerns units, never persons.
 */
@Injectable()
export class TellOfLateSteps implements DueWorkHandler {
  readonly kinds = LATE_STEP_KINDS.map(workKind);

  constructor(
    private readonly reads: Reads,
    private readonly move: MoveRequest,
    private readonly tenants: Tenants,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    const row = await this.reads.manager.findOneBy(RequestRow, { id: work.subjectId, tenantId: work.tenantId });
    const late = dueStep(work, row);
    if (row === null || late === null) return async () => undefined;
    const unitId = unitAbove(row, late.up, (await this.tenants.byId(row.tenantId)).dispatchCentreId);
    const told = await this.move.bySystem(row, 'supervise', () => ({
      set: {},
      events: [{ type: 'stepLate', isPublic: false, text: null, data: { step: late.step, unitId }, toUnitId: unitId === row.holderUnitId ? null : unitId }],
    }));
    const { subjectId, kind, dueAt } = work;
    return async (tx) => {
      // A clock that stood and went on sets the same timer again: it is told of once.
      if (!(await tx.existsBy(DueWork, { subjectId, status: 'done', kind, dueAt }))) await told(tx);
    };
  }
}

/** So many levels above the unit that has it: branch, village, town, dispatch centre. Above a department, and at the top, is the centre. */
function unitAbove({ holderUnitId, branchId, villageId, townId }: RequestRow, up: number, centreId: string): string {
  if (up === 0) return holderUnitId;
  const chain = [branchId, villageId, townId, centreId].filter((id) => id !== null);
  const held = chain.indexOf(holderUnitId);
  return held < 0 ? centreId : (chain[Math.min(held + up, chain.length - 1)] ?? centreId);
}
