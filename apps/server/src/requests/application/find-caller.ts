import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Ids } from '../../platform/ids/ids.js';
import type { RequestSummaryView } from '../http/request-views.dto.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { OwnDataRepository } from '../infrastructure/own-data.repository.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { RequestAccess } from './request-access.js';
import { RequestViews } from './request-views.js';

/** So many are told on the phone, the newest. */
const NEWEST = 20;

/**
 * 来电查询: somebody is on the line, has lost the code, and says the number that they left. It is found by its keyed hash; no number is shown, and nobody is listed.
 * What was reported without a name stays without one. Each reporter can read who looked, and why.
 */
@Injectable()
export class FindCaller {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly reporters: OwnDataRepository,
    private readonly access: RequestAccess,
    private readonly views: RequestViews,
    private readonly audit: Audit,
    private readonly keys: Keys,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @param phone as it was typed; @param reason the reporter reads it */
  async requests(actor: SignedInActor, phone: string, reason: string): Promise<RequestSummaryView[]> {
    const indexes = this.keys.macs('phone-index', phone.replace(/[\s-]/g, ''));
    const left = await this.reporters.byPhone(this.reads.manager, actor.tenantId, indexes, NEWEST);
    const rows = await Promise.all(left.map(({ requestId }) => this.known(actor, requestId)));
    const found = rows.filter((row) => row !== null);
    await this.uow.run(async (tx) => {
      for (const { id, tenantId } of found) {
        await this.repository.keepIdentityView(tx, { id: this.ids.next(), tenantId, requestId: id, personId: actor.personId, unitId: deskOf(actor), reason, at: this.clock.now() });
        await this.audit.note(tx, actor, { action: 'reporter.foundByPhone', about: 'request', id });
      }
      if (found.length === 0) await this.audit.note(tx, actor, { action: 'reporter.foundByPhone', about: 'request', detail: { entries: 0 } });
    });
    return this.views.summaries(found);
  }

  private async known(actor: SignedInActor, id: string): Promise<RequestRow | null> {
    const row = await this.repository.byId(id);
    return row !== null && !row.anonymous && (await this.access.standing(actor, row)).roles.length > 0 ? row : null;
  }
}

/** In whose name somebody answers a call. */
const deskOf = ({ assignments }: SignedInActor): string => assignments.find(({ role }) => role === 'dispatcher')?.nodeId ?? '';
