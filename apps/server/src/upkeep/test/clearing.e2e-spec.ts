import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Session } from '../../access/infrastructure/session.entity.js';
import { clearances } from '../../clearances.js';
import { Config } from '../../platform/config/config.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { IdempotencyRecord } from '../../platform/idempotency/idempotency-record.entity.js';
import { type LeasedStatus, untaken } from '../../platform/lease/leased-row.js';
import { AttemptWindow } from '../../platform/limits/attempt-window.entity.js';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Clearing, CLEARING_BATCH } from '../application/clearing.js';

const DAY = 86_400_000;

describe('clearing', () => {
  let running: RunningApp;
  let now: number;

  beforeEach(async () => {
    running = await startApp();
    now = running.clock.now();
  });
  afterEach(() => running.stop());

  const insert = <E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly E[]): Promise<void> => running.app.get(UnitOfWork).run((tx) => insertRows(tx, entity, rows));
  const left = async <E extends ObjectLiteral>(entity: EntityTarget<E>): Promise<string[]> => (await running.dataSource.manager.find(entity)).map((row) => String(row['id'])).sort();
  const clear = (): Promise<Record<string, number>> => running.app.get(Clearing).run();
  const event = (id: string, status: LeasedStatus, daysAgo: number): OutboxEvent =>
    ({ id, tenantId: 'tenant', aggregateId: id, seq: 1, type: 'test', payload: {}, occurredAt: now - daysAgo * DAY, ...untaken(now - daysAgo * DAY), status, ...(status === 'pending' ? { leaseToken: 'x', leaseUntil: now + 20_000 } : {}) });
  const timer = (id: string, status: LeasedStatus, daysAgo: number): DueWork =>
    ({ id, tenantId: 'tenant', subjectId: id, kind: 'test', payload: {}, dueAt: now - daysAgo * DAY, ...untaken(now - daysAgo * DAY), status, ...(status === 'pending' ? { leaseToken: 'x', leaseUntil: now + 20_000 } : {}) });
  const answer = (id: string, ageMs: number): IdempotencyRecord => ({ id, tenantId: 'tenant', actorKey: id, route: 'r', idempotencyKey: 'k', requestHash: 'h', responseBody: '{}', createdAt: now - ageMs });
  const window = (id: string, ageMs: number): AttemptWindow => ({ id, subject: id, windowStart: now - ageMs, count: 20 });
  const session = (id: string, expiredMs: number): Session => ({ id, tenantId: 'tenant', accountId: 'a', personId: 'p', tokenHash: id, createdAt: now - 40 * DAY, expiresAt: now - expiredMs, factorMet: false, seenAt: null, identityId: null });

  it('should remove what is over and nothing that anybody may still need', async () => {
    for (const entity of [OutboxEvent, DueWork, Session]) await running.dataSource.manager.createQueryBuilder().delete().from(entity as EntityTarget<ObjectLiteral>).execute();
    const every = (['pending', 'done', 'dead', 'discarded'] as const).flatMap((status) => [6, 8, 400].map((days) => [`${status}-${days}`, status, days] as const));
    await insert(OutboxEvent, every.map((row) => event(...row)));
    await insert(DueWork, every.map((row) => timer(...row)));
    await insert(IdempotencyRecord, [answer('a-new', 0), answer('a-seven-days', 7 * DAY), answer('a-older', 7 * DAY + 1)]);
    await insert(AttemptWindow, [window('w-new', 0), window('w-today', DAY), window('w-older', DAY + 1)]);
    await insert(Session, [session('s-living', -1), session('s-just-over', 1), session('s-long-over', DAY + 1)]);
    expect(await clear()).toEqual({ outbox_event: 3, due_work: 3, idempotency_record: 1, attempt_window: 1, session: 1 });
    const kept = ['dead-400', 'dead-6', 'dead-8', 'discarded-6', 'discarded-8', 'done-6', 'pending-400', 'pending-6', 'pending-8'];
    expect([await left(OutboxEvent), await left(DueWork)]).toEqual([kept, kept]);
    expect(await left(IdempotencyRecord)).toEqual(['a-new', 'a-seven-days']);
    expect(await left(AttemptWindow)).toEqual(['w-new', 'w-today']);
    expect(await left(Session)).toEqual(['s-just-over', 's-living']);
    expect(await clear()).toEqual({});
  });

  it('should take no more than a thousand rows in one transaction', async () => {
    await running.dataSource.manager.createQueryBuilder().delete().from(OutboxEvent).execute();
    const rows = Array.from({ length: 2 * CLEARING_BATCH + 7 }, (_, n) => event(`e${n}`, 'done', 30));
    for (let from = 0; from < rows.length; from += 500) await insert(OutboxEvent, rows.slice(from, from + 500));
    const sizes: number[] = [];
    const uow = running.app.get(UnitOfWork);
    const run = uow.run.bind(uow);
    uow.run = async (work) => {
      const before = await running.dataSource.manager.count(OutboxEvent);
      const result = await run(work);
      sizes.push(before - (await running.dataSource.manager.count(OutboxEvent)));
      return result;
    };
    expect(await clear()).toEqual({ outbox_event: rows.length });
    expect(sizes.filter((size) => size > 0)).toEqual([CLEARING_BATCH, CLEARING_BATCH, 7]);
  });

  it('should leave a living district as it is: every request answers the same afterwards', async () => {
    const { id } = await report(running.visitor());
    const secretary = await running.as('secretary');
    await running.settled();
    running.clock.forward(DAY / 4);
    const before = await secretary.call('get', '/api/requests/{id}', { path: { id } });
    await clear();
    expect(await secretary.call('get', '/api/requests/{id}', { path: { id } })).toEqual(before);
  });

  it('should name only tables and moments that there are, and keep by the settings', async () => {
    const config = (env: NodeJS.ProcessEnv): Config => new Config({ YIGE_MODE: 'trial', YIGE_DATA: running.app.get(Config).dataDir, ...env });
    const keeps = (env: NodeJS.ProcessEnv): Record<string, number> => Object.fromEntries(clearances.map(({ entity, where, keepDays }) =>
      [[running.dataSource.getMetadata(entity).tableName, ...Object.values(where)].join(' '), keepDays(config(env))]));
    for (const { entity, since, where } of clearances) {
      const metadata = running.dataSource.getMetadata(entity);
      for (const property of [since, ...Object.keys(where)]) expect(metadata.findColumnWithPropertyName(property)).toBeDefined();
    }
    const usual = keeps({});
    expect(usual).toMatchObject({
      'outbox_event done': 7, 'outbox_event discarded': 90, 'due_work done': 7, 'due_work discarded': 90, idempotency_record: 7, attempt_window: 1, account_link: 90, session: 1,
      notice: 180, platform_push: 7, 'upkeep_round done': 90,
    });
    expect(keeps({ YIGE_KEEP_DONE_DAYS: '30', YIGE_KEEP_KEYS_DAYS: '14' })).toEqual({ ...usual, 'outbox_event done': 30, 'due_work done': 30, idempotency_record: 14, platform_push: 14 });
    expect(() => config({ YIGE_KEEP_KEYS_DAYS: '6' })).toThrow('from 7');
    expect(() => config({ YIGE_KEEP_DONE_DAYS: 'never' })).toThrow('whole number');
  });
});
