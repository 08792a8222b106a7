import type { DataSource } from 'typeorm';
import { Person } from '../../access/index.js';
import { entities } from '../../entities.js';
import { type CuttingProxy, cuttingProxy } from '../../testing/cutting-proxy.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { TestClock } from '../../testing/test-clock.js';
import { Idempotency, type IdempotentCall } from '../idempotency/idempotency.js';
import { IdempotencyRecord } from '../idempotency/idempotency-record.entity.js';
import { UuidV7Ids } from '../ids/ids.js';
import { Agenda } from '../scheduler/agenda.js';
import { DueWork } from '../scheduler/due-work.entity.js';
import { Scheduler } from '../scheduler/scheduler.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { Reads } from './reads.js';
import { insertRows } from './statements.js';
import { type Tx, UnitOfWork } from './unit-of-work.js';

/** The embedded database has no connection that could be lost. */
const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;
const person = (id: string): Person => ({ id, tenantId: 't', name: '李' });

onServer('a lost connection', () => {
  let database: FreshDatabase;
  let proxy: CuttingProxy;
  /** By way of the proxy: what is tested. */
  let dataSource: DataSource;
  /** Straight, and so never cut. */
  let operator: DataSource;
  let uow: UnitOfWork;
  const clock = new TestClock();
  const ids = new UuidV7Ids();

  beforeAll(async () => {
    database = await freshDatabase();
    proxy = await cuttingProxy(database.url);
    operator = await (await createDataSource({ url: database.url, entities })).initialize();
    await migrate(operator);
    dataSource = await (await createDataSource({ url: proxy.url, entities })).initialize();
    uow = new UnitOfWork(dataSource);
  });
  beforeEach(async () => {
    for (const entity of [Person, IdempotencyRecord, DueWork]) await operator.manager.createQueryBuilder().delete().from(entity).execute();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await operator.destroy();
    await proxy.stop();
    await database.drop();
  });

  const connectionOf = async (tx: Tx): Promise<number> => Number(((await tx.query('SELECT CONNECTION_ID() AS id')) as { id: number }[])[0]?.id);
  const kill = async (connection: number): Promise<void> => void (await operator.query(`KILL CONNECTION ${connection}`));
  const names = async (): Promise<string[]> => (await operator.manager.find(Person, { order: { id: 'ASC' } })).map(({ id }) => id);

  it.each([
    ['at once', () => Promise.resolve()],
    ['once the driver has heard of it', () => new Promise<void>((resolve) => setTimeout(resolve, 150))],
  ])('in the middle of a transaction should run the whole of it again on another one, noticed %s', async (_, wait) => {
    const used: number[] = [];
    await uow.run(async (tx) => {
      used.push(await connectionOf(tx));
      await insertRows(tx, Person, [person('first')]);
      if (used.length === 1) {
        await kill(used[0] ?? 0);
        await wait();
      }
      await insertRows(tx, Person, [person('second')]);
    });
    expect(new Set(used).size).toBe(2);
    expect(await names()).toEqual(['first', 'second']);
  });

  it('while a statement runs should do the same', async () => {
    const used: number[] = [];
    await uow.run(async (tx) => {
      used.push(await connectionOf(tx));
      await insertRows(tx, Person, [person('first')]);
      if (used.length > 1) return;
      const [slow] = await Promise.allSettled([tx.query('SELECT SLEEP(5)'), new Promise((resolve) => setTimeout(resolve, 100)).then(() => kill(used[0] ?? 0))]);
      if (slow.status === 'rejected') throw slow.reason;
    });
    expect(new Set(used).size).toBe(2);
    expect(await names()).toEqual(['first']);
  });

  it('each time should give up after eight tries, keep nothing, and tell the error of the driver itself', async () => {
    let tries = 0;
    const failed = uow.run(async (tx) => {
      tries++;
      await insertRows(tx, Person, [person('never')]);
      await kill(await connectionOf(tx));
      await tx.query('SELECT 1');
    });
    await expect(failed).rejects.toMatchObject({ name: 'QueryFailedError', driverError: { fatal: true } });
    expect(tries).toBe(8);
    expect(await names()).toEqual([]);
    // The pool has kept none of the dead ones.
    await Promise.all(Array.from({ length: 20 }, (_, n) => uow.run((tx) => insertRows(tx, Person, [person(`after${n}`)]))));
    expect(await names()).toHaveLength(20);
  });

  it('at a commit that never arrived should let the second run stand', async () => {
    let runs = 0;
    proxy.cutAt('COMMIT', 'before');
    await uow.run(async (tx) => {
      runs++;
      await insertRows(tx, Person, [person('once')]);
    });
    expect([runs, await names()]).toEqual([2, ['once']]);
  });

  const call: IdempotentCall = { tenantId: 't', actorKey: 'somebody', route: 'people', key: 'a-key-of-theirs', body: { name: '李' } };

  it.each(['before', 'after'] as const)('%s the commit of a keyed call should do it once, and answer what the first run answered', async (cut) => {
    const idempotency = new Idempotency(uow, ids, clock);
    let runs = 0;
    const once = (): Promise<{ id: string }> =>
      idempotency.run(call, () => {
        const id = ids.next();
        return Promise.resolve(async (tx: Tx) => {
          runs++;
          await insertRows(tx, Person, [person(id)]);
          return { id };
        });
      });
    proxy.cutAt('COMMIT', cut);
    const cutsBefore = proxy.cuts;
    const { id } = await once();
    expect(proxy.cuts - cutsBefore).toBe(1);
    expect(runs).toBe(2);
    expect(await names()).toEqual([id]);
    expect(await once()).toEqual({ id });
    expect(await operator.manager.count(IdempotencyRecord)).toBe(1);
  });

  it.each(['before', 'after'] as const)('%s the commit of due work should fire it once and leave it done', async (cut) => {
    await uow.run((tx) => new Agenda(ids).plan(tx, [{ tenantId: 't', subjectId: 's', kind: 'test.fire', dueAt: clock.now(), payload: {} }]));
    const scheduler = new Scheduler(uow, new Reads(dataSource), ids, clock, [{
      kinds: ['test.fire'],
      prepare: () => {
        // The claim is committed; the next commit is that of the effect.
        proxy.cutAt('COMMIT', cut);
        // Not guarded by a key of its own: only the mark on the work keeps it from standing twice.
        return Promise.resolve((tx: Tx) => insertRows(tx, Person, [person(ids.next())]));
      },
    }]);
    const cutsBefore = proxy.cuts;
    for (let round = 0; round < 3; round++) {
      await scheduler.fireDue();
      clock.forward(60_000);
    }
    expect(proxy.cuts - cutsBefore).toBe(1);
    expect(await names()).toHaveLength(1);
    expect(await operator.manager.findOneByOrFail(DueWork, { subjectId: 's' })).toMatchObject({ status: 'done' });
  });
});
