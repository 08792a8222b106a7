import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { MediationContactView } from './contact-view.entity.js';
import { FileHandover } from './file-handover.entity.js';
import { InformalMediation } from './informal-mediation.entity.js';
import { MediationAgreement } from './mediation-agreement.entity.js';
import { MediationMeeting } from './mediation-meeting.entity.js';
import { MediationParty } from './mediation-party.entity.js';
import { MediationTerm } from './mediation-term.entity.js';
import { Mediation } from './mediation.entity.js';
import { Mediator } from './mediator.entity.js';

/** A mediation with everything that belongs to it. */
export interface MediationCase {
  readonly mediation: Mediation;
  readonly parties: readonly MediationParty[];
  readonly mediators: readonly Mediator[];
  readonly meetings: readonly MediationMeeting[];
  readonly agreement: MediationAgreement | null;
  readonly terms: readonly MediationTerm[];
  readonly handovers: readonly FileHandover[];
}

/** What a step changes in the rows of a mediation, as data. */
export interface CaseChanges {
  readonly set: Partial<Mediation>;
  readonly parties?: readonly Changed<MediationParty>[];
  readonly mediators?: readonly Changed<Mediator>[];
  readonly newMediator?: Mediator;
  readonly newMeeting?: MediationMeeting;
  /** Takes the place of the one before, with its terms. */
  readonly agreement?: { readonly row: MediationAgreement; readonly terms: readonly MediationTerm[] };
  readonly signed?: Pick<MediationAgreement, 'signatures' | 'sealedOn'>;
  readonly term?: Changed<MediationTerm>;
  readonly newHandover?: FileHandover;
  readonly handover?: Changed<FileHandover>;
}
interface Changed<Row> {
  readonly id: string;
  readonly set: Partial<Row>;
}

const NEWEST_VIEWS = 100;

/** The rows of mediations. Writing takes the open transaction; reading goes beside it. */
@Injectable()
export class MediationsRepository {
  constructor(private readonly reads: Reads) {}

  async byId(tenantId: string, id: string): Promise<Mediation | null> {
    return this.reads.manager.findOneBy(Mediation, { tenantId, id });
  }

  async whole(mediation: Mediation): Promise<MediationCase> {
    const { manager } = this.reads;
    const own = { tenantId: mediation.tenantId, mediationId: mediation.id };
    const [parties, mediators, meetings, agreement, terms, handovers] = await Promise.all([
      manager.find(MediationParty, { where: own, order: { seq: 'ASC' } }),
      manager.find(Mediator, { where: own, order: { seq: 'ASC' } }),
      manager.find(MediationMeeting, { where: own, order: { seq: 'ASC' } }),
      manager.findOneBy(MediationAgreement, own),
      manager.find(MediationTerm, { where: own, order: { seq: 'ASC' } }),
      manager.find(FileHandover, { where: own, order: { id: 'ASC' } }),
    ]);
    return { mediation, parties, mediators, meetings, agreement, terms, handovers };
  }

  async ofRequest(tenantId: string, requestId: string): Promise<Mediation[]> {
    return this.reads.manager.find(Mediation, { where: { tenantId, requestId }, order: { id: 'ASC' } });
  }

  async informalOf(tenantId: string, requestId: string): Promise<InformalMediation[]> {
    return this.reads.manager.find(InformalMediation, { where: { tenantId, requestId }, order: { id: 'ASC' } });
  }

  /** The mediations in which somebody is a mediator now. */
  async mediatedBy(tenantId: string, personId: string, mediationIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (mediationIds.length === 0) return new Set();
    const rows = await this.reads.manager.findBy(Mediator, { tenantId, personId, active: true, mediationId: In([...mediationIds]) });
    return new Set(rows.map((row) => row.mediationId));
  }

  async recordInformal(tx: Tx, row: InformalMediation): Promise<void> {
    await insertRows(tx, InformalMediation, [row]);
  }

  async open(tx: Tx, mediation: Mediation, parties: readonly MediationParty[]): Promise<void> {
    await insertRows(tx, Mediation, [mediation]);
    await insertRows(tx, MediationParty, parties);
  }

  async noteContactViews(tx: Tx, views: readonly MediationContactView[]): Promise<void> {
    await insertRows(tx, MediationContactView, views);
  }

  /** The newest first. */
  contactViews({ tenantId, id }: Mediation): Promise<MediationContactView[]> {
    return this.reads.manager.find(MediationContactView, { where: { tenantId, mediationId: id }, order: { id: 'DESC' }, take: NEWEST_VIEWS });
  }

  /** Writes a step if the mediation still has the version that it was decided on; false when a rival came first. */
  async change(tx: Tx, { id, tenantId, version }: Mediation, changes: CaseChanges): Promise<boolean> {
    const own = { tenantId, mediationId: id };
    if ((await updateRows(tx, Mediation, { id, version }, { ...changes.set, version: version + 1 })) !== 1) return false;
    for (const party of changes.parties ?? []) await updateRows(tx, MediationParty, { ...own, id: party.id }, party.set);
    for (const mediator of changes.mediators ?? []) await updateRows(tx, Mediator, { ...own, id: mediator.id }, mediator.set);
    if (changes.newMediator) await insertRows(tx, Mediator, [changes.newMediator]);
    if (changes.newMeeting) await insertRows(tx, MediationMeeting, [changes.newMeeting]);
    if (changes.agreement) await this.replaceAgreement(tx, own, changes.agreement);
    if (changes.signed) await updateRows(tx, MediationAgreement, own, { signatures: [...changes.signed.signatures], sealedOn: changes.signed.sealedOn });
    if (changes.term) await updateRows(tx, MediationTerm, { ...own, id: changes.term.id }, changes.term.set);
    if (changes.newHandover) await insertRows(tx, FileHandover, [changes.newHandover]);
    if (changes.handover) await updateRows(tx, FileHandover, { ...own, id: changes.handover.id }, changes.handover.set);
    return true;
  }

  private async replaceAgreement(tx: Tx, own: { tenantId: string; mediationId: string }, { row, terms }: NonNullable<CaseChanges['agreement']>): Promise<void> {
    await deleteRows(tx, MediationTerm, own);
    await deleteRows(tx, MediationAgreement, own);
    await insertRows(tx, MediationAgreement, [row]);
    await insertRows(tx, MediationTerm, terms);
  }
}
