import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { isToldToFollowers, type ReporterAccount, RequestsRepository } from '../../requests/index.js';
import { Notice } from '../infrastructure/notice.entity.js';
import { type Message, Notices } from './notices.js';
import { aboutRequest } from './subject.js';

/**
 * Tells whoever reported, where they have an account, of each step that changes what they wait for: the reporter of the request and those whose
 * requests were merged into it, each under the number of their own.
 */
@Injectable()
export class TellReporters implements OutboxHandler {
  readonly types = [
    'request.signed', 'request.resolved', 'request.escalated', 'request.asked', 'request.extended', 'request.suspended', 'request.resumed', 'request.redirected', 'request.closed',
    'request.merged', 'request.unmerged', 'request.deferred', 'request.deferralReported', 'request.takenOver',
  ];

  constructor(
    private readonly requests: RequestsRepository,
    private readonly notices: Notices,
  ) {}

  handle(tx: Tx, event: OutboxEvent): Promise<void> {
    return this.handleTogether(tx, [event]);
  }

  async handleTogether(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    const rows = await this.requests.reported(tx, [...new Set(events.map(({ aggregateId }) => aggregateId))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const [accounts, followers] = [await this.requests.accountsOf(tx, rows), await this.requests.accountsOfFollowers(tx, rows.filter((row) => row.neighbours > 0))];
    if (accounts.length + followers.length === 0) return;
    const told = await this.alreadyTold(tx, events, [...accounts, ...followers]);
    await this.notices.sendAll(tx, events.flatMap((event): Message[] => {
      const row = byId.get(event.aggregateId);
      if (!row) return [];
      const type = event.type.slice('request.'.length);
      const following = isToldToFollowers(type) ? followers.filter((account) => account.mainId === row.id) : [];
      const own = accounts.filter((account) => account.requestId === row.id);
      return oneEach([...own, ...following])
        .filter(({ personId }) => !told.has(`${event.id} ${personId}`))
        .map(({ personId, byWechat, requestId, number }) => ({
          people: [personId], reader: 'reporter' as const, event, type,
          // Each message was allowed by a tap of its own, for just this: it comes when it happens.
          ...(byWechat ? { howByDefault: 'atOnce' as const } : {}),
          about: aboutRequest({ ...row, id: requestId, number }),
        }));
    }));
  }

  /** Whoever has been told as a holder of the request is not told again as its reporter. */
  private async alreadyTold(tx: Tx, events: readonly OutboxEvent[], accounts: readonly ReporterAccount[]): Promise<ReadonlySet<string>> {
    const notices = await tx.find(Notice, {
      select: { personId: true, eventId: true },
      where: { tenantId: In([...new Set(events.map(({ tenantId }) => tenantId))]), personId: In(accounts.map(({ personId }) => personId)), eventId: In(events.map(({ id }) => id)) },
    });
    return new Set(notices.map(({ personId, eventId }) => `${eventId} ${personId}`));
  }
}

/** Who reported the same twice reads it once. */
const oneEach = (accounts: readonly ReporterAccount[]): ReporterAccount[] => [...new Map([...accounts].reverse().map((account) => [account.personId, account])).values()];
