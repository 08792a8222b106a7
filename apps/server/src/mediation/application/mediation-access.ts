import { Injectable } from '@nestjs/common';
import type { ActiveAssignment, Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { RequestAccess, type RequestRow, RequestsRepository, type Standing } from '../../requests/index.js';
import { type MediationCase, MediationsRepository } from '../infrastructure/mediations.repository.js';

/** How somebody stands to a formal mediation. Whoever is none of these reads no word of it. */
export interface Part {
  readonly committee: boolean;
  readonly mediator: boolean;
  /** Serves the branch, village or town that leads the request. */
  readonly holder: boolean;
}

const COMMITTEE_ROLES: readonly ActiveAssignment['role'][] = ['communityStaff', 'townStaff'];
const HOLDER_KINDS: readonly RequestRow['holderUnitKind'][] = ['branch', 'village', 'town'];

/**
 * The object check of mediations: the committee's unit, its mediators, and the branch that has the request (domain.md 3.9). The dispatch
 * centre and supervision see that there is one and how it stands; departments and assisting units see nothing.
 */
@Injectable()
export class MediationAccess {
  constructor(
    private readonly mediations: MediationsRepository,
    private readonly requests: RequestsRepository,
    private readonly requestAccess: RequestAccess,
  ) {}

  /** @throws Problem NOT_FOUND for a request that the caller may not know of. */
  async request(actor: Actor, id: string): Promise<{ row: RequestRow; standing: Standing }> {
    const row = await this.requests.byId(id);
    if (row?.tenantId !== actor.tenantId) throw new Problem('NOT_FOUND');
    return { row, standing: await this.requestAccess.standing(actor, row) };
  }

  /** A mediation in which the caller has a part. @throws Problem NOT_FOUND to everybody else. */
  async case(actor: SignedInActor, id: string): Promise<{ whole: MediationCase; row: RequestRow; part: Part }> {
    const mediation = await this.mediations.byId(actor.tenantId, id);
    if (!mediation) throw new Problem('NOT_FOUND');
    const whole = await this.mediations.whole(mediation);
    const { row } = await this.request(actor, mediation.requestId);
    const part: Part = {
      committee: servesCommittee(actor, mediation.committeeId),
      mediator: whole.mediators.some((one) => one.active && one.personId === actor.personId),
      holder: leads(actor, row),
    };
    if (!part.committee && !part.mediator && !part.holder) throw new Problem('NOT_FOUND');
    return { whole, row, part };
  }
}

export const servesCommittee = (actor: Actor, committeeId: string): boolean =>
  actor.assignments.some(({ role, nodeId }) => nodeId === committeeId && COMMITTEE_ROLES.includes(role));

/** Serves the unit that leads the request, or the grid of the branch that does; not a unit that assists, and no department. */
export const leads = (actor: Actor, row: RequestRow): boolean =>
  HOLDER_KINDS.includes(row.holderUnitKind) &&
  actor.assignments.some(({ nodeId, nodeKind }) => nodeId === row.holderUnitId || (nodeKind === 'grid' && nodeId === row.gridId && row.holderUnitId === row.branchId));
