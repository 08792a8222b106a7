import { Injectable } from '@nestjs/common';
import { decide, TRANSITIONS } from '@yige/domain';
import { familyName, People } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { OrgDirectory } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import type { IdentityViewView, RevealedReporterView } from '../http/identity.dto.js';
import { IdentityView } from '../infrastructure/identity-view.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { Reporters } from './reporters.js';
import { factsOf, RequestAccess, type Standing } from './request-access.js';
import { iso } from './request-views.js';

const NEWEST = 100;

/** Shows who reported to whoever has signed the request or has to ask about its answer, for a reason that the reporter can read (谁看过我的信息). */
@Injectable()
export class RevealReporter {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly reporters: Reporters,
    private readonly directory: OrgDirectory,
    private readonly people: People,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The view is written first: whoever has read it has left a trace. @throws Problem where nobody may know, or nobody may see. */
  async reveal(actor: SignedInActor, id: string, reason: string): Promise<RevealedReporterView> {
    const row = await this.known(actor, id);
    const standing = await this.access.standing(actor, row);
    const mayRevisit = await this.mayRevisit(row, standing);
    if (!mayRevisit && (!standing.holds || row.signedAt === null)) {
      await this.audit.saw(actor, { action: 'reporter.unmasked', about: 'request', id: row.id, outcome: 'refused' });
      throw new Problem('REQUEST.IDENTITY_CLOSED');
    }
    const reporter = await this.repository.reporter(row);
    if (!reporter || row.anonymous) throw new Problem('REQUEST.REPORTER_UNKNOWN');
    const { name, phone } = await this.reporters.open(reporter);
    if (name === null && phone === null) throw new Problem('REQUEST.REPORTER_UNKNOWN');
    const view: IdentityView = { id: this.ids.next(), tenantId: row.tenantId, requestId: row.id, personId: actor.personId, unitId: mayRevisit ? unitOf(actor, row) : row.holderUnitId, reason, at: this.clock.now() };
    await this.uow.run(async (tx) => {
      await this.repository.keepIdentityView(tx, view);
      await this.audit.note(tx, actor, { action: 'reporter.unmasked', about: 'request', id: row.id });
    });
    return { name, phone };
  }

  /** Whoever has to ask the reporter afterwards needs to reach them (回访 is by another unit than the handler's). */
  private async mayRevisit(row: RequestRow, standing: Standing): Promise<boolean> {
    const [legs, rating] = await Promise.all([this.repository.legs(row), this.repository.rating(row)]);
    return decide('revisit', factsOf(row, standing, this.clock.now(), { legs, rated: rating !== null })).ok;
  }

  /** For the reporter: who looked, by family name and unit, the newest 100. */
  async views(actor: Actor, id: string): Promise<IdentityViewView[]> {
    const row = await this.known(actor, id);
    if (!(await this.access.standing(actor, row)).isReporter) throw new Problem('NOT_FOUND');
    const views = await this.reads.manager.find(IdentityView, { where: { tenantId: row.tenantId, requestId: row.id }, order: { id: 'DESC' }, take: NEWEST });
    const [names, units] = await Promise.all([
      this.people.namesOf(row.tenantId, views.map(({ personId }) => personId)),
      this.directory.byIds(row.tenantId, views.map(({ unitId }) => unitId)),
    ]);
    return views.map(({ personId, unitId, reason, at }) => ({ by: familyName(names.get(personId) ?? ''), unit: units.get(unitId)?.name ?? '', reason, at: iso(at) }));
  }

  private async known(actor: Actor, id: string): Promise<RequestRow> {
    const row = await this.repository.byId(id);
    const standing = row ? await this.access.standing(actor, row) : null;
    if (!row || !standing || (standing.roles.length === 0 && !(await this.access.hadIt(actor, row)))) throw new Problem('NOT_FOUND');
    return row;
  }
}

/** In whose name somebody asks afterwards. */
function unitOf(actor: SignedInActor, row: RequestRow): string {
  const roles: readonly string[] = TRANSITIONS.revisit.flatMap((transition) => transition.by);
  return actor.assignments.find(({ role }) => roles.includes(role))?.nodeId ?? row.holderUnitId;
}
