import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DataSource, LessThanOrEqual } from 'typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import { KeepSummaries } from '../statistics/index.js';
import { OutboxCarriage } from '../platform/outbox/carriage.js';
import { OutboxDispatcher } from '../platform/outbox/dispatcher.js';
import { FIRST_OF_ITS_AGGREGATE } from '../platform/outbox/order.js';
import { OutboxEvent } from '../platform/outbox/outbox-event.entity.js';
import { DueWork } from '../platform/scheduler/due-work.entity.js';
import { Scheduler } from '../platform/scheduler/scheduler.js';
import type { TestClock } from './test-clock.js';

/** Also waits for what the background of the service took a moment before. A row that failed is due again later, and so holds this up no more than what waits behind it. */
export async function settled(app: NestFastifyApplication, { manager }: DataSource, clock: TestClock): Promise<void> {
  const waiting = async (): Promise<boolean> => {
    const due = { status: 'pending' as const, availableAt: LessThanOrEqual(clock.now()) };
    return (await manager.existsBy(DueWork, due)) || manager.createQueryBuilder(OutboxEvent, 'w').where(due).andWhere(FIRST_OF_ITS_AGGREGATE).getExists();
  };
  while (await waiting()) {
    const done = (await app.get(Scheduler).fireDue()) + (await app.get(OutboxDispatcher).deliverDue()) + (await app.get(OutboxCarriage).deliverDue());
    if (done === 0) await pause(5);
    await counted(app);
  }
  await counted(app);
}

/** The summaries say what the requests are; nothing that is due was done for it. */
export async function counted(app: NestFastifyApplication): Promise<void> {
  while ((await app.get(OutboxDispatcher).deliverDue()) > 0);
  while ((await app.get(KeepSummaries).round()) > 0);
}
