import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Config } from '../../platform/config/config.js';
import type { ObjectStore } from '../../platform/ports/object-store.port.js';
import { type S3StandIn, settingsOf, startS3 } from '../../testing/s3-stand-in.js';
import { LocalObjectStore } from './local.adapter.js';
import { S3ObjectStore } from './s3.adapter.js';

const dir = mkdtempSync(path.join(tmpdir(), 'yige-store-'));
const configured = (settings: NodeJS.ProcessEnv = {}): Config => new Config({ YIGE_MODE: 'trial', YIGE_DATA: dir, ...settings });
afterAll(() => rmSync(dir, { recursive: true }));

describe('the disk', () => keepsObjects(async () => ({ store: new LocalObjectStore(configured()), close: async () => undefined })));

describe('a bucket', () => {
  let bucket: S3StandIn;
  keepsObjects(async () => {
    bucket = await startS3();
    return { store: new S3ObjectStore(configured(settingsOf(bucket))), close: () => bucket.stop() };
  });

  it('should be asked again when it is busy, and give up when it stays so', async () => {
    const store = new S3ObjectStore(configured(settingsOf(bucket)));
    bucket.fail(503, 1);
    await store.put('ab/busy.jpg', Buffer.from('kept'));
    expect(bucket.objects.get('ab/busy.jpg')?.toString()).toBe('kept');
    bucket.fail(503, 3);
    await expect(store.put('ab/busy.jpg', Buffer.from('x'))).rejects.toThrow('answered 503');
    bucket.fail(0, 0);
  });

  it('should let in nobody whose key is another', async () => {
    const stranger = new S3ObjectStore(configured({ ...settingsOf(bucket), S3_SECRET_ACCESS_KEY: 'another' }));
    await expect(stranger.get('ab/same.jpg')).rejects.toThrow('answered 403');
    await expect(stranger.put('ab/theirs.jpg', Buffer.from('x'))).rejects.toThrow('answered 403');
    expect(bucket.objects.has('ab/theirs.jpg')).toBe(false);
  });

  it.each([
    [{ S3_BUCKET: '' }, 'S3_BUCKET must be set'],
    [{ S3_SECRET_ACCESS_KEY: undefined }, 'S3_SECRET_ACCESS_KEY must be set'],
    [{ S3_ENDPOINT: 'file:///etc' }, 'S3_ENDPOINT must look like'],
    [{ S3_BUCKET: '../x' }, 'no name of a bucket'],
  ])('should not start with %j', (wrong, sentence) => expect(() => configured({ ...settingsOf(bucket), ...wrong })).toThrow(sentence));
});

/** What every store keeps, wherever its bytes lie. */
function keepsObjects(open: () => Promise<{ store: ObjectStore; close(): Promise<void> }>): void {
  let store: ObjectStore;
  let close: () => Promise<void>;
  beforeAll(async () => ({ store, close } = await open()));
  afterAll(() => close());

  it('should give back the same bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, n) => n % 251));
    await store.put('ab/abcdef0123full.jpg', bytes);
    expect((await store.get('ab/abcdef0123full.jpg'))?.equals(bytes)).toBe(true);
  });

  it('should keep the last of what is put under one key, and an empty one too', async () => {
    await Promise.all([1, 2, 3].map((n) => store.put('ab/same.jpg', Buffer.from(`photo ${n}`))));
    expect((await store.get('ab/same.jpg'))?.toString()).toMatch(/^photo [123]$/);
    await store.put('ab/same.jpg', Buffer.alloc(0));
    expect((await store.get('ab/same.jpg'))?.length).toBe(0);
  });

  it('should forget what is removed, also when it is gone already', async () => {
    await store.put('ab/gone.jpg', Buffer.from('x'));
    await store.remove('ab/gone.jpg');
    await store.remove('ab/gone.jpg');
    expect(await store.get('ab/gone.jpg')).toBeNull();
  });

  it('should say that nothing lies there', async () => expect(await store.get('00/nothing.jpg')).toBeNull());

  it.each(['../out.jpg', '/etc/passwd', 'a/../../b.jpg', 'a//b.jpg', 'A.jpg', 'a.jpg?x=1', 'a%2f..', 'a\\b', '', 'a.jpg\u0000', './a'])('should take no key like %j', async (key) => {
    await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('not a key');
    await expect(store.get(key)).rejects.toThrow('not a key');
  });
}
