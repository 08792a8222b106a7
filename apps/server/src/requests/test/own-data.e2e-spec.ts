import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Schemas } from '@yige/api-client';
import sharp from 'sharp';
import { Attachment } from '../../attachments/infrastructure/attachment.entity.js';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { Config } from '../../platform/config/config.js';
import { CheckSummaries } from '../../statistics/index.js';
import { OrphanCheck } from '../../upkeep/application/orphan-check.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Reporter } from '../infrastructure/reporter.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';

describe('the rights of a reporter', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const photo = async (shade: number): Promise<Schemas['ClaimedPhoto']> => {
    const form = new FormData();
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: { r: shade, g: 9, b: 9 } } }).jpeg().toBuffer();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'a.jpg');
    const answer = await fetch(`${running.url}/api/attachments`, { method: 'POST', body: form });
    const { id, claim } = (await answer.json()) as Schemas['StoredPhotoView'];
    return { id, claim };
  };
  const filed = async (shade = 200) => report(running.visitor(), { contact: { name: '何晓雯', phone: '138 0013 8000' }, attachments: [await photo(shade)] });
  const own = (code: string, id: string) => running.visitor(code).call('get', '/api/requests/{id}/own-data', { path: { id } });
  const withdraw = (code: string, id: string, what: Schemas['Erasable']) => running.visitor(code).call('post', '/api/requests/{id}/own-data/withdraw', { path: { id }, body: { what } });
  const files = (): string[] => {
    const { filesDir } = running.app.get(Config);
    return existsSync(filesDir) ? readdirSync(filesDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jpg')).map((name) => path.basename(name)) : [];
  };

  it('should give them a copy, as data and as a page that runs nothing, and nobody else', async () => {
    const { id, lookupCode } = await filed();
    const copy = await own(lookupCode, id);
    expect(copy).toMatchObject({ name: '何晓雯', phone: '13800138000', looks: [], erased: false, stays: ['matter', 'timeline', 'audit'], photos: [{ part: 'report' }] });
    expect(copy.consents).toEqual([
      { purpose: 'contact', version: '2026-11', givenAt: expect.any(String), withdrawnAt: null },
      { purpose: 'photos', version: '2026-11', givenAt: expect.any(String), withdrawnAt: null },
    ]);
    const page = await fetch(`${running.url}/api/requests/${id}/own-data/page`, { headers: { authorization: `Lookup ${lookupCode}`, 'accept-language': 'zh-CN' } });
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-disposition')).toContain('attachment');
    expect(html).toContain('何晓雯');
    expect(html).toContain('公共事务档案');
    const other = await filed(10);
    await expect(own(other.lookupCode, id)).rejects.toMatchObject({ status: 404 });
    for (const login of ['secretary', 'dispatcher']) await expect((await running.as(login)).call('get', '/api/requests/{id}/own-data', { path: { id } })).rejects.toMatchObject({ status: 404 });
    await expect(running.visitor().call('get', '/api/requests/{id}/own-data', { path: { id } })).rejects.toMatchObject({ status: 401 });
  });

  it('should write no mark-up of theirs into the page', async () => {
    const receipt = await report(running.visitor(), { text: '<script>alert(1)</script> 楼道灯坏了', contact: { name: '<img src=x>' } });
    const page = await fetch(`${running.url}/api/requests/${receipt.id}/own-data/page`, { headers: { authorization: `Lookup ${receipt.lookupCode}` } });
    expect(await page.text()).not.toMatch(/<script|<img/);
  });

  it('should let them correct how they are reached', async () => {
    const { id, lookupCode } = await filed();
    const corrected = await running.visitor(lookupCode).call('post', '/api/requests/{id}/own-data/contact', { path: { id }, body: { phone: '139 0000 1111' } });
    expect(corrected).toMatchObject({ name: '何晓雯', phone: '13900001111' });
    expect((await own(lookupCode, id)).phone).toBe('13900001111');
  });

  it('should answer what is kept where nothing is to be corrected', async () => {
    const { id, lookupCode } = await filed();
    expect(await running.visitor(lookupCode).call('post', '/api/requests/{id}/own-data/contact', { path: { id }, body: {} })).toEqual(await own(lookupCode, id));
  });

  it('should take a number that is left after consent was taken back as consent given again', async () => {
    const { id, lookupCode } = await filed();
    await withdraw(lookupCode, id, 'contact');
    const again = await running.visitor(lookupCode).call('post', '/api/requests/{id}/own-data/contact', { path: { id }, body: { phone: '13900001111' } });
    expect(again).toMatchObject({ name: null, phone: '13900001111', consents: [{ purpose: 'contact', withdrawnAt: null }, { purpose: 'photos', withdrawnAt: null }] });
  });

  it('should forget name and number at once when they take that consent back, and go on with the request', async () => {
    const { id, lookupCode } = await filed();
    const after = await withdraw(lookupCode, id, 'contact');
    expect(after).toMatchObject({ name: null, phone: null, erased: false, photos: [{ part: 'report' }] });
    expect(after.consents).toMatchObject([{ purpose: 'contact', withdrawnAt: expect.any(String) }, { purpose: 'photos', withdrawnAt: null }]);
    expect(await running.dataSource.manager.findOneByOrFail(Reporter, { requestId: id })).toMatchObject({ nameSealed: null, phoneSealed: null, phoneIndex: null });
    expect(await running.visitor(lookupCode).call('get', '/api/requests/{id}', { path: { id } })).toMatchObject({ id, mine: true });
  });

  it('should delete their photos from the disk, but not a picture that another request has too', async () => {
    const [first, second] = [await filed(55), await filed(55)];
    expect(new Set(files()).size).toBe(2);
    await withdraw(first.lookupCode, first.id, 'photos');
    expect(new Set(files()).size).toBe(2);
    expect((await own(first.lookupCode, first.id)).photos).toEqual([]);
    await withdraw(second.lookupCode, second.id, 'photos');
    expect(files()).toEqual([]);
    expect(await running.dataSource.manager.count(Attachment)).toBe(0);
  });

  it('should forget everything that leads to them, keep what was reported, every count and every reference, and say so in the trail without a name', async () => {
    const { id, lookupCode } = await filed();
    await running.counted();
    const before = await running.dataSource.manager.findOneByOrFail(RequestRow, { id });
    const after = await withdraw(lookupCode, id, 'everything');
    expect(after).toMatchObject({ name: null, phone: null, photos: [], erased: true });
    await expect(running.visitor().call('post', '/api/lookups', { body: { lookupCode } })).rejects.toMatchObject({ status: 404 });
    await expect(own(lookupCode, id)).rejects.toMatchObject({ status: 404 });
    const row = await running.dataSource.manager.findOneByOrFail(RequestRow, { id });
    expect({ ...row, lookupHash: '', attachmentCount: 0 }).toEqual({ ...before, lookupHash: '', attachmentCount: 0 });
    await running.counted();
    expect(await running.app.get(CheckSummaries, { strict: false }).run(running.district.tenantId, () => undefined)).toMatchObject({ faults: 0 });
    expect(await running.app.get(OrphanCheck).run()).toMatchObject({ orphans: 0 });
    const entries = await running.dataSource.manager.findBy(AuditEntry, { action: 'reporter.erased' });
    expect(entries).toEqual([expect.objectContaining({ objectId: id, personId: null, session: 'lookupCode', detail: { what: 'everything' } })]);
    expect(JSON.stringify(entries)).not.toMatch(/何晓雯|13800138000/);
  });
});
