import type { Instant } from '@yige/domain';

/**
 * What an answer that refuses asks of us: sign in anew; leave this recipient; leave this text; look at the settings; come back later.
 */
export type RefusalKind = 'relogin' | 'recipient' | 'content' | 'config' | 'later';

/** A service outside answered, and refused. Its message names the code alone: what the service says may quote what it was sent. */
export class Refused extends Error {
  constructor(
    /** The service's own code; text where it has words for codes. */
    readonly errcode: number | string,
    readonly kind: RefusalKind,
    /** With `later`: not before this moment. */
    readonly until: Instant | null = null,
  ) {
    super(`refused with ${errcode} (${kind})`);
  }
}

/** The service was not reached, and has surely done nothing: it may be called again. */
export class Unreachable extends Error {}

/** The call went out and no readable answer came back: it may have been done, and calling again may do it twice. */
export class Unsure extends Error {}
