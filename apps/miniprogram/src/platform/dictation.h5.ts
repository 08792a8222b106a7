import type { Dictation } from './dictation-types';

/** A browser hands speech to services that nobody here has chosen; the keyboard of the phone has a microphone of its own. */
export const CAN_DICTATE = false;

export function listen(): Dictation {
  return { stop: () => undefined };
}
