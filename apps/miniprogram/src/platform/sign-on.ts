/** A mini-program cannot send anybody to a page of the district and have them back: there is WeChat instead. */
export const HAS_SIGN_ON = false;

/** What the provider sent this window back with. */
export interface SignOnReturn {
  /** Null where this window did not set out for the provider, or its answer was used already. */
  readonly ticket: string | null;
  readonly answer: string;
}

export function noteSignOnReturn(): void {}

export const signOnReturn = (): SignOnReturn | null => null;

export function forgetSignOnReturn(): void {}

export function leaveForProvider(_address: string, _ticket: string): void {}

export function leaveProvider(_address: string): void {}
