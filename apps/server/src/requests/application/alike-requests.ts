import { Injectable } from '@nestjs/common';
import { ALIKE_WITHIN_MS, mayBeJoined, type Mergeable, mergeRefusal } from '@yige/domain';
import { ALIKE_FROM, SAME_FROM } from '@yige/triage';
import type { SelectQueryBuilder } from 'typeorm';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { TriageEngine } from '../../triage/index.js';
import type { AlikeRequestView } from '../http/request-views.dto.js';
import type { SimilarView } from '../http/together.dto.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { CompareTexts } from './compare-texts.js';
import { IntakePlace } from './intake-place.js';
import { RequestAccess } from './request-access.js';
import { isConfidentialAtFirst } from './request-draft.js';
import { inShort, iso, RequestViews } from './request-views.js';
import { limitToView } from './worklist-scope.js';

/** How many a resident is shown before sending: more would be a list to read, not a help. */
const SHOWN = 3;
/** So many of a place and time are read and compared, the newest: some forty times what a grid has in three days, and 30 ms of work. */
const READ = 40;
/** Further than this triage reads no text. */
const LETTERS_READ = 2_000;
const PAGE = 30;

/** Finds requests that tell of the same at the same place within 72 hours (domain.md 3.5), by what they mean: also where they were sorted apart, or not yet. */
@Injectable()
export class AlikeRequests {
  constructor(
    private readonly reads: Reads,
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly views: RequestViews,
    private readonly place: IntakePlace,
    private readonly catalogue: ReadCatalogue,
    private readonly engine: TriageEngine,
    private readonly texts: CompareTexts,
    private readonly clock: Clock,
  ) {}

  /** For whoever sorts: what may be the same, of what they may see, the likest first; never anything confidential. @throws Problem for a request that they may not know of. */
  async toMerge(actor: SignedInActor, id: string, { cursor, limit = PAGE }: { cursor?: string; limit?: number }): Promise<Page<AlikeRequestView>> {
    const row = await this.repository.byId(id);
    if (!row || (await this.access.standing(actor, row)).roles.length === 0) throw new Problem('NOT_FOUND');
    const [passed = 0] = (readCursor(cursor, 1) ?? []) as [number?];
    if (row.gridId === null || row.confidential) return { items: [], nextCursor: null };
    const query = this.reads.manager.createQueryBuilder(RequestRow, 'r');
    limitToView(query, 'area', actor);
    const rows = await newestOpen(query, row.gridId, [row.submittedAt - ALIKE_WITHIN_MS, row.submittedAt + ALIKE_WITHIN_MS], row.id);
    const alike = (await this.texts.ranked(actor.tenantId, row, rows)).filter((one) => one.alike >= ALIKE_FROM);
    const page = alike.slice(passed, passed + limit);
    const shown = await this.views.summaries(page.map((one) => one.row));
    return {
      items: shown.map((view, n) => ({ ...view, looksSame: (page[n]?.alike ?? 0) >= SAME_FROM })),
      nextCursor: alike.length > passed + limit ? cursorAfter([passed + limit]) : null,
    };
  }

  /** For a resident who is about to report: matter, rough place, age and count, nothing that somebody wrote, and nothing to whoever tells of danger or of what is nobody else's. */
  async beforeSending(actor: Actor, given: { text: string; code?: string; gridId?: string; buildingId?: string }): Promise<SimilarView[]> {
    const { place } = await this.place.find(actor.tenantId, given);
    if (place === null) return [];
    const active = await this.catalogue.active(actor.tenantId);
    const suggestion = await this.engine.suggest(actor.tenantId, { text: given.text, place: { gridKnown: true } }, active);
    if (suggestion.emergency.length > 0 || isConfidentialAtFirst(suggestion, active)) return [];
    const theirs: Mergeable = { id: '', status: 'submitted', urgency: suggestion.urgency.value, confidential: false };
    const now = this.clock.now();
    const query = this.reads.manager.createQueryBuilder(RequestRow, 'r').where('r.tenant_id = :tenantId', { tenantId: actor.tenantId });
    const rows = await newestOpen(query, place.grid.id, [now - ALIKE_WITHIN_MS, now], null);
    const near = rows.filter((row) =>
      mayBeJoined(row, now) && mergeRefusal(theirs, row) === null && active.matter(row.matterCode ?? '')?.confidential === false
      && (place.building === null || row.buildingId === null || row.buildingId === place.building.id));
    const alike = (await this.texts.ranked(actor.tenantId, { text: given.text, matterCode: suggestion.matter[0]?.value ?? null, status: 'submitted' }, near)).filter((one) => one.alike >= ALIKE_FROM);
    const named = await this.catalogue.forReader(actor.tenantId);
    return alike.slice(0, SHOWN).map(({ row }) => ({
      id: row.id,
      matter: { code: row.matterCode ?? '', name: named.matter(row.matterCode ?? '')?.name ?? '' },
      place: `${place.village.name} · ${place.grid.name}`,
      submittedAt: iso(row.submittedAt),
      reporters: row.neighbours + 1,
    }));
  }
}

/** By the index of a grid's requests in the order of their reporting, so that it costs the same among a million. */
function newestOpen(query: SelectQueryBuilder<RequestRow>, gridId: string, [since, until]: readonly [number, number], without: string | null): Promise<RequestRow[]> {
  query
    .useIndex('ix_request_grid')
    .andWhere('r.grid_id = :gridId AND r.submitted_at >= :since AND r.submitted_at <= :until', { gridId, since: at(since), until: at(until) })
    .andWhere('r.open = :open AND r.confidential = :secret', { open: true, secret: false });
  if (without !== null) query.andWhere('r.id <> :without', { without });
  return inShort(query.orderBy('r.submittedAt', 'DESC').addOrderBy('r.id', 'DESC').limit(READ), LETTERS_READ);
}
