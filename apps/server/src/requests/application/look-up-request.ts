import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';
import type { RequestDetailView } from '../http/request-views.dto.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { LookupCodes } from './lookup-codes.js';
import { ReadRequest } from './read-request.js';
import { RequestAccess } from './request-access.js';

/** Wrong codes from one source; 60 bits leave a guesser no hope at this pace. */
const LOOKUP_LIMIT: AttemptLimit = { what: 'lookup', max: 20, windowMs: 10 * 60_000 };

/** Opens a request by its lookup code (查询码), for residents without an account. */
@Injectable()
export class LookUpRequest {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly lookupCodes: LookupCodes,
    private readonly access: RequestAccess,
    private readonly readRequest: ReadRequest,
    private readonly attempts: Attempts,
  ) {}

  async run(actor: Actor, typed: string): Promise<RequestDetailView> {
    refuseFor('LOOKUP.TOO_MANY_TRIES', await this.attempts.waitMs(LOOKUP_LIMIT, actor.source));
    const row = await this.repository.byLookupHash(this.lookupCodes.hashes(typed));
    if (!row) {
      // Of many that came at one moment each is counted before it is told that its code is wrong.
      refuseFor('LOOKUP.TOO_MANY_TRIES', await this.attempts.take([{ limit: LOOKUP_LIMIT, source: actor.source }]));
      throw new Problem('LOOKUP.UNKNOWN');
    }
    const asReporter: Actor = { ...actor, tenantId: row.tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [row.lookupHash] };
    return this.readRequest.detail(asReporter, row, await this.access.standing(asReporter, row));
  }
}
