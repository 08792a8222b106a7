import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Reads } from '../../platform/database/reads.js';
import type { ActiveAssignment, SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { RequestRow } from '../../requests/index.js';
import type { SupervisionCardView } from '../http/cards.dto.js';
import { SupervisionCard } from '../infrastructure/supervision-card.entity.js';
import { CARD_LEVELS, type CardLevel } from './card-levels.js';

const PAGE = 30;
/** At these statuses nobody of the unit owes anything, although the request is open. */
const NOT_OWED = ['answered', 'awaitingReporter', 'suspended', 'deferred'];

export interface CardFilter {
  readonly level?: CardLevel;
  readonly standing?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The cards of units: of all below a node for whoever supervises it, else of one's own unit (product.md "Never built": none of persons). */
@Injectable()
export class ReadCards {
  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
    private readonly catalogue: ReadCatalogue,
  ) {}

  /** Newest first. */
  async page(actor: SignedInActor, filter: CardFilter): Promise<Page<SupervisionCardView>> {
    const limit = filter.limit ?? PAGE;
    const query = this.reads.manager
      .createQueryBuilder(SupervisionCard, 'c')
      .innerJoin(RequestRow, 'r', 'r.tenant_id = c.tenant_id AND r.id = c.request_id')
      .where('c.tenant_id = :tenantId AND c.level IN (:...levels)', { tenantId: actor.tenantId, levels: filter.level === undefined ? CARD_LEVELS : [filter.level] })
      .andWhere(within(actor.assignments));
    if (filter.standing === true) query.andWhere('r.open = :yes AND r.holder_unit_id = c.unit_id AND r.status NOT IN (:...notOwed)', { yes: true, notOwed: NOT_OWED });
    const after = readCursor(filter.cursor, 1);
    // Ids rise with time, so that one key orders and pages.
    if (after) query.andWhere('c.id < :after', { after: String(after[0]) });
    const cards = await query.orderBy('c.id', 'DESC').limit(limit + 1).getMany();
    return { items: await this.views(actor.tenantId, cards.slice(0, limit)), nextCursor: cards.length > limit ? cursorAfter([cards[limit - 1]?.id ?? null]) : null };
  }

  private async views(tenantId: string, cards: readonly SupervisionCard[]): Promise<SupervisionCardView[]> {
    if (cards.length === 0) return [];
    const [rows, units, active] = await Promise.all([
      this.reads.manager.findBy(RequestRow, { tenantId, id: In([...new Set(cards.map((card) => card.requestId))]) }),
      this.directory.byIds(tenantId, cards.map((card) => card.unitId)),
      this.catalogue.forReader(tenantId),
    ]);
    const requests = new Map(rows.map((row) => [row.id, row]));
    return cards.flatMap((card) => {
      const [row, unit] = [requests.get(card.requestId), units.get(card.unitId)];
      if (!row || !unit) return [];
      return [{
        id: card.id,
        level: card.level === 'red' ? 'red' : 'yellow',
        unit: orgRefView(unit),
        request: { id: row.id, number: row.number, status: row.status, matter: row.matterCode === null ? null : (active.matter(row.matterCode)?.name ?? row.matterCode), place: row.placeName },
        dueAt: new Date(card.dueAt).toISOString(),
        issuedAt: new Date(card.issuedAt).toISOString(),
        standing: row.open && row.holderUnitId === card.unitId && !NOT_OWED.includes(row.status),
      } satisfies SupervisionCardView];
    });
  }
}

const OVER: Partial<Record<ActiveAssignment['nodeKind'], string>> = { town: 'r.town_id', village: 'r.village_id' };

/** What is confidential is shown to its own unit and over the whole district alone, as the object check has it. */
function within(assignments: readonly ActiveAssignment[]): Brackets {
  return new Brackets((or) => {
    // Nobody sees anything until an assignment opens it.
    or.where('1 = 0');
    assignments.forEach((assignment, n) => {
      const supervises = assignment.role === 'supervisor' || assignment.role === 'dispatcher';
      const column = OVER[assignment.nodeKind];
      // A tenant is one district: everything of it is below both.
      if (supervises && (assignment.nodeKind === 'dispatchCentre' || assignment.nodeKind === 'district')) or.orWhere('1 = 1');
      else if (supervises && column !== undefined) or.orWhere(`(${column} = :node${n} AND r.confidential = :secret)`, { [`node${n}`]: assignment.nodeId, secret: false });
      else or.orWhere(`c.unit_id = :node${n}`, { [`node${n}`]: assignment.nodeId });
    });
  });
}
