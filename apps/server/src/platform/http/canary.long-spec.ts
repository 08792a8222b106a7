import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiDay } from '@yige/domain';
import type { DataSource } from 'typeorm';
import { RIGHTS } from '../../access/rights.js';
import { entities } from '../../entities.js';
import { CANARIES, type Canary, canary, planted } from '../../testing/canary/canaries.js';
import { callsOf } from '../../testing/canary/contract-calls.js';
import type { Contract } from '../../testing/contract.js';
import { type ServerProcess, serverProcess } from '../../testing/server-process.js';
import { environmentOf, inShown, keysOfInstallation, type Shown, walkOutside } from '../../testing/canary/outside-walk.js';
import { type Finding, inBundles, inFiles, inTables, inText, inWorkbook } from '../../testing/canary/sinks.js';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { SystemClock } from '../clock/clock.js';
import { createDataSource } from '../database/data-source.js';

const STAFF = ['dispatcher', 'secretary', 'community', 'supervisor', 'admin', 'auditor', 'property'] as const;
/** Ends sessions, or forgets what is to be looked for: last of all. */
const ENDS = /signOut|endOtherSessions|endSession|withdraw|delete|erase/i;
/** Opened for whoever may, with a reason that is noted; and what belongs to whoever asks. */
const SHOWS_IDENTITY = /^(Identity_reveal|OwnData_|HouseholdFiles_)/;
/** Figures, notices and the trail: nothing that anybody wrote or is called stands there. */
const AGGREGATES = /^(Overview_|Notices_list|Audit_|Queue_(list|show)|Mediations_summary)/;
/** Pages that are made anew for whoever opens them. */
const PAGES = ['/', '/console/', '/m/', '/api/docs', '/health/ready', '/metrics'];

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly location: string;
  readonly bytes: Buffer;
}

describe('canaries through every route', () => {
  let compiled: CompiledServer;
  let database: FreshDatabase;
  let server: ServerProcess;
  let tencent: Tencent;
  let shown: Shown;
  let dataSource: DataSource;
  let contract: Contract;
  let calls = 0;
  const findings: Finding[] = [];
  const canaries: Canary[] = planted();
  const answered = new Map<string, Set<number>>();
  const broken: number[] = [];

  /** Each from an address of its own, so that no limit keeps a canary out. */
  const ask = async (method: string, address: string, body: unknown, authorization: string | null): Promise<Answer> => {
    calls++;
    const headers: Record<string, string> = { 'x-forwarded-for': `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`, 'idempotency-key': randomUUID(), 'accept-language': 'zh-CN' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (authorization !== null) headers['authorization'] = authorization;
    const answer = await fetch(server.origin + address, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', location: answer.headers.get('location') ?? '', bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const call = async <T>(method: string, address: string, body: unknown, authorization: string | null): Promise<T> => {
    const answer = await ask(method, address, body, authorization);
    if (answer.status >= 300) throw new Error(`${method} ${address}: ${answer.status} ${answer.bytes.toString('utf8')}`);
    return JSON.parse(answer.bytes.length === 0 ? 'null' : answer.bytes.toString('utf8')) as T;
  };
  const signIn = async (login: string): Promise<string> => {
    const { token } = await call<{ token: string }>('POST', '/api/sessions', { login, password: server.passwords.get(login) }, null);
    canaries.push(canary(`session of ${login}`, token));
    return `Bearer ${token}`;
  };

  beforeAll(async () => {
    [compiled, database] = await Promise.all([compiledServer(), freshDatabase()]);
    tencent = await startTencent(new SystemClock());
    canaries.push(...keysOfInstallation(tencent.settings));
    server = await serverProcess(compiled.dir, database.dir, database.url, { ...tencent.settings, ...environmentOf(tencent.standIn.url) });
    contract = await call<Contract>('GET', '/api/openapi.json', undefined, null);
    dataSource = await (await createDataSource({ url: database.url, entities })).initialize();
    await push();
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await tencent.stop();
    await dataSource.destroy();
    await database.drop();
    compiled.remove();
  });

  /** A confidential report with everything that tells of somebody, an authenticator app, wrong passwords; then every route with canaries in every field. */
  async function push(): Promise<void> {
    const tried = async (method: string, address: string, body: unknown, authorization: string | null): Promise<Answer> => {
      const answer = await ask(method, address, body, authorization);
      look(`${method} ${address.split('?')[0]}`, '', 'somebody', answer);
      return answer;
    };
    shown = await walkOutside({ origin: server.origin, tencent, dataSource, canaries, findings, call, tried, signIn });
    const staff = new Map<string, string>();
    for (const login of STAFF) staff.set(login, await signIn(login));
    const [{ code }] = (await call<{ items: [{ code: string }] }>('GET', '/api/codes', undefined, staff.get('secretary') ?? '')).items;
    const text = `${CANARIES.text}：他住在${CANARIES.address}，证件${CANARIES.idNumber}`;
    const receipt = await call<{ id: string; lookupCode: string }>('POST', '/api/requests', { text, code, kind: 'report', placeText: CANARIES.address, contact: { name: CANARIES.name, phone: CANARIES.phone } }, null);
    canaries.push(canary('lookup code', receipt.lookupCode));
    const { secret } = await call<{ secret: string }>('POST', '/api/me/second-factor', { password: server.passwords.get('supervisor') }, staff.get('supervisor') ?? '');
    canaries.push(canary('secret of an app', secret));
    const reporter = `Lookup ${receipt.lookupCode}`;
    const callers: [string, string | null][] = [['visitor', null], ['stranger', `Bearer ${CANARIES.token}`], ['wrong code', `Lookup ${CANARIES.code}`], ['reporter', reporter], ...staff];
    const all = callsOf(contract, { id: receipt.id, requestId: receipt.id, mainId: receipt.id });
    for (const { operationId, method, address, body } of [...all.filter((one) => !ENDS.test(one.operationId)), ...all.filter((one) => ENDS.test(one.operationId))]) {
      for (const [who, authorization] of callers) look(`${operationId} by ${who}`, operationId, who, await ask(method, address, body, authorization));
    }
    for (const login of ['dispatcher', 'community']) await exportLedger(await signIn(login), login);
    for (const page of PAGES) await tried('GET', page, undefined, null);
    await breakInside(tried, callers);
    await pause(3_000);
  }

  /** Statements fail as nobody foresaw: what is written into the log then tells nobody of anybody. */
  async function breakInside(tried: (method: string, address: string, body: unknown, authorization: string | null) => Promise<Answer>, callers: readonly (readonly [string, string | null])[]): Promise<void> {
    await dataSource.query('ALTER TABLE reporter RENAME TO reporter_away');
    try {
      for (const [, authorization] of callers) {
        const text = `${CANARIES.text}${CANARIES.address}${CANARIES.idNumber}`;
        broken.push((await tried('POST', '/api/requests', { text, placeText: CANARIES.address, contact: { name: CANARIES.name, phone: CANARIES.phone } }, authorization)).status);
      }
    } finally {
      await dataSource.query('ALTER TABLE reporter_away RENAME TO reporter');
    }
  }

  function look(place: string, operationId: string, who: string, { status, type, location, bytes }: Answer): void {
    if (operationId !== '') answered.set(operationId, (answered.get(operationId) ?? new Set()).add(status));
    const said = bytes.toString('utf8');
    if (status >= 500 && status !== 503 && operationId !== '') findings.push({ canary: 'none', sink: 'server error', place });
    if (status >= 400) findings.push(...inText('refusal', place, said, canaries));
    findings.push(...inText('address', place, location, canaries));
    if (status < 400 && /json/.test(type)) findings.push(...inText('address', place, addressesIn(JSON.parse(said === '' ? 'null' : said)).join('\n'), canaries));
    if (status < 400 && AGGREGATES.test(operationId)) findings.push(...inText('answer', place, said, canaries));
    const sealed = canaries.filter(({ name }) => name === 'name' || name === 'phone');
    if (status < 400 && who !== 'reporter' && !SHOWS_IDENTITY.test(operationId)) findings.push(...inText('answer', place, said, sealed));
  }

  async function exportLedger(authorization: string, login: string): Promise<void> {
    const now = Date.now();
    for (const format of ['xlsx', 'csv']) {
      const { status, bytes } = await ask('GET', `/api/ledger?from=${shanghaiDay(now - 86_400_000)}&to=${shanghaiDay(now)}&format=${format}`, undefined, authorization);
      expect([login, status]).toEqual([login, 200]);
      findings.push(...(format === 'xlsx' ? inWorkbook(`ledger of ${login}`, bytes, canaries) : inText('export', `ledger of ${login}`, bytes.toString('utf8'), canaries)));
    }
  }

  it('should have gone through every route of the rights table, and reached what it was to reach', () => {
    expect([...answered.keys()].map((operation) => operation.replace('_', 'Controller.')).sort()).toEqual(Object.keys(RIGHTS).filter((name) => Object.values(contract.paths).some((methods) => Object.values(methods).some(({ operationId }) => operationId.replace('_', 'Controller.') === name))).sort());
    expect(answered.size).toBeGreaterThan(150);
    expect([...answered.values()].filter((statuses) => [...statuses].some((status) => status < 300)).length).toBeGreaterThan(25);
    process.stdout.write(`canaries: ${calls} calls over ${answered.size} routes, ${canaries.length} canaries, ${findings.length} found in answers and exports\n`);
  });

  it('should be in no refusal, no address, no answer to another, and no export', () => expect(unique(findings)).toEqual([]));

  it('should be in no message, no message of a robot, no digest, no text for a group and on no poster', () => {
    expect(Object.entries(shown).filter(([, texts]) => texts.length === 0)).toEqual([]);
    expect(inShown(shown, canaries)).toEqual([]);
  });

  it('should be in no bundle of the faces', () => expect(inBundles(canaries)).toEqual([]));

  it('should be in no line of the log', () => {
    // What a trial prints at its start are its own logins.
    expect(new Set(broken)).toContain(500);
    expect(server.output()).toMatch(/reporter/);
    expect(inText('log', 'stdout and stderr', server.output(), canaries)).toEqual([]);
  });

  it('should be in no column that is not declared to hold it', async () => expect(await inTables(dataSource, canaries)).toEqual([]));

  it('should be in no file in clear where it is sealed or only hashed', () => expect(inFiles(database.dir, canaries, ['trial-logins.json'])).toEqual([]));

  it('should be found wherever one is planted', async () => {
    const [dead] = canaries.filter(({ name }) => name === 'phone');
    const words = canaries.filter(({ name }) => name === 'text');
    await dataSource.query(`INSERT INTO tenant (id, code, name, district_id, dispatch_centre_id, created_at) VALUES ('planted', '000000', '${CANARIES.phone}', 'x', 'y', '2026-01-01 00:00:00.000')`);
    try {
      expect(await inTables(dataSource, canaries)).toEqual([{ canary: 'phone', sink: 'database', place: 'tenant.name' }]);
    } finally {
      await dataSource.query("DELETE FROM tenant WHERE id = 'planted'");
    }
    // What a resident wrote stands where residents write, and is found anywhere else.
    const kept: unknown[] = await dataSource.query(`SELECT id FROM request WHERE text LIKE '%${CANARIES.text}%'`);
    expect(kept.length).toBeGreaterThan(0);
    expect(await inTables(dataSource, words.map((one) => ({ ...one, mayStandIn: [] })))).toContainEqual({ canary: 'text', sink: 'database', place: 'request.text' });
    expect(inText('log', 'stdout and stderr', `GET /api/x?phone=${encodeURIComponent(CANARIES.name)}`, canaries)).toEqual([{ canary: 'name', sink: 'log', place: 'stdout and stderr' }]);
    expect(inShown({ ...shown, digests: [`{"place":"${CANARIES.address}"}`] }, canaries)).toEqual([{ canary: 'address', sink: 'digests', place: 'digests 0' }]);
    expect(inText('log', 'line', Buffer.from(CANARIES.phone).toString('base64'), dead ? [dead] : [])).toHaveLength(1);
  });
});

const unique = (found: readonly Finding[]): Finding[] => [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];

/** Every text of an answer that is an address. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(\/|https?:)/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}
