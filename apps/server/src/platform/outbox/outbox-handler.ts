import type { Tx } from '../database/unit-of-work.js';
import type { OutboxEvent } from './outbox-event.entity.js';

/**
 * Does what follows from an event. Called at least once, in order for each aggregate; it writes in the transaction that marks the event
 * done, so its rows stand exactly once. What leaves the database must be idempotent by the event's id.
 */
export interface OutboxHandler {
  readonly types: readonly string[];
  handle(tx: Tx, event: OutboxEvent): Promise<void>;
  /** The same for many, in a few statements for all: called in place of `handle` where there is one, since many events leave together. */
  handleTogether?(tx: Tx, events: readonly OutboxEvent[]): Promise<void>;
}

/** DI token under which the composition root lists the handlers. */
export const OUTBOX_HANDLERS = Symbol('OUTBOX_HANDLERS');
