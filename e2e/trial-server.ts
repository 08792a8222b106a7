import { execFile, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createClient, fetchTransport } from '@yige/api-client';

const START_LIMIT_MS = 60_000;

export interface TrialServer {
  readonly origin: string;
  /** Password of a trial login such as `member` or `secretary`. */
  password(login: string): string;
  /** A caller without a session, or with the session of a trial login. */
  client(login?: string): Promise<ReturnType<typeof createClient>>;
  /** What an operator types at the command line of this server, and what it says. */
  yige(...words: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built server as a fresh trial with its own database on a free port, and answers when it serves. `more`: settings that hang on its address. */
export async function startTrialServer(main: string, more: (origin: string) => Promise<NodeJS.ProcessEnv> = () => Promise.resolve({})): Promise<TrialServer> {
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'yige-e2e-'));
  const remove = (): Promise<void> => fs.rm(data, { recursive: true, force: true });
  const { origin, child } = await begun(main, data, more).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await ended(child);
    await remove();
  };
  const { logins } = JSON.parse(await fs.readFile(path.join(data, 'trial-logins.json'), 'utf8')) as { logins: { login: string; password: string }[] };
  const password = (login: string): string => {
    const found = logins.find((one) => one.login === login);
    if (!found) throw new Error(`the trial has no login ${login}`);
    return found.password;
  };
  const clientWith = (token: string | null) =>
    createClient(fetchTransport({ fetch, baseUrl: origin, headers: (): Record<string, string> => (token === null ? {} : { authorization: `Bearer ${token}` }) }));
  return {
    origin,
    password,
    stop,
    async yige(...words) {
      const { DATABASE_URL: _others, ...env } = process.env;
      const { stdout } = await promisify(execFile)(process.execPath, [path.join(path.dirname(main), 'cli/yige.js'), ...words], { env: { ...env, YIGE_MODE: 'trial', YIGE_DATA: data } });
      return stdout;
    },
    async client(login) {
      if (login === undefined) return clientWith(null);
      const { token } = await clientWith(null).call('post', '/api/sessions', { body: { login, password: password(login) } });
      return clientWith(token);
    },
  };
}

interface Begun {
  readonly origin: string;
  readonly child: ChildProcess;
}

async function begun(main: string, data: string, more: (origin: string) => Promise<NodeJS.ProcessEnv>): Promise<Begun> {
  const { DATABASE_URL: _others, ...env } = process.env;
  for (;;) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, [main], { env: { ...env, ...(await more(origin)), YIGE_MODE: 'trial', YIGE_DATA: data, YIGE_TRIAL_SAMPLES: 'none', PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    if (await serves(origin, child, data)) return { origin, child };
    // Another program took the port between asking for it and starting.
    if (!output.includes(`port ${port} is in use`)) throw new Error(`the server did not answer within ${START_LIMIT_MS} ms, or ended with ${child.exitCode}:\n${output}`);
  }
}

/** Whether it serves, and it is this one that does: the logins of its trial are written. */
async function serves(origin: string, child: ChildProcess, data: string): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const answers = await fetch(`${origin}/api/installation`).then(({ ok }) => ok, () => false);
    if (answers && (await isThere(path.join(data, 'trial-logins.json')))) return true;
    await pause(100);
  }
  await ended(child);
  return false;
}

const isThere = (file: string): Promise<boolean> => fs.access(file).then(() => true, () => false);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
