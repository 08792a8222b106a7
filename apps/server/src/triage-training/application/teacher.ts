import { fork } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { Learnt, Lesson } from './lesson.js';

const CHILD = fileURLToPath(new URL('./learn-in-child.js', import.meta.url));
/** Many times what 10,000 sentences take on one core: it has the lowest priority, and may wait for a busy service. */
const LIMIT_MS = 10 * 60_000;
const MEMORY_MB = 768;
const LOOKS_EVERY_MS = 500;

/** Teaches in a process of low priority beside the service, bounded in memory and time: while it learns, residents are answered as always. */
@Injectable()
export class Teacher {
  /** @param limitMs after which it is ended @param stopped whether the service ends @throws Error when it cannot be started, takes too long, is stopped or breaks off */
  teach(lesson: Lesson, stopped: () => boolean = () => false, { limitMs = LIMIT_MS, execPath = process.execPath } = {}): Promise<Learnt> {
    // It needs no secret of the service, and is given none.
    const child = fork(CHILD, { execPath, env: {}, serialization: 'advanced', execArgv: [`--max-old-space-size=${MEMORY_MB}`], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const until = performance.now() + limitMs;
    let watch: NodeJS.Timeout | undefined;
    return new Promise<Learnt>((resolve, reject) => {
      // For good: a process that could not be started tells of it, and once more when it is sent the lesson, and what nobody hears would end the service.
      child.on('error', reject);
      if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
      watch = setInterval(() => {
        if (stopped()) reject(new Error('the service ends'));
        else if (performance.now() > until) reject(new Error(`teaching took longer than ${Math.round(limitMs / 1_000)} s`));
      }, Math.min(LOOKS_EVERY_MS, limitMs));
      child.once('message', (learnt) => resolve(learnt as Learnt));
      child.once('exit', (code, signal) => reject(new Error(`teaching broke off: ${signal ?? code ?? 'unknown'}`)));
      child.send(lesson);
    }).finally(() => {
      clearInterval(watch);
      child.kill('SIGKILL');
    });
  }
}
