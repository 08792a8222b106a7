import { Injectable } from '@nestjs/common';
import { DAY_MS, type StaffRole } from '@yige/domain';
import { RoleHolders } from '../../access/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { findRows } from '../../platform/database/find-rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { ANSWER_HELD, RequestRow } from '../../requests/index.js';
import { Tenants } from '../../tenancy/index.js';
import { Notice } from '../infrastructure/notice.entity.js';
import { Notices } from './notices.js';
import { aboutPlace } from './subject.js';

const TYPE = 'answersHeld';
const WHOSE = ['personId', 'createdAt'] as const;

/**
 * Tells the nearest who may release it that something of an answer was held back from neighbours. It leads to the list of what is held, and so is told once for
 * all that is there: whoever has not opened it yet is told again after a day, not for each further thing.
 */
@Injectable()
export class TellOfHeld implements OutboxHandler {
  readonly types = [ANSWER_HELD];

  constructor(
    private readonly holders: RoleHolders,
    private readonly tenants: Tenants,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const row = await tx.findOneBy(RequestRow, { id: String(event.payload['requestId']), tenantId: event.tenantId });
    if (!row) return;
    const people = await this.mayRelease(tx, row, event.payload['authors'] as readonly string[]);
    const told = await this.toldAlready(tx, row.tenantId, people);
    await this.notices.send(tx, people.filter((id) => !told.has(id)), { event, about: aboutPlace(row.tenantId, ''), type: TYPE });
  }

  /** Of the first level up where there is somebody beside its authors and the side complained about; over what is confidential the dispatch centre decides. */
  private async mayRelease(tx: Tx, row: RequestRow, authors: readonly string[]): Promise<readonly string[]> {
    const { tenantId, complainedUnitId } = row;
    const aside = new Set([...authors, ...(complainedUnitId === null ? [] : await this.holders.at(tenantId, complainedUnitId, undefined, tx))]);
    const centre = [(await this.tenants.byId(tenantId, tx)).dispatchCentreId, 'dispatcher'] as const;
    for (const [nodeId, role] of [...(row.confidential ? [] : levels(row)), centre]) {
      const people = (await this.holders.at(tenantId, nodeId, role, tx)).filter((id) => !aside.has(id));
      if (people.length > 0) return people;
    }
    return [];
  }

  private async toldAlready(tx: Tx, tenantId: string, people: readonly string[]): Promise<ReadonlySet<string>> {
    const since = this.clock.now() - DAY_MS;
    const unread = await findRows(tx, Notice, { tenantId, personId: people, type: TYPE, readAt: null }, { only: WHOSE });
    return new Set(unread.filter(({ createdAt }) => createdAt > since).map(({ personId }) => personId));
  }
}

const levels = ({ branchId, villageId, townId }: RequestRow): (readonly [nodeId: string, role: StaffRole])[] =>
  ([[branchId, 'branchSecretary'], [villageId, 'communityStaff'], [townId, 'townStaff']] as const).flatMap(([nodeId, role]) => (nodeId === null ? [] : [[nodeId, role] as const]));
