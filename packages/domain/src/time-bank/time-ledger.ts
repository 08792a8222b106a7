import type { Instant } from '../kernel/instant.js';
import { refuse, ok, type Result } from '../kernel/result.js';

/** Why minutes moved (domain.md 3.11). No entry is ever changed: what was wrong is put right by a `correction`. */
export const TIME_ENTRY_KINDS = [
  'earned', // 存入
  'spent', // 支取
  'given', // 转赠
  'donated', // 捐入爱心池
  'correction', // 更正
] as const;
export type TimeEntryKind = (typeof TIME_ENTRY_KINDS)[number];

/** Whose account: a person's, the pool that serves those who have saved nothing (爱心池), or the bank itself, which owes what it issued. */
export const TIME_ACCOUNT_KINDS = ['person', 'pool', 'issuer'] as const;
export type TimeAccountKind = (typeof TIME_ACCOUNT_KINDS)[number];

export const TIME_SERVICE_STATUSES = [
  'recorded', // 待确认
  'disputed', // 有异议
  'confirmed', // 已确认
  'voided', // 作废
] as const;
export type TimeServiceStatus = (typeof TIME_SERVICE_STATUSES)[number];

/** The other side may object for 72 hours; then the service is confirmed by itself. */
export const OBJECTION_WINDOW_MS = 72 * 3_600_000;
/** Minutes of one service: a quarter of an hour to a working day. */
export const SHORTEST_SERVICE = 15;
export const LONGEST_SERVICE = 480;
/** Minutes that one person may give to another in a calendar year: saved time is help to be called back, not money to be dealt in. */
export const GIFTS_A_YEAR = 1_200;

export interface Posting<Account> {
  readonly account: Account;
  /** Positive: to the account. Whole minutes. */
  readonly minutes: number;
  readonly kind: TimeEntryKind;
}

/** Both sides of one movement; together they are nothing, so that the whole ledger always sums to nothing. */
export function movement<Account>(from: Account, to: Account, minutes: number, kinds: { readonly out: TimeEntryKind; readonly in: TimeEntryKind }): readonly [Posting<Account>, Posting<Account>] {
  return [
    { account: from, minutes: -minutes, kind: kinds.out },
    { account: to, minutes, kind: kinds.in },
  ];
}

export type TimeBankErrorCode =
  | 'TIME_BANK.OWN_WORD' | 'TIME_BANK.ALREADY_DECIDED' | 'TIME_BANK.OBJECTION_TOO_LATE' | 'TIME_BANK.BALANCE_TOO_LOW' | 'TIME_BANK.GIFTS_USED_UP' | 'TIME_BANK.SAME_PERSON';

/** What is known of a service when somebody speaks up. */
export interface ServiceFacts {
  readonly status: TimeServiceStatus;
  readonly recordedAt: Instant;
  /** The one who wrote it down; their word stands already. */
  readonly isRecorder: boolean;
  /** Provider or receiver. */
  readonly isParty: boolean;
  readonly now: Instant;
}

export const TIME_SERVICE_COMMANDS = ['confirm', 'object', 'settle'] as const;
export type TimeServiceCommand = (typeof TIME_SERVICE_COMMANDS)[number];

/**
 * Confirming and objecting are the other side's; settling, by a third person over both, decides a dispute or corrects what was confirmed.
 */
export function decideService(command: TimeServiceCommand, facts: ServiceFacts): Result<TimeServiceStatus, TimeBankErrorCode> {
  switch (command) {
    case 'confirm':
    case 'object':
      if (facts.status !== 'recorded') return refuse('TIME_BANK.ALREADY_DECIDED');
      if (facts.isRecorder) return refuse('TIME_BANK.OWN_WORD');
      if (facts.now > facts.recordedAt + OBJECTION_WINDOW_MS) return refuse('TIME_BANK.OBJECTION_TOO_LATE');
      return ok(command === 'confirm' ? 'confirmed' : 'disputed');
    case 'settle':
      if (facts.isParty) return refuse('TIME_BANK.OWN_WORD');
      return facts.status === 'disputed' || facts.status === 'confirmed' ? ok('confirmed') : refuse('TIME_BANK.ALREADY_DECIDED');
  }
}
