import type { DataSource } from 'typeorm';
import { failWrite } from '../../testing/broken-writes.js';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { TestClock } from '../../testing/test-clock.js';
import { Reads } from '../database/reads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { UuidV7Ids } from '../ids/ids.js';
import { Refused, Unreachable, Unsure } from '../ports/outside-call.js';
import type { Effect } from '../lease/lease-desk.js';
import { begunBefore, OutboxCarriage } from './carriage.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { Outbox } from './outbox.js';

const MINUTE = 60_000;
const TYPE = 'carry.test';

describe('the carriage of a service that is away', () => {
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

  /** A carriage whose service answers with this error, as long as it has one. */
  function carriage(): { readonly service: { error: Error | null; brought: string[]; asked: number }; readonly carry: () => Promise<number> } {
    const service = { error: null as Error | null, brought: [] as string[], asked: 0 };
    const made = new OutboxCarriage(uow, new Reads(dataSource), ids, clock);
    made.add({
      type: TYPE,
      carry: (event) => {
        service.asked++;
        if (service.error !== null) return Promise.reject(service.error);
        service.brought.push(`${event.aggregateId}${event.seq}`);
        return Promise.resolve();
      },
    });
    return { service, carry: () => made.deliverDue() };
  }
  const append = (aggregateId: string, ...seqs: number[]): Promise<void> =>
    uow.run((tx) => new Outbox(ids).append(tx, seqs.map((seq) => ({ tenantId: 't', aggregateId, seq, type: TYPE, payload: {}, occurredAt: clock.now() }))));
  const rows = (): Promise<OutboxEvent[]> => dataSource.manager.find(OutboxEvent, { order: { id: 'ASC' } });

  it('should wait through hours in which nobody answers, count nothing of it, ask ever more rarely, and bring all in order afterwards', async () => {
    await append('a', 1, 2);
    await append('b', 1);
    const { service, carry } = carriage();
    service.error = new Unreachable('the breaker is open');
    for (let minute = 0; minute < 6 * 60; minute++) {
      await carry();
      clock.forward(MINUTE);
    }
    expect((await rows()).map(({ status, attempts, leaseToken }) => [status, attempts, leaseToken])).toEqual(Array(3).fill(['pending', 0, null]));
    expect(service.asked).toBeLessThan(2 * 6 * 60 + 20);
    service.error = null;
    for (let round = 0; round < 4; round++) {
      clock.forward(2 * MINUTE);
      await carry();
    }
    expect([...service.brought].sort()).toEqual(['a1', 'a2', 'b1']);
    expect(service.brought.indexOf('a1')).toBeLessThan(service.brought.indexOf('a2'));
  });

  it('should come back at the moment that a limit names, and not before', async () => {
    await append('a', 1);
    const { service, carry } = carriage();
    service.error = new Refused(44991, 'later', clock.now() + MINUTE);
    await carry();
    service.error = null;
    clock.forward(MINUTE - 1);
    await carry();
    expect(service.asked).toBe(1);
    clock.forward(1);
    await carry();
    expect(service.brought).toEqual(['a1']);
    expect((await rows())[0]).toMatchObject({ status: 'done', attempts: 0 });
  });

  it.each([['is refused for good', new Refused(40037, 'config')], ['may have arrived', new Unsure('the answer was lost')], ['fails', new Error('cannot')]])('should count what %s, and give it up', async (_, error) => {
    await append('a', 1);
    const { service, carry } = carriage();
    service.error = error;
    for (let minute = 0; minute < 20; minute++) {
      await carry();
      clock.forward(5 * MINUTE);
    }
    expect(service.asked).toBe(8);
    expect((await rows())[0]).toMatchObject({ status: 'dead', attempts: 8 });
  });

  /** A carriage that calls at most once for each event, over a database of its own that may be away. */
  function onceOnly(): { readonly unit: UnitOfWork; readonly seen: { calls: number; begun: boolean[]; error: Error | null; effect: Effect | undefined }; readonly carry: () => Promise<number> } {
    const seen = { calls: 0, begun: [] as boolean[], error: null as Error | null, effect: undefined as Effect | undefined };
    const unit = new UnitOfWork(dataSource);
    const made = new OutboxCarriage(unit, new Reads(dataSource), ids, clock);
    made.add({
      type: TYPE,
      carry: async (event) => {
        seen.begun.push(begunBefore(event));
        if (seen.error !== null) throw seen.error;
        if (begunBefore(event)) return;
        seen.calls++;
        return seen.effect;
      },
    });
    return { unit, seen, carry: () => made.deliverDue() };
  }

  it('should tell of what was carried and could not be marked done that it was begun, whatever fails after that', async () => {
    await append('a', 1);
    const { unit, seen, carry } = onceOnly();
    failWrite(unit, () => seen.calls === 1);
    await carry();
    expect((await rows())[0]).toMatchObject({ status: 'pending', attempts: 1, leaseToken: expect.any(String) as string });
    for (const error of [new Error('cannot read'), new Unreachable('nobody listens'), null]) {
      clock.forward(5 * MINUTE);
      seen.error = error;
      await carry();
    }
    expect(seen).toMatchObject({ calls: 1, begun: [false, true, true, true] });
    expect((await rows())[0]).toMatchObject({ status: 'done', attempts: 2 });
  });

  it('should write what came of it with the mark that it is done, or neither', async () => {
    await append('a', 1);
    const { seen, carry } = onceOnly();
    seen.effect = async (tx) => {
      await new Outbox(ids).append(tx, [{ tenantId: 't', aggregateId: 'b', seq: 1, type: 'test.carried', payload: {}, occurredAt: clock.now() }]);
      if (seen.calls === 1) throw new Error('cannot write');
    };
    await carry();
    expect((await rows()).map(({ aggregateId, status }) => [aggregateId, status])).toEqual([['a', 'pending']]);
    clock.forward(5 * MINUTE);
    await carry();
    expect(seen).toMatchObject({ calls: 1, begun: [false, true] });
    await append('c', 1);
    await carry();
    expect((await rows()).map(({ aggregateId, status }) => [aggregateId, status])).toEqual([['a', 'done'], ['c', 'done'], ['b', 'pending']]);
  });

  it('should call for somebody when a service stays away for days', async () => {
    await append('a', 1);
    const { service, carry } = carriage();
    service.error = new Unreachable('nobody listens');
    clock.forward(3 * 24 * 60 * MINUTE + 1);
    await carry();
    expect((await rows())[0]).toMatchObject({ status: 'pending', attempts: 1 });
  });
});
