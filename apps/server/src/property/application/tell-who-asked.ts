import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import { aboutRequest, Notices } from '../../notifications/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { RequestRow } from '../../requests/index.js';
import { PropertyTask } from '../infrastructure/property-task.entity.js';
import { PROPERTY_TASK_DUE } from './property-tasks.js';

const MAX_PEOPLE = 30;
const NOTICES: Readonly<Record<string, string>> = { 'propertyTask.answered': 'propertyAnswered', 'propertyTask.overdue': 'propertyOverdue' };

/** Tells the unit that asked when a company has answered, or has let the date pass. */
@Injectable()
export class TellWhoAsked implements OutboxHandler, DueWorkHandler {
  readonly types = Object.keys(NOTICES);
  readonly kinds = [PROPERTY_TASK_DUE];

  constructor(
    private readonly reads: Reads,
    private readonly outbox: Outbox,
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async prepare({ subjectId: id, tenantId }: DueWork): Promise<Effect> {
    const task = await this.reads.manager.findOneBy(PropertyTask, { id, tenantId });
    if (task?.status !== 'open') return async () => undefined;
    return (tx) => this.outbox.append(tx, [{ tenantId, aggregateId: id, seq: 1, type: 'propertyTask.overdue', payload: {}, occurredAt: this.clock.now() }]);
  }

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const task = await tx.findOneBy(PropertyTask, { id: event.aggregateId });
    const row = task ? await tx.findOneBy(RequestRow, { id: task.requestId }) : null;
    const type = NOTICES[event.type];
    if (!task || !row || type === undefined) return;
    const people = row.holderPersonId === null ? await this.holders.at(task.tenantId, task.askedById, undefined, tx) : [row.holderPersonId];
    if (people.length <= MAX_PEOPLE) await this.notices.send(tx, people, { event, about: aboutRequest(row), type });
  }
}
