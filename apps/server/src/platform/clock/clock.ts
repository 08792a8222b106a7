import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';

/** The only source of "now". Tests hand in their own. */
export abstract class Clock {
  abstract now(): Instant;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Instant {
    return Date.now();
  }
}
