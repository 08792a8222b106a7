import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ServerProcess {
  readonly origin: string;
  /** By login. */
  readonly passwords: ReadonlyMap<string, string>;
  /** Everything that it has written to both its streams since it served. */
  output(): string;
  stop(): Promise<void>;
}

const PATIENCE_MS = 90_000;

/** The service as a process of its own, as an operator starts it: what it writes is what stands in a log. */
export async function serverProcess(dir: string, dataDir: string, databaseUrl: string, settings: Readonly<Record<string, string | undefined>>): Promise<ServerProcess> {
  const logins = path.join(dataDir, 'trial-logins.json');
  for (;;) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = { ...settings, PATH: process.env['PATH'], YIGE_MODE: 'trial', YIGE_DATA: dataDir, DATABASE_URL: databaseUrl, YIGE_TRIAL_SAMPLES: 'none', YIGE_EVEN_ANSWERS_MS: '0', TRUST_PROXY: 'loopback', PORT: String(port) };
    const child = spawn(process.execPath, [path.join(dir, 'main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (written += text));
    if (await begins(child, origin, () => existsSync(logins))) {
      return { origin, passwords: passwordsIn(logins), output: () => written, stop: () => ended(child) };
    }
    // Somebody else took the port between asking for it and starting.
    if (!written.includes(`port ${port} is in use`)) throw new Error(`the service did not begin:\n${written}`);
  }
}

/** Whether it serves, and it is this one that does. */
async function begins(child: ChildProcess, origin: string, hasLoaded: () => boolean): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (isAlive(child) && Date.now() < deadline) {
    const answers = await fetch(`${origin}/health/ready`).then(({ ok }) => ok, () => false);
    await pause(200);
    if (answers && hasLoaded() && isAlive(child)) return true;
  }
  await ended(child);
  return false;
}

function passwordsIn(file: string): ReadonlyMap<string, string> {
  const { logins } = JSON.parse(readFileSync(file, 'utf8')) as { logins: { login: string; password: string }[] };
  return new Map(logins.map(({ login, password }) => [login, password]));
}

const isAlive = ({ exitCode }: ChildProcess): boolean => exitCode === null;

async function ended(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await closed;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
