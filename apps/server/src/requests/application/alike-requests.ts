import { Injectable } from '@nestjs/common';
import { ALIKE_WITHIN_MS, mayBeJoined, type Mergeable, mergeRefusal } from '@yige/domain';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { type Page } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { TriageEngine } from '../../triage/index.js';
import type { RequestSummaryView } from '../http/request-views.dto.js';
import type { SimilarView } from '../http/together.dto.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { IntakePlace } from './intake-place.js';
import { RequestAccess } from './request-access.js';
import { iso } from './request-views.js';
import { Worklists } from './worklists.js';

/** How many a resident is shown before sending: more would be a list to read, not a help. */
const SHOWN = 3;
/** A matter that sorting thinks at least this likely is looked for. */
const LIKELY = 0.2;

/** Finds requests about the same matter at the same place within 72 hours (domain.md 3.5). */
@Injectable()
export class AlikeRequests {
  constructor(
    private readonly reads: Reads,
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly worklists: Worklists,
    private readonly place: IntakePlace,
    private readonly catalogue: ReadCatalogue,
    private readonly engine: TriageEngine,
    private readonly clock: Clock,
  ) {}

  /** For whoever sorts: what may be the same, of what they may see. @throws Problem for a request that they may not know of. */
  async toMerge(actor: SignedInActor, id: string, page: { cursor?: string; limit?: number }): Promise<Page<RequestSummaryView>> {
    const row = await this.repository.byId(id);
    if (!row || (await this.access.standing(actor, row)).roles.length === 0) throw new Problem('NOT_FOUND');
    return this.worklists.alike(actor, row, page);
  }

  /** For a resident who is about to report: matter, rough place, age and count, nothing that somebody wrote, and nothing to whoever tells of danger. */
  async beforeSending(actor: Actor, given: { text: string; code?: string; gridId?: string; buildingId?: string }): Promise<SimilarView[]> {
    const { place } = await this.place.find(actor.tenantId, given);
    if (place === null) return [];
    const active = await this.catalogue.active(actor.tenantId);
    const suggestion = await this.engine.suggest(actor.tenantId, { text: given.text, place: { gridKnown: true } }, active);
    const matters = suggestion.matter.filter((choice) => choice.confidence >= LIKELY && active.matter(choice.value)?.confidential === false).map((choice) => choice.value);
    if (matters.length === 0 || suggestion.emergency.length > 0) return [];
    const theirs: Mergeable = { id: '', status: 'submitted', urgency: suggestion.urgency.value, confidential: false };
    const now = this.clock.now();
    const rows = await this.reads.manager
      .createQueryBuilder(RequestRow, 'r')
      .where('r.tenant_id = :tenantId AND r.grid_id = :gridId AND r.matter_code IN (:...matters)', { tenantId: actor.tenantId, gridId: place.grid.id, matters })
      .andWhere('r.submitted_at >= :since AND r.open = :open AND r.confidential = :no', { since: at(now - ALIKE_WITHIN_MS), open: true, no: false })
      .orderBy('r.submittedAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(20)
      .getMany();
    const near = rows.filter((row) => mayBeJoined(row, now) && mergeRefusal(theirs, row) === null && (place.building === null || row.buildingId === null || row.buildingId === place.building.id));
    const named = await this.catalogue.forReader(actor.tenantId);
    return near.slice(0, SHOWN).map((row) => ({
      id: row.id,
      matter: { code: row.matterCode ?? '', name: named.matter(row.matterCode ?? '')?.name ?? '' },
      place: `${place.village.name} · ${place.grid.name}`,
      submittedAt: iso(row.submittedAt),
      reporters: row.neighbours + 1,
    }));
  }
}
