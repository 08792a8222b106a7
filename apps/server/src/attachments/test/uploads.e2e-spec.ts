import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { Config } from '../../platform/config/config.js';
import { Attachment } from '../infrastructure/attachment.entity.js';
import { compiledServer } from '../../testing/compiled-server.js';
import { type S3StandIn, settingsOf, startS3 } from '../../testing/s3-stand-in.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { frames, giantPng, plainJpeg, REFUSED, tellingJpeg, WHAT_IT_TELLS } from '../../testing/hostile-files.js';

interface Stored {
  readonly id: string;
  readonly claim: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

async function upload(running: RunningApp, bytes: Buffer, name = 'photo.jpg', type = 'image/jpeg'): Promise<{ status: number; body: Stored & { code?: string } }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  const answer = await fetch(`${running.url}/api/attachments`, { method: 'POST', body: form });
  return { status: answer.status, body: (await answer.json()) as Stored };
}

describe('uploads', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  const dir = (): string => running.app.get(Config).filesDir;
  const files = (): string[] => readdirSync(path.dirname(dir()), { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(path.dirname(dir()), name)).isFile());

  it.each(REFUSED)('should refuse %s, whatever it is called', async (_, make) => {
    const bytes = await make();
    const before = files();
    for (const [name, type] of [['photo.jpg', 'image/jpeg'], ['photo.png', 'image/png']] as const) {
      expect(await upload(running, bytes, name, type)).toMatchObject({ status: 422, body: { code: 'ATTACHMENT.NOT_A_PHOTO' } });
    }
    expect(files().filter((name) => name.startsWith('files'))).toEqual(before.filter((name) => name.startsWith('files')));
  });

  it('should keep nothing of a photo but the photo, in everything that is stored', async () => {
    const sent = await tellingJpeg();
    expect(sent.toString('latin1')).toMatch(WHAT_IT_TELLS);
    const { status, body } = await upload(running, sent);
    expect([status, body.mime, body.width, body.height]).toEqual([201, 'image/jpeg', 640, 480]);
    const stored = files().filter((name) => name.startsWith('files'));
    expect(stored.length).toBeGreaterThanOrEqual(2);
    for (const name of stored) {
      const bytes = readFileSync(path.join(path.dirname(dir()), name));
      expect(bytes.toString('latin1')).not.toMatch(WHAT_IT_TELLS);
      const { exif, xmp, icc, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  it('should draw one frame of many', async () => {
    const { status, body } = await upload(running, await frames('webp', 200), 'a.webp', 'image/webp');
    expect([status, body.mime, body.width, body.height]).toEqual([201, 'image/jpeg', 32, 32]);
  });

  it.each(['../../../outside.jpg', '/etc/cron.d/x', 'a\\..\\b.php', 'x.php', '%2e%2e%2fx', 'a'.repeat(5_000), '<img src=x>.jpg', 'con'])('should take no name like %s', async (name) => {
    const { status } = await upload(running, await plainJpeg(), name);
    expect(status).toBe(201);
    const odd = files().filter((file) => file.startsWith('files') && !/^files\/[0-9a-f]{2}\/[0-9a-f]{64}(full|thumb)\.jpg$/.test(file));
    expect(odd).toEqual([]);
  });

  it('should refuse what is larger than a photo, however much larger and in whatever pieces it comes', async () => {
    for (const more of [1, 1_000, 1024 * 1024, 5 * 1024 * 1024]) {
      const { status, body } = await upload(running, Buffer.concat([await plainJpeg(), Buffer.alloc(15 * 1024 * 1024 + more)]));
      expect([more, status, body.code]).toEqual([more, 413, 'ATTACHMENT.TOO_LARGE']);
    }
  });

  it.each([2, 10_000])('should take the first of %i photos in one body, and keep nothing of the others', async (count) => {
    const rows = (): Promise<number> => running.dataSource.manager.count(Attachment);
    const before = await rows();
    const form = new FormData();
    const bytes = new Blob([new Uint8Array(await plainJpeg())]);
    for (let n = 0; n < count; n++) form.append('file', n === 0 ? bytes : new Blob([`not a photo ${n}`]), `${n}.jpg`);
    const answer = await fetch(`${running.url}/api/attachments`, { method: 'POST', body: form });
    expect([answer.status, ((await answer.json()) as Stored).mime]).toEqual([201, 'image/jpeg']);
    expect(await rows()).toBe(before + 1);
    expect(files().filter((file) => readFileSync(path.join(path.dirname(dir()), file)).includes('not a photo'))).toEqual([]);
  });

  it('should show a photo so that it can be nothing else, and by a link for five minutes', async () => {
    const photo = (await upload(running, await plainJpeg())).body;
    const { id, lookupCode } = await report(running.visitor(), { attachments: [{ id: photo.id, claim: photo.claim }] });
    expect(id).toBeTruthy();
    const authorization = `Lookup ${lookupCode}`;
    const { path: link, until } = await running.visitor(lookupCode).call('get', '/api/attachments/{id}/link', { path: { id: photo.id }, query: { size: 'thumb' } });
    expect(Date.parse(until) - running.clock.now()).toBe(300_000);
    for (const [address, headers] of [[`/api/attachments/${photo.id}`, { authorization }], [link, {}]] as const) {
      const answer = await fetch(running.url + address, { headers });
      expect([answer.status, (await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).format]).toEqual([200, 'jpeg']);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(answer.headers.get('content-disposition')).toBe('inline; filename="photo.jpg"');
    }
    const status = async (address: string): Promise<number> => {
      const answer = await fetch(running.url + address);
      await answer.arrayBuffer();
      return answer.status;
    };
    const changed = [link.replace('.thumb.', '.full.'), link.replace(photo.id, photo.id.slice(0, -1)), `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, '/api/photos/x', '/api/photos/....'];
    for (const address of changed) expect([address, await status(address)]).toEqual([address, 404]);
    await expect(running.visitor().call('get', '/api/attachments/{id}/link', { path: { id: photo.id } })).rejects.toMatchObject({ status: 401 });
    await expect((await running.as('water')).call('get', '/api/attachments/{id}/link', { path: { id: photo.id } })).rejects.toMatchObject({ status: 404 });
    running.clock.forward(300_000);
    expect(await status(link)).toBe(404);
  });
});

describe('uploads to a bucket', () => {
  let bucket: S3StandIn;
  let running: RunningApp;
  beforeAll(async () => {
    bucket = await startS3();
    running = await startApp(settingsOf(bucket));
  });
  afterAll(async () => {
    await running.stop();
    await bucket.stop();
  });

  it('should lie there and nowhere else, and be read from there', async () => {
    const photo = (await upload(running, await tellingJpeg())).body;
    expect([...bucket.objects.keys()].map((name) => name.replace(/[0-9a-f]{64}/, '…')).sort()).toEqual([expect.stringMatching(/…full\.jpg$/), expect.stringMatching(/…thumb\.jpg$/)]);
    for (const bytes of bucket.objects.values()) expect(bytes.toString('latin1')).not.toMatch(WHAT_IT_TELLS);
    const { lookupCode } = await report(running.visitor(), { attachments: [{ id: photo.id, claim: photo.claim }] });
    const answer = await fetch(`${running.url}/api/attachments/${photo.id}`, { headers: { authorization: `Lookup ${lookupCode}` } });
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 500]).toEqual([200, true]);
  });
});

describe('uploads at once', () => {
  it('should need little memory for whatever is sent at once', async () => {
    const compiled = await compiledServer();
    try {
      const inputs = { 'huge.png': await sharp({ create: { width: 5_000, height: 5_000, channels: 3, background: '#abc' } }).png().toBuffer(), 'bomb.png': giantPng(), 'photo.jpg': await sharp({ create: { width: 8_192, height: 6_144, channels: 3, background: '#abc' } }).jpeg().toBuffer() };
      for (const [name, bytes] of Object.entries(inputs)) writeFileSync(path.join(compiled.dir, name), bytes);
      writeFileSync(path.join(compiled.dir, 'many.mjs'), `
        import { readFileSync } from 'node:fs';
        import { reEncode } from './attachments/application/re-encode.js';
        const inputs = ${JSON.stringify(Object.keys(inputs))}.map((name) => readFileSync(new URL(name, import.meta.url)));
        await reEncode(inputs[2]);
        const before = process.memoryUsage().rss;
        let peak = before;
        const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
        const done = await Promise.allSettled([...inputs, ...inputs, ...inputs, ...inputs].map((bytes) => reEncode(bytes)));
        clearInterval(watch);
        console.log(JSON.stringify({ mb: (peak - before) / 1048576, drawn: done.filter((one) => one.status === 'fulfilled').length }));
      `);
      const { stdout } = await promisify(execFile)(process.execPath, [path.join(compiled.dir, 'many.mjs')]);
      const { mb, drawn } = JSON.parse(stdout) as { mb: number; drawn: number };
      expect(drawn).toBe(8);
      expect(mb).toBeLessThan(150);
    } finally {
      compiled.remove();
    }
  });
});
