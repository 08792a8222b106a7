import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';

const WINDOW_MS = 600_000;
const ROOM_MS = 60_000;
const START_MS = 180_000;

// The embedded database has one process alone.
const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

onServer('limits over two processes on one database', () => {
  let database: FreshDatabase;
  let compiled: CompiledServer;
  const children: ChildProcess[] = [];
  const origins: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    compiled = await compiledServer();
    for (let n = 0; n < 2; n++) origins.push(await start());
  }, START_MS);
  afterAll(async () => {
    for (const child of children) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    compiled.remove();
    await database.drop();
  }, START_MS);

  async function start(): Promise<string> {
    const port = await freePort();
    const env = { ...process.env, NODE_OPTIONS: '', YIGE_MODE: 'trial', YIGE_TRIAL_SAMPLES: 'none', YIGE_DATA: database.dir, DATABASE_URL: database.url, PORT: String(port), TRUST_PROXY: 'loopback' };
    const child = spawn(process.execPath, [path.join(compiled.dir, 'main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.resume();
    children.push(child);
    const origin = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${origin}/api/installation`).catch(() => null))?.ok) {
      if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
      await pause(100);
    }
    return origin;
  }

  const submit = async (n: number, address: string, text = '楼道里堆满了纸箱和旧家具', device?: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-forwarded-for': address, ...(device === undefined ? {} : { 'x-device': device }) };
    const answer = await fetch(`${origins[n % 2] ?? ''}/api/requests`, { method: 'POST', headers, body: JSON.stringify({ text }) });
    await answer.arrayBuffer();
    return answer.status;
  };

  /** So many at a time, in turn by both processes. */
  async function many(count: number, address: string, device?: string): Promise<Record<number, number>> {
    const statuses: Record<number, number> = {};
    let next = 0;
    await Promise.all(Array.from({ length: 8 }, async () => {
      for (let n = next++; n < count; n = next++) {
        const status = await submit(n, address, undefined, device);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }));
    return statuses;
  }

  it('should count the reports of an address and of a device together, refuse none of an emergency, and hold up no other', async () => {
    // A window that ends meanwhile would begin to count anew.
    const left = WINDOW_MS - (Date.now() % WINDOW_MS);
    if (left < ROOM_MS) await pause(left);
    expect(await many(170, '203.0.113.21')).toEqual({ 201: 150, 429: 20 });
    for (let n = 0; n < 2; n++) expect(await submit(n, '203.0.113.21', '楼上着火了，有人被困，快来救人')).toBe(201);
    expect(await many(30, '203.0.113.22', 'a-device-named-by-chance')).toEqual({ 201: 20, 429: 10 });
    expect(await many(4, '203.0.113.22', 'another-device-by-chance')).toEqual({ 201: 4 });
  }, START_MS);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
