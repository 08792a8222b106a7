import { Clock } from '../platform/clock/clock.js';

/** Time stands still until a test moves it. It begins on a Wednesday at 10:00 in Shanghai. */
export class TestClock extends Clock {
  constructor(private instant = Date.parse('2026-03-04T02:00:00Z')) {
    super();
  }

  now(): number {
    return this.instant;
  }

  forward(ms: number): void {
    this.instant += ms;
  }
}
