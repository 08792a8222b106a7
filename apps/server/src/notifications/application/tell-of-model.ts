import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { Tenants } from '../../tenancy/index.js';
import { MODEL_READY, type ModelReady } from '../../triage-training/index.js';
import { Notices } from './notices.js';
import { aboutPlace } from './subject.js';

/** Tells the administrators of a district that a better model was taught: to put it to use, or that it sorts already. */
@Injectable()
export class TellOfModel implements OutboxHandler {
  readonly types = [MODEL_READY];

  constructor(
    private readonly notices: Notices,
    private readonly holders: RoleHolders,
    private readonly tenants: Tenants,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const { place, right, before, judged, inUse } = event.payload as ModelReady;
    const district = (await this.tenants.all()).find(({ id }) => id === event.tenantId);
    if (district === undefined) return;
    const people = await this.holders.at(event.tenantId, district.districtId, 'administrator', tx);
    await this.notices.send(tx, people, { event, about: aboutPlace(event.tenantId, place), type: inUse ? 'modelInUse' : 'modelReady', data: { right: String(right), before: String(before), judged: String(judged) } });
  }
}
