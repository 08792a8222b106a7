import type { Logger } from '@nestjs/common';

const IDLE_MS = 500;
/** Between rounds that find work: callers come first, and what gathers meanwhile is done together. */
const BREATH_MS = 20;
/** A process whose loop was occupied for more than this share of a breath has callers to serve. */
const BUSY = 0.2;

/**
 * Runs a round again and again while the service is up: half a second after one that found nothing, else after a breath, or longer while
 * callers keep the process busy.
 */
export class Rounds {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    /** Answers how much it did. */
    private readonly round: (stopped: () => boolean) => Promise<number>,
    private readonly logger: Logger,
    /** How many times as long as a round took the next one lets callers go before, at most. */
    private readonly patience = 1,
  ) {}

  start(): void {
    this.after(0, () => this.begin());
  }

  /** No new round begins, and the one under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private begin(): void {
    const startedAt = performance.now();
    this.running = this.round(() => this.stopped)
      .then((count) => {
        const endedAt = performance.now();
        if (count === 0) this.after(IDLE_MS, () => this.begin());
        else this.rest(endedAt + (endedAt - startedAt) * this.patience);
      })
      .catch((error: unknown) => {
        this.logger.error(error instanceof Error ? error.stack : String(error));
        this.after(IDLE_MS, () => this.begin());
      });
  }

  private rest(latest: number): void {
    const before = performance.eventLoopUtilization();
    this.after(BREATH_MS, () => {
      const isBusy = performance.eventLoopUtilization(before).utilization > BUSY;
      if (isBusy && performance.now() < latest) this.rest(latest);
      else this.begin();
    });
  }

  private after(delayMs: number, what: () => void): void {
    if (this.stopped) return;
    this.timer = setTimeout(what, delayMs);
    this.timer.unref();
  }
}
