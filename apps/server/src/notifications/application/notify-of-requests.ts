import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { isHandedOver, RequestRow } from '../../requests/index.js';
import { Notices } from './notices.js';

/** A unit larger than this has a queue that is looked at; a message to each of its people would be noise. */
const MAX_PEOPLE = 30;

/** Tells those who have the next step, in their inbox. Never says who reported. */
@Injectable()
export class NotifyOfRequests implements OutboxHandler {
  readonly types = [
    'request.triaged', 'request.escalated', 'request.reopened', 'request.rated', 'request.withdrawn', 'request.supplied', 'request.returned', 'request.ruled',
    'request.reassigned', 'request.extended', 'request.urged', 'request.supervised', 'request.reminded', 'request.carded', 'request.signed',
    'request.deferred', 'request.resumed',
  ];

  constructor(
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const row = await tx.findOneBy(RequestRow, { id: event.aggregateId });
    if (!row) return;
    const people = await this.people(tx, row, event.type);
    const { level } = event.payload;
    await this.notices.send(tx, people, { event, row, type: event.type.slice('request.'.length), ...(typeof level === 'string' ? { data: { level } } : {}) });
  }

  /** Whoever has it, and until another unit has signed whoever received it first (首接负责制); of the signing itself only the first receiver is told. */
  private async people(tx: Tx, row: RequestRow, type: string): Promise<string[]> {
    const signing = type === 'request.signed';
    const byAnother = row.firstReceiverId !== row.holderUnitId;
    const first = byAnother && (signing || !isHandedOver(row)) ? await this.at(tx, row, row.firstReceiverId) : [];
    if (signing) return first;
    const having = row.holderPersonId === null ? await this.at(tx, row, row.holderUnitId) : [row.holderPersonId];
    return [...new Set([...having, ...first])];
  }

  private async at(tx: Tx, row: RequestRow, unitId: string): Promise<string[]> {
    const people = await this.holders.at(row.tenantId, unitId, undefined, tx);
    return people.length > MAX_PEOPLE ? [] : people;
  }
}
