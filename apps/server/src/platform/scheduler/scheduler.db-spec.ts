import type { DataSource } from 'typeorm';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { TestClock } from '../../testing/test-clock.js';
import { Reads } from '../database/reads.js';
import { type UnitOfWork } from '../database/unit-of-work.js';
import { UuidV7Ids } from '../ids/ids.js';
import { Agenda } from './agenda.js';
import type { DueWorkHandler } from './due-work-handler.js';
import { DueWork } from './due-work.entity.js';
import { Scheduler } from './scheduler.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Each firing inserts a row, so that what counts is what stands in the database and not what a process believes it did. */
describe('the scheduler', () => {
  let database: MigratedDatabase;
  let dataSource: DataSource;
  let uow: UnitOfWork;
  const clock = new TestClock();
  const ids = new UuidV7Ids();

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource, uow } = database);
    await dataSource.query('CREATE TABLE fired (id varchar(36) NOT NULL PRIMARY KEY, subject varchar(36) NOT NULL)');
  });
  beforeEach(async () => {
    await dataSource.query('DELETE FROM fired');
    await dataSource.query('DELETE FROM due_work');
  });
  afterAll(() => database.drop());

  async function plan(subjects: readonly string[], dueAt: (n: number) => number): Promise<void> {
    const works = subjects.map((subjectId, n) => ({ tenantId: 't', subjectId, kind: 'test.fire', dueAt: dueAt(n), payload: {} }));
    for (let from = 0; from < works.length; from += 500) await uow.run((tx) => new Agenda(ids).plan(tx, works.slice(from, from + 500)));
  }
  const fire: DueWorkHandler = { kinds: ['test.fire'], prepare: async (work) => (tx) => tx.query('INSERT INTO fired (id, subject) VALUES (?, ?)', [ids.next(), work.subjectId]) };
  const scheduler = (handler: DueWorkHandler = fire, at = clock): Scheduler => new Scheduler(uow, new Reads(dataSource), ids, at, [handler]);
  const fired = async (): Promise<string[]> => ((await dataSource.query('SELECT subject FROM fired')) as { subject: string }[]).map(({ subject }) => subject);

  async function drain(...schedulers: Scheduler[]): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      const counts = await Promise.all(schedulers.map((one) => one.fireDue()));
      quiet = counts.every((count) => count === 0) ? quiet + 1 : 0;
    }
  }

  it('should fire each of 2,000 timers once with two processes, and none before its time', async () => {
    const subjects = Array.from({ length: 2_000 }, (_, n) => `s${n}`);
    const early = Array.from({ length: 50 }, (_, n) => `early${n}`);
    await plan(subjects, (n) => clock.now() - n);
    await plan(early, (n) => clock.now() + 1 + n);
    await drain(scheduler(), scheduler());
    expect((await fired()).sort()).toEqual([...subjects].sort());
    clock.forward(50);
    await drain(scheduler(), scheduler());
    expect((await fired()).sort()).toEqual([...subjects, ...early].sort());
  });

  it.each([['forward', 2 * HOUR], ['back', -2 * HOUR]])('should fire each once when the clock jumps two hours %s in the middle', async (_, jump) => {
    const subjects = Array.from({ length: 120 }, (__, n) => `s${n}`);
    await plan(subjects, (n) => clock.now() - MINUTE + n * 1_000);
    const [one, two] = [scheduler(), scheduler()];
    await Promise.all([one.fireDue(), two.fireDue()]);
    clock.forward(jump);
    await drain(one, two);
    clock.forward(-jump);
    await drain(one, two);
    clock.forward(2 * MINUTE);
    await drain(one, two);
    expect((await fired()).sort()).toEqual([...subjects].sort());
  });

  it('should not wait two hours for a lease that was given before the clock was set back', async () => {
    await plan(['left'], () => clock.now() - 3 * HOUR);
    await dataSource.manager.update(DueWork, { subjectId: 'left' }, { leaseToken: 'dead-process', leaseUntil: clock.now() + 2 * HOUR });
    await drain(scheduler());
    expect(await fired()).toEqual(['left']);
  });

  it('should fire after a restart what a killed process had taken, once its lease is over', async () => {
    await plan(['left'], () => clock.now());
    await dataSource.manager.update(DueWork, { subjectId: 'left' }, { leaseToken: 'dead-process', leaseUntil: clock.now() + 30_000 });
    await drain(scheduler());
    expect(await fired()).toEqual([]);
    clock.forward(31_000);
    await drain(scheduler());
    expect(await fired()).toEqual(['left']);
  });

  it('should let nothing stand of a process that was too slow and lost its lease', async () => {
    await plan(['slow'], () => clock.now());
    const rival = scheduler();
    const slow = scheduler({ kinds: ['test.fire'], prepare: async (work) => {
      clock.forward(31_000);
      await rival.fireDue();
      return fire.prepare(work);
    } });
    expect(await slow.fireDue()).toBe(0);
    expect(await fired()).toEqual(['slow']);
  });

  it('should try again later and later, and give up on what cannot be done without stopping the rest', async () => {
    await plan(['poisoned', 'sound'], () => clock.now());
    const tries: number[] = [];
    const handler: DueWorkHandler = { kinds: ['test.fire'], prepare: async (work) => {
      if (work.subjectId === 'poisoned') {
        tries.push(clock.now());
        throw new Error('cannot');
      }
      return fire.prepare(work);
    } };
    for (let minute = 0; minute < 20; minute++) {
      await drain(scheduler(handler));
      clock.forward(MINUTE);
    }
    expect(await fired()).toEqual(['sound']);
    expect(tries).toHaveLength(8);
    expect(await dataSource.manager.findOneByOrFail(DueWork, { subjectId: 'poisoned' })).toMatchObject({ status: 'dead', attempts: 8, lastError: 'cannot' });
  });

  it('should give up on work that no part of this version knows, and say so', async () => {
    await uow.run((tx) => new Agenda(ids).plan(tx, [{ tenantId: 't', subjectId: 'x', kind: 'test.unknown', dueAt: clock.now(), payload: {} }]));
    await scheduler().fireDue();
    expect(await dataSource.manager.findOneByOrFail(DueWork, { subjectId: 'x' })).toMatchObject({ status: 'pending', attempts: 1, lastError: 'nothing in this version does test.unknown' });
  });
});
