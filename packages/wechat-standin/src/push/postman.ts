import type { StandInClock } from '../world/clock.js';
import type { Journal } from '../world/journal.js';
import type { Letter } from './letter.js';

/** Tries in all (wechat.md §7.3). */
const TRIES = 3;

/** Carries pushes: whoever does not say `success`, or nothing, within five seconds is asked again, three times in all. */
export class Postman {
  /** How long an answer may take. */
  patienceMs = 5_000;

  constructor(
    private readonly clock: StandInClock,
    private readonly journal: Journal,
  ) {}

  /** @returns whether it was taken */
  async deliver({ url, body, contentType }: Letter, event: string): Promise<boolean> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const outcome = await this.outcomeOf(url, { method: 'POST', body, headers: { 'content-type': contentType } }, (status, said) =>
        status === 200 && ['', 'success'].includes(said) ? 'taken' : `answered ${status} and ${JSON.stringify(said.slice(0, 40))}`);
      this.journal.notePush({ at: this.clock.now(), event, attempt, outcome });
      if (outcome === 'taken') return true;
    }
    return false;
  }

  /** Asks an address whether it is the right one. @returns `right`, or what was wrong with its answer */
  ask(url: string, echo: string): Promise<string> {
    return this.outcomeOf(url, { method: 'GET' }, (status, said) => (status === 200 && said === echo ? 'right' : `answered ${status} and not what it was asked`));
  }

  private async outcomeOf(url: string, call: RequestInit, judge: (status: number, said: string) => string): Promise<string> {
    try {
      const answer = await fetch(url, { ...call, signal: AbortSignal.timeout(this.patienceMs) });
      return judge(answer.status, await answer.text());
    } catch (error) {
      return (error as { readonly name?: unknown }).name === 'TimeoutError' ? 'no answer in time' : 'not reached';
    }
  }
}
