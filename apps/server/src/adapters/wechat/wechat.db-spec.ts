import { Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { DataSource } from 'typeorm';
import { SystemClock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { KeyRing, RingKey } from '../../platform/crypto/key-ring.js';
import { Keys } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { UuidV7Ids } from '../../platform/ids/ids.js';
import { ServiceTokens } from '../../platform/tokens/service-tokens.js';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { PAGES, startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { tencentServices } from './services.js';
import { tencentContract } from './wechat.contract.js';

describe('the ports on one database', () => {
  let database: MigratedDatabase;
  let dataSource: DataSource;
  const keys = new Keys(new KeyRing([new RingKey('k1', 'aes-256-gcm', randomBytes(32))], 'k1'));
  const tokens = (clock: TestClock | SystemClock): ServiceTokens => new ServiceTokens(new UnitOfWork(dataSource), new Reads(dataSource), keys, new UuidV7Ids(), clock);

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource } = database);
  });
  afterAll(() => database.drop());

  describe('the ports of WeChat, WeCom and the map before the stand-in', () => {
    const clock = new TestClock();
    const said: string[] = [];
    const note = (line: unknown): void => void said.push(String(line));
    let tencent: Tencent;
    let people = 0;

    beforeAll(async () => {
      Logger.overrideLogger({ log: note, warn: note, error: note });
      tencent = await startTencent(clock);
    });
    afterAll(async () => {
      Logger.overrideLogger(['error', 'warn']);
      await tencent.stop();
    });

    tencentContract(async (patienceMs = 5_000) => {
      await tencent.mock('no-faults');
      const keeper = tokens(clock);
      // There is a token, so that what goes wrong goes wrong with the call.
      const warm = tencentServices(tencent.config, keeper, clock);
      const [template] = (await warm.messages?.templates()) ?? [];
      await warm.customerGroups?.groups([], '');
      const userKey = `resident ${++people}`;
      const { openid } = await tencent.mock('person', { userKey });
      await tencent.mock('subscribe', { userKey, tmplIds: [template?.id] });
      return {
        services: tencentServices(tencent.config, keeper, clock, patienceMs), robot: tencent.robot, templateId: template?.id ?? '', chatId: `wr${'0'.repeat(29)}1`, page: PAGES[0] ?? '',
        openid: String(openid), mock: tencent.mock, forward: (ms) => clock.forward(ms),
        code: () => tencent.code(userKey),
        phoneCode: async () => String((await tencent.mock('phone-code', { userKey, phone: '13800138000' }))['code']),
      };
    }, true);

    it('should have logged no secret and nobody', () => {
      expect(said.length).toBeGreaterThan(50);
      const { WX_SECRET: secret = '', WECOM_SECRET: corpSecret = '' } = tencent.settings;
      for (const word of [secret, corpSecret, tencent.robot, 'access_token', 'js_code', 'session_key', '13800138000', String(tencent.standIn.world.tokens.stable(String(tencent.settings['WX_APPID'])).access_token)]) {
        expect(said.filter((line) => line.includes(word))).toEqual([]);
      }
      expect(said.filter((line) => /\bo[\w-]{27}\b/.test(line))).toEqual([]);
    });
  });

  const { WX_CONTRACT_APPID, WX_CONTRACT_SECRET, WX_CONTRACT_PAGE = 'pages/report/index' } = process.env;

  (WX_CONTRACT_APPID === undefined ? describe.skip : describe)('the ports before WeChat itself, read only', () => {
    const clock = new SystemClock();
    const none = (): never => {
      throw new Error('nobody can make that happen at WeChat');
    };
    tencentContract(() => {
      const config = new Config({ YIGE_MODE: 'trial', YIGE_DATA: tmpdir(), YIGE_SECRET: 'ab'.repeat(32), WX_APPID: WX_CONTRACT_APPID, WX_SECRET: WX_CONTRACT_SECRET });
      const services = tencentServices(config, tokens(clock), clock);
      return Promise.resolve({ services, robot: '', templateId: '', chatId: '', page: WX_CONTRACT_PAGE, openid: '', mock: none, forward: none, code: none, phoneCode: none });
    }, false);
  });
});
