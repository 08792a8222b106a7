import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LocalKeyWrap } from '../../adapters/key-wrap/local.adapter.js';
import { Config } from '../config/config.js';
import { isWeakSecret } from '../config/weak-secret.js';
import { RingFile } from './ring-file.js';

const SECRET = randomBytes(32).toString('hex');

describe('the file of the ring', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'yige-ring-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const kept = (): string => path.join(dir, 'key-ring.json');
  const file = (settings: NodeJS.ProcessEnv = {}): RingFile => new RingFile(new Config({ YIGE_MODE: 'production', YIGE_DATA: dir, YIGE_SECRET: SECRET, ...settings }), new LocalKeyWrap());
  const holds = (ring: object): void => writeFileSync(kept(), JSON.stringify(ring), { mode: 0o600 });

  it('should be the one secret of the settings where there is no file', async () => {
    const ring = await file().open();
    expect([ring.active.id, ring.keys.map(({ id }) => id)]).toEqual(['k1', ['k1']]);
  });

  it('should get a key that reads, then let it write, then let the old one go', async () => {
    expect(await file().add('sm4', false)).toBe('k2');
    expect((await file().open()).active.id).toBe('k1');
    file().activate('k2');
    const ring = await file().open();
    expect([ring.active.id, ring.active.cipher, ring.keys.map(({ id }) => id)]).toEqual(['k2', 'sm4', ['k1', 'k2']]);
    expect(await file().add('aes-256-gcm', true)).toBe('k3');
    file().drop('k2');
    expect((await file().open()).keys.map(({ id }) => id)).toEqual(['k1', 'k3']);
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
    expect(readFileSync(kept(), 'utf8')).not.toContain(SECRET);
    const alone = await file({ YIGE_SECRET: undefined }).open();
    expect([alone.active.id, alone.keys.map(({ id }) => id)]).toEqual(['k3', ['k3']]);
  });

  it.each([
    ['may be read by others', () => (holds({ active: 'k1', keys: [] }), chmodSync(kept(), 0o644))],
    ['is no key ring', () => holds({ active: 'first', keys: [] })],
    ['is no key ring', () => holds({ active: 'k2', keys: [{ id: 'k2', cipher: 'rot13', secret: SECRET }] })],
    ['says that key k2 writes, and does not hold it', () => holds({ active: 'k2', keys: [] })],
    ['key k2 of .* is weak', () => holds({ active: 'k2', keys: [{ id: 'k2', cipher: 'sm4', secret: 'ab'.repeat(32) }] })],
    ['key k2 of .* is weak', () => holds({ active: 'k2', keys: [{ id: 'k2', cipher: 'sm4', secret: SECRET.slice(2) }] })],
    ['key k2 of .* cannot be opened', () => holds({ active: 'k2', keys: [{ id: 'k2', cipher: 'sm4', secret: 'vault:v1:x' }] })],
    ['key k1 of .* is not what YIGE_SECRET says', () => holds({ active: 'k1', keys: [{ id: 'k1', cipher: 'aes-256-gcm', secret: randomBytes(32).toString('hex') }] })],
  ])('should not start when it %s', async (sentence, arrange) => {
    arrange();
    const refused = file().open();
    await expect(refused).rejects.toThrow(new RegExp(sentence));
    await expect(refused).rejects.not.toThrow(SECRET);
  });

  it('should refuse a secret that a person made, and take every one of chance', () => {
    const counted = Buffer.from(Array.from({ length: 32 }, (_, n) => n));
    for (const typed of [Buffer.alloc(32), Buffer.alloc(32, 'password'), counted, Buffer.from('0123456789abcdef'.repeat(4), 'hex')]) expect(isWeakSecret(typed)).toBe(true);
    for (let n = 0; n < 2_000; n++) expect(isWeakSecret(randomBytes(32))).toBe(false);
    expect(() => file({ YIGE_SECRET: 'ab'.repeat(32) })).toThrow('YIGE_SECRET is weak');
    expect(() => file({ YIGE_SECRET: undefined })).toThrow('YIGE_SECRET is not set');
  });
});
