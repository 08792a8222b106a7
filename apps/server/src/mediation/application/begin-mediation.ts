import { Injectable } from '@nestjs/common';
import { type CalendarDay, type DisputeKind, mayMediate, type MediableFacts, monthEnds, partiesFit } from '@yige/domain';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { isProblemCode, Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import { publicEvent, type RequestRow, RequestTimeline, type Standing } from '../../requests/index.js';
import type { InformalRecordedView, MediationMovedView } from '../http/mediation-views.dto.js';
import type { Mediation } from '../infrastructure/mediation.entity.js';
import { MediationsRepository } from '../infrastructure/mediations.repository.js';
import { authorOf } from './author.js';
import { today } from './case-facts.js';
import { MediationAccess, servesCommittee } from './mediation-access.js';
import { limitTimer } from './mediation-timers.js';
import { type GivenParty, PartyIdentities } from './party-identities.js';

/** What both tracks ask before they begin. */
interface Beginning {
  readonly expectedVersion: number;
  readonly dispute: DisputeKind;
  readonly nobodyInDanger: boolean;
}
export interface InformalInput extends Beginning {
  readonly agreed: string;
  readonly agreedOn: CalendarDay;
  readonly voluntary: boolean;
}
export interface OpenInput extends Beginning {
  readonly committeeId: string;
  readonly parties: readonly GivenParty[];
  readonly informalId?: string;
}

/** Begins a mediation on a request: a few lines on what neighbours agreed, or a case of the committee. */
@Injectable()
export class BeginMediation {
  constructor(
    private readonly access: MediationAccess,
    private readonly mediations: MediationsRepository,
    private readonly identities: PartyIdentities,
    private readonly catalogue: ReadCatalogue,
    private readonly timeline: RequestTimeline,
    private readonly agenda: Agenda,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  informal(actor: SignedInActor, requestId: string, key: string, body: InformalInput): Promise<InformalRecordedView> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `mediation.informal:${requestId}`, key, body };
    return this.idempotency.run(call, async () => {
      const { row, standing } = await this.known(actor, requestId, body.expectedVersion);
      if (!standing.holds) throw new Problem('REQUEST.NOT_HOLDER');
      await this.mustBeMediable(row, { ...body, track: 'informal' });
      const now = this.clock.now();
      if (body.agreedOn > today(now)) throw new Problem('MEDIATION.FUTURE_DATE');
      const { tenantId, districtId, townId, villageId, holderUnitId: unitId } = row;
      const informal = { id: this.ids.next(), tenantId, requestId, districtId, townId, villageId, unitId, personId: actor.personId, agreed: body.agreed, agreedOn: body.agreedOn, recordedAt: now };
      return async (tx) => {
        await this.tell(tx, row, actor, 'settledInformally', unitId, now);
        await this.mediations.recordInformal(tx, informal);
        return { id: informal.id };
      };
    });
  }

  open(actor: SignedInActor, requestId: string, key: string, body: OpenInput): Promise<MediationMovedView> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `mediation.open:${requestId}`, key, body };
    return this.idempotency.run(call, async () => {
      const { row, standing } = await this.known(actor, requestId, body.expectedVersion);
      if (![row.villageId, row.townId].includes(body.committeeId)) throw new Problem('MEDIATION.UNKNOWN_COMMITTEE');
      if (!standing.holds && !servesCommittee(actor, body.committeeId)) throw new Problem('REQUEST.NOT_HOLDER');
      await this.mustBeMediable(row, { ...body, voluntary: true, track: 'formal' });
      const fit = partiesFit(body.parties.map(({ minor, representation }) => ({ minor: minor === true, representation: representation ?? null })));
      if (!fit.ok) throw new Problem(fit.error);
      if ((await this.mediations.ofRequest(row.tenantId, row.id)).some((one) => one.open)) throw new Problem('MEDIATION.UNDER_WAY');
      if (body.informalId !== undefined && !(await this.mediations.informalOf(row.tenantId, row.id)).some(({ id }) => id === body.informalId)) throw new Problem('MEDIATION.UNKNOWN_PART');
      const mediation = this.newMediation(row, actor, body);
      const parties = body.parties.map((given, index) => ({
        id: this.ids.next(), tenantId: row.tenantId, mediationId: mediation.id, seq: index + 1, ...this.identities.seal(given), consentedOn: null, leftOn: null,
      }));
      return async (tx) => {
        // The request's version also keeps a second mediation from being opened at the same moment.
        const seen = await this.timeline.append(tx, row, authorOf(actor, body.committeeId, mediation.openedAt), [], { version: row.version });
        if (!seen) throw new Problem('REQUEST.CHANGED_MEANWHILE');
        await this.mediations.open(tx, mediation, parties);
        await this.agenda.plan(tx, [limitTimer(mediation)]);
        return { id: mediation.id, version: mediation.version, status: mediation.status };
      };
    });
  }

  private async known(actor: SignedInActor, requestId: string, expectedVersion: number): Promise<{ row: RequestRow; standing: Standing }> {
    const { row, standing } = await this.access.request(actor, requestId);
    if (standing.roles.length === 0) throw new Problem('NOT_FOUND');
    if (row.version !== expectedVersion) throw new Problem('REQUEST.CHANGED_MEANWHILE');
    return { row, standing };
  }

  /** @throws Problem with the sentence that says whom to turn to instead. */
  private async mustBeMediable(row: RequestRow, given: Pick<MediableFacts, 'track' | 'dispute' | 'nobodyInDanger' | 'voluntary'>): Promise<void> {
    const matter = row.matterCode === null ? null : (await this.catalogue.active(row.tenantId)).matter(row.matterCode);
    const { track, dispute, nobodyInDanger, voluntary } = given;
    const may = mayMediate({
      track, dispute, nobodyInDanger, voluntary, requestStatus: row.status, urgency: row.urgency,
      mediable: matter?.mediable ?? false, confidential: row.confidential || (matter?.confidential ?? false),
    });
    if (!may.ok) throw new Problem(isProblemCode(may.error));
  }

  private async tell(tx: Tx, row: RequestRow, actor: SignedInActor, type: 'settledInformally', unitId: string, now: number): Promise<void> {
    const stands = await this.timeline.append(tx, row, authorOf(actor, unitId, now), [publicEvent(type, { unitId })], { version: row.version });
    if (!stands) throw new Problem('REQUEST.CHANGED_MEANWHILE');
  }

  private newMediation(row: RequestRow, actor: SignedInActor, body: OpenInput): Mediation {
    const now = this.clock.now();
    const { tenantId, districtId, townId, villageId } = row;
    return {
      id: this.ids.next(), tenantId, requestId: row.id, version: 1, status: 'preparing', open: true, committeeId: body.committeeId, districtId, townId, villageId,
      openedById: actor.personId, openedAt: now, informalId: body.informalId ?? null, lastDay: monthEnds(today(now)), prolongedAt: null, endedAt: null, endNote: null,
      effectiveOn: null, confirmation: 'none', appliedOn: null, courtAnsweredOn: null,
    };
  }
}
