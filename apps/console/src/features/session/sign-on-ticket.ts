const KEY = 'yige.sign-on';

/** What this tab carries through the provider's pages. */
export interface SignOnTicket {
  readonly ticket: string;
  /** Where somebody wanted to go. */
  readonly next: string;
}

export const keepTicket = (kept: SignOnTicket): void => sessionStorage.setItem(KEY, JSON.stringify(kept));

/** Null in a tab that did not set out for the provider: an answer that somebody else sent here is not used. */
export function keptTicket(): SignOnTicket | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as SignOnTicket | null;
  } catch {
    return null;
  }
}

export const forgetTicket = (): void => sessionStorage.removeItem(KEY);
