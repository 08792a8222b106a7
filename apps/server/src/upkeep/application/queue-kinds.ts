import type { EntityTarget } from 'typeorm';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';

/** `outbox`: events whose effects are still to leave; `dueWork`: timers. */
export const QUEUE_KINDS = ['outbox', 'dueWork'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

/** How the two kinds of work call what they have in common. */
interface QueueTable {
  readonly entity: EntityTarget<OutboxEvent | DueWork>;
  /** Column of the type of an event, or the kind of a timer. */
  readonly type: string;
  /** Column of what it is about. */
  readonly subject: string;
  /** The order in which several of one subject must go. */
  readonly order: string;
}

export const QUEUE_TABLES: Readonly<Record<QueueKind, QueueTable>> = {
  outbox: { entity: OutboxEvent, type: 'type', subject: 'aggregate_id', order: 'seq' },
  dueWork: { entity: DueWork, type: 'kind', subject: 'subject_id', order: 'due_at' },
};

export const isEvent = (row: OutboxEvent | DueWork): row is OutboxEvent => 'aggregateId' in row;
