import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** The first of these programs that this machine has, or undefined. Daemons often lie outside a user's PATH. */
export function findProgram(...names) {
  const places = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/local/bin'];
  for (const name of names)
    for (const place of places) {
      const file = path.join(place, name);
      if (place && isExecutable(file)) return file;
    }
  return undefined;
}

/** Where a Chromium is, or undefined; CHROMIUM_PATH decides when it is set. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

const IN_MEMORY = '/dev/shm';
const ROOM_FOR_TESTS = 4 * 2 ** 30;

/** Where tests put what nobody needs afterwards: in memory where a machine has room there, since making a hundred tables for each file of specs waits for little but the disk. */
export function scratchPlace() {
  try {
    const { bavail, bsize } = fs.statfsSync(IN_MEMORY);
    fs.accessSync(IN_MEMORY, fs.constants.W_OK);
    if (bavail * bsize >= ROOM_FOR_TESTS && os.freemem() >= ROOM_FOR_TESTS) return IN_MEMORY;
  } catch {
    // A machine without such a place has a disk.
  }
  return os.tmpdir();
}

/** A port of the loopback address that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().unref();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until something accepts connections on the port. @returns false when it never did */
export async function isListening(port, patienceMs) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    const open = await new Promise((resolve) => {
      const socket = net.connect({ port, host: '127.0.0.1' });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return true;
  }
  return false;
}

/** What a program says about its version, in one line and without its own path. */
export const versionOf = (program) => execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0].replace(/^\S+\s+/, '').trim();

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
