import { Injectable } from '@nestjs/common';
import type { Role } from '@yige/domain';
import { LessThan } from 'typeorm';
import { People } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { findRow, findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, type PageQuery, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import type { DecideHeld, HeldView } from '../http/held.dto.js';
import { RequestEvent } from '../infrastructure/request-event.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { ShownCheck } from '../infrastructure/shown-check.entity.js';
import { unitOf } from './move.js';
import { RequestAccess } from './request-access.js';
import { RequestTimeline } from './request-timeline.js';
import { limitToView } from './worklist-scope.js';

const PAGE = 30;
/** So many of the district are looked through for one page: what is held is rare, and of a page of it all may lie elsewhere. */
const LOOKED_THROUGH = 500;

/**
 * What a check of content held back from other residents, and what a person says of it: a machine errs on both sides, so nothing that it held is lost, and nothing
 * of it is shown without somebody's word and reason. Whoever wrote it does not decide over it.
 */
@Injectable()
export class HeldAnswers {
  constructor(
    private readonly access: RequestAccess,
    private readonly timeline: RequestTimeline,
    private readonly people: People,
    private readonly directory: OrgDirectory,
    private readonly catalogue: ReadCatalogue,
    private readonly audit: Audit,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(actor: SignedInActor, { cursor, limit = PAGE }: PageQuery): Promise<Page<HeldView>> {
    const after = readCursor(cursor, 1)?.[0];
    const looked = await this.reads.manager.find(ShownCheck, {
      where: { tenantId: actor.tenantId, state: 'held', ...(typeof after === 'string' ? { id: LessThan(after) } : {}) }, order: { id: 'DESC' }, take: LOOKED_THROUGH,
    });
    const rows = await this.requestsOf(actor, looked);
    const seen = looked.filter(({ requestId }) => rows.has(requestId));
    const shown = seen.slice(0, limit);
    const last = seen.length > limit ? shown.at(-1) : looked.length === LOOKED_THROUGH ? looked.at(-1) : undefined;
    return { items: await this.views(actor, shown, rows), nextCursor: last === undefined ? null : cursorAfter([last.id]) };
  }

  /** @throws Problem for what the caller may not know of, for their own words, and for what another has decided otherwise */
  async decide(actor: SignedInActor, id: string, { release, reason }: DecideHeld): Promise<void> {
    const check = await findRow(this.reads.manager, ShownCheck, { id, tenantId: actor.tenantId });
    const row = check && (await this.reads.manager.findOneBy(RequestRow, { id: check.requestId, tenantId: actor.tenantId }));
    const standing = row && (await this.access.standing(actor, row));
    const role = standing?.roles.find((one): one is Exclude<Role, 'reporter'> => one !== 'reporter');
    if (!check || !row || !standing || role === undefined) throw new Problem('NOT_FOUND');
    const state = release ? 'shown' : 'kept';
    if (check.state === state && check.reviewedById === actor.personId) return;
    if (check.state !== 'held') throw new Problem('HELD.DECIDED');
    if (check.authorId === actor.personId) throw new Problem('HELD.OWN');
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const changed = await updateRows(tx, ShownCheck, { id, tenantId: actor.tenantId, state: 'held' }, { state, reviewedById: actor.personId, reviewedAt: now, reason });
      if (changed === 0) throw new Problem('HELD.DECIDED');
      const by = { actorRole: role, actorPersonId: actor.personId, actorUnitId: unitOf(actor, role), at: now };
      await this.timeline.append(tx, row, by, [{ type: release ? 'answerReleased' : 'answerKept', isPublic: false, text: reason, data: {} }]);
      await this.audit.note(tx, actor, { action: release ? 'request.heldReleased' : 'request.heldKept', about: 'request', id: row.id, detail: { part: check.part } });
    });
  }

  /** Of those that were looked through, what lies in the caller's area. */
  private async requestsOf(actor: SignedInActor, checks: readonly ShownCheck[]): Promise<ReadonlyMap<string, RequestRow>> {
    if (checks.length === 0) return new Map();
    const query = this.reads.manager.createQueryBuilder(RequestRow, 'r');
    limitToView(query, 'area', actor);
    const rows = await query.andWhere('r.id IN (:...held)', { held: [...new Set(checks.map(({ requestId }) => requestId))] }).getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async views(actor: SignedInActor, checks: readonly ShownCheck[], rows: ReadonlyMap<string, RequestRow>): Promise<HeldView[]> {
    if (checks.length === 0) return [];
    const { tenantId } = actor;
    const lines = await findRows(this.reads.manager, RequestEvent, { tenantId, requestId: [...new Set(checks.map((one) => one.requestId))], id: checks.map((one) => one.id) }, { only: WORDS });
    const texts = new Map(lines.map((line) => [line.id, line.text]));
    const names = await this.people.namesOf(tenantId, checks.map(({ authorId }) => authorId));
    const nodes = await this.directory.byIds(tenantId, [...rows.values()].flatMap(({ gridId }) => gridId ?? []));
    const catalogue = await this.catalogue.forReader(tenantId);
    return checks.flatMap((check) => {
      const row = rows.get(check.requestId);
      if (!row) return [];
      const grid = row.gridId === null ? undefined : nodes.get(row.gridId);
      const { id, part, label, authorId } = check;
      return [{
        id, part, requestId: row.id, number: row.number, label, own: authorId === actor.personId,
        matter: row.confidential || row.matterCode === null ? null : (catalogue.matter(row.matterCode)?.name ?? null),
        grid: grid ? orgRefView(grid) : null,
        text: row.confidential ? null : (texts.get(id) ?? null),
        heldAt: new Date(check.decidedAt ?? check.askedAt).toISOString(),
        author: authorId !== null && names.has(authorId) ? { id: authorId, name: names.get(authorId) ?? '' } : null,
      }];
    });
  }
}

const WORDS = ['id', 'text'] as const;
