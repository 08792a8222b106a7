import type { Actor } from '../../platform/http/actor.js';

/** Rows of reporters (alias `p`) that are this caller's: filed with their account and not taken over by a neighbour since, or by their WeChat. Each of the two has its index. */
export function reportedBy({ personId, identityId = null }: Pick<Actor, 'personId' | 'identityId'>): [string, Record<string, string>] {
  const ways = [...(personId === null ? [] : ['(p.person_id = :me AND p.claimed_at IS NULL)']), ...(identityId === null ? [] : ['p.identity_id = :wechat'])];
  if (ways.length === 0) return ['1 = 0', {}];
  return [`(${ways.join(' OR ')})`, { ...(personId === null ? {} : { me: personId }), ...(identityId === null ? {} : { wechat: identityId }) }];
}
