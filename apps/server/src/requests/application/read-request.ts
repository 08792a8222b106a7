import { Injectable } from '@nestjs/common';
import { legalAssistCommands, legalCommands } from '@yige/domain';
import { type AttachmentView, Photos } from '../../attachments/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { inOnePacket } from '../../platform/database/wire.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { RequestDetailView, SuggestionView, TimelineEntryView } from '../http/request-views.dto.js';
import { pointOf } from './place-point.js';
import { iso, isoOrNull, RequestViews } from './request-views.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import type { EngineSuggestion } from '../../triage/index.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { SERVED_COMMANDS } from './commands/command-inputs.js';
import { Dispatching } from './dispatching.js';
import { CheckWhatIsShown } from './check-what-is-shown.js';
import { toldToFollowers } from './followed-timeline.js';
import { RelatedRequests } from './related-requests.js';
import { assistFacts, factsOf, isHandedOver, RequestAccess, type Standing } from './request-access.js';
import { Reporters } from './reporters.js';
import { WhistleViews } from './whistle-views.js';
import { WhistlesRepository } from '../infrastructure/whistles.repository.js';

/** Of a matter that many have reported, the first are named; the rest is a number. */
const FOLLOWERS_SHOWN = 50;

@Injectable()
export class ReadRequest {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly related: RelatedRequests,
    private readonly views: RequestViews,
    private readonly whistles: WhistlesRepository,
    private readonly whistleViews: WhistleViews,
    private readonly directory: OrgDirectory,
    private readonly photos: Photos,
    private readonly reporters: Reporters,
    private readonly dispatching: Dispatching,
    private readonly shown: CheckWhatIsShown,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem NOT_FOUND also for what the caller may not know of. */
  async byId(actor: Actor, id: string): Promise<RequestDetailView> {
    const row = await this.repository.byId(id);
    if (!row) throw new Problem('NOT_FOUND');
    const standing = await this.access.standing(actor, row);
    if (standing.roles.length === 0 && !(await this.access.hadIt(actor, row))) throw new Problem('NOT_FOUND');
    await this.noted(actor, row, standing.isReporter, 'text');
    return this.detail(actor, row, standing);
  }

  /** @returns the district whose photo it is. @throws Problem NOT_FOUND also for one that the caller may not know of. */
  async mayShowPhoto(actor: Actor, id: string): Promise<string> {
    const photo = await this.photos.find(actor.tenantId, id);
    const row = photo === null ? null : await this.repository.byId(photo.requestId);
    if (!row) throw new Problem('NOT_FOUND');
    if (photo?.part === 'answer' && (await this.access.follows(actor, row)) && (await this.shown.shownOf(row)).has(id)) return row.tenantId;
    const standing = await this.access.standing(actor, row);
    if (standing.roles.length === 0 && !(await this.access.hadIt(actor, row))) throw new Problem('NOT_FOUND');
    await this.noted(actor, row, standing.isReporter, 'photo');
    return row.tenantId;
  }

  /** Who reads what is confidential is written down before they do; its reporter is nobody's business. */
  private async noted(actor: Actor, row: RequestRow, isReporter: boolean, part: 'text' | 'photo'): Promise<void> {
    if (row.confidential && !isReporter) await this.audit.saw(actor, { action: 'request.confidentialRead', about: 'request', id: row.id, detail: { part } });
  }

  async detail(actor: Actor, row: RequestRow, standing: Standing): Promise<RequestDetailView> {
    const asReporter = standing.isReporter && standing.roles.length === 1;
    const main = row.status === 'merged' ? await this.related.mainOf(row) : null;
    const followed = asReporter ? main : null;
    const [[summary], legs, timeline, reporter, rating, attachments, revisits, followers, firstReceiver, whistles] = await inOnePacket(() => Promise.all([
      this.views.summaries([row], asReporter),
      this.repository.legs(row),
      this.timeline(row, followed, asReporter),
      this.repository.reporter(row),
      this.repository.rating(row),
      this.attachments(row, followed),
      this.repository.revisits(row),
      asReporter || row.neighbours === 0 ? [] : this.repository.followers(row, FOLLOWERS_SHOWN),
      this.directory.byId(row.tenantId, row.firstReceiverId),
      asReporter ? [] : this.whistles.of(row),
    ]));
    if (!summary || !firstReceiver) throw new Error(`request ${row.id} names a unit that does not exist`);
    const served: readonly string[] = SERVED_COMMANDS;
    const legal = legalCommands(factsOf(row, standing, this.clock.now(), { legs, main, rated: rating !== null }));
    // Whoever asks about an answer has to reach the reporter, as the signed holder does.
    const reaches = (standing.holds && row.signedAt !== null) || legal.includes('revisit');
    return {
      ...summary,
      text: row.text,
      buildingId: row.buildingId,
      point: pointOf(row.placePoint),
      resolution: (followed ?? row).resolution,
      closeResult: row.closeResult,
      attachments,
      firstReceiver: orgRefView(firstReceiver),
      handedOver: isHandedOver(row),
      legs: await this.views.legs(row.tenantId, followed === null ? legs : await this.repository.legs(followed), asReporter, (leg) => legalAssistCommands(assistFacts(actor, row, standing, leg, this.clock.now()))),
      timeline,
      commands: legal.filter((command) => served.includes(command)),
      suggestion: standing.sortable && row.suggestion ? await this.suggestion(row, row.suggestion) : null,
      reporter: reporter && reaches ? await this.reporters.masked(reporter, row.anonymous) : null,
      rating: rating ? { contacted: rating.contacted, satisfaction: rating.satisfaction, comment: rating.comment, ratedAt: iso(rating.ratedAt) } : null,
      review: row.review,
      revisits: await this.views.revisits(row.tenantId, revisits),
      revisitFrom: asReporter || row.status !== 'answered' ? null : isoOrNull(row.revisitFrom),
      followers: followers.map(({ id, number, submittedAt }) => ({ id, number, submittedAt: iso(submittedAt) })),
      whistles: await this.whistleViews.of(row.tenantId, whistles),
      mine: standing.isReporter,
    };
  }

  /** Whoever follows another request reads its steps among their own. */
  private async timeline(row: RequestRow, followed: RequestRow | null, asReporter: boolean): Promise<TimelineEntryView[]> {
    const own = await this.views.timeline(row.tenantId, await this.repository.events(row), asReporter);
    if (followed === null) return own;
    const [events, shown] = await Promise.all([this.repository.events(followed), this.shown.shownOf(followed)]);
    const told = await this.views.timeline(row.tenantId, toldToFollowers(events, shown), true);
    return [...own, ...told].sort((a, b) => a.at.localeCompare(b.at)).map((entry, index) => ({ ...entry, seq: index + 1 }));
  }

  private async attachments(row: RequestRow, followed: RequestRow | null): Promise<AttachmentView[]> {
    const own = await this.photos.of(row.tenantId, row.id);
    if (followed === null) return own;
    const [answers, shown] = await Promise.all([this.photos.of(followed.tenantId, followed.id), this.shown.shownOf(followed)]);
    return [...own, ...answers.filter(({ id, part }) => part === 'answer' && shown.has(id))];
  }

  /** What sorting suggests; where a ruling has named the unit for this matter here, it is the ruled one. */
  private async suggestion(row: RequestRow, suggestion: EngineSuggestion): Promise<SuggestionView> {
    const matterCode = suggestion.matter[0]?.value ?? null;
    const ruling = suggestion.tier.value === 3 ? await this.dispatching.ruling({ tenantId: row.tenantId, matterCode }, await this.dispatching.placeOf(row)) : null;
    return this.views.suggestion(row.tenantId, suggestion, ruling);
  }
}
