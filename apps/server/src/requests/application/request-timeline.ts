import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import type { EventDraft } from './move.js';

/** Who wrote a line, and when. */
export type LineAuthor = Pick<RequestEvent, 'actorRole' | 'actorPersonId' | 'actorUnitId' | 'at'>;

/** Lines for the timeline of a request that stays where it is: another feature tells what it did about it. */
@Injectable()
export class RequestTimeline {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /**
   * In the caller's transaction. `seen`: only if the request still is what the caller decided on.
   * @returns whether the lines stand; false when the request moved meanwhile
   */
  async append(tx: Tx, request: Pick<RequestRow, 'id' | 'tenantId'>, by: LineAuthor, lines: readonly EventDraft[], seen?: { version: number }): Promise<boolean> {
    const last = await this.repository.reserveLines(tx, request, lines.length, seen?.version);
    if (last === null) return false;
    const { id: requestId, tenantId } = request;
    const events = lines.map((line, index): RequestEvent => ({ ...line, ...by, id: this.ids.next(), tenantId, requestId, seq: last - lines.length + 1 + index }));
    await this.repository.appendEvents(tx, events);
    const told = events.filter((event) => event.isPublic);
    await this.outbox.append(tx, told.map(({ seq, type, at: occurredAt }: RequestEvent & { at: Instant }) => ({ tenantId, aggregateId: requestId, seq, type: `request.${type}`, payload: { requestId }, occurredAt })));
    return true;
  }
}
