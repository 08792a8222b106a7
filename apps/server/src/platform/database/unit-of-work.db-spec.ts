import { type DataSource, Like } from 'typeorm';
import { entities } from '../../entities.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { Person } from '../../access/index.js';
import { permitLargeTransactions } from '../../testing/statement-guard.js';
import { AttemptWindow } from '../limits/attempt-window.entity.js';
import { createDataSource } from './data-source.js';
import { isDuplicate } from './database-errors.js';
import { findRows } from './find-rows.js';
import { migrate } from './migrate.js';
import { Reads } from './reads.js';
import { addToRows, deleteRows, insertRows, updateRows } from './statements.js';
import { UnitOfWork } from './unit-of-work.js';

const person = (id: string): Person => ({ id, tenantId: 't', name: '李' });

describe('the unit of work', () => {
  let database: MigratedDatabase;
  let dataSource: DataSource;
  let uow: UnitOfWork;

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource, uow } = database);
  });
  afterAll(() => database.drop());

  it('should keep everything or nothing', async () => {
    await expect(
      uow.run(async (tx) => {
        await insertRows(tx, Person, [person('half')]);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await dataSource.manager.existsBy(Person, { id: 'half' })).toBe(false);
  });

  it('should keep simultaneous work apart: what one takes back, another still has', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        uow.run(async (tx) => {
          await insertRows(tx, Person, [person(`p${n}`)]);
          await new Promise((resolve) => setImmediate(resolve));
          if (n % 2 === 1) throw new Error('taken back');
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(20);
    const kept = await dataSource.manager.find(Person, { order: { id: 'ASC' } });
    expect(kept.map((row) => row.id).sort()).toEqual(Array.from({ length: 20 }, (_, n) => `p${n * 2}`).sort());
  });

  it('should run the whole work again after a conflict that passes, and give up on others at once', async () => {
    let tries = 0;
    const conflict = Object.assign(new Error('deadlock'), { errno: 1213 });
    await uow.run(async (tx) => {
      await insertRows(tx, Person, [person('again')]);
      if (++tries < 3) throw conflict;
    });
    expect(tries).toBe(3);
    expect(await dataSource.manager.countBy(Person, { id: 'again' })).toBe(1);
    tries = 0;
    await expect(uow.run(() => Promise.reject((tries++, Object.assign(new Error('duplicate'), { errno: 1062 }))))).rejects.toThrow('duplicate');
    expect(tries).toBe(1);
  });

  it('should refuse to open inside itself, and refuse reads beside an open transaction', async () => {
    await expect(uow.run(() => uow.run(() => Promise.resolve()))).rejects.toThrow('open already');
    await expect(uow.run(() => new Reads(dataSource).manager.find(Person))).rejects.toThrow('read through its tx');
  });

  it('should lose no update when each is conditional on what it saw', async () => {
    await uow.run((tx) => insertRows(tx, Person, [{ ...person('counter'), name: '0' }]));
    const add = async (): Promise<void> => {
      for (;;) {
        const seen = await uow.run((tx) => tx.findOneByOrFail(Person, { id: 'counter' }));
        const changed = await uow.run((tx) => updateRows(tx, Person, { id: 'counter', name: seen.name }, { name: String(Number(seen.name) + 1) }));
        if (changed === 1) return;
      }
    };
    await Promise.all(Array.from({ length: 30 }, add));
    expect((await dataSource.manager.findOneByOrFail(Person, { id: 'counter' })).name).toBe('30');
  });

  it('should show the work its own rows, whichever way it asks, before anybody waited for them', async () => {
    const seen = await uow.run(async (tx) => {
      await insertRows(tx, Person, [person('own-1'), person('own-2')]);
      const byOrm = await tx.findBy(Person, { id: 'own-1' });
      await insertRows(tx, Person, [{ ...person('own-3'), name: "O';\nDROP TABLE person;\n--" }]);
      const straight = await findRows(tx, Person, { id: ['own-1', 'own-2', 'own-3'] }, { order: { id: 'ASC' } });
      await addToRows(tx, AttemptWindow, { id: 'none' }, { count: 1 });
      await deleteRows(tx, Person, { id: 'own-2' });
      return [byOrm, straight].map((rows) => rows.map(({ id }) => id));
    });
    expect(seen).toEqual([['own-1'], ['own-1', 'own-2', 'own-3']]);
    expect((await dataSource.manager.find(Person, { where: { id: Like('own-%') }, order: { id: 'ASC' } })).map(({ id, name }) => [id, name])).toEqual([['own-1', '李'], ['own-3', "O';\nDROP TABLE person;\n--"]]);
  });

  it('should keep nothing when one of many rows stands already, wherever that is heard', async () => {
    await uow.run((tx) => insertRows(tx, Person, [person('taken')]));
    const work = uow.run(async (tx) => {
      await insertRows(tx, Person, [person('before-taken')]);
      await insertRows(tx, Person, [person('taken')]);
      await insertRows(tx, Person, [person('after-taken')]);
    });
    expect(isDuplicate(await work.catch((error: unknown) => error))).toBe(true);
    expect((await dataSource.manager.find(Person, { where: { id: Like('%taken') } })).map(({ id }) => id)).toEqual(['taken']);
  });

  it('should add to a number what several add at once', async () => {
    await uow.run((tx) => insertRows(tx, AttemptWindow, [{ id: 'sum', subject: 's', windowStart: 0, count: 0 }]));
    await Promise.all(Array.from({ length: 20 }, (_, n) => uow.run((tx) => addToRows(tx, AttemptWindow, { id: 'sum' }, { count: n - 5 }))));
    expect(await dataSource.manager.findOneByOrFail(AttemptWindow, { id: 'sum' })).toMatchObject({ count: 90 });
  });

  it('should insert more rows than one statement can bind', async () => {
    permitLargeTransactions();
    await uow.run((tx) => insertRows(tx, Person, Array.from({ length: 12_000 }, (_, n) => person(`many-${n}`))));
    expect(await dataSource.manager.createQueryBuilder(Person, 'p').where("p.id LIKE 'many-%'").getCount()).toBe(12_000);
  });
});

(process.env['TEST_DATABASE_URL'] === undefined ? describe : describe.skip)('the unit of work of the embedded database', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  let other: DataSource;
  let uow: UnitOfWork;

  beforeAll(async () => {
    database = await freshDatabase();
    [dataSource, other] = await Promise.all([0, 1].map(async () => (await createDataSource({ url: database.url, entities })).initialize())) as [DataSource, DataSource];
    await migrate(dataSource);
    uow = new UnitOfWork(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await other.destroy();
    await database.drop();
  });

  it('should ask by the same few steps after many units as after one', async () => {
    const runner = dataSource.createQueryRunner();
    const asks = (): unknown => Reflect.get(runner, 'query');
    await uow.run((tx) => tx.existsBy(Person, { id: 'nobody' }));
    const before = asks();
    for (let n = 0; n < 20_000; n++) await uow.run(async () => undefined);
    expect(asks()).toBe(before);
    expect(await uow.run((tx) => tx.existsBy(Person, { id: 'nobody' }))).toBe(false);
  });

  it('should try again while another process writes', async () => {
    await dataSource.query('PRAGMA busy_timeout = 1');
    const rival = other.createQueryRunner();
    await rival.startTransaction();
    setTimeout(() => void rival.commitTransaction(), 150);
    await uow.run((tx) => insertRows(tx, Person, [person('waited')]));
    expect(await other.manager.existsBy(Person, { id: 'waited' })).toBe(true);
  });

  it('should begin anew after the database took a transaction back by itself, as it does when the disk is full', async () => {
    await expect(uow.run(async (tx) => {
      await insertRows(tx, Person, [person('gone')]);
      await tx.query('ROLLBACK');
      throw new Error('the disk is full');
    })).rejects.toThrow('the disk is full');
    const statements: string[] = [];
    const logger = dataSource.logger;
    dataSource.logger = Object.assign(Object.create(logger) as typeof logger, { logQuery: (statement: string) => void statements.push(statement) });
    await uow.run((tx) => insertRows(tx, Person, [person('next')]));
    dataSource.logger = logger;
    expect(statements).toEqual(['BEGIN IMMEDIATE', expect.stringMatching(/^INSERT/), 'COMMIT']);
  });
});
