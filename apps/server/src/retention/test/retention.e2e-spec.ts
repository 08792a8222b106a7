import { IsNull, Not } from 'typeorm';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { Clearing } from '../../upkeep/index.js';
import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Reporter } from '../../requests/infrastructure/reporter.entity.js';
import { Retention } from '../index.js';

const DAY = 86_400_000;

describe('retention', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const known = (): Promise<number> => running.dataSource.manager.countBy(Reporter, { nameSealed: Not(IsNull()) });
  const retention = (): Retention => running.app.get(Retention, { strict: false });

  it('should forget who reported a year after the request was over, and nobody whose request is open or younger', async () => {
    const contact = { name: '何晓雯', phone: '13800138000' };
    const over = await report(running.visitor(), { contact });
    await report(running.visitor(), { contact });
    await running.visitor(over.lookupCode).call('post', '/api/requests/{id}/commands/withdraw', { path: { id: over.id }, headers: key(), body: { expectedVersion: over.version } });
    running.clock.forward(364 * DAY);
    expect(await retention().plan()).toEqual({ reporters: 0, uploads: 0 });
    expect(await retention().run()).toEqual({ reporters: 0, uploads: 0 });
    running.clock.forward(2 * DAY);
    expect(await retention().plan()).toEqual({ reporters: 1, uploads: 0 });
    expect(await known()).toBe(2);
    expect(await retention().run()).toEqual({ reporters: 1, uploads: 0 });
    expect(await known()).toBe(1);
    expect(await retention().plan()).toEqual({ reporters: 0, uploads: 0 });
    expect(await running.dataSource.manager.findOneByOrFail(Reporter, { requestId: over.id })).toMatchObject({ personId: null, nameSealed: null, phoneSealed: null, phoneIndex: null, erasedAt: expect.any(Number) });
    await expect(running.visitor().call('post', '/api/lookups', { body: { lookupCode: over.lookupCode } })).rejects.toMatchObject({ status: 404 });
    const ran = await running.dataSource.manager.findBy(AuditEntry, { action: 'retention.run' });
    expect(ran).toEqual([expect.objectContaining({ session: 'service', personId: null, detail: { reporters: 1, uploads: 0 } })]);
  });

  it('should count what passes through before it clears it, and clear messages that are old', async () => {
    await report(running.visitor(), { text: '甲乙丙丁' });
    await running.settled();
    const clearing = running.app.get(Clearing, { strict: false });
    expect((await clearing.overdue())['notice']).toBeUndefined();
    const notices = await running.dataSource.manager.count(Notice);
    running.clock.forward(181 * DAY);
    const overdue = await clearing.overdue();
    expect(overdue['notice'] ?? 0).toBe(notices);
    expect(overdue['idempotency_record']).toBeGreaterThan(0);
    expect(await clearing.run()).toEqual(overdue);
    expect(await clearing.overdue()).toEqual({});
  });
});
