import { execFile as execFileWithCallback, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/tooling/machine.mjs';
import { inRoot } from '../../scripts/tooling/places.mjs';
import { onInterrupt } from '../../scripts/tooling/processes.mjs';

const execFile = promisify(execFileWithCallback);
const START_LIMIT_MS = 180_000;
/** What `npm start` says to Node: half of the usual room for what is young keeps the service within its memory. */
const FLAGS = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')).scripts.start.match(/--\S+/g);

/**
 * The built service as a process of its own, in trial mode on an otherwise empty district. It may be killed and started again on the
 * same data and port.
 */
export class TrialProcess {
  /** @param {{ dataDir: string, databaseUrl?: string, nodeArgs?: string[], env?: Record<string, string> }} options without an address, the embedded database */
  static async prepare({ dataDir, databaseUrl, nodeArgs = [], env = {} }) {
    return new TrialProcess(dataDir, databaseUrl, nodeArgs, env, await freePort());
  }

  constructor(dataDir, databaseUrl, nodeArgs, env, port) {
    Object.assign(this, { dataDir, databaseUrl, nodeArgs, env, port, origin: `http://127.0.0.1:${port}`, output: '' });
  }

  /** @returns milliseconds until it answered */
  async start() {
    const startedAt = performance.now();
    this.child = spawn(process.execPath, [...FLAGS, ...this.nodeArgs, inRoot('apps/server/dist/main.js')], { env: this.settings(), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (chunk) => (this.output = (this.output + chunk).slice(-20_000)));
    this.forget = onInterrupt(() => this.child.kill('SIGKILL'));
    while (performance.now() - startedAt < START_LIMIT_MS) {
      if (this.child.exitCode !== null) throw new Error(`the service ended with ${this.child.exitCode}:\n${this.output}`);
      if ((await fetch(`${this.origin}/api/installation`).catch(() => null))?.ok) return performance.now() - startedAt;
      await pause(50);
    }
    throw new Error(`the service did not answer within ${START_LIMIT_MS} ms:\n${this.output}`);
  }

  /** One machine plays a city: callers name an address of their own where they can, limits are as wide as they may be set, and what is not there is told at once. */
  settings() {
    return { ...process.env, YIGE_MODE: 'trial', YIGE_TRIAL_SAMPLES: 'none', TRUST_PROXY: 'loopback', YIGE_CALL_LIMIT_FACTOR: '100', YIGE_EVEN_ANSWERS_MS: '0', YIGE_DATA: this.dataDir, PORT: String(this.port), DATABASE_URL: this.databaseUrl, ...this.env };
  }

  /** Runs an operator's command on the same data. @returns what it printed */
  async yige(...args) {
    const { stdout } = await execFile(process.execPath, [inRoot('apps/server/dist/cli/yige.js'), ...args], { env: this.settings() });
    return stdout;
  }

  /** Ends it at once, as a power cut would. */
  async kill() {
    await this.end('SIGKILL');
  }

  async stop() {
    await this.end('SIGTERM');
  }

  async end(signal) {
    this.forget?.();
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(force);
  }

  /** Password of a trial login such as `water`. */
  password(login) {
    const { logins } = JSON.parse(fs.readFileSync(path.join(this.dataDir, 'trial-logins.json'), 'utf8'));
    return logins.find((one) => one.login === login).password;
  }

  /** Resident memory in bytes; null where the machine does not tell. */
  residentBytes() {
    try {
      return Number(/VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))[1]) * 1024;
    } catch {
      return null;
    }
  }
}
