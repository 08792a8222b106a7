import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ABSENCE_BEGINS, Absences } from '../../duty/index.js';
import { Reads } from '../../platform/database/reads.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { ended, type Move, type MoveContext, publicEvent } from './move.js';
import { MoveRequest } from './move-request.js';

/** When an absence begins, what the member holds goes back to the group's queue; nothing waits for somebody who is not there. */
@Injectable()
export class HandBack implements DueWorkHandler {
  readonly kinds = [ABSENCE_BEGINS];

  constructor(
    private readonly reads: Reads,
    private readonly absences: Absences,
    private readonly move: MoveRequest,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    const personId = await this.absences.awayBy(work.tenantId, work.subjectId);
    if (personId === null) return async () => undefined;
    const status = In(['dispatched', 'inProgress', 'awaitingReporter', 'suspended']);
    const held = await this.reads.manager.findBy(RequestRow, { tenantId: work.tenantId, holderPersonId: personId, open: true, tier: 1, status });
    const effects: Effect[] = [];
    for (const row of held) effects.push(await this.move.bySystem(row, 'handBack', handBack));
    return async (tx) => {
      for (const effect of effects) await effect(tx);
    };
  }
}

/** The resident reads that others of the unit have it now, not why. */
export const handBack = (context: MoveContext): Promise<Move> => handBackTo(null)(context);

/** To a member of the unit whom it falls to now, or to all of it. */
export const handBackTo = (personId: string | null) => async ({ row, now, dispatching }: MoveContext): Promise<Move> => {
  const events = [publicEvent('handedBack', { unitId: row.holderUnitId })];
  // Its clock stands, and the question or the reason for it stays: whoever of the group acts next goes on from there.
  if (row.clockStoppedAt !== null) return { set: { holderPersonId: personId }, events };
  const contacted = row.signedAt !== null && row.contactDueAt === null;
  const dispatch = await dispatching.again(row, now, personId);
  return {
    set: { contactDueAt: contacted ? null : (row.contactDueAt ?? dispatch.contactDueAt) },
    leg: ended('handedBack', now),
    dispatch,
    events,
  };
};
