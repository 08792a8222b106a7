import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';

/** Whose messages a caller reads: those of their account first, and those that came to their WeChat. @throws Problem for a visitor, who has none */
export function inboxesOf({ personId, identityId = null }: Pick<Actor, 'personId' | 'identityId'>): [string, ...string[]] {
  const [first, ...more] = [personId, identityId].filter((id) => id !== null);
  if (first === undefined) throw new Problem('ACCESS.SIGN_IN_NEEDED');
  return [first, ...more];
}
