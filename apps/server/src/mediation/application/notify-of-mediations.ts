import { Injectable } from '@nestjs/common';
import { aboutMediation, Notices } from '../../notifications/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../../requests/index.js';
import { MediationAudience } from './mediation-audience.js';
import { MEDIATION_TIMERS, type MediationTimer, reminderType } from './mediation-timers.js';

const NOTICES: Readonly<Record<MediationTimer, string>> = { limit: 'mediationLimitNear', window: 'mediationWindowNear', term: 'mediationTermNear' };

/** Reminds those who mediate, in their inbox. Says which request and how many days are left, and nothing about the parties. */
@Injectable()
export class NotifyOfMediations implements OutboxHandler {
  readonly types = MEDIATION_TIMERS.map(reminderType);

  constructor(
    private readonly audience: MediationAudience,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const row = await tx.findOneBy(RequestRow, { id: event.aggregateId });
    const kind = MEDIATION_TIMERS.find((one) => reminderType(one) === event.type);
    const { mediationId, daysLeft } = event.payload;
    if (!row || kind === undefined || typeof mediationId !== 'string') return;
    const people = await this.audience.of(tx, row.tenantId, mediationId);
    await this.notices.send(tx, people, { event, about: aboutMediation(row, mediationId), type: NOTICES[kind], data: typeof daysLeft === 'string' ? { daysLeft } : {} });
  }
}
