import { type ApiError } from '@yige/api-client';
import { randomUUID } from 'node:crypto';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestEvent } from '../infrastructure/request-event.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';

describe('rivals', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
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
