import { key, type RunningApp, startApp } from '../../testing/start-app.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { OutboxDispatcher } from '../../platform/outbox/dispatcher.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { QueueAction } from '../infrastructure/queue-action.entity.js';

const FAR_AHEAD = 3650 * 86_400_000;

describe('work that was given up', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  beforeEach(async () => {
    for (const entity of [OutboxEvent, DueWork, QueueAction]) await running.dataSource.manager.createQueryBuilder().delete().from(entity).execute();
  });
  afterAll(() => running.stop());

  const write: UnitOfWork['run'] = (work) => running.app.get(UnitOfWork).run(work);
  const { tenantId } = { tenantId: 'tenant' };

  /** Events of a type that only the dispatcher of this test knows; due for it alone, since the service's own looks at its clock. */
  async function events(aggregateId: string, seqs: readonly number[], status: 'dead' | 'pending' = 'dead', of = tenantId): Promise<string[]> {
    await write((tx) => running.app.get(Outbox).append(tx, seqs.map((seq) => ({ tenantId: of, aggregateId, seq, type: 'test.happened', payload: { seq }, occurredAt: running.clock.now() + FAR_AHEAD }))));
    const rows = await running.dataSource.manager.find(OutboxEvent, { where: { aggregateId }, order: { seq: 'ASC' } });
    const ids = rows.filter((row) => seqs.includes(row.seq)).map(({ id }) => id);
    if (status === 'dead') for (const id of ids) await running.dataSource.manager.update(OutboxEvent, { id }, { status, attempts: 8, lastError: `cannot ${'x'.repeat(400)}` });
    return ids;
  }
  const admin = () => running.as('admin');

  it('should be listed by kind, type and subject, page by page, to administrators of its district alone', async () => {
    const ids = [...(await events('r1', [1, 2, 3])), ...(await events('r2', [1, 2]))];
    await events('elsewhere', [1], 'dead', 'another-district');
    await events('r3', [1], 'pending');
    const api = await admin();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(cursor);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual([...ids].sort());
    function list(cursor: string) {
      return api.call('get', '/api/queue', { query: { kind: 'outbox', limit: 2, ...(cursor === '' ? {} : { cursor }) } });
    }
    const [row] = (await api.call('get', '/api/queue', { query: { kind: 'outbox', type: 'test.happened', subjectId: 'r2' } })).items;
    expect(row).toMatchObject({ kind: 'outbox', type: 'test.happened', subjectId: 'r2', status: 'dead', attempts: 8, nextTryAt: null });
    expect(row?.lastError).toHaveLength(300);
    expect((await api.call('get', '/api/queue', { query: { kind: 'outbox', type: 'test.other' } })).items).toEqual([]);
    expect((await api.call('get', '/api/queue', { query: { kind: 'dueWork' } })).items).toEqual([]);
    expect((await api.call('get', '/api/queue', { query: { kind: 'outbox', status: 'pending' } })).items.map(({ subjectId }) => subjectId)).toEqual(['r3']);
    for (const login of ['dispatcher', 'supervisor', 'auditor', 'secretary']) {
      await expect((await running.as(login)).call('get', '/api/queue', { query: { kind: 'outbox' } })).rejects.toMatchObject({ status: 403 });
    }
    const [foreign] = await running.dataSource.manager.findBy(OutboxEvent, { aggregateId: 'elsewhere' });
    const path = { kind: 'outbox', id: foreign?.id ?? '' };
    await expect(api.call('get', '/api/queue/{kind}/{id}', { path })).rejects.toMatchObject({ status: 404 });
    await expect(api.call('post', '/api/queue/{kind}/{id}/replay', { path, headers: key() })).rejects.toMatchObject({ status: 404 });
    await expect(api.call('get', '/api/queue/{kind}/{id}', { path: { ...path, kind: 'other' } })).rejects.toMatchObject({ status: 404 });
  });

  it('should be set going again in the order of each request, before what waits behind it', async () => {
    await events('r1', [1, 2, 3]);
    await events('r1', [4], 'pending');
    await events('r2', [7]);
    const api = await admin();
    const headers = key();
    const replay = () => api.call('post', '/api/queue/replays', { headers, body: { kind: 'outbox', type: 'test.happened' } });
    expect(await replay()).toEqual({ replayed: 4, more: false });
    expect(await replay()).toEqual({ replayed: 4, more: false });
    // Replayed at the service's own time, at which it would find no handler and mark them done: put back to where only this test looks.
    const delivered: string[] = [];
    const handler: OutboxHandler = { types: ['test.happened'], handle: (_, event) => Promise.resolve(void delivered.push(`${event.aggregateId}:${event.seq}`)) };
    await running.dataSource.manager.update(OutboxEvent, { type: 'test.happened' }, { status: 'pending', leaseToken: null, leaseUntil: null, availableAt: running.clock.now() + FAR_AHEAD });
    const later = new (class extends Clock {
      now = (): number => running.clock.now() + FAR_AHEAD + 1;
    })();
    const dispatcher = new OutboxDispatcher(running.app.get(UnitOfWork), running.app.get(Reads), running.app.get(Ids), later, [handler]);
    for (let round = 0; round < 10; round++) await dispatcher.deliverDue();
    expect(delivered.filter((one) => one.startsWith('r1'))).toEqual(['r1:1', 'r1:2', 'r1:3', 'r1:4']);
    expect(delivered).toHaveLength(5);
    expect(await running.dataSource.manager.countBy(QueueAction, { action: 'replayed', personId: 'person-admin' })).toBe(4);
  });

  it('should get all its tries anew, and be refused when it was not given up', async () => {
    await write((tx) => running.app.get(Agenda).plan(tx, [{ tenantId, subjectId: 'r1', kind: 'test.unknown', dueAt: running.clock.now() + FAR_AHEAD, payload: { legSeq: 1 } }]));
    const { id } = await running.dataSource.manager.findOneByOrFail(DueWork, { subjectId: 'r1' });
    const api = await admin();
    const path = { kind: 'dueWork', id };
    await expect(api.call('post', '/api/queue/{kind}/{id}/replay', { path, headers: key() })).rejects.toMatchObject({ status: 409, code: 'QUEUE.NOT_GIVEN_UP' });
    await running.dataSource.manager.update(DueWork, { id }, { status: 'dead', attempts: 8, lastError: 'cannot' });
    expect(await api.call('post', '/api/queue/{kind}/{id}/replay', { path, headers: key() })).toMatchObject({ status: 'pending', attempts: 0, lastError: null });
    expect(await api.call('get', '/api/queue/{kind}/{id}', { path })).toMatchObject({
      payload: { legSeq: 1 },
      actions: [{ action: 'replayed', reason: null, personId: 'person-admin' }],
    });
  });

  it('should be laid aside only with a reason, and be tried by nobody after that', async () => {
    const [id = ''] = await events('r1', [1]);
    const api = await admin();
    const path = { kind: 'outbox', id };
    await expect(api.call('post', '/api/queue/{kind}/{id}/discard', { path, headers: key(), body: { reason: ' ' } })).rejects.toMatchObject({ status: 422 });
    expect(await api.call('post', '/api/queue/{kind}/{id}/discard', { path, headers: key(), body: { reason: '已电话告知' } })).toMatchObject({ status: 'discarded' });
    await expect(api.call('post', '/api/queue/{kind}/{id}/replay', { path, headers: key() })).rejects.toMatchObject({ code: 'QUEUE.NOT_GIVEN_UP' });
    expect((await api.call('get', '/api/queue/{kind}/{id}', { path })).actions).toEqual([expect.objectContaining({ action: 'discarded', reason: '已电话告知' })]);
  });

  it('should be counted where monitors look', async () => {
    const ready = async (): Promise<unknown> => (await fetch(`${running.url}/health/ready`)).json();
    await events('r1', [1, 2]);
    // The count is remembered for five seconds.
    await new Promise((resolve) => setTimeout(resolve, 5_100));
    expect(await ready()).toMatchObject({ status: 'ready', dead: { outbox: 2, dueWork: 0, rounds: 0 }, orphans: null });
  });
});
