import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Record<string, unknown>;
}

describe('bad input', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  async function post(path: string, body: string | FormData, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(running.url + path, {
      method: 'POST',
      body,
      headers: { ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}), 'idempotency-key': randomUUID(), ...headers },
    });
    return { status: answer.status, type: answer.headers.get('content-type'), body: (await answer.json()) as Record<string, unknown> };
  }

  const submit = (body: unknown, headers?: Record<string, string>): Promise<Answer> => post('/api/requests', typeof body === 'string' ? body : JSON.stringify(body), headers);

  it.each([
    ['an empty text', { text: '' }, 'REQUEST.TEXT_NEEDED'],
    ['only invisible characters', { text: ' \u200b\ufeff\n ' }, 'REQUEST.TEXT_NEEDED'],
    ['10,001 characters', { text: '灯'.repeat(10_001) }, 'REQUEST.TEXT_TOO_LONG'],
    ['a NUL in the text', { text: '灯\u0000坏了' }, 'REQUEST.TEXT_UNREADABLE'],
    ['half an emoji', { text: '灯\ud83d坏了' }, 'REQUEST.TEXT_UNREADABLE'],
    ['no text', {}, 'VALIDATION.FAILED'],
    ['a number for text', { text: 7 }, 'VALIDATION.FAILED'],
    ['an unknown field', { text: '灯坏了', status: 'closed' }, 'VALIDATION.FAILED'],
    ['an unknown kind', { text: '灯坏了', kind: 'gift' }, 'VALIDATION.FAILED'],
    ['a contact that is a list', { text: '灯坏了', contact: [] }, 'VALIDATION.FAILED'],
    ['a phone that is none', { text: '灯坏了', contact: { phone: 'call me' } }, 'VALIDATION.FAILED'],
    ['a grid that does not exist', { text: '灯坏了', gridId: 'nowhere' }, 'ORG.UNKNOWN_NODE'],
    ['a grid that is a department', { text: '灯坏了', gridId: 'SW' }, 'ORG.UNKNOWN_NODE'],
    ['a building of another grid', { text: '灯坏了', gridId: 'west-1', buildingId: 'building-1' }, 'ORG.UNKNOWN_BUILDING'],
    ['an id that would like to be SQL', { text: '灯坏了', gridId: "' OR 1=1 --" }, 'VALIDATION.FAILED'],
    ['a photo that was never sent', { text: '灯坏了', attachments: [{ id: 'x', claim: 'y' }] }, 'ATTACHMENT.UNKNOWN'],
    ['ten photos', { text: '灯坏了', attachments: Array.from({ length: 10 }, () => ({ id: 'x', claim: 'y' })) }, 'VALIDATION.FAILED'],
    ['broken JSON', '{"text": "灯坏了"', 'BODY.UNREADABLE'],
    ['JSON that is no object', '[1, 2]', 'VALIDATION.FAILED'],
    ['nothing at all', '', 'BODY.UNREADABLE'],
  ])('should refuse %s with a problem document', async (_, body, code) => {
    const before = await running.dataSource.manager.count(RequestRow);
    const answer = await submit(body);
    expect(answer.body).toMatchObject({ code });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.type).toContain('application/problem+json');
    expect(answer.body['detail']).toMatch(/[\u4e00-\u9fff]/);
    expect(await running.dataSource.manager.count(RequestRow)).toBe(before);
  });

  it('should count characters as people do: 10,000 rare characters and emoji are accepted whole', async () => {
    const text = '𠮷😀'.repeat(5_000);
    const receipt = await report(running.visitor(), { text });
    const kept = await running.visitor(receipt.lookupCode).call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    expect(kept.text).toBe(text);
  });

  it('should name the field and speak the language of the reader', async () => {
    const answer = await submit({ text: '灯坏了', contact: { phone: 'x' } }, { 'accept-language': 'en-GB,en;q=0.8' });
    expect(answer.body).toMatchObject({ detail: 'A few entries need to be changed.', errors: [{ field: 'contact.phone', code: 'phone', detail: 'This phone number does not look right.' }] });
    expect((await submit({ text: '' }, { 'accept-language': 'zh-HK' })).body['detail']).toBe('請寫一句發生了什麼。');
  });

  it('should ask for an idempotency key', async () => {
    const answer = await submit({ text: '灯坏了' }, { 'idempotency-key': '' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY.KEY_NEEDED' } });
  });

  it.each([
    ['a text file', Buffer.from('这不是照片'), 'ATTACHMENT.NOT_A_PHOTO'],
    ['an HTML page called a photo', Buffer.from('<html><script>alert(1)</script></html>'), 'ATTACHMENT.NOT_A_PHOTO'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'ATTACHMENT.NOT_A_PHOTO'],
    ['the beginning of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'ATTACHMENT.NOT_A_PHOTO'],
    ['an empty file', Buffer.alloc(0), 'ATTACHMENT.NOT_A_PHOTO'],
  ])('should refuse %s as a photo', async (_, bytes, code) => {
    expect(await upload(bytes)).toMatchObject({ status: 422, body: { code } });
  });

  it('should refuse a photo of more than 15 MB, and an upload without a file', async () => {
    expect(await upload(Buffer.alloc(16 * 1024 * 1024, 0xff))).toMatchObject({ status: 413, body: { code: 'ATTACHMENT.TOO_LARGE' } });
    expect(await post('/api/attachments', new FormData())).toMatchObject({ status: 422, body: { code: 'ATTACHMENT.MISSING' } });
    expect(await post('/api/attachments', '{}')).toMatchObject({ status: 415 });
  });

  it('should keep a photo without place or camera, show it to the reporter and to nobody else', async () => {
    const shot = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446688' } })
      .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 47/1 0/1' } })
      .jpeg()
      .toBuffer();
    const { body: stored } = await upload(shot);
    const receipt = await report(running.visitor(), { attachments: [{ id: String(stored['id']), claim: String(stored['claim']) }] });
    const photo = (authorization: string): Promise<Response> => fetch(`${running.url}/api/attachments/${String(stored['id'])}`, { headers: { authorization } });
    const shown = await photo(`Lookup ${receipt.lookupCode}`);
    expect(shown.status).toBe(200);
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('SecretCamera')).toBe(false);
    const other = await report(running.visitor());
    expect((await photo(`Lookup ${other.lookupCode}`)).status).toBe(404);
    // A claim is used once.
    await expect(report(running.visitor(), { attachments: [{ id: String(stored['id']), claim: String(stored['claim']) }] })).rejects.toMatchObject({ code: 'ATTACHMENT.UNKNOWN' });
  });

  async function upload(bytes: Buffer): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), '../../photo.jpg');
    return post('/api/attachments', form);
  }

  it('should answer 404 for requests that do not exist or are not the caller\'s, without telling which', async () => {
    const { id } = await report(running.visitor());
    const stranger = await running.as('stranger');
    const asked = await Promise.all([id, 'no-such-request', randomUUID()].map((one) => stranger.call('get', '/api/requests/{id}', { path: { id: one } }).catch((error: unknown) => error)));
    for (const error of asked) expect(error).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('should slow down whoever guesses lookup codes', async () => {
    const guess = (): Promise<unknown> => running.visitor().call('post', '/api/lookups', { body: { lookupCode: 'ABCD-EFGH-JKMN' } }).catch((error: unknown) => error);
    for (let n = 0; n < 20; n++) expect(await guess()).toMatchObject({ status: 404, code: 'LOOKUP.UNKNOWN' });
    expect(await guess()).toMatchObject({ status: 429, code: 'LOOKUP.TOO_MANY_TRIES' });
    running.clock.forward(10 * 60_000);
    expect(await guess()).toMatchObject({ status: 404 });
  });

  it('should refuse a wrong password and an unknown login alike', async () => {
    for (const login of ['member', 'nobody']) {
      await expect(running.visitor().call('post', '/api/sessions', { body: { login, password: 'wrong' } })).rejects.toMatchObject({ status: 401, code: 'ACCESS.WRONG_PASSWORD' });
    }
  });

  it('should refuse a page cursor that it did not make', async () => {
    const member = await running.as('member');
    for (const cursor of ['x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url')]) {
      await expect(member.call('get', '/api/worklists/{view}', { path: { view: 'mine' }, query: { cursor } })).rejects.toMatchObject({ status: 422 });
    }
  });

  it('should let nobody without an account, or with another role, run a command of staff', async () => {
    const receipt = await report(running.visitor());
    const body = { expectedVersion: 1 };
    await expect(running.visitor().call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body })).rejects.toMatchObject({ status: 401 });
    await expect(running.visitor(receipt.lookupCode).call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body })).rejects.toMatchObject({ status: 401 });
    await expect((await running.as('auditor')).call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body })).rejects.toMatchObject({ status: 403 });
    await expect((await running.as('admin')).call('get', '/api/requests/{id}', { path: { id: receipt.id } })).rejects.toMatchObject({ status: 404 });
  });
});
