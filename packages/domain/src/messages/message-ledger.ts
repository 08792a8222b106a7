import type { Instant } from '../kernel/instant.js';
import { MINUTE_MS } from '../sla/calendar-day.js';

/** Who told us of an answer: the phone on which it was given, which may lie, or the platform itself. */
export type AnswerSource = 'phone' | 'platform';

/** An answer to the question for messages that only one of the two has told of so far. */
export interface LoneAnswer {
  readonly by: AnswerSource;
  readonly at: Instant;
  readonly accepted: boolean;
}

/** What somebody still allows of one template. */
export interface MessageLedger {
  /** How many messages; of a lasting template 1 as long as it is allowed. */
  readonly left: number;
  /** One answer is good for all messages until it is taken back (长期订阅). */
  readonly lasting: boolean;
  /** The latest, since the other side will tell of them as well. */
  readonly lone: readonly LoneAnswer[];
}

/** Both sides tell of one answer within this. */
export const PAIRED_WITHIN_MS = 10 * MINUTE_MS;
/** Far more than anybody taps within that time. */
const MOST_LONE = 20;

export const emptyLedger = (lasting: boolean): MessageLedger => ({ left: 0, lasting, lone: [] });

/**
 * An answer that one side tells of. Told by both it counts once, and then as the platform has it; told by the phone alone it counts for the time being, which
 * is all there is where the platform pushes nothing.
 */
export function withAnswer(ledger: MessageLedger, answer: LoneAnswer): MessageLedger {
  const lone = ledger.lone.filter(({ at }) => Math.abs(answer.at - at) <= PAIRED_WITHIN_MS);
  const pair = lone.findIndex(({ by }) => by !== answer.by);
  const other = lone[pair];
  if (other === undefined) return { ...counted(ledger, answer.accepted), lone: [...lone, answer].slice(-MOST_LONE) };
  const rest = lone.filter((_, index) => index !== pair);
  const truth = answer.by === 'platform' ? answer : other;
  // What the phone said has been counted already unless the platform was first.
  const before = other.accepted;
  if (truth.accepted === before) return { ...ledger, lone: rest };
  return { ...(truth.accepted ? counted(ledger, true) : taken(ledger)), lone: rest };
}

/** A message arrived. */
export const withOneUsed = (ledger: MessageLedger): MessageLedger => (ledger.lasting ? ledger : taken(ledger));

/** They refuse, have switched it off, or the platform says that nothing is left. */
export const withNothingLeft = (ledger: MessageLedger): MessageLedger => ({ ...ledger, left: 0 });

const taken = (ledger: MessageLedger): MessageLedger => ({ ...ledger, left: Math.max(0, ledger.left - 1) });

function counted(ledger: MessageLedger, accepted: boolean): MessageLedger {
  if (!accepted) return ledger;
  return { ...ledger, left: ledger.lasting ? 1 : ledger.left + 1 };
}
