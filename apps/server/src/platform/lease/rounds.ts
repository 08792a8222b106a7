import type { Logger } from '@nestjs/common';

const IDLE_MS = 500;
/** Between rounds that find work: callers come first, and what gathers meanwhile is done together. */
const BREATH_MS = 20;

/** Runs a round again and again while the service is up: soon after one that found work, else after half a second. */
export class Rounds {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    /** Answers how much it did. */
    private readonly round: (stopped: () => boolean) => Promise<number>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.next(0);
  }

  /** No new round begins, and the one under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.round(() => this.stopped)
        .then((count) => this.next(count > 0 ? BREATH_MS : IDLE_MS))
        .catch((error: unknown) => {
          this.logger.error(error instanceof Error ? error.stack : String(error));
          this.next(IDLE_MS);
        });
    }, delayMs);
    this.timer.unref();
  }
}
