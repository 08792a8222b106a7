import type { Instant } from '../kernel/instant.js';
import { HOUR_MS, MINUTE_MS } from '../sla/calendar-day.js';

/** The platform tells of a message that arrived within this, as a rule within a second. */
export const TOLD_WITHIN_MS = 10 * MINUTE_MS;
/** Through an outage of some hours, each time after twice the wait. */
const MOST_TRIES = 6;
/** After this a message is news of yesterday, and lies in the inbox anyway. */
const STALE_MS = 12 * HOUR_MS;
/** How often it is looked whether the platform has told by now. */
const LOOK_AGAIN_MS = 15_000;

/**
 * `sending`: a call is under way, or its process died with it; `unsure`: it went out and no readable answer came; `sent`: it arrived; `lost`: nobody will know.
 */
export type SendingState = 'sending' | 'unsure' | 'sent' | 'lost';

export interface Sending {
  readonly state: SendingState;
  readonly tries: number;
  /** Of the last try. */
  readonly begunAt: Instant;
}

export interface SendingGround {
  /** The platform tells us of what arrived (消息推送 is set up). */
  readonly isTold: boolean;
  /** It has told of a message that left after this one. */
  readonly toldSince: boolean;
  /** Messages that the person still allows; a second one cannot arrive where only one is allowed. */
  readonly left: number;
  readonly lasting: boolean;
}

export type NextOfSending = { readonly do: 'send' } | { readonly do: 'nothing' } | { readonly do: 'wait'; readonly until: Instant } | { readonly do: 'giveUp' };

/**
 * What is to be done with a message. WeChat knows no key by which a second call would be the first again, and cannot be asked what it has sent, so one whose
 * answer was lost goes out again only where a second cannot arrive beside it: the person allows no more than one, which WeChat itself counts (43101); or the
 * platform was heard again and has not told of it. A process that died in the middle may have missed that word. Otherwise it is given up: it lies in the inbox.
 */
export function nextOfSending(sending: Sending | null, ground: SendingGround, now: Instant): NextOfSending {
  if (sending === null) return { do: 'send' };
  if (sending.state === 'sent' || sending.state === 'lost') return { do: 'nothing' };
  const until = sending.begunAt + TOLD_WITHIN_MS * 2 ** (sending.tries - 1);
  if (now < until) return { do: 'wait', until: Math.min(until, now + LOOK_AGAIN_MS) };
  if (sending.tries >= MOST_TRIES) return { do: 'giveUp' };
  if (!ground.lasting && ground.left <= 1) return { do: 'send' };
  if (!ground.isTold || sending.state === 'sending') return { do: 'giveUp' };
  if (ground.toldSince) return { do: 'send' };
  return now < sending.begunAt + STALE_MS ? { do: 'wait', until: now + LOOK_AGAIN_MS } : { do: 'giveUp' };
}
