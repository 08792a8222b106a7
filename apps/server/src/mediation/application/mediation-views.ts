import { Injectable } from '@nestjs/common';
import { type CalendarDay, confirmationWindow, daysLeft, type MediationCommand } from '@yige/domain';
import { People, type PersonRefView } from '../../access/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory, type OrgNode, orgRefView, type OrgRefView } from '../../org-tree/index.js';
import { iso, isoOrNull, type RequestRow } from '../../requests/index.js';
import type {
  AgreementView, ConfirmationView, HandoverView, MediationStateView, MediationView, MediatorView, MeetingView, PartyLookView, PartyView,
} from '../http/mediation-views.dto.js';
import type { MediationContactView } from '../infrastructure/contact-view.entity.js';
import type { Mediation } from '../infrastructure/mediation.entity.js';
import type { MediationParty } from '../infrastructure/mediation-party.entity.js';
import type { MediationCase } from '../infrastructure/mediations.repository.js';
import { maskedPhone, PartyIdentities } from './party-identities.js';

/** Who reads, and what they may do. */
interface Reader {
  readonly personId: string;
  readonly commands: readonly MediationCommand[];
  readonly today: CalendarDay;
  /** Who read numbers of parties; only for those who may read them as well, so that a party who asks is told. */
  readonly looks?: readonly MediationContactView[];
}

/** Rows of mediations become answers here and nowhere else. */
@Injectable()
export class MediationViews {
  constructor(
    private readonly identities: PartyIdentities,
    private readonly directory: OrgDirectory,
    private readonly people: People,
    private readonly catalogue: ReadCatalogue,
  ) {}

  /** That there is one, and how it stands: nothing of what was said, and nobody's name. */
  state(mediation: Mediation, nodes: ReadonlyMap<string, OrgNode>, mayRead: boolean): MediationStateView {
    const { id, status, openedAt, lastDay, effectiveOn, confirmation, committeeId } = mediation;
    return { id, status, openedAt: iso(openedAt), lastDay, effectiveOn, confirmation, committee: refOf(committeeId, nodes), mayRead };
  }

  async whole(whole: MediationCase, row: RequestRow, reader: Reader): Promise<MediationView> {
    const { mediation, parties } = whole;
    const [nodes, active, mediators, meetings] = await Promise.all([
      this.directory.byIds(row.tenantId, [mediation.committeeId]), this.catalogue.forReader(row.tenantId), this.mediators(whole), this.meetings(whole),
    ]);
    return {
      ...this.state(mediation, nodes, true),
      version: mediation.version,
      requestId: row.id,
      requestNumber: row.number,
      requestStatus: row.status,
      requestVersion: row.version,
      matter: row.matterCode === null ? null : (active.matter(row.matterCode)?.name ?? row.matterCode),
      place: row.placeName,
      prolonged: mediation.prolongedAt !== null,
      endedAt: isoOrNull(mediation.endedAt),
      endNote: mediation.endNote,
      parties: parties.map((party) => this.party(party)),
      partyLooks: await this.partyLooks(row.tenantId, reader.looks ?? []),
      mediators,
      meetings,
      agreement: agreementOf(whole),
      window: windowOf(whole, reader.today),
      handovers: handoversOf(whole),
      commands: [...reader.commands],
      myMediatorId: whole.mediators.find((one) => one.active && one.personId === reader.personId)?.id ?? null,
    };
  }

  private async partyLooks(tenantId: string, looks: readonly MediationContactView[]): Promise<PartyLookView[]> {
    const names = await this.people.namesOf(tenantId, looks.map(({ personId }) => personId));
    return looks.map(({ partyId, personId, reason, viewedAt }) => ({ partyId, at: iso(viewedAt), by: personRef(personId, names), reason }));
  }

  party(party: MediationParty): PartyView {
    const { name, phone, representativeName } = this.identities.open(party);
    const { id, seq, representation, consentedOn, leftOn } = party;
    return { id, letter: letterOf(seq), name, phoneMasked: maskedPhone(phone), representation, representativeName, consentedOn, leftOn };
  }

  async mediators({ mediation, mediators }: MediationCase): Promise<MediatorView[]> {
    const names = await this.people.namesOf(mediation.tenantId, mediators.map(({ personId }) => personId));
    return mediators.map(({ id, personId, appointedAt, acceptedAt, active, end }) => ({
      id, person: personRef(personId, names), appointedAt: iso(appointedAt), acceptedAt: isoOrNull(acceptedAt), active, end,
    }));
  }

  async meetings({ mediation, meetings }: MediationCase): Promise<MeetingView[]> {
    const names = await this.people.namesOf(mediation.tenantId, meetings.map(({ recordedById }) => recordedById));
    return meetings.map(({ id, seq, heldAt, place, partyIds, others, record, recordedById }) => ({
      id, seq, heldAt: iso(heldAt), place, partyIds, others, record, recordedBy: personRef(recordedById, names),
    }));
  }
}

/** 甲 is A: the letter stands for the person wherever the name need not. */
const letterOf = (seq: number): string => String.fromCharCode('A'.charCodeAt(0) + seq - 1);

const personRef = (id: string, names: ReadonlyMap<string, string>): PersonRefView => ({ id, name: names.get(id) ?? '' });

function refOf(id: string, nodes: ReadonlyMap<string, OrgNode>): OrgRefView {
  const node = nodes.get(id);
  return node ? orgRefView(node) : { id, kind: 'village', code: null, name: '' };
}

export function agreementOf({ agreement, terms, mediation }: MediationCase): AgreementView | null {
  if (!agreement) return null;
  const { form, facts, copies, agreedOn, signatures, sealedOn } = agreement;
  return {
    form, facts, copies, agreedOn, sealedOn,
    effectiveOn: mediation.effectiveOn,
    signatures: signatures.map(({ by, on }) => ({ by, on })),
    terms: terms.map(({ id, seq, partyId, what, way, place, dueOn, state, followedUpAt, note }) => ({
      id, seq, partyId, what, way, place, dueOn, state, followedUpAt: isoOrNull(followedUpAt), note,
    })),
  };
}

/** Runs for a paper that is in effect; a spoken agreement has none. */
function windowOf({ mediation, agreement }: MediationCase, today: CalendarDay): ConfirmationView | null {
  if (mediation.effectiveOn === null || agreement?.form !== 'written') return null;
  const window = confirmationWindow(mediation.effectiveOn);
  const { confirmation: state, appliedOn, courtAnsweredOn } = mediation;
  const left = daysLeft(window, today);
  return { ...window, state, daysLeft: Math.max(0, left), missed: state === 'none' && left < 0, appliedOn, courtAnsweredOn };
}

export const handoversOf = ({ handovers }: MediationCase): HandoverView[] =>
  handovers.map(({ id, receiver, reason, withPhones, consentedOn, handedAt }) => ({ id, receiver, reason, withPhones, consentedOn, handedAt: isoOrNull(handedAt) }));
