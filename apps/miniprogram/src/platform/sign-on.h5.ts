import type { SignOnReturn } from './sign-on';

export const HAS_SIGN_ON = true;

export type { SignOnReturn };

/** Where the provider sends a phone back; the server names it to the provider, and no page can name another. */
const RETURN = '/m/sign-on';
const SIGN_IN = '/m/#/pages/sign-in/index';
const KEY = 'yige.sign-on';

let returned: SignOnReturn | null = null;

/** Before the first page is drawn: the answer leaves the address, so that it is neither shown, nor kept by the browser, nor used twice. */
export function noteSignOnReturn(): void {
  if (window.location.pathname !== RETURN) return;
  returned = { ticket: sessionStorage.getItem(KEY), answer: window.location.search };
  sessionStorage.removeItem(KEY);
  window.history.replaceState(null, '', SIGN_IN);
}

export const signOnReturn = (): SignOnReturn | null => returned;

export function forgetSignOnReturn(): void {
  returned = null;
}

/** The ticket stays in this window: an answer that somebody else sends here opens nothing. */
export function leaveForProvider(address: string, ticket: string): void {
  sessionStorage.setItem(KEY, ticket);
  window.location.assign(address);
}

export function leaveProvider(address: string): void {
  window.location.assign(address);
}
