import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { IsNull, Not } from 'typeorm';
import { Attachment } from '../../attachments/infrastructure/attachment.entity.js';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { Config } from '../../platform/config/config.js';
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

  it('should remove a photo that nobody sent, its row and its files, and leave alone what was sent or may be sent yet', async () => {
    const dir = running.app.get(Config).filesDir;
    const onDisk = (): number => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jpg')).length;
    const upload = async (colour: string): Promise<{ id: string; claim: string }> => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).jpeg().toBuffer())]), 'a.jpg');
      return (await (await fetch(`${running.url}/api/attachments`, { method: 'POST', body: form })).json()) as { id: string; claim: string };
    };
    const ids = async (): Promise<string[]> => (await running.dataSource.manager.find(Attachment)).map(({ id }) => id).sort();
    const [sent, left, alike] = [await upload('#a00'), await upload('#0a0'), await upload('#a00')];
    await report(running.visitor(), { attachments: [{ id: sent.id, claim: sent.claim }] });
    running.clock.forward(2 * DAY - 1);
    const young = await upload('#00a');
    expect([await retention().plan(), onDisk()]).toEqual([{ reporters: 0, uploads: 0 }, 6]);
    running.clock.forward(2);
    expect(await retention().plan()).toEqual({ reporters: 0, uploads: 2 });
    expect(await ids()).toEqual([sent.id, left.id, alike.id, young.id].sort());
    expect(await retention().run()).toEqual({ reporters: 0, uploads: 2 });
    // The same picture was sent by somebody else: their file stays.
    expect([await ids(), onDisk()]).toEqual([[sent.id, young.id].sort(), 4]);
    expect(await retention().run()).toEqual({ reporters: 0, uploads: 0 });
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
