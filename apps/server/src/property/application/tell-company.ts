import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import { aboutPlace, Notices } from '../../notifications/index.js';
import { findRow } from '../../platform/database/find-rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { PropertyTask } from '../infrastructure/property-task.entity.js';
import { PROPERTY_TASK_ASKED } from './property-tasks.js';

/** Tells a company, or the side that is complained about, that it is asked something, and where. What stands behind it is not its to know, so that the notice leads to no request. */
@Injectable()
export class TellCompany implements OutboxHandler {
  readonly types = [PROPERTY_TASK_ASKED];

  constructor(
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const task = await findRow(tx, PropertyTask, { id: event.aggregateId, tenantId: event.tenantId });
    if (task?.status !== 'open') return;
    const people = await this.holders.at(task.tenantId, task.unitId, task.complained ? undefined : 'propertyManager', tx);
    await this.notices.send(tx, people, { event, about: aboutPlace(task.tenantId, task.place), type: task.complained ? 'sideAsked' : 'propertyAsked' });
  }
}
