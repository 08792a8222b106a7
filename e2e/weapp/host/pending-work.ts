/** Longer timers are clocks and reminders of the pages: nobody waits for them. */
const LONGEST_AWAITED_MS = 1000;

/**
 * What the program under test has begun and not ended: timers and network calls. Waiting for it replaces sleeping, so a test is as fast
 * as the program and never guesses.
 */
export class PendingWork {
  private readonly awaited = new Set<NodeJS.Timeout>();
  private readonly all = new Set<NodeJS.Timeout>();
  private calls = 0;

  setTimeout = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout => {
    const id = setTimeout(() => {
      this.clear(id);
      run(...args);
    }, delay);
    this.all.add(id);
    if (delay < LONGEST_AWAITED_MS) this.awaited.add(id);
    return id;
  };

  setInterval = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout => {
    const id = setInterval(run, delay, ...args);
    this.all.add(id);
    return id;
  };

  clear = (id: NodeJS.Timeout | undefined): void => {
    if (id === undefined || id === null) return;
    clearTimeout(id);
    this.awaited.delete(id);
    this.all.delete(id);
  };

  async call<T>(work: () => Promise<T>): Promise<T> {
    this.calls += 1;
    try {
      return await work();
    } finally {
      this.calls -= 1;
    }
  }

  /** Resolves when nothing short is pending over three turns of the event loop; rejects after `limitMs` with what still hangs. */
  async settled(limitMs: number): Promise<void> {
    const deadline = Date.now() + limitMs;
    for (let quietTurns = 0; quietTurns < 3; ) {
      if (Date.now() > deadline) throw new Error(`not settled after ${limitMs} ms: ${this.calls} network calls, ${this.awaited.size} timers`);
      const busy = this.calls > 0 || this.awaited.size > 0;
      quietTurns = busy ? 0 : quietTurns + 1;
      await new Promise((resolve) => (busy ? setTimeout(resolve, 1) : setImmediate(resolve)));
    }
  }

  dispose(): void {
    for (const id of this.all) clearTimeout(id);
    this.all.clear();
    this.awaited.clear();
  }
}
