import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { TimeService } from '../infrastructure/time-service.entity.js';
import { ServicePayments } from './service-payments.js';
import { CONFIRM_BY_ITSELF } from './time-bank.js';

/** A service to which the other side did not object within 72 hours stands. */
@Injectable()
export class ConfirmTimeByItself implements DueWorkHandler {
  readonly kinds = [CONFIRM_BY_ITSELF];

  constructor(
    private readonly reads: Reads,
    private readonly payments: ServicePayments,
    private readonly clock: Clock,
  ) {}

  async prepare({ subjectId: id, tenantId }: DueWork): Promise<Effect> {
    const service = await this.reads.manager.findOneBy(TimeService, { id, tenantId });
    if (service?.status !== 'recorded') return async () => undefined;
    const now = this.clock.now();
    const pay = await this.payments.of(service, now);
    return async (tx) => {
      const confirmed = await updateRows(tx, TimeService, { id, tenantId, status: 'recorded' }, { status: 'confirmed', decidedAt: now });
      if (confirmed === 1) await pay(tx);
    };
  }
}
