import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, onInterrupt } from './processes.mjs';

/**
 * Starts `npm start` in a clone and watches it as a stranger would.
 * @returns {{ ready(patienceMs: number): Promise<number>, stop(): Promise<number>, output(): string }} `ready` answers with the milliseconds
 * until /health/ready was 200, `stop` with the exit code after TERM
 */
export function startService(clone, environment, port) {
  const since = Date.now();
  let output = '';
  const child = spawn('npm', ['start'], {
    cwd: clone, env: { ...process.env, ...environment, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const gone = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const forget = onInterrupt(() => signalled(child, 'SIGKILL'));

  return {
    output: () => output,
    async ready(patienceMs) {
      while (Date.now() - since < patienceMs) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`npm start ended with ${child.exitCode ?? child.signalCode} before it was ready`);
        if (await answers(`http://127.0.0.1:${port}/health/ready`)) return Date.now() - since;
        await sleep(100);
      }
      throw new Error(`npm start was not ready after ${patienceMs / 1000} s`);
    },
    async stop() {
      // To npm alone, as a service manager does it: that the signal reaches the server is part of what is checked.
      child.kill('SIGTERM');
      const code = await Promise.race([gone, sleep(15_000, 'nothing: it had to be killed', { ref: false })]);
      await end(child);
      forget();
      return code;
    },
  };
}

/** Whether an address answers 200 now. */
export async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

function signalled(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
