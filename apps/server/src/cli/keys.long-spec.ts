import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Schemas } from '@yige/api-client';
import { AuditHeads, SealAudit, VerifyAudit } from '../audit/index.js';
import { keyedColumns } from '../keyed-columns.js';
import { Config } from '../platform/config/config.js';
import { openDatabase } from '../platform/database/open-database.js';
import { CIPHER_NAMES } from '../platform/crypto/cipher-suite.js';
import { Rewrap } from '../platform/crypto/rewrap.js';
import { RingFile } from '../platform/crypto/ring-file.js';
import { stepAt, totpCode } from '../platform/crypto/totp.js';
import { createApp } from '../create-app.js';
import { entities } from '../entities.js';
import { Reporter } from '../requests/infrastructure/reporter.entity.js';
import { RequestRow } from '../requests/index.js';
import { type CompiledServer, compiledServer } from '../testing/compiled-server.js';
import { PASSWORD } from '../testing/small-district.js';
import { type Api, key, report, type RunningApp, startApp } from '../testing/start-app.js';

const CONTACT = { contact: { name: '何晓雯', phone: '138 0013 8000' } };
const HOUSEHOLD: Omit<Schemas['OpenHouseholdFile'], 'householdId'> = {
  buildingId: 'building-1', salutation: '陈阿婆', phone: '13900139000', language: 'cantonese', contactWay: 'visit', doNotVisit: false, needs: [], consent: true, consentVersion: 1,
};

describe('yige keys', () => {
  let compiled: CompiledServer;
  let running: RunningApp;

  beforeAll(async () => {
    compiled = await compiledServer();
  });
  afterAll(() => compiled.remove());
  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const settings = (): NodeJS.ProcessEnv => {
    const { databaseUrl, dataDir } = running.app.get(Config);
    return { PATH: process.env['PATH'], INIT_CWD: dataDir, YIGE_MODE: 'trial', YIGE_DATA: dataDir, DATABASE_URL: databaseUrl };
  };
  const yige = async (...args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
    const child = spawn(process.execPath, [path.join(compiled.dir, 'cli/yige.js'), ...args], { env: settings(), stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  };
  const usedBy = async (id: string): Promise<Record<string, number>> => {
    const columns = await running.app.get(Rewrap).use(keyedColumns);
    return Object.fromEntries(columns.filter(({ rows }) => (rows[id] ?? 0) > 0).map(({ table, column, rows }) => [`${table}.${column}`, rows[id] ?? 0]));
  };
  const household = (householdId: string, headers = key()) => running.visitor().call('post', '/api/household-files', { headers, body: { ...HOUSEHOLD, householdId } });
  const openedBy = (lookupCode: string) => running.visitor().call('post', '/api/lookups', { body: { lookupCode } });
  const ownData = (id: string, lookupCode: string) => running.visitor(lookupCode).call('get', '/api/requests/{id}/own-data', { path: { id } });
  const readFile = (fileCode: string) => running.visitor().call('post', '/api/household-files/read', { body: { fileCode } });
  const enrolled = async (api: Api): Promise<() => string> => {
    const { secret } = await api.call('post', '/api/me/second-factor', { body: { password: PASSWORD } });
    const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
    const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
    const code = (): string => totpCode(bytes, stepAt(running.clock.now()));
    await api.call('post', '/api/me/second-factor/confirm', { body: { code: code() } });
    running.clock.forward(30_000);
    return code;
  };

  it.each(CIPHER_NAMES)('should let another key (%s) write while what the first one wrote is read, found, shown again and proven', async (cipher) => {
    const once = key();
    const [before, file] = [await report(running.visitor(), CONTACT), await household('household-1', once)];
    const submitted = key();
    const body = { text: '路灯不亮已经三天了', code: 'EAST1', ...CONTACT };
    const sent = await running.visitor().call('post', '/api/requests', { headers: submitted, body });
    const code = await enrolled(await running.as('dispatcher'));
    await running.app.get(SealAudit).round();
    const head = await running.app.get(AuditHeads).of(running.district.tenantId);

    await running.app.get(RingFile).add(cipher, true);
    running = await running.restart();

    const after = await report(running.visitor(), CONTACT);
    expect(await running.visitor().call('post', '/api/requests', { headers: submitted, body })).toMatchObject({ id: sent.id, lookupCode: sent.lookupCode });
    expect(await household('household-1', once)).toMatchObject({ id: file.id, fileCode: file.fileCode });
    const later = await household('household-2');
    const opens = async (): Promise<void> => {
      for (const { id, lookupCode } of [before, after]) {
        expect(await openedBy(lookupCode)).toMatchObject({ id });
        expect(await ownData(id, lookupCode)).toMatchObject({ name: '何晓雯', phone: '13800138000' });
      }
      for (const { fileCode } of [file, later]) expect(await readFile(fileCode)).toMatchObject({ salutation: '陈阿婆', phone: '13900139000' });
      await expect(openedBy('0000-0000-0000')).rejects.toMatchObject({ status: 404 });
      running.clock.forward(60_000);
      await running.visitor().call('post', '/api/sessions', { body: { login: 'dispatcher', password: PASSWORD, code: code() } });
      await running.app.get(SealAudit).round();
      expect(await running.app.get(VerifyAudit).run(running.district.tenantId, head ? [head] : [])).toMatchObject({ broken: null });
    };
    await opens();
    expect(await usedBy('k1')).toMatchObject({ 'reporter.name_sealed': 2, 'reporter.phone_index': 2, 'request.lookup_hash': 2, 'household_file.key_hash': 1, 'second_factor.sealed_secret': 1, 'recovery_code.code_hash': 10 });
    expect(await usedBy('k2')).toMatchObject({ 'reporter.name_sealed': 1, 'reporter.phone_index': 1, 'request.lookup_hash': 1, 'household_file.key_hash': 1 });

    const due = 2 * 4 + 3 + 1;
    const rewrap = running.app.get(Rewrap);
    expect(await rewrap.due(keyedColumns)).toBe(due);
    expect(await rewrap.run(keyedColumns, () => undefined, () => false)).toEqual({ rows: due, left: 0 });
    expect(await rewrap.due(keyedColumns)).toBe(0);
    expect(Object.keys(await usedBy('k1'))).toEqual(['recovery_code.code_hash', 'audit_entry.mac']);
    await opens();

    // One number, one index: by whichever key it was written first.
    const indexes = (await running.dataSource.manager.find(Reporter)).map(({ phoneIndex }) => phoneIndex);
    expect([indexes.length, new Set(indexes).size]).toEqual([3, 1]);
    expect(indexes[0]).toMatch(/^k2\./);
  });

  it('should keep a key that a row needs, and drop one that none does', async () => {
    await report(running.visitor(), CONTACT);
    await running.as('member');
    expect((await yige('keys', 'rotate', '--drop', 'k1'))).toMatchObject({ code: 2, err: expect.stringContaining('key k1 writes') });
    await yige('keys', 'rotate', '--now');
    const refused = await yige('keys', 'rotate', '--drop', 'k1');
    expect([refused.code, refused.out]).toEqual([1, expect.stringMatching(/reporter\.name_sealed: 1 \(yige keys rewrap\)[\s\S]*audit_entry\.mac: \d+ \(stays as written\)[\s\S]*Key k1 is needed/)]);
    expect((await yige('keys', 'rotate', '--activate', 'k3')).err).toContain('there is no key k3');
    expect((await yige('keys', 'rewrap', '--dry-run')).out).toBe('4 values would be written anew by k2.\n');
    expect((await yige('keys', 'rewrap')).out).toBe('4 values written anew by k2.\n');
    const { out } = await yige('keys', 'status');
    expect(out).toMatch(/^k1 +aes-256-gcm +[0-9a-f]{16} +reads/m);
    expect(out).toMatch(/^k2 +aes-256-gcm +[0-9a-f]{16} +writes/m);
    const ring = JSON.parse(readFileSync(path.join(running.app.get(Config).dataDir, 'key-ring.json'), 'utf8')) as { keys: { secret: string }[] };
    expect(ring.keys).toHaveLength(1);
    for (const { secret } of ring.keys) expect(out).not.toContain(secret);
  });

  it('should write anew in batches, go on where it was stopped, and leave what tells nothing', async () => {
    const { id } = await report(running.visitor(), CONTACT);
    const [row, reporter] = [await running.dataSource.manager.findOneByOrFail(RequestRow, { id }), await running.dataSource.manager.findOneByOrFail(Reporter, { requestId: id })];
    const many = Array.from({ length: 450 }, (_, n) => ({ ...reporter, id: `many-${String(n).padStart(3, '0')}` }));
    for (let from = 0; from < many.length; from += 150) await running.dataSource.manager.insert(Reporter, many.slice(from, from + 150));
    await running.dataSource.manager.update(RequestRow, { id: row.id }, { lookupHash: randomBytes(32).toString('hex') });
    await running.app.get(RingFile).add('aes-256-gcm', true);
    running = await running.restart();
    const rewrap = running.app.get(Rewrap);
    let seen = 0;
    const stopped = await rewrap.run(keyedColumns, (rows) => (seen = rows), () => seen >= 400);
    expect(stopped).toEqual({ rows: 400, left: 0 });
    expect(await rewrap.run(keyedColumns, () => undefined, () => false)).toEqual({ rows: 451 * 3 - 400, left: 1 });
    expect(await rewrap.due(keyedColumns)).toBe(1);
  });

  it('should not start with another secret than wrote the database, nor without a key that did', async () => {
    await report(running.visitor(), CONTACT);
    const { dataDir, databaseUrl } = running.app.get(Config);
    await running.app.get(RingFile).add('aes-256-gcm', true);
    const starts = async (more: NodeJS.ProcessEnv): Promise<void> => {
      const config = new Config({ YIGE_MODE: 'trial', YIGE_DATA: dataDir, DATABASE_URL: databaseUrl, PORT: '0', ...more });
      const dataSource = await openDatabase(config, entities, running.clock.now());
      await createApp({ config, dataSource, clock: running.clock, logger: false }).then((app) => app.close(), async (error: unknown) => {
        await dataSource.destroy();
        throw error;
      });
    };
    await starts({});
    await expect(starts({ YIGE_SECRET: randomBytes(32).toString('hex') })).rejects.toThrow('this database was written by another key k1');
    await expect(starts({ YIGE_KEY_RING: path.join(dataDir, 'nothing.json') })).rejects.toThrow('this database was written by key k2, which the key ring does not hold');
    const ring = path.join(dataDir, 'key-ring.json');
    expect(existsSync(ring)).toBe(true);
    writeFileSync(ring, readFileSync(ring, 'utf8').replace(/"secret": "[0-9a-f]+"/, `"secret": "${randomBytes(32).toString('hex')}"`));
    await expect(starts({})).rejects.toThrow('this database was written by another key k2');
  });
});
