import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { isToldToFollowers, type ReporterAccount, RequestRow, RequestsRepository } from '../../requests/index.js';
import { Notice } from '../infrastructure/notice.entity.js';
import { Notices } from './notices.js';

/**
 * Tells whoever reported, where they have an account, of each step that changes what they wait for: the reporter of the request and those whose
 * requests were merged into it, each under the number of their own.
 */
@Injectable()
export class TellReporters implements OutboxHandler {
  readonly types = [
    'request.signed', 'request.resolved', 'request.escalated', 'request.asked', 'request.extended', 'request.suspended', 'request.resumed', 'request.redirected', 'request.closed',
    'request.merged', 'request.unmerged', 'request.deferred', 'request.deferralReported',
  ];

  constructor(
    private readonly requests: RequestsRepository,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const row = await tx.findOneBy(RequestRow, { id: event.aggregateId });
    if (!row) return;
    const type = event.type.slice('request.'.length);
    const following = row.neighbours > 0 && isToldToFollowers(type) ? await this.requests.accountsOfFollowers(tx, row) : [];
    const told = await this.notYetTold(tx, event, oneEach([...(await this.requests.accountsOf(tx, row)), ...following]));
    for (const { personId, requestId, number } of told) await this.notices.send(tx, [personId], { event, row: { ...row, id: requestId, number }, type });
  }

  /** Whoever has been told as a holder of the request is not told again as its reporter. */
  private async notYetTold(tx: Tx, event: OutboxEvent, accounts: readonly ReporterAccount[]): Promise<ReporterAccount[]> {
    if (accounts.length === 0) return [];
    const told = new Set((await tx.find(Notice, { select: { personId: true }, where: { tenantId: event.tenantId, eventId: event.id } })).map(({ personId }) => personId));
    return accounts.filter(({ personId }) => !told.has(personId));
  }
}

/** Who reported the same twice reads it once. */
const oneEach = (accounts: readonly ReporterAccount[]): ReporterAccount[] => [...new Map([...accounts].reverse().map((account) => [account.personId, account])).values()];
