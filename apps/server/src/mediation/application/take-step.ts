import { Injectable } from '@nestjs/common';
import { decideMediation, type MediationCommand, OPEN_MEDIATION_STATUSES, type MediationStatus } from '@yige/domain';
import { RoleHolders } from '../../access/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import { RequestTimeline } from '../../requests/index.js';
import type { MediationMovedView } from '../http/mediation-views.dto.js';
import { MediationsRepository } from '../infrastructure/mediations.repository.js';
import { authorOf } from './author.js';
import { caseFacts, today } from './case-facts.js';
import { mediatorCandidates } from './mediator-candidates.js';
import { MediationAccess } from './mediation-access.js';
import { PartyIdentities } from './party-identities.js';
import type { StepOf } from './step-inputs.js';
import { stepHandlers } from './steps/index.js';

/** Takes a step of a formal mediation: load, check, decide, and write everything in one transaction on the version that was decided on. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly access: MediationAccess,
    private readonly mediations: MediationsRepository,
    private readonly identities: PartyIdentities,
    private readonly holders: RoleHolders,
    private readonly timeline: RequestTimeline,
    private readonly agenda: Agenda,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  run<C extends MediationCommand>(actor: SignedInActor, id: string, key: string, command: C, body: StepOf<C> & { expectedVersion: number }): Promise<MediationMovedView> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `mediation.${command}:${id}`.slice(0, 80), key, body };
    return this.idempotency.run(call, () => this.prepared(actor, id, command, body));
  }

  private async prepared<C extends MediationCommand>(actor: SignedInActor, id: string, command: C, body: StepOf<C> & { expectedVersion: number }): Promise<(tx: Tx) => Promise<MediationMovedView>> {
    const { whole, row, part } = await this.access.case(actor, id);
    const { mediation } = whole;
    if (!part.committee && !part.mediator) throw new Problem('MEDIATION.COMMITTEE_ONLY');
    if (mediation.version !== body.expectedVersion) throw changedMeanwhile(mediation);
    const now = this.clock.now();
    const decision = decideMediation(command, caseFacts(whole, row, now));
    if (!decision.ok) throw new Problem(decision.error, { params: { last: mediation.lastDay }, current: moved(mediation) });
    if (command === 'appoint') await this.mustServeHere(row, mediation.committeeId, (body as StepOf<'appoint'>).personId);
    const { expectedVersion: _, ...input } = body;
    const { lines = [], timers = [], ...step } = stepHandlers[command](
      { whole, row, to: decision.value, now, today: today(now), personId: actor.personId, nextId: () => this.ids.next(), identities: this.identities },
      input as unknown as StepOf<C>,
    );
    const changes = { ...step, set: { ...step.set, status: decision.value, open: isOpen(decision.value) } };
    const by = authorOf(actor, mediation.committeeId, now);
    return async (tx) => {
      if (!(await this.mediations.change(tx, mediation, changes))) throw changedMeanwhile(mediation);
      if (lines.length > 0) await this.timeline.append(tx, row, by, lines);
      await this.agenda.plan(tx, timers);
      return moved({ id: mediation.id, version: mediation.version + 1, status: decision.value });
    };
  }

  /** A mediator is somebody of the committee's unit or of the branch. */
  private async mustServeHere(row: Parameters<typeof mediatorCandidates>[1], committeeId: string, personId: string): Promise<void> {
    if (!(await mediatorCandidates(this.holders, row, committeeId)).includes(personId)) throw new Problem('MEDIATION.UNKNOWN_PART');
  }
}

export const isOpen = (status: MediationStatus): boolean => (OPEN_MEDIATION_STATUSES as readonly MediationStatus[]).includes(status);

/** Nothing of a party: the answer is kept under the caller's key. */
const moved = ({ id, version, status }: MediationMovedView): MediationMovedView => ({ id, version, status });

const changedMeanwhile = (mediation: MediationMovedView): Problem => new Problem('MEDIATION.CHANGED_MEANWHILE', { current: moved(mediation) });
