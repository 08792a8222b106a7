import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { LRUCache } from 'lru-cache';
import type { SignedInActor } from '../../platform/http/actor.js';

/** A removed role or an ended session holds on at most this long in other processes (reliability S8: 60 s). */
const REMEMBER_MS = 30_000;

export type LivingSession = Omit<SignedInActor, 'source'> & {
  readonly expiresAt: Instant;
  /** When it last called this process. */
  readonly seenAt: Instant;
  /** Milliseconds without a call after which it is over. */
  readonly idleMs: number;
  /** When a post of its owner begins or ends next by itself; Infinity: none does. */
  readonly rolesUntil: Instant;
};

/** Sessions that were seen lately, by the hash of their token. */
@Injectable()
export class LivingSessions {
  private readonly remembered = new LRUCache<string, LivingSession>({ max: 10_000, ttl: REMEMBER_MS });

  get(tokenHash: string): LivingSession | undefined {
    return this.remembered.get(tokenHash);
  }

  /** @param known it is remembered already: it is not remembered for longer by being seen again */
  keep(tokenHash: string, session: LivingSession, known: boolean): void {
    this.remembered.set(tokenHash, session, { noUpdateTTL: known });
  }

  /** One session ended: it opens nothing more in this process. */
  end(sessionId: string): void {
    this.forgetWhere((session) => session.sessionId === sessionId);
  }

  /** Something changed about a person: each of their sessions is looked at anew, save one. */
  forget(personId: string, exceptSessionId: string | null = null): void {
    this.forgetWhere((session) => session.personId === personId && session.sessionId !== exceptSessionId);
  }

  private forgetWhere(matches: (session: LivingSession) => boolean): void {
    for (const [hash, session] of this.remembered.entries()) if (matches(session)) this.remembered.delete(hash);
  }
}
