import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { Config } from '../../platform/config/config.js';
import type { KeyWrap } from '../../platform/ports/key-wrap.port.js';
import { type KmsStandIn, startKms } from '../../testing/kms-stand-in.js';
import { LocalKeyWrap } from './local.adapter.js';
import { TransitKeyWrap } from './transit.adapter.js';

const placeOf = (settings: NodeJS.ProcessEnv): NonNullable<Config['kms']> => {
  const { kms } = new Config({ YIGE_MODE: 'trial', YIGE_DATA: tmpdir(), YIGE_SECRET: randomBytes(32).toString('hex'), ...settings });
  if (kms === null) throw new Error('no service was named');
  return kms;
};

/** What every way of keeping the ring's secrets keeps. */
function wraps(open: () => Promise<KeyWrap>): void {
  it('should give back what it wrapped, and refuse what it did not', async () => {
    const wrap = await open();
    const secret = randomBytes(32);
    const kept = await wrap.wrap(secret);
    expect((await wrap.unwrap(kept)).equals(secret)).toBe(true);
    await expect(wrap.unwrap('vault:v1:nothing of ours')).rejects.toThrow();
  });
}

describe('secrets as they are', () => wraps(() => Promise.resolve(new LocalKeyWrap())));

describe('secrets wrapped by a service', () => {
  let kms: KmsStandIn;
  beforeAll(async () => {
    kms = await startKms();
  });
  afterAll(() => kms.stop());

  wraps(() => Promise.resolve(new TransitKeyWrap(placeOf(kms.settings))));

  it('should leave nothing of the secret in what is kept', async () => {
    const secret = randomBytes(32);
    const kept = await new TransitKeyWrap(placeOf(kms.settings)).wrap(secret);
    expect(kept).toMatch(/^vault:v1:/);
    for (const form of ['hex', 'base64'] as const) expect(kept).not.toContain(secret.toString(form));
  });

  it('should say how the service refused, and never what was sent', async () => {
    const stranger = new TransitKeyWrap({ ...placeOf(kms.settings), token: 'another' });
    await expect(stranger.wrap(randomBytes(32))).rejects.toThrow(/^the key management service answered 403 to encrypt$/);
    const nowhere = new TransitKeyWrap({ ...placeOf(kms.settings), url: 'http://127.0.0.1:1' });
    await expect(nowhere.unwrap('vault:v1:x')).rejects.toThrow(/^the key management service does not answer$/);
  });

  it.each([
    [{ YIGE_KMS_KEY: '' }, 'YIGE_KMS_KEY must name'],
    [{ YIGE_KMS_TOKEN: '' }, 'YIGE_KMS_TOKEN must be set'],
    [{ YIGE_KMS_URL: 'file:///etc' }, 'YIGE_KMS_URL must look like'],
  ])('should not start with %j', (wrong, sentence) => expect(() => placeOf({ ...kms.settings, ...wrong })).toThrow(sentence));
});
