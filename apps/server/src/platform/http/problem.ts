import type { RequestErrorCode, TimeBankErrorCode } from '@yige/domain';

/** Codes of everything that can be refused. The code is the contract; each has a sentence in every language (`problem-texts`). */
export const PROBLEM_CODES = [
  'VALIDATION.FAILED', 'BODY.UNREADABLE', 'BODY.TOO_LARGE', 'ROUTE.UNKNOWN', 'METHOD.NOT_ALLOWED', 'MEDIA_TYPE.UNSUPPORTED', 'INTERNAL', 'UNAVAILABLE', 'STORAGE.FULL',
  'ACCESS.SIGN_IN_NEEDED', 'ACCESS.DENIED', 'ACCESS.WRONG_PASSWORD', 'ACCESS.TOO_MANY_TRIES',
  'IDEMPOTENCY.KEY_NEEDED', 'IDEMPOTENCY.KEY_REUSED',
  'LOOKUP.UNKNOWN', 'LOOKUP.TOO_MANY_TRIES',
  'NOT_FOUND', 'ORG.UNKNOWN_NODE', 'ORG.UNKNOWN_BUILDING', 'ORG.UNKNOWN_DOOR', 'CATALOGUE.UNKNOWN_MATTER', 'CODE.ALREADY_REVOKED',
  'ATTACHMENT.NOT_A_PHOTO', 'ATTACHMENT.TOO_LARGE', 'ATTACHMENT.UNKNOWN', 'ATTACHMENT.MISSING',
  'REQUEST.CHANGED_MEANWHILE', 'REQUEST.TEXT_NEEDED', 'REQUEST.TEXT_TOO_LONG', 'REQUEST.TEXT_UNREADABLE', 'REQUEST.UNIT_CANNOT_TAKE',
  'REQUEST.ILLEGAL_TRANSITION', 'REQUEST.ROLE_NOT_ALLOWED', 'REQUEST.NOT_HOLDER', 'REQUEST.HELD_BY_ANOTHER', 'REQUEST.LEG_NOT_SIGNED',
  'REQUEST.NO_HIGHER_TIER', 'REQUEST.OWN_CASE', 'REQUEST.REOPEN_EXPIRED', 'REQUEST.REOPEN_USED',
  'REQUEST.URGENT_STAYS', 'REQUEST.URGENT_NOT_EXTENDED', 'REQUEST.EXTENSION_TOO_LATE', 'REQUEST.EXTENSION_USED',
  'REQUEST.NO_EXTENSION_ASKED', 'REQUEST.NOT_ABOVE_HOLDER', 'REQUEST.RULING_BINDS', 'REQUEST.URGED_TODAY', 'REQUEST.DATE_OUT_OF_RANGE',
  'REQUEST.NOTHING_TO_CORRECT', 'CATALOGUE.UNKNOWN_HOTLINE',
  'TIME_BANK.OWN_WORD', 'TIME_BANK.ALREADY_DECIDED', 'TIME_BANK.OBJECTION_TOO_LATE', 'TIME_BANK.BALANCE_TOO_LOW', 'TIME_BANK.GIFTS_USED_UP', 'TIME_BANK.SAME_PERSON',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Every refusal of the life-cycle is a problem code too; this line fails to compile when one is missing. */
export const isProblemCode: (code: RequestErrorCode | TimeBankErrorCode) => ProblemCode = (code) => code;

/** What is wrong with one field of a request body. */
export interface FieldFault {
  /** Path in the body: `contact.phone`. */
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ProblemDetails {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldFault[];
  /** The present state, where the caller acted on an older one. */
  readonly current?: object;
  /** Seconds after which a retry makes sense. */
  readonly retryAfter?: number;
}

/** A refusal with a stable code; the HTTP filter turns it into an RFC 9457 document in the reader's language. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'VALIDATION.FAILED': 422,
  'BODY.UNREADABLE': 400,
  'BODY.TOO_LARGE': 413,
  'ROUTE.UNKNOWN': 404,
  'METHOD.NOT_ALLOWED': 405,
  'MEDIA_TYPE.UNSUPPORTED': 415,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  'STORAGE.FULL': 507,
  'ACCESS.SIGN_IN_NEEDED': 401,
  'ACCESS.DENIED': 403,
  'ACCESS.WRONG_PASSWORD': 401,
  'ACCESS.TOO_MANY_TRIES': 429,
  'IDEMPOTENCY.KEY_NEEDED': 400,
  'IDEMPOTENCY.KEY_REUSED': 422,
  'LOOKUP.UNKNOWN': 404,
  'LOOKUP.TOO_MANY_TRIES': 429,
  NOT_FOUND: 404,
  'ORG.UNKNOWN_NODE': 422,
  'ORG.UNKNOWN_BUILDING': 422,
  'ORG.UNKNOWN_DOOR': 422,
  'CATALOGUE.UNKNOWN_MATTER': 422,
  'CODE.ALREADY_REVOKED': 409,
  'ATTACHMENT.NOT_A_PHOTO': 422,
  'ATTACHMENT.TOO_LARGE': 413,
  'ATTACHMENT.UNKNOWN': 422,
  'ATTACHMENT.MISSING': 422,
  'REQUEST.CHANGED_MEANWHILE': 409,
  'REQUEST.TEXT_NEEDED': 422,
  'REQUEST.TEXT_TOO_LONG': 422,
  'REQUEST.TEXT_UNREADABLE': 422,
  'REQUEST.UNIT_CANNOT_TAKE': 422,
  'REQUEST.ILLEGAL_TRANSITION': 409,
  'REQUEST.ROLE_NOT_ALLOWED': 403,
  'REQUEST.NOT_HOLDER': 403,
  'REQUEST.HELD_BY_ANOTHER': 409,
  'REQUEST.LEG_NOT_SIGNED': 409,
  'REQUEST.NO_HIGHER_TIER': 409,
  'REQUEST.OWN_CASE': 403,
  'REQUEST.URGENT_STAYS': 409,
  'REQUEST.URGENT_NOT_EXTENDED': 409,
  'REQUEST.EXTENSION_TOO_LATE': 409,
  'REQUEST.EXTENSION_USED': 409,
  'REQUEST.REOPEN_EXPIRED': 409,
  'REQUEST.REOPEN_USED': 409,
  'REQUEST.NO_EXTENSION_ASKED': 409,
  'REQUEST.NOT_ABOVE_HOLDER': 403,
  'REQUEST.RULING_BINDS': 409,
  'REQUEST.URGED_TODAY': 409,
  'REQUEST.DATE_OUT_OF_RANGE': 422,
  'REQUEST.NOTHING_TO_CORRECT': 422,
  'CATALOGUE.UNKNOWN_HOTLINE': 422,
  'TIME_BANK.OWN_WORD': 403,
  'TIME_BANK.ALREADY_DECIDED': 409,
  'TIME_BANK.OBJECTION_TOO_LATE': 409,
  'TIME_BANK.BALANCE_TOO_LOW': 409,
  'TIME_BANK.GIFTS_USED_UP': 422,
  'TIME_BANK.SAME_PERSON': 422,
};

export const statusOf = (code: ProblemCode): number => STATUS[code];
