import { type ApiError } from '@yige/api-client';
import { randomUUID } from 'node:crypto';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { act } from '../../testing/act.js';
import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestEvent } from '../infrastructure/request-event.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';

describe('rivals', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp({ YIGE_CALL_LIMIT_FACTOR: '10' });
  });
  afterAll(() => running.stop());

  async function dispatchedToGroup(): Promise<{ id: string; version: number }> {
    const { id } = await report(running.visitor());
    const secretary = await running.as('secretary');
    const { version } = await secretary.call('get', '/api/requests/{id}', { path: { id } });
    return secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id }, headers: key(), body: { expectedVersion: version, matterCode: '0201', tier: 1, urgency: 'U3' } });
  }

  it('should let exactly one of 200 simultaneous commands win, and tell the others what is now', async () => {
    const { id, version } = await dispatchedToGroup();
    const [member, colleague] = [await running.as('member'), await running.as('colleague')];
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        (n % 2 === 0 ? member : colleague).call('post', '/api/requests/{id}/commands/sign', { path: { id }, headers: key(), body: { expectedVersion: version } }),
      ),
    );
    const won = answers.filter((answer) => answer.status === 'fulfilled');
    const lost = answers.filter((answer) => answer.status === 'rejected').map((answer) => answer.reason as ApiError);
    expect(won).toHaveLength(1);
    expect(new Set(lost.map((error) => error.status))).toEqual(new Set([409]));
    for (const error of lost) expect(error.problem?.current).toMatchObject({ version: version + 1, status: 'inProgress' });
    await expectConsistent(id, version + 1);
  });

  it('should answer 200 tries with one key as the one that came first', async () => {
    const { id, version } = await dispatchedToGroup();
    const member = await running.as('member');
    const headers = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => member.call('post', '/api/requests/{id}/commands/sign', { path: { id }, headers, body: { expectedVersion: version } })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await expectConsistent(id, version + 1);
  });

  it('should make one request of many submits with one key, and refuse the key for another text', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const submit = (text: string) => running.visitor().call('post', '/api/requests', { headers, body: { text, code: 'EAST1' } });
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submit('路灯不亮了')));
    expect(new Set(receipts.map((receipt) => receipt.lookupCode)).size).toBe(1);
    await expect(submit('另一件事')).rejects.toMatchObject({ status: 422, code: 'IDEMPOTENCY.KEY_REUSED' });
    const [first] = receipts;
    expect(JSON.stringify(await running.dataSource.query('SELECT * FROM idempotency_record'))).not.toContain(first?.lookupCode);
    expect(await running.dataSource.manager.countBy(RequestRow, { text: '路灯不亮了' })).toBe(1);
    expect(await running.dataSource.manager.countBy(RequestEvent, { requestId: first?.id ?? '' })).toBeGreaterThan(0);
  });

  it('should give every request of a rush a number of its own', async () => {
    const receipts = await Promise.all(Array.from({ length: 120 }, (_, n) => report(running.visitor(), { text: `第${n}件事，请看一看` })));
    expect(new Set(receipts.map((receipt) => receipt.number)).size).toBe(120);
  });

  it('should merge one request into another, or resolve the other, or both one after the other, but never lose either', async () => {
    const secretary = await running.as('secretary');
    for (let round = 0; round < 12; round++) {
      const [main, part] = [await report(running.visitor()), await report(running.visitor())];
      for (const { id } of [main, part]) await act(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
      const { version } = await act(secretary, main.id, 'sign');
      const before = await secretary.call('get', '/api/requests/{id}', { path: { id: part.id } });
      const [merged, resolved] = await Promise.allSettled([
        secretary.call('post', '/api/requests/{id}/commands/merge', { path: { id: part.id }, headers: key(), body: { expectedVersion: before.version, mainId: main.id } }),
        secretary.call('post', '/api/requests/{id}/commands/resolve', { path: { id: main.id }, headers: key(), body: { expectedVersion: version, resolution: 'solved', answer: '清走了' } }),
      ]);
      for (const answer of [merged, resolved]) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ status: 409, code: 'REQUEST.CHANGED_MEANWHILE' });
      expect([merged, resolved].some((answer) => answer.status === 'fulfilled')).toBe(true);
      const rows = Object.fromEntries((await running.dataSource.manager.findBy(RequestRow, [{ id: main.id }, { id: part.id }])).map((row) => [row.id, row]));
      expect(rows[part.id]).toMatchObject(merged.status === 'fulfilled' ? { status: 'merged', mergedIntoId: main.id } : { status: 'dispatched', mergedIntoId: null });
      expect(rows[main.id]).toMatchObject({ neighbours: merged.status === 'fulfilled' ? 1 : 0, status: resolved.status === 'fulfilled' ? 'answered' : 'inProgress' });
      for (const id of [main.id, part.id]) await expectWhole(id);
    }
  });

  it('should let two requests that are merged into each other at once become one', async () => {
    const secretary = await running.as('secretary');
    for (let round = 0; round < 12; round++) {
      const pair = [await report(running.visitor()), await report(running.visitor())] as const;
      const merge = (part: { id: string; version: number }, main: { id: string }) =>
        secretary.call('post', '/api/requests/{id}/commands/merge', { path: { id: part.id }, headers: key(), body: { expectedVersion: part.version, mainId: main.id } });
      const answers = await Promise.allSettled([merge(pair[0], pair[1]), merge(pair[1], pair[0])]);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const rows = await running.dataSource.manager.findBy(RequestRow, pair.map(({ id }) => ({ id })));
      expect(rows.map(({ status, neighbours }) => `${status} ${neighbours}`).sort()).toEqual(['merged 0', 'submitted 1']);
    }
  });

  it('should count every neighbour of a rush who joins', async () => {
    const secretary = await running.as('secretary');
    const main = await report(running.visitor());
    await act(secretary, main.id, 'triage', { matterCode: '0201', kind: 'complaint', tier: 2, urgency: 'U1' });
    const receipts = await Promise.all(Array.from({ length: 8 }, () =>
      running.visitor().call('post', '/api/requests/{id}/join', { path: { id: main.id }, headers: key(), body: { text: '楼道里堆满了纸箱', code: 'EAST1' } })));
    expect(new Set(receipts.map(({ lookupCode }) => lookupCode)).size).toBe(8);
    expect(await running.dataSource.manager.findOneByOrFail(RequestRow, { id: main.id })).toMatchObject({ neighbours: 8 });
    expect(await running.dataSource.manager.countBy(RequestRow, { mergedIntoId: main.id, status: 'merged' })).toBe(8);
    await expectWhole(main.id);
  });

  /** The events of a request are numbered without a gap, and each that others are told of stands in the outbox. */
  async function expectWhole(id: string): Promise<void> {
    const { manager } = running.dataSource;
    const row = await manager.findOneByOrFail(RequestRow, { id });
    const events = await manager.find(RequestEvent, { where: { requestId: id }, order: { seq: 'ASC' } });
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: row.eventSeq }, (_, n) => n + 1));
    const outgoing = await manager.findBy(OutboxEvent, { aggregateId: id });
    expect(outgoing.map((event) => event.seq).sort((a, b) => a - b)).toEqual(events.filter((event) => event.isPublic).map((event) => event.seq));
  }

  /** The row, its events and the outbox tell one story. */
  async function expectConsistent(id: string, version: number): Promise<void> {
    const { manager } = running.dataSource;
    const row = await manager.findOneByOrFail(RequestRow, { id });
    expect(row.version).toBe(version);
    const events = await manager.find(RequestEvent, { where: { requestId: id }, order: { seq: 'ASC' } });
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: row.eventSeq }, (_, n) => n + 1));
    expect(events.filter((event) => event.type === 'signed')).toHaveLength(1);
    const outgoing = await manager.findBy(OutboxEvent, { aggregateId: id });
    expect(outgoing.map((event) => event.seq).sort((a, b) => a - b)).toEqual(events.filter((event) => event.isPublic).map((event) => event.seq));
  }

  it('should leave no event without its request', async () => {
    const orphans = (await running.dataSource.query(
      'SELECT COUNT(*) AS n FROM request_event e LEFT JOIN request r ON r.id = e.request_id WHERE r.id IS NULL',
    )) as { n: number | string }[];
    expect(Number(orphans[0]?.n)).toBe(0);
  });
});
