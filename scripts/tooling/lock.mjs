import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from './places.mjs';
import { onInterrupt } from './processes.mjs';

const LOCK = path.join(CACHE, 'build.lock');

/** Lets one process at a time install and build here; a second one waits, and a lock whose owner is gone does not count. */
export async function withBuildLock(say, work) {
  fs.mkdirSync(CACHE, { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!told) say(' … another command is building here; waiting for it');
    await sleep(300);
  }
  const release = () => fs.rmSync(LOCK, { force: true });
  const forget = onInterrupt(release);
  try {
    return await work();
  } finally {
    release();
    forget();
  }
}

function take() {
  try {
    fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(readOwner());
  if (owner > 0 && isAlive(owner)) return false;
  fs.rmSync(LOCK, { force: true });
  return false;
}

function readOwner() {
  try {
    return fs.readFileSync(LOCK, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
