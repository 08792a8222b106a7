import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const running = new Set();
const undoings = new Set();
let interrupted = false;

/**
 * Runs a program to its end. Its output goes to `log` (if given), to `onLine`, and comes back whole;
 * `onStart` gets the child, for whoever has to end it.
 * It gets a process group of its own, so that an interrupt reaches whatever it started itself.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env, log, onLine, onStart } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    if (log) fs.mkdirSync(path.dirname(log), { recursive: true });
    let file = log ? fs.openSync(log, 'w') : undefined;
    let output = '';
    const take = (chunk) => {
      output += chunk;
      file = written(file, chunk);
      if (onLine) for (const line of chunk.split('\n')) if (line.trim()) onLine(line.trim());
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    running.add(child);
    onStart?.(child);
    const over = () => {
      running.delete(child);
      if (file !== undefined) fs.closeSync(file);
    };
    child.on('error', (error) => {
      over();
      reject(error);
    });
    child.on('close', (code, signal) => {
      over();
      // While an interrupt is under way nobody may go on with the next step: the promise stays open until the process ends.
      if (!interrupted) resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}

/** A log that cannot be written (the disk is full) ends, and the work goes on to say so itself. @returns the file, while it is open */
function written(file, chunk) {
  if (file === undefined) return undefined;
  try {
    fs.writeSync(file, chunk);
    return file;
  } catch {
    fs.closeSync(file);
    return undefined;
  }
}

/** Runs a JavaScript program with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Registers what has to be undone when the work is interrupted. Call the returned function when it is not needed any more. */
export function onInterrupt(undo) {
  undoings.add(undo);
  return () => undoings.delete(undo);
}

/** From now on Ctrl-C and TERM end the children, undo what is half done, and end the process. @returns a function that lets go again */
export function guardAgainstInterrupts() {
  const handle = async (signal) => {
    if (interrupted) return;
    interrupted = true;
    process.stderr.write(`\nstopping (${signal}) …\n`);
    await endAll();
    for (const undo of [...undoings].reverse()) {
      try {
        undo();
      } catch (error) {
        process.stderr.write(`could not tidy up: ${error.message}\n`);
      }
    }
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handle);
  return () => {
    for (const signal of signals) process.off(signal, handle);
  };
}

/** Ends one child and everything it started: politely, after five seconds not. */
export async function end(child, patience = 5000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await gone;
  clearTimeout(force);
}

const endAll = () => Promise.all([...running].map((child) => end(child)));

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
