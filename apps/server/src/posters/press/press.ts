import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { FromPress, PressOrder, SheetOrder, ToPress } from './press-order.js';

/** Megabytes that the press may hold; it needs a fifth. Beyond it the thread ends, and the service lives on. */
const MOST_MB = 400;
const BATCH = 100;

/** Somebody called it off, or the service ends. */
export class PressStopped extends Error {}

/** Where the program of the press lies, compiled. */
@Injectable()
export class PressPlace {
  url = new URL('./press-worker.js', import.meta.url);
}

/** Runs one order on a thread of its own. */
@Injectable()
export class Press {
  constructor(private readonly place: PressPlace) {}

  /**
   * @param progress is told how many sheets stand
   * @throws PressStopped when the signal says so, or whatever the press could not do
   */
  async print(order: PressOrder, sheets: AsyncIterable<SheetOrder>, progress: (made: number) => void, signal: AbortSignal): Promise<void> {
    const worker = new Worker(this.place.url, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: MOST_MB } });
    const ended = this.endOf(worker, progress, signal);
    // Heard of below; a thread that dies while it is still being told is no unhandled one.
    ended.catch(() => undefined);
    try {
      await Promise.race([this.tell(worker, sheets, signal), ended]);
      await ended;
    } finally {
      await worker.terminate();
    }
  }

  private async tell(worker: Worker, sheets: AsyncIterable<SheetOrder>, signal: AbortSignal): Promise<void> {
    const send = (message: ToPress): void => worker.postMessage(message);
    let batch: SheetOrder[] = [];
    for await (const sheet of sheets) {
      if (signal.aborted) throw new PressStopped();
      batch.push(sheet);
      if (batch.length < BATCH) continue;
      send({ sheets: batch });
      batch = [];
    }
    send({ sheets: batch });
    send({ complete: true });
  }

  private endOf(worker: Worker, progress: (made: number) => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      let finished = false;
      signal.addEventListener('abort', () => reject(new PressStopped()), { once: true });
      worker.on('message', (message: FromPress) => {
        if ('finished' in message) finished = true;
        else progress(message.made);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => (finished ? resolve() : reject(new Error(`the press ended with ${code}`))));
    });
  }
}
