import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { entities } from '../../entities.js';
import { createDataSource } from '../../platform/database/data-source.js';
import { migrate } from '../../platform/database/migrate.js';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';

const PROCESSES = 4;
/** Few enough that three rounds of a standing clock stay below WeChat's hundred links a second. */
const CALLS = 6;
const START_MS = 120_000;
const LIFE_MS = 7_200_000;

/** A process that has nothing but the callers and the row: it makes as many links as it is told, at the time that it is told. */
const CHILD = `
import { createDataSource } from './platform/database/data-source.js';
import { Reads } from './platform/database/reads.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { UuidV7Ids } from './platform/ids/ids.js';
import { Config } from './platform/config/config.js';
import { Keys } from './platform/crypto/keys.js';
import { KeyRing, RingKey } from './platform/crypto/key-ring.js';
import { ServiceToken } from './platform/tokens/service-token.entity.js';
import { ServiceTokens } from './platform/tokens/service-tokens.js';
import { tencentServices } from './adapters/wechat/services.js';
const clock = { at: 0, now() { return this.at; } };
const dataSource = await (await createDataSource({ url: process.env.DATABASE_URL, entities: [ServiceToken] })).initialize();
const keys = new Keys(new KeyRing([new RingKey('k1', 'aes-256-gcm', Buffer.alloc(32, 7))], 'k1'));
const { links } = tencentServices(new Config(), new ServiceTokens(new UnitOfWork(dataSource), new Reads(dataSource), keys, new UuidV7Ids(), clock), clock);
process.on('message', async ({ now, calls }) => {
  clock.at = now;
  const made = await Promise.all(Array.from({ length: calls }, () => links.linkTo('pages/report/index', '', 1).then(() => 'made', (error) => String(error))));
  process.send(made);
});
process.on('disconnect', () => process.exit(0));
process.send('ready');
`;

// The embedded database has one process alone.
const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

onServer('one token for several processes', () => {
  const clock = new TestClock();
  let database: FreshDatabase;
  let compiled: CompiledServer;
  let tencent: Tencent;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    const dataSource = await (await createDataSource({ url: database.url, entities })).initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    tencent = await startTencent(clock);
    compiled = await compiledServer();
    const script = path.join(compiled.dir, 'child.js');
    writeFileSync(script, CHILD);
    const env = { ...process.env, NODE_OPTIONS: '', YIGE_MODE: 'trial', YIGE_DATA: database.dir, DATABASE_URL: database.url, ...tencent.settings };
    for (let n = 0; n < PROCESSES; n++) children.push(fork(script, { env, execArgv: [] }));
    await Promise.all(children.map((child) => heard(child)));
  }, START_MS);
  afterAll(async () => {
    for (const child of children) {
      child.removeAllListeners();
      child.kill('SIGKILL');
    }
    await tencent.stop();
    compiled.remove();
    await database.drop();
  }, START_MS);

  const heard = (child: ChildProcess): Promise<unknown> => new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`a process ended with ${code}`)));
  });
  /** All of them at once. @returns how often a token was asked for meanwhile */
  async function all(): Promise<number> {
    const before = await asked();
    const made = await Promise.all(children.map((child) => {
      const answer = heard(child);
      child.send({ now: clock.now(), calls: CALLS });
      return answer;
    }));
    expect(made).toEqual(Array.from({ length: PROCESSES }, () => Array.from({ length: CALLS }, () => 'made')));
    return (await asked()) - before;
  }
  const asked = async (): Promise<number> => ((await tencent.mock('calls', { path: '/cgi-bin/stable_token' }))['calls'] as unknown[]).length;

  it('should ask once for the first, once before its end, once after it, and once when it was taken back', async () => {
    expect(await all()).toBe(1);
    expect(await all()).toBe(0);
    clock.forward(LIFE_MS - 260_000);
    expect(await all()).toBe(1);
    expect(await all()).toBe(0);
    clock.forward(LIFE_MS + 1_000);
    expect(await all()).toBe(1);
    await tencent.mock('revoke-tokens');
    expect(await all()).toBe(1);
    expect(await all()).toBe(0);
  }, START_MS);
});
