import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { TestClock } from '../../testing/test-clock.js';
import { KeyRing, RingKey } from '../crypto/key-ring.js';
import { Keys } from '../crypto/keys.js';
import { Reads } from '../database/reads.js';
import { type UnitOfWork } from '../database/unit-of-work.js';
import { UuidV7Ids } from '../ids/ids.js';
import type { FreshToken } from '../ports/token-keeper.port.js';
import { ServiceToken } from './service-token.entity.js';
import { ServiceTokens } from './service-tokens.js';

const LIFE_MS = 7_200_000;

describe('the keeper of tokens', () => {
  const clock = new TestClock();
  const keys = new Keys(new KeyRing([new RingKey('k1', 'aes-256-gcm', randomBytes(32))], 'k1'));
  let database: MigratedDatabase;
  let dataSource: DataSource;
  let uow: UnitOfWork;
  let asked: boolean[];
  let name = 0;

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource, uow } = database);
  });
  beforeEach(() => {
    asked = [];
    name++;
  });
  afterAll(() => database.drop());

  /** As one of several processes, each with a memory of its own. */
  const keeper = (): ServiceTokens => new ServiceTokens(uow, new Reads(dataSource), keys, new UuidV7Ids(), clock);
  const ask = async (force: boolean): Promise<FreshToken> => {
    asked.push(force);
    return Promise.resolve({ token: `token ${asked.length}`, livesMs: LIFE_MS });
  };
  const away = (): Promise<FreshToken> => {
    asked.push(false);
    return Promise.reject(new Error('nobody answers'));
  };
  const service = (): string => `service ${name}`;

  it('should ask once for all, and again once before its end, while the present one goes on', async () => {
    const keepers = [keeper(), keeper(), keeper()];
    const all = (): Promise<string[]> => Promise.all([...keepers, ...keepers].map(async (one) => (await one.token(service(), ask)).token));
    expect(new Set(await all())).toEqual(new Set(['token 1']));
    clock.forward(LIFE_MS - 280_000);
    expect(new Set(await all())).toEqual(new Set(['token 1']));
    clock.forward(20_000);
    for (const token of await all()) expect(['token 1', 'token 2']).toContain(token);
    expect(new Set(await all())).toEqual(new Set(['token 2']));
    expect(asked).toEqual([false, false]);
    clock.forward(LIFE_MS + 1);
    expect(new Set(await all())).toEqual(new Set(['token 3']));
  });

  it('should go on with the present one to its end when nobody gives the next', async () => {
    const [one, other] = [keeper(), keeper()];
    await one.token(service(), ask);
    clock.forward(LIFE_MS - 1_000);
    expect((await one.token(service(), away)).token).toBe('token 1');
    expect((await other.token(service(), away)).token).toBe('token 1');
    clock.forward(1_000);
    await expect(one.token(service(), away)).rejects.toThrow('nobody answers');
    expect((await other.token(service(), ask)).token).toMatch(/^token/);
  });

  it('should renew what was refused once, however many processes were refused with it', async () => {
    const keepers = [keeper(), keeper(), keeper()];
    const first = await Promise.all(keepers.map((one) => one.token(service(), ask)));
    const next = await Promise.all(keepers.map((one, n) => one.renewed(service(), first[n] ?? first[0] as never, ask)));
    expect(new Set(next.map(({ token }) => token))).toEqual(new Set(['token 2']));
    expect(asked).toEqual([false, false]);
  });

  it('should force a token at most once in half a minute and twenty times a day', async () => {
    const [one, other] = [keeper(), keeper()];
    const first = await one.token(service(), ask);
    const second = await one.forced(service(), first, ask);
    expect(second).toMatchObject({ token: 'token 2', generation: 2 });
    expect(await other.forced(service(), first, ask)).toMatchObject({ token: 'token 2' });
    let present = second;
    expect(present && (await one.forced(service(), present, ask))).toBeNull();
    for (let n = 0; n < 25; n++) {
      clock.forward(31_000);
      present = (present && (await one.forced(service(), present, ask))) ?? present;
    }
    expect(asked.filter(Boolean)).toHaveLength(20);
  });

  it('should take over from a process that died while it asked', async () => {
    await keeper().token(service(), ask);
    await dataSource.manager.update(ServiceToken, { id: service() }, { expiresAt: 0, leaseToken: 'dead', leaseUntil: clock.now() + 15_000 });
    clock.forward(15_001);
    expect((await keeper().token(service(), ask)).token).toBe('token 2');
  });

  it('should keep it sealed', async () => {
    await keeper().token(service(), ask);
    expect(JSON.stringify(await dataSource.manager.findOneBy(ServiceToken, { id: service() }))).not.toContain('token 1');
  });
});
