import type { DataSource } from 'typeorm';
import { entities } from '../../entities.js';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { Account } from '../../access/infrastructure/account.entity.js';
import { OutboxEvent } from '../outbox/outbox-event.entity.js';
import { findRow, findRows } from './find-rows.js';
import { shapeOf } from './row-shape.js';
import { insertRows, updateRows } from './statements.js';
import { type UnitOfWork } from './unit-of-work.js';
import { inOnePacket, send } from './wire.js';

const NOW = Date.UTC(2026, 10, 22, 3, 31, 18, 924);
const event = (id: string, seq: number, leaseUntil: number | null): OutboxEvent => ({
  id, tenantId: 't', aggregateId: 'a', seq, type: 'test.happened', payload: { words: ['“引号”', 'it\'s \\ "x" 😀\n'], n: 1.5, none: null },
  occurredAt: NOW + seq, status: 'pending', attempts: 0, availableAt: NOW, leaseUntil, leaseToken: null, lastError: leaseUntil === null ? null : '2026-11-22 is no date here',
});
const account = (id: string, disabled: boolean): Account => ({ id, tenantId: 't', personId: id, login: id, passwordHash: 'x', disabled, createdAt: NOW });

describe('rows without the ORM', () => {
  let database: MigratedDatabase;
  let dataSource: DataSource;
  let uow: UnitOfWork;

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource, uow } = database);
    await uow.run(async (tx) => {
      await insertRows(tx, OutboxEvent, [event('e1', 1, null), event('e2', 2, NOW + 5), event('e3', 3, null)]);
      await insertRows(tx, Account, [account('a1', true), account('a2', false)]);
    });
  });
  afterAll(() => database.drop());

  it('should come out as they went in, and as the ORM reads them', async () => {
    expect(await findRows(dataSource.manager, OutboxEvent, { tenantId: 't' }, { order: { id: 'ASC' } })).toEqual([event('e1', 1, null), event('e2', 2, NOW + 5), event('e3', 3, null)]);
    expect(await findRows(dataSource.manager, Account, { tenantId: 't' }, { order: { id: 'ASC' } })).toEqual([account('a1', true), account('a2', false)]);
    expect((await dataSource.manager.findBy(OutboxEvent, { id: 'e2' })).map((row) => ({ ...row }))).toEqual([event('e2', 2, NOW + 5)]);
    expect((await dataSource.manager.findBy(Account, { disabled: true })).map((row) => ({ ...row }))).toEqual([account('a1', true)]);
  });

  it('should be found by a value, by none, by one of several, and only with the columns that were asked for', async () => {
    const ids = async (where: Parameters<typeof findRows<OutboxEvent>>[2]): Promise<unknown> => findRows(dataSource.manager, OutboxEvent, where, { only: ['id'], order: { seq: 'DESC' } });
    expect(await ids({ leaseUntil: null })).toEqual([{ id: 'e3' }, { id: 'e1' }]);
    expect(await ids({ leaseUntil: NOW + 5 })).toEqual([{ id: 'e2' }]);
    expect(await ids({ id: ['e1', 'e2', 'nobody'] })).toEqual([{ id: 'e2' }, { id: 'e1' }]);
    expect(await ids({ id: [] })).toEqual([]);
    expect(await findRow(dataSource.manager, OutboxEvent, { tenantId: 't' }, { order: { seq: 'DESC' } })).toMatchObject({ id: 'e3' });
    expect(await findRow(dataSource.manager, Account, { disabled: true, id: 'a2' })).toBeNull();
  });

  it('should be changed only where every condition holds', async () => {
    expect(await uow.run((tx) => updateRows(tx, OutboxEvent, { id: ['e1', 'e2'], leaseToken: null, seq: 2 }, { leaseToken: 'mine', payload: {} }))).toBe(1);
    expect(await findRow(dataSource.manager, OutboxEvent, { leaseToken: 'mine' })).toMatchObject({ id: 'e2', payload: {} });
  });

  it('should not be asked for without a condition, or with one that fell away', async () => {
    await expect(findRows(dataSource.manager, Account, {})).rejects.toThrow('a condition has no value');
    await expect(findRows(dataSource.manager, Account, { id: undefined as unknown as string })).rejects.toThrow('a condition has no value');
    await expect(uow.run((tx) => updateRows(tx, Account, { id: undefined }, { disabled: true }))).rejects.toThrow('a condition has no value');
    await expect(findRows(dataSource.manager, Account, { unknown: 1 } as never)).rejects.toThrow('there is no column for unknown');
  });

  it('should answer each of several that go in one packet, and fail all when one does', async () => {
    const { manager } = dataSource;
    const [events, nobody, two] = await inOnePacket(() => Promise.all([
      findRows(manager, OutboxEvent, { tenantId: 't' }, { only: ['id'], order: { seq: 'DESC', id: 'ASC' } }),
      findRow(manager, Account, { id: 'nobody' }),
      findRow(manager, Account, { id: 'a2' }).then(async (account) => [account, await findRow(manager, Account, { id: 'a1' })]),
    ]));
    expect(events).toEqual([{ id: 'e3' }, { id: 'e2' }, { id: 'e1' }]);
    expect(nobody).toBeNull();
    expect(two).toEqual([account('a2', false), account('a1', true)]);
    const failed = await inOnePacket(() => Promise.allSettled([findRow(manager, Account, { id: 'a1' }), send(manager, 'SELECT nothing FROM nowhere')]));
    expect(failed.at(-1)).toMatchObject({ status: 'rejected', reason: { query: expect.stringContaining('nowhere') as string } });
    expect(await inOnePacket(async () => 'nothing asked')).toBe('nothing asked');
    await expect(inOnePacket(() => { throw new Error('before anything'); })).rejects.toThrow('before anything');
    expect(await findRow(manager, Account, { id: 'a2' })).toEqual(account('a2', false));
  });

  it('should know the columns of every table', () => {
    expect(entities.map((entity) => shapeOf(dataSource, entity).columns.length).every((count) => count > 1)).toBe(true);
  });
});
