import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { RequestAccess } from './request-access.js';

/** The other requests that a command on one request is about, and what was asked about it before. */
@Injectable()
export class RelatedRequests {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly access: RequestAccess,
  ) {}

  /** The request that a merged one follows. */
  async mainOf(row: RequestRow): Promise<RequestRow> {
    const main = row.mergedIntoId === null ? null : await this.repository.byId(row.mergedIntoId);
    if (!main) throw new Error(`request ${row.id} follows one that does not exist`);
    return main;
  }

  /**
   * The request that somebody names as the main one; for one that follows another itself, that other.
   * @throws Problem for what the caller may not know of, the same as for what does not exist.
   */
  async named(actor: Actor, part: RequestRow, mainId: string): Promise<RequestRow> {
    const found = await this.repository.byId(mainId);
    const main = found?.status === 'merged' ? await this.mainOf(found) : found;
    const seen = main?.tenantId === part.tenantId && (await this.access.standing(actor, main)).roles.some((role) => role !== 'reporter');
    if (!main || !seen) throw new Problem('REQUEST.MAIN_UNKNOWN', { fields: [{ field: 'mainId', code: 'identifier', params: {} }] });
    return main;
  }

  /** Whoever followed first, takes the place of a main request that goes away. */
  async firstFollower(row: RequestRow): Promise<RequestRow | null> {
    return row.neighbours === 0 ? null : ((await this.repository.followers(row, 1))[0] ?? null);
  }

  /** When the reporter was tried in vain about the present answer, oldest first. */
  async triesOf(row: RequestRow): Promise<number[]> {
    return (await this.repository.revisits(row)).filter((one) => one.legSeq === row.legSeq).map((one) => one.at);
  }
}
