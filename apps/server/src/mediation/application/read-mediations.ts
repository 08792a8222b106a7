import { Injectable } from '@nestjs/common';
import { legalMediationCommands, mayMediate } from '@yige/domain';
import { In } from 'typeorm';
import { People, RoleHolders } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { iso, isoOrNull, RequestRow } from '../../requests/index.js';
import type { CandidateView, MediationListItemView, MediationView, RequestMediationsView } from '../http/mediation-views.dto.js';
import { Mediation } from '../infrastructure/mediation.entity.js';
import { MediationsRepository } from '../infrastructure/mediations.repository.js';
import { Mediator } from '../infrastructure/mediator.entity.js';
import { caseFacts, today } from './case-facts.js';
import { leads, MediationAccess, servesCommittee } from './mediation-access.js';
import { MediationViews } from './mediation-views.js';
import { mediatorCandidates } from './mediator-candidates.js';

const PAGE = 30;

/** Reading mediations, each as far as the reader has a part in it. */
@Injectable()
export class ReadMediations {
  constructor(
    private readonly access: MediationAccess,
    private readonly mediations: MediationsRepository,
    private readonly views: MediationViews,
    private readonly directory: OrgDirectory,
    private readonly catalogue: ReadCatalogue,
    private readonly people: People,
    private readonly holders: RoleHolders,
    private readonly reads: Reads,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who reads what parties said in confidence is written down before they do. @throws Problem NOT_FOUND to whoever has no part in it. */
  async byId(actor: SignedInActor, id: string): Promise<MediationView> {
    const { whole, row, part } = await this.access.case(actor, id);
    await this.audit.saw(actor, { action: 'mediation.read', about: 'mediation', id, detail: { part: 'case' } });
    const now = this.clock.now();
    const works = part.committee || part.mediator;
    return this.views.whole(whole, row, { personId: actor.personId, commands: works ? legalMediationCommands(caseFacts(whole, row, now)) : [], today: today(now), ...(works ? { looks: await this.mediations.contactViews(whole.mediation) } : {}) });
  }

  async candidates(actor: SignedInActor, id: string): Promise<CandidateView[]> {
    const { whole, row } = await this.access.case(actor, id);
    const asked = new Set(whole.mediators.map(({ personId }) => personId));
    const ids = (await mediatorCandidates(this.holders, row, whole.mediation.committeeId)).filter((personId) => !asked.has(personId));
    const names = await this.people.namesOf(actor.tenantId, ids);
    return ids.map((personId) => ({ id: personId, name: names.get(personId) ?? '' }));
  }

  /** What is known of mediation on a request: to some the content, to others that there is one and how it stands. */
  async ofRequest(actor: SignedInActor, requestId: string): Promise<RequestMediationsView> {
    const { row, standing } = await this.access.request(actor, requestId);
    const formal = await this.mediations.ofRequest(row.tenantId, row.id);
    const mediates = await this.mediations.mediatedBy(actor.tenantId, actor.personId, formal.map(({ id }) => id));
    const mayRead = (one: Mediation): boolean => servesCommittee(actor, one.committeeId) || mediates.has(one.id) || leads(actor, row);
    if (standing.roles.every((role) => role === 'reporter') && !formal.some(mayRead)) throw new Problem('NOT_FOUND');
    const informal = await this.mediations.informalOf(row.tenantId, row.id);
    const content = standing.holds || formal.some(mayRead);
    if (content && informal.length > 0) await this.audit.saw(actor, { action: 'mediation.read', about: 'request', id: row.id, detail: { part: 'agreed' } });
    const nodes = await this.directory.byIds(row.tenantId, [row.villageId, row.townId, ...formal.map((one) => one.committeeId)]);
    const committees = [row.villageId, row.townId].flatMap((id) => nodes.get(id ?? '') ?? []);
    const last = formal.at(-1);
    return {
      requestId: row.id,
      requestVersion: row.version,
      committees: committees.map(orgRefView),
      informal: informal.map(({ id, agreed, agreedOn, recordedAt }) => ({ id, agreed: content ? agreed : null, agreedOn, recordedAt: iso(recordedAt) })),
      formal: formal.map((one) => this.views.state(one, nodes, mayRead(one))),
      mayTalkOver: standing.holds && (await this.mayBegin(row, 'informal')),
      mayOpen: !formal.some((one) => one.open) && (standing.holds || committees.some(({ id }) => servesCommittee(actor, id))) && (await this.mayBegin(row, 'formal')),
      offers: row.status !== 'inProgress' || !last ? null : last.status === 'inEffect' ? 'mediated' : last.status === 'failed' || last.status === 'calledOff' ? 'mediationFailed' : null,
    };
  }

  /** The mediations of the caller's committees, or those in which they mediate; newest first, without a word about the parties. */
  async page(actor: SignedInActor, query: { view?: 'committee' | 'mine'; open?: boolean; cursor?: string; limit?: number }): Promise<Page<MediationListItemView>> {
    const limit = query.limit ?? PAGE;
    const after = readCursor(query.cursor, 1);
    const select = this.reads.manager.createQueryBuilder(Mediation, 'm').where('m.tenant_id = :tenantId', { tenantId: actor.tenantId });
    if (query.view === 'mine') {
      select.innerJoin(Mediator, 'w', 'w.tenant_id = m.tenant_id AND w.mediation_id = m.id AND w.person_id = :me AND w.active = :active', { me: actor.personId, active: true });
    } else {
      const units = actor.assignments.filter(({ nodeId }) => servesCommittee(actor, nodeId)).map(({ nodeId }) => nodeId);
      select.andWhere(units.length === 0 ? '1 = 0' : 'm.committee_id IN (:...units)', { units });
    }
    if (query.open !== undefined) select.andWhere('m.open = :open', { open: query.open });
    // By the column of the index that finds them: whoever mediates little would else be looked for among all mediations.
    const order = query.view === 'mine' ? 'w.mediationId' : 'm.id';
    if (after) select.andWhere(`${order} < :after`, { after: String(after[0]) });
    const rows = await select.orderBy(order, 'DESC').limit(limit + 1).getMany();
    const shown = rows.slice(0, limit);
    return { items: await this.listItems(actor.tenantId, shown), nextCursor: rows.length > limit ? cursorAfter([shown.at(-1)?.id ?? null]) : null };
  }

  private async listItems(tenantId: string, rows: readonly Mediation[]): Promise<MediationListItemView[]> {
    if (rows.length === 0) return [];
    const [requests, nodes, active] = await Promise.all([
      this.reads.manager.findBy(RequestRow, { tenantId, id: In(rows.map(({ requestId }) => requestId)) }),
      this.directory.byIds(tenantId, rows.map(({ committeeId }) => committeeId)),
      this.catalogue.forReader(tenantId),
    ]);
    return rows.map((one) => {
      const request = requests.find(({ id }) => id === one.requestId);
      const code = request?.matterCode ?? null;
      return {
        ...this.views.state(one, nodes, true),
        requestId: one.requestId,
        requestNumber: request?.number ?? '',
        place: request?.placeName ?? '',
        matter: code === null ? null : (active.matter(code)?.name ?? code),
        endedAt: isoOrNull(one.endedAt),
      };
    });
  }

  private async mayBegin(row: RequestRow, track: 'informal' | 'formal'): Promise<boolean> {
    const matter = row.matterCode === null ? null : (await this.catalogue.active(row.tenantId)).matter(row.matterCode);
    return mayMediate({
      track, dispute: 'betweenPeople', nobodyInDanger: true, voluntary: true, requestStatus: row.status, urgency: row.urgency,
      mediable: matter?.mediable ?? false, confidential: row.confidential || (matter?.confidential ?? false),
    }).ok;
  }
}
