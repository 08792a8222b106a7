import type { DataSource } from 'typeorm';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { TestClock } from '../../testing/test-clock.js';
import { Reads } from '../database/reads.js';
import { type UnitOfWork } from '../database/unit-of-work.js';
import { UuidV7Ids } from '../ids/ids.js';
import { OutboxDispatcher } from './dispatcher.js';
import { Outbox } from './outbox.js';
import { OutboxEvent } from './outbox-event.entity.js';
import type { OutboxHandler } from './outbox-handler.js';

describe('the outbox', () => {
  let database: MigratedDatabase;
  let dataSource: DataSource;
  let uow: UnitOfWork;
  const clock = new TestClock();
  const ids = new UuidV7Ids();

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource, uow } = database);
  });
  beforeEach(() => uow.run((tx) => tx.createQueryBuilder().delete().from(OutboxEvent).execute()));
  afterAll(() => database.drop());

  const append = (aggregateId: string, ...seqs: number[]): Promise<void> =>
    uow.run((tx) => new Outbox(ids).append(tx, seqs.map((seq) => ({ tenantId: 't', aggregateId, seq, type: 'test.happened', payload: { seq }, occurredAt: clock.now() }))));

  const dispatcher = (handleTogether: NonNullable<OutboxHandler['handleTogether']>): OutboxDispatcher => {
    const handle: OutboxHandler['handle'] = (tx, event) => handleTogether(tx, [event]);
    return new OutboxDispatcher(uow, new Reads(dataSource), ids, clock, [{ types: ['test.happened'], handle, handleTogether }]);
  };

  async function drain(...dispatchers: OutboxDispatcher[]): Promise<void> {
    for (let round = 0; round < 50; round++) {
      const counts = await Promise.all(dispatchers.map((one) => one.deliverDue()));
      if (counts.every((count) => count === 0)) return;
    }
  }

  it('should deliver each event once with two processes, in order for each aggregate', async () => {
    for (let n = 0; n < 20; n++) await append(`a${n}`, 1, 2, 3);
    const seen: { id: string; aggregate: string; seq: number }[] = [];
    const handle: OutboxHandler['handleTogether'] = (_, events) => {
      seen.push(...events.map((event) => ({ id: event.id, aggregate: event.aggregateId, seq: event.seq })));
      return Promise.resolve();
    };
    await drain(dispatcher(handle), dispatcher(handle));
    expect(new Set(seen.map((event) => event.id)).size).toBe(60);
    expect(seen).toHaveLength(60);
    for (let n = 0; n < 20; n++) expect(seen.filter((event) => event.aggregate === `a${n}`).map((event) => event.seq)).toEqual([1, 2, 3]);
  });

  it('should try again later, hold what comes after, and give up on a poisoned event without stopping the others', async () => {
    await append('poisoned', 1, 2);
    await append('healthy', 1);
    let tries = 0;
    const seen: string[] = [];
    const failing = dispatcher((_, events) => {
      if (events.some((event) => event.aggregateId === 'poisoned' && event.seq === 1)) {
        // Together with others first, which is no attempt of its own.
        if (events.length === 1) tries++;
        return Promise.reject(new Error('cannot'));
      }
      seen.push(...events.map((event) => `${event.aggregateId}${event.seq}`));
      return Promise.resolve();
    });
    await drain(failing);
    expect(tries).toBe(1);
    expect(seen).toEqual(['healthy1']);
    for (let n = 0; n < 10; n++) {
      clock.forward(10 * 60_000);
      await drain(failing);
    }
    expect(tries).toBe(8);
    expect(seen).toEqual(['healthy1', 'poisoned2']);
    expect(await dataSource.manager.findOneBy(OutboxEvent, { status: 'dead' })).toMatchObject({ attempts: 8, lastError: 'cannot' });
  });

  it('should not let a queue behind a poisoned event stand in the way of others, however long it is', async () => {
    await append('poisoned', ...Array.from({ length: 600 }, (_, n) => n + 1));
    clock.forward(1_000);
    await append('healthy', 1);
    const seen: string[] = [];
    const failing = dispatcher((_, events) =>
      events.some(({ aggregateId }) => aggregateId === 'poisoned') ? Promise.reject(new Error('cannot')) : Promise.resolve(void seen.push(...events.map(({ aggregateId }) => aggregateId))));
    await drain(failing);
    expect(seen).toEqual(['healthy']);
    // Due again, the poisoned one comes after those that wait behind it: it must still be found.
    clock.forward(10_000);
    await drain(failing);
    expect(await dataSource.manager.findOneByOrFail(OutboxEvent, { aggregateId: 'poisoned', seq: 1 })).toMatchObject({ attempts: 2 });
  });

  it('should take over an event whose process died, after its lease, and let the dead one change nothing any more', async () => {
    await append('left', 1);
    await uow.run((tx) => tx.createQueryBuilder().update(OutboxEvent).set({ leaseToken: 'dead-process', leaseUntil: clock.now() + 30_000 }).where({ aggregateId: 'left' }).execute());
    let handled = 0;
    const next = dispatcher(() => Promise.resolve(void handled++));
    await drain(next);
    expect(handled).toBe(0);
    clock.forward(31_000);
    await drain(next);
    expect(handled).toBe(1);
  });
});
