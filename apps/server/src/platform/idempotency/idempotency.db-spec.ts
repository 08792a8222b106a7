import type { DataSource } from 'typeorm';
import { Person } from '../../access/index.js';
import { entities } from '../../entities.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { TestClock } from '../../testing/test-clock.js';
import { createDataSource } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { insertRows } from '../database/statements.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { UuidV7Ids } from '../ids/ids.js';
import { Idempotency } from './idempotency.js';

const onServer = process.env['TEST_DATABASE_URL'] === undefined ? it.skip : it;

/**
 * What two processes of the service have between them: two data sources on one server. An embedded database has one process at a time, so
 * there another process is another memory over the same writing connection.
 */
describe('a key', () => {
  let database: FreshDatabase;
  const opened: DataSource[] = [];
  let embedded: UnitOfWork | null = null;
  const ids = new UuidV7Ids();
  const clock = new TestClock();

  async function process(): Promise<{ dataSource: DataSource; idempotency: Idempotency }> {
    const [first] = opened;
    if (first && embedded) return { dataSource: first, idempotency: new Idempotency(embedded, ids, clock) };
    const dataSource = await (await createDataSource({ url: database.url, entities })).initialize();
    opened.push(dataSource);
    const uow = new UnitOfWork(dataSource);
    if (database.url.startsWith('sqlite:')) embedded = uow;
    return { dataSource, idempotency: new Idempotency(uow, ids, clock) };
  }

  beforeAll(async () => {
    database = await freshDatabase();
    await migrate((await process()).dataSource);
  });
  afterAll(async () => {
    for (const dataSource of opened) await dataSource.destroy();
    await database.drop();
  });

  /** Makes a person and answers who; `hold` keeps its transaction open. */
  const make = (idempotency: Idempotency, key: string, body: object = {}, hold: Promise<void> = Promise.resolve()): Promise<{ id: string }> =>
    idempotency.run({ tenantId: 't', actorKey: 'a', route: 'people', key, body }, () => {
      const id = ids.next();
      return Promise.resolve(async (tx: Tx) => {
        await insertRows(tx, Person, [{ id, tenantId: key, name: '李' }]);
        await hold;
        return { id };
      });
    });
  const made = (key: string): Promise<number> => opened[0]?.manager.countBy(Person, { tenantId: key }) ?? Promise.resolve(-1);
  function gate(): { open: () => void; opened: Promise<void> } {
    let open = (): void => undefined;
    const passed = new Promise<void>((resolve) => (open = resolve));
    return { open, opened: passed };
  }

  it('should answer the same in two processes, and after a restart', async () => {
    const [one, two] = [await process(), await process()];
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => make((n % 2 === 0 ? one : two).idempotency, 'shared-by-two')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await make((await process()).idempotency, 'shared-by-two')).toEqual(answers[0]);
    expect(await made('shared-by-two')).toBe(1);
  });

  it('should be refused for other content, also by another process, and stay good for the first', async () => {
    const [one, two] = [await process(), await process()];
    const first = await make(one.idempotency, 'for-one-body', { text: 'a' });
    await expect(make(two.idempotency, 'for-one-body', { text: 'b' })).rejects.toMatchObject({ code: 'IDEMPOTENCY.KEY_REUSED' });
    expect(await make(two.idempotency, 'for-one-body', { text: 'a' })).toEqual(first);
    expect(await made('for-one-body')).toBe(1);
  });

  it('should make a repeated call wait for the first, and give it that answer', async () => {
    const { idempotency } = await process();
    const { open, opened: hold } = gate();
    const first = make(idempotency, 'waited-for', {}, hold);
    const second = make(idempotency, 'waited-for');
    const other = make(idempotency, 'waited-for', { text: 'another' });
    setTimeout(open, 100);
    expect(await second).toEqual(await first);
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY.KEY_REUSED' });
    expect(await made('waited-for')).toBe(1);
  });

  it('should be free again when the first call came to nothing', async () => {
    const { idempotency } = await process();
    const { open, opened: hold } = gate();
    const first = make(idempotency, 'failed-first', {}, hold.then(() => Promise.reject(new Error('no'))));
    const second = make(idempotency, 'failed-first');
    open();
    await expect(first).rejects.toThrow('no');
    expect((await second).id).toEqual(expect.any(String));
    expect(await made('failed-first')).toBe(1);
  });

  it('should be refused as in progress when the first call takes too long, and answer it once that has ended', async () => {
    const { idempotency } = await process();
    const { open, opened: hold } = gate();
    const first = make(idempotency, 'slow-first', {}, hold);
    await expect(make(idempotency, 'slow-first')).rejects.toMatchObject({ code: 'IDEMPOTENCY.IN_PROGRESS', details: { retryAfter: 1 } });
    open();
    expect(await make(idempotency, 'slow-first')).toEqual(await first);
    expect(await made('slow-first')).toBe(1);
  }, 15_000);

  onServer('should be refused as in progress when another process takes too long', async () => {
    const [one, two] = [await process(), await process()];
    const { pool } = two.dataSource.driver as unknown as { pool: { on(event: 'connection', told: (connection: { query(sql: string): void }) => void): void } };
    pool.on('connection', (connection) => connection.query('SET SESSION innodb_lock_wait_timeout = 1'));
    await Promise.all(Array.from({ length: 3 }, () => two.dataSource.query('SELECT SLEEP(0.1)')));
    const { open, opened: hold } = gate();
    let wrote = (): void => undefined;
    const written = new Promise<void>((resolve) => (wrote = resolve));
    // The first has written its record and not yet committed.
    const first = new UnitOfWork(one.dataSource).run(async (tx) => {
      await tx.query("INSERT INTO idempotency_record (id, tenant_id, actor_key, route, idempotency_key, request_hash, response_body, created_at) VALUES (?, 't', 'a', 'people', 'slow-elsewhere', 'x', '{}', ?)", [ids.next(), new Date(clock.now())]);
      wrote();
      await hold;
    });
    await written;
    await expect(make(two.idempotency, 'slow-elsewhere')).rejects.toMatchObject({ code: 'IDEMPOTENCY.IN_PROGRESS' });
    open();
    await first;
    expect(await made('slow-elsewhere')).toBe(0);
  }, 30_000);
});
