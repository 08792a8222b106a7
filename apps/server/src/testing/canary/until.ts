import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const STEP_MS = 200;

/** Asks again until what a process of its own does stands. @throws Error with what was waited for */
export async function until<T>(what: string, ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}: ${JSON.stringify(answer)}`);
    await pause(STEP_MS);
  }
}
