import { EXIT } from './exit-codes.js';
import { complain } from './terminal.js';

/** Thrown between two items when the person at the terminal asked to stop. */
export class Interrupted extends Error {}

/** Lets the first Ctrl-C (or TERM) end the work between two items; a second one does not wait. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    complain('\nStopping after the present item. Once more stops at once.');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
