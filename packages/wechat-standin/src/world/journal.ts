import type { Instant } from './clock.js';

/** One call that came in. Neither its query nor its body is kept: tokens, secrets and openids stand in them. */
export interface NotedCall {
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  /** 0: whoever called was cut off, or hung up. */
  readonly status: number;
  readonly errcode: number;
}

/** One attempt to deliver a push. */
export interface NotedPush {
  readonly at: Instant;
  readonly event: string;
  /** 1 to 3. */
  readonly attempt: number;
  /** `taken`, or why it was not. */
  readonly outcome: string;
}

const KEPT = 20_000;

/** What happened, for tests to ask about. The oldest is forgotten. */
export class Journal {
  readonly calls: NotedCall[] = [];
  readonly pushes: NotedPush[] = [];

  noteCall(call: NotedCall): void {
    keep(this.calls, call);
  }

  notePush(push: NotedPush): void {
    keep(this.pushes, push);
  }
}

function keep<T>(list: T[], one: T): void {
  list.push(one);
  if (list.length > KEPT) list.shift();
}
