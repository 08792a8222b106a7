import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { RequestDetailView } from '../http/request-views.dto.js';
import { OwnDataRepository } from '../infrastructure/own-data.repository.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { LookUpRequest } from './look-up-request.js';

/** Takes a request that was filed without WeChat over by its lookup code, so that it is found again on another phone. The code goes on opening it. */
@Injectable()
export class AdoptRequest {
  constructor(
    private readonly lookUp: LookUpRequest,
    private readonly repository: RequestsRepository,
    private readonly ownData: OwnDataRepository,
    private readonly audit: Audit,
    private readonly uow: UnitOfWork,
  ) {}

  /** Said twice it holds once. @throws Problem for a wrong code, and for a request that is another's */
  async run(actor: Actor, typed: string): Promise<RequestDetailView> {
    const { identityId = null } = actor;
    if (identityId === null) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    const found = await this.lookUp.run(actor, typed);
    const row = await this.repository.byId(found.id);
    const reporter = row && (await this.repository.reporter(row));
    if (!row || !reporter) throw new Problem('LOOKUP.UNKNOWN');
    if (reporter.identityId === identityId) return found;
    await this.uow.run(async (tx) => {
      if (!(await this.ownData.adopt(tx, reporter, identityId))) throw new Problem('REQUEST.ADOPTED_ALREADY');
      await this.audit.note(tx, { ...actor, tenantId: row.tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [row.lookupHash] }, { action: 'reporter.adopted', about: 'request', id: row.id });
    });
    return found;
  }
}
