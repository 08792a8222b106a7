import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import type { PartyContactView } from '../http/mediation-views.dto.js';
import { MediationsRepository } from '../infrastructure/mediations.repository.js';
import { MediationAccess } from './mediation-access.js';
import { PartyIdentities } from './party-identities.js';
import { partOf } from './step.js';

/** Opens a party's telephone number to whoever mediates: with a reason, and noted (product.md "Who sees what"). */
@Injectable()
export class ContactOfParty {
  constructor(
    private readonly access: MediationAccess,
    private readonly mediations: MediationsRepository,
    private readonly identities: PartyIdentities,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Never kept as an answer under a key: a second look is a second line in the log. */
  async open(actor: SignedInActor, id: string, partyId: string, reason: string): Promise<PartyContactView> {
    const { whole, part } = await this.access.case(actor, id);
    if (!part.committee && !part.mediator) throw new Problem('MEDIATION.COMMITTEE_ONLY');
    const party = partOf(whole.parties, partyId);
    const view = { id: this.ids.next(), tenantId: actor.tenantId, mediationId: id, partyId: party.id, personId: actor.personId, reason, viewedAt: this.clock.now() };
    await this.uow.run(async (tx) => {
      await this.mediations.noteContactViews(tx, [view]);
      await this.audit.note(tx, actor, { action: 'party.contactRead', about: 'mediation', id });
    });
    return { phone: this.identities.open(party).phone };
  }
}
