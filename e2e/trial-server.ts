import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, fetchTransport } from '@yige/api-client';

const START_LIMIT_MS = 60_000;

export interface TrialServer {
  readonly origin: string;
  /** Password of a trial login such as `member` or `secretary`. */
  password(login: string): string;
  /** A caller without a session, or with the session of a trial login. */
  client(login?: string): Promise<ReturnType<typeof createClient>>;
  stop(): Promise<void>;
}

/** Starts the built server as a fresh trial with its own database on a free port, and answers when it serves. `more`: settings that hang on its address. */
export async function startTrialServer(main: string, more: (origin: string) => Promise<NodeJS.ProcessEnv> = () => Promise.resolve({})): Promise<TrialServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'yige-e2e-'));
  const { DATABASE_URL: _others, ...env } = process.env;
  const child = spawn(process.execPath, [main], { env: { ...env, ...(await more(origin)), YIGE_MODE: 'trial', YIGE_DATA: data, YIGE_TRIAL_SAMPLES: 'none', PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async (): Promise<void> => {
    await ended(child);
    await fs.rm(data, { recursive: true, force: true });
  };
  try {
    await serving(origin, child, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
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
    async client(login) {
      if (login === undefined) return clientWith(null);
      const { token } = await clientWith(null).call('post', '/api/sessions', { body: { login, password: password(login) } });
      return clientWith(token);
    },
  };
}

async function serving(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${origin}/api/installation`).catch(() => null);
    if (answer?.ok === true) return;
    await pause(100);
  }
  throw new Error(`the server did not answer within ${START_LIMIT_MS} ms:\n${output()}`);
}

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
