import { Problem } from '../../platform/http/problem.js';

/** A few at once, a few more in line, and no more: what waits keeps its bytes in memory. */
export class Turns {
  private free: number;
  private readonly line: (() => void)[] = [];

  constructor(private readonly room: { readonly atOnce: number; readonly waiting: number }) {
    this.free = room.atOnce;
  }

  /** @throws Problem when the line is full; a phone tries again by itself. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else if (this.line.length < this.room.waiting) await new Promise<void>((resolve) => this.line.push(resolve));
    else throw new Problem('UNAVAILABLE', { retryAfter: 3 });
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.free++;
    }
  }
}
