import { readFileSync } from 'node:fs';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { Clock } from './clock.js';
import { DatabaseClock } from './database-clock.js';

/** The file is looked at no more often. */
const LOOKS_EVERY_MS = 20;

/**
 * A clock that a drill moves: as many milliseconds ahead of the true one as stand in a file (YIGE_DRILL_CLOCK). For trials alone;
 * a production start refuses it.
 */
export class DrillClock extends Clock implements OnApplicationShutdown {
  private ahead = 0;
  private lookedAt = -Infinity;

  constructor(
    private readonly base: Clock,
    private readonly file: string,
  ) {
    super();
  }

  now(): Instant {
    const steady = performance.now();
    if (steady - this.lookedAt >= LOOKS_EVERY_MS) {
      const written = Number(readFileSync(this.file, 'utf8'));
      // Half written just now: the next look tells.
      if (Number.isSafeInteger(written)) this.ahead = written;
      this.lookedAt = steady;
    }
    return this.base.now() + this.ahead;
  }

  onApplicationShutdown(): void {
    if (this.base instanceof DatabaseClock) this.base.onApplicationShutdown();
  }
}
