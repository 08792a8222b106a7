import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import { findRows } from '../../platform/database/find-rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { isHandedOver, RequestRow } from '../../requests/index.js';
import { type Message, Notices } from './notices.js';

/** A unit larger than this has a queue that is looked at; a message to each of its people would be noise. */
const MAX_PEOPLE = 30;

/** Tells those who have the next step, in their inbox. Never says who reported. */
@Injectable()
export class NotifyOfRequests implements OutboxHandler {
  readonly types = [
    'request.triaged', 'request.escalated', 'request.reopened', 'request.rated', 'request.withdrawn', 'request.supplied', 'request.returned', 'request.ruled',
    'request.reassigned', 'request.extensionRefused', 'request.extended', 'request.urged', 'request.supervised', 'request.reminded', 'request.carded', 'request.stepLate', 'request.signed',
    'request.deferred', 'request.resumed',
  ];

  constructor(
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
  ) {}

  handle(tx: Tx, event: OutboxEvent): Promise<void> {
    return this.handleTogether(tx, [event]);
  }

  async handleTogether(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    const rows = new Map((await findRows(tx, RequestRow, { id: [...new Set(events.map(({ aggregateId }) => aggregateId))] }, { only: TOLD_OF })).map((row) => [row.id, row]));
    const serving = await this.serving(tx, [...rows.values()], events);
    await this.notices.sendAll(tx, events.flatMap((event): Message[] => {
      const row = rows.get(event.aggregateId);
      if (!row) return [];
      const { level, step } = event.payload;
      const data = { ...(typeof level === 'string' ? { level } : {}), ...(typeof step === 'string' ? { step } : {}) };
      return [{ people: toTell(row, event, serving), event, row, type: event.type.slice('request.'.length), data }];
    }));
  }

  /** The people of the units that have these requests or received them first, by unit; none where they are too many. */
  private async serving(tx: Tx, rows: readonly ToldOf[], events: readonly OutboxEvent[]): Promise<Serving> {
    const serving = new Map<string, readonly string[]>();
    for (const tenantId of new Set(rows.map((row) => row.tenantId))) {
      const units = [
        ...rows.filter((row) => row.tenantId === tenantId).flatMap((row) => [row.holderUnitId, row.firstReceiverId]),
        ...events.filter((event) => event.tenantId === tenantId).flatMap((event) => named(event) ?? []),
      ];
      for (const [unitId, people] of await this.holders.allAt(tx, tenantId, [...new Set(units)])) if (people.length <= MAX_PEOPLE) serving.set(unitId, people);
    }
    return serving;
  }
}

const TOLD_OF = ['id', 'tenantId', 'number', 'placeName', 'urgency', 'holderUnitId', 'holderPersonId', 'firstReceiverId', 'signedAt', 'handedOver'] as const;
type ToldOf = Pick<RequestRow, (typeof TOLD_OF)[number]>;
type Serving = ReadonlyMap<string, readonly string[]>;

/** Whoever has it, and until another unit has signed whoever received it first (首接负责制); of the signing itself only the first receiver is told. */
function toTell(row: ToldOf, event: OutboxEvent, serving: Serving): string[] {
  const { type } = event;
  const at = (unitId: string): readonly string[] => serving.get(unitId) ?? [];
  const above = named(event);
  if (above !== null && above !== row.holderUnitId) return [...at(above)];
  const signing = type === 'request.signed';
  const byAnother = row.firstReceiverId !== row.holderUnitId;
  const first = byAnother && (signing || !isHandedOver(row)) ? at(row.firstReceiverId) : [];
  if (signing) return [...first];
  const having = row.holderPersonId === null ? at(row.holderUnitId) : [row.holderPersonId];
  return [...new Set([...having, ...first])];
}

/** The unit that is told of a late step: the one that has it, or one above. */
const named = ({ type, payload: { unitId } }: OutboxEvent): string | null => (type === 'request.stepLate' && typeof unitId === 'string' ? unitId : null);
