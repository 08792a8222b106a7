import { Injectable } from '@nestjs/common';
import { legalCommands } from '@yige/domain';
import { Photos } from '../../attachments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { RequestDetailView } from '../http/request-views.dto.js';
import { iso, RequestViews } from './request-views.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { SERVED_COMMANDS } from './commands/command-inputs.js';
import { factsOf, RequestAccess, type Standing } from './request-access.js';
import { Reporters } from './reporters.js';

@Injectable()
export class ReadRequest {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly views: RequestViews,
    private readonly directory: OrgDirectory,
    private readonly photos: Photos,
    private readonly reporters: Reporters,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem NOT_FOUND also for what the caller may not know of. */
  async byId(actor: Actor, id: string): Promise<RequestDetailView> {
    const row = await this.repository.byId(id);
    if (!row) throw new Problem('NOT_FOUND');
    const standing = await this.access.standing(actor, row);
    if (standing.roles.length === 0 && !(await this.access.hadIt(actor, row))) throw new Problem('NOT_FOUND');
    return this.detail(row, standing);
  }

  async photo(actor: Actor, id: string, size: 'thumb' | 'full'): Promise<{ bytes: Buffer; mime: string }> {
    const requestId = await this.photos.requestOf(actor.tenantId, id);
    const row = requestId === null ? null : await this.repository.byId(requestId);
    if (!row) throw new Problem('NOT_FOUND');
    const standing = await this.access.standing(actor, row);
    if (standing.roles.length === 0 && !(await this.access.hadIt(actor, row))) throw new Problem('NOT_FOUND');
    return this.photos.read(row.tenantId, id, size);
  }

  async detail(row: RequestRow, standing: Standing): Promise<RequestDetailView> {
    const asReporter = standing.isReporter && standing.roles.length === 1;
    const [[summary], legs, events, reporter, rating, attachments, firstReceiver] = await Promise.all([
      this.views.summaries([row], asReporter),
      this.repository.legs(row),
      this.repository.events(row),
      this.repository.reporter(row),
      this.repository.rating(row),
      this.photos.of(row.tenantId, row.id),
      this.directory.byId(row.tenantId, row.firstReceiverId),
    ]);
    if (!summary || !firstReceiver) throw new Error(`request ${row.id} names a unit that does not exist`);
    const served: readonly string[] = SERVED_COMMANDS;
    return {
      ...summary,
      text: row.text,
      buildingId: row.buildingId,
      resolution: row.resolution,
      closeResult: row.closeResult,
      attachments,
      firstReceiver: orgRefView(firstReceiver),
      legs: await this.views.legs(row.tenantId, legs, asReporter),
      timeline: await this.views.timeline(row.tenantId, events, asReporter),
      commands: legalCommands(factsOf(row, standing, this.clock.now())).filter((command) => served.includes(command)),
      suggestion: standing.sortable && row.suggestion ? await this.views.suggestion(row.tenantId, row.suggestion) : null,
      reporter: reporter && standing.holds && row.signedAt !== null ? await this.reporters.masked(reporter, row.anonymous) : null,
      rating: rating ? { contacted: rating.contacted, satisfaction: rating.satisfaction, comment: rating.comment, ratedAt: iso(rating.ratedAt) } : null,
      extensionUntil: asReporter || row.extensionUntil === null ? null : iso(row.extensionUntil),
      mine: standing.isReporter,
    };
  }
}
