import { Injectable } from '@nestjs/common';
import { groupReply } from '@yige/domain';
import { ReadCatalogue } from '../../catalogue/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { GroupReplyView } from '../http/claims.dto.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { Reporters } from './reporters.js';
import { RequestAccess } from './request-access.js';

/** What a member may paste into the group about a request: nothing posts there by itself. */
@Injectable()
export class GroupReply {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
    private readonly reporters: Reporters,
    private readonly catalogue: ReadCatalogue,
  ) {}

  /** @throws Problem NOT_FOUND for whoever does not work on it, and for a confidential one, of which a group hears nothing */
  async of(actor: Actor, id: string): Promise<GroupReplyView> {
    const row = await this.repository.byId(id);
    // Also whoever filed it for a neighbour, wherever it went: they were asked in the group.
    if (!row || actor.assignments.length === 0 || (await this.access.standing(actor, row)).roles.length === 0) throw new Problem('NOT_FOUND');
    if (row.confidential) throw new Problem('GROUP_REPLY.CONFIDENTIAL');
    const [events, reporter, active] = await Promise.all([this.repository.events(row), this.repository.reporter(row), this.catalogue.active(row.tenantId)]);
    const answer = events.filter(({ type, isPublic }) => type === 'resolved' && isPublic).at(-1)?.text ?? null;
    const name = reporter === null ? null : (await this.reporters.open(reporter)).name;
    const matter = row.matterCode === null ? null : (active.matter(row.matterCode)?.name ?? null);
    return { text: groupReply({ number: row.number, matter, status: row.status, dueAt: row.dueAt, answer, names: name === null ? [] : [name] }) };
  }
}
