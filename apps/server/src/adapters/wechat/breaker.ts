import type { Clock } from '../../platform/clock/clock.js';
import { Unreachable, Unsure } from '../../platform/ports/outside-call.js';

const FAILURES = 5;
const WITHIN_MS = 10_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Leaves a service alone that does not answer: after five failures within ten seconds every call is refused at once, until one that is let through
 * after 5, 10, 20 … 60 seconds is answered. Each process learns it for itself.
 */
export class Breaker {
  private failures: number[] = [];
  private pauses = 0;
  private openUntil = 0;
  private isTrying = false;

  constructor(private readonly clock: Clock) {}

  /** @throws Unreachable at once while the service is left alone; whatever `call` throws */
  async run<T>(call: () => Promise<T>): Promise<T> {
    const isTrial = this.isOpen;
    if (isTrial && (this.isTrying || this.clock.now() < this.openUntil)) throw new Unreachable('it is left alone, since it did not answer');
    if (isTrial) this.isTrying = true;
    try {
      const answer = await call();
      this.answered();
      return answer;
    } catch (error) {
      if (error instanceof Unreachable || error instanceof Unsure) this.failed(isTrial);
      // A refusal is an answer.
      else this.answered();
      throw error;
    } finally {
      if (isTrial) this.isTrying = false;
    }
  }

  private get isOpen(): boolean {
    return this.pauses > 0;
  }

  private answered(): void {
    this.failures = [];
    this.pauses = 0;
  }

  private failed(isTrial: boolean): void {
    const now = this.clock.now();
    // Calls that were under way when it opened say nothing new.
    if (this.isOpen && !isTrial) return;
    this.failures = [...this.failures.filter((at) => at > now - WITHIN_MS), now];
    if (!isTrial && this.failures.length < FAILURES) return;
    this.openUntil = now + Math.min(FIRST_PAUSE_MS * 2 ** this.pauses, LONGEST_PAUSE_MS);
    this.pauses++;
  }
}
