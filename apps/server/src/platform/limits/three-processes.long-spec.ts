import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { type ServerProcess, serverProcess } from '../../testing/server-process.js';

const PROCESSES = 3;
/** Every window of a limit that is tried here ends with an hour. */
const HOUR_MS = 3_600_000;
/** So long a process may go by the hour of before (drill-clock.ts). */
const NOTICED_MS = 100;
const START_MS = 180_000;

// The embedded database has one process alone.
const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

onServer('limits over three processes on one database', () => {
  let database: FreshDatabase;
  let compiled: CompiledServer;
  const processes: ServerProcess[] = [];
  let ahead: { readonly file: string; ms: number };

  beforeAll(async () => {
    database = await freshDatabase();
    ahead = { file: path.join(database.dir, 'ahead'), ms: 0 };
    writeFileSync(ahead.file, '0');
    compiled = await compiledServer();
    for (let n = 0; n < PROCESSES; n++) processes.push(await serverProcess(compiled.dir, database.dir, database.url, { YIGE_DRILL_CLOCK: ahead.file }));
  }, START_MS);
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.stop()));
    compiled.remove();
    await database.drop();
  }, START_MS);

  const originOf = (n: number): string => processes[n % PROCESSES]?.origin ?? '';

  type Send = (origin: string, n: number) => Promise<Response>;

  /** So many at a time, in turn by each of the processes; whoever is refused is told when to come back. */
  async function many(count: number, send: Send): Promise<Record<number, number>> {
    const statuses: Record<number, number> = {};
    let next = 0;
    await Promise.all(Array.from({ length: 9 }, async () => {
      for (let n = next++; n < count; n = next++) {
        const answer = await send(originOf(n), n);
        await answer.arrayBuffer();
        if (answer.status === 429 && !(Number(answer.headers.get('retry-after')) > 0)) throw new Error('refused, and not told until when');
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      }
    }));
    return statuses;
  }
  const post = (path: string, body: (n: number) => object, headers: (n: number) => Record<string, string>): Send => (origin, n) =>
    fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers(n) }, body: JSON.stringify(body(n)) });
  const from = (address: string, device?: string) => (): Record<string, string> => ({ 'x-forwarded-for': address, ...(device === undefined ? {} : { 'x-device': device }) });
  const submit = (headers: () => Record<string, string>, text = '楼道里堆满了纸箱和旧家具'): Send => post('/api/requests', () => ({ text }), headers);

  /** A window that ends meanwhile would begin to count anew: all begin now, however late in an hour it is and however slow the machine. */
  async function fromTheHour(): Promise<void> {
    ahead.ms += HOUR_MS - ((Date.now() + ahead.ms) % HOUR_MS);
    writeFileSync(ahead.file, String(ahead.ms));
    await pause(NOTICED_MS);
  }
  async function signIn(n: number, login: string, more: object, address: string): Promise<Response> {
    return post('/api/sessions', () => ({ login, password: processes[0]?.passwords.get(login), ...more }), from(address))(originOf(n), n);
  }

  it('should count the reports of an address and of a device together, refuse none of an emergency, and hold up no other', async () => {
    await fromTheHour();
    expect(await many(170, submit(from('203.0.113.21')))).toEqual({ 201: 150, 429: 20 });
    expect(await many(PROCESSES, submit(from('203.0.113.21'), '楼上着火了，有人被困，快来救人'))).toEqual({ 201: PROCESSES });
    expect(await many(30, submit(from('203.0.113.22', 'a-device-named-by-chance')))).toEqual({ 201: 20, 429: 10 });
    expect(await many(6, submit(from('203.0.113.22', 'another-device-by-chance')))).toEqual({ 201: 6 });
  }, START_MS);

  it('should count together whoever guesses passwords and lookup codes, and let nobody be locked out by it', async () => {
    await fromTheHour();
    const { device } = (await (await signIn(0, 'dispatcher', {}, '203.0.113.30')).json()) as { device: string };
    const guess = post('/api/sessions', (n) => ({ login: `nobody-${n}`, password: 'a-guess-that-is-wrong' }), from('203.0.113.31'));
    expect(await many(24, guess)).toEqual({ 401: 20, 429: 4 });
    const spread = post('/api/sessions', () => ({ login: 'dispatcher', password: 'a-guess-that-is-wrong' }), (n) => from(`198.51.100.${n + 1}`)());
    expect(await many(54, spread)).toEqual({ 401: 50, 429: 4 });
    for (let n = 0; n < PROCESSES; n++) expect((await signIn(n, 'dispatcher', { device }, '203.0.113.30')).status).toBe(201);
    expect(await many(24, post('/api/lookups', () => ({ lookupCode: '0000-0000-0000' }), from('203.0.113.32')))).toEqual({ 404: 20, 429: 4 });
  }, START_MS);

  it('should count together what is uploaded, searched and exported', async () => {
    await fromTheHour();
    const upload: Send = (origin) => {
      const body = new FormData();
      body.append('file', new Blob(['no photo']), 'a.jpg');
      return fetch(`${origin}/api/attachments`, { method: 'POST', body, headers: from('203.0.113.41')() });
    };
    expect(await many(96, upload)).toEqual({ 422: 90, 429: 6 });
    const search: Send = (origin) => fetch(`${origin}/api/org/nodes?q=${encodeURIComponent('蕉门')}`, { headers: from('203.0.113.42', 'a-device-that-searches')() });
    expect(await many(156, search)).toEqual({ 200: 150, 429: 6 });
    const { token } = (await (await signIn(1, 'supervisor', {}, '203.0.113.43')).json()) as { token: string };
    const day = new Date(Date.now() + ahead.ms).toISOString().slice(0, 10);
    const take: Send = (origin) => fetch(`${origin}/api/ledger?from=${day}&to=${day}&format=csv`, { headers: { authorization: `Bearer ${token}` } });
    expect(await many(33, take)).toEqual({ 200: 30, 429: 3 });
  }, START_MS);
});
