import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { iso, RequestsRepository, RequestViews } from '../../requests/index.js';
import type { DisputeFileView } from '../http/dispute-file.dto.js';
import type { FileHandover } from '../infrastructure/file-handover.entity.js';
import { type MediationCase, MediationsRepository } from '../infrastructure/mediations.repository.js';
import { today } from './case-facts.js';
import { MediationAccess } from './mediation-access.js';
import { MediationViews } from './mediation-views.js';
import { PartyIdentities } from './party-identities.js';

/** The whole of a dispute in one file, so that people need not tell it again where it goes next (domain.md 3.9, 综治中心). */
@Injectable()
export class DisputeFile {
  constructor(
    private readonly access: MediationAccess,
    private readonly requests: RequestsRepository,
    private readonly requestViews: RequestViews,
    private readonly views: MediationViews,
    private readonly identities: PartyIdentities,
    private readonly mediations: MediationsRepository,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem unless the parties consented and the handing over was noted: nothing leaves unseen. */
  async of(actor: SignedInActor, id: string, handoverId: string): Promise<DisputeFileView> {
    const { whole, row, part } = await this.access.case(actor, id);
    if (!part.committee && !part.mediator) throw new Problem('MEDIATION.COMMITTEE_ONLY');
    const handover = whole.handovers.find((one) => one.id === handoverId);
    if (handover?.handedAt == null) throw new Problem('MEDIATION.HANDOVER_CONSENT_MISSING');
    await this.noteLook(actor, whole, handover);
    const [events, legs] = await Promise.all([this.requests.events(row), this.requests.legs(row)]);
    const phoneOf = new Map(whole.parties.map((party) => [party.id, handover.withPhones ? this.identities.open(party).phone : null]));
    const mediation = await this.views.whole(whole, row, { personId: actor.personId, commands: [], today: today(this.clock.now()) });
    return {
      number: row.number,
      receiver: handover.receiver,
      reason: handover.reason,
      consentedOn: handover.consentedOn,
      handedAt: iso(handover.handedAt),
      submittedAt: iso(row.submittedAt),
      text: row.text,
      // What the reporter may read is what the parties agreed to hand on; notes among colleagues stay here.
      timeline: await this.requestViews.timeline(row.tenantId, events, true),
      legs: await this.requestViews.legs(row.tenantId, legs, true),
      mediation: { ...mediation, parties: mediation.parties.map((party) => ({ ...party, phoneMasked: phoneOf.get(party.id) ?? null })) },
    };
  }

  /** Into the trail before anything is shown; whose number stands in the file finds it among the looks, too. */
  private async noteLook(actor: SignedInActor, { mediation: { id }, parties }: MediationCase, { withPhones, reason }: FileHandover): Promise<void> {
    const numbers = withPhones ? parties.filter((party) => this.identities.open(party).phone !== null) : [];
    const views = numbers.map((party) => ({ id: this.ids.next(), tenantId: actor.tenantId, mediationId: id, partyId: party.id, personId: actor.personId, reason, viewedAt: this.clock.now() }));
    await this.uow.run(async (tx) => {
      if (views.length > 0) await this.mediations.noteContactViews(tx, views);
      await this.audit.note(tx, actor, { action: 'mediation.read', about: 'mediation', id, detail: { part: withPhones ? 'fileWithPhones' : 'file' } });
    });
  }
}
