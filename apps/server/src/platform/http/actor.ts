import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OrgNodeKind, StaffRole } from '@yige/domain';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** A role that holds now, with the place in the tree where it holds. */
export interface ActiveAssignment {
  readonly role: StaffRole;
  readonly nodeId: string;
  readonly nodeKind: OrgNodeKind;
  /** Ids from the root to the node. */
  readonly nodePath: readonly string[];
}

/** Who is asking: found by the access guard, handed to every use case. The tenant comes from here and from nowhere else. */
export interface Actor {
  readonly tenantId: string;
  /** Null for a resident without an account. */
  readonly personId: string | null;
  /** Who came by WeChat: a resident, or staff beside their account. What they reported is theirs on every phone. */
  readonly identityId?: string | null;
  readonly sessionId: string | null;
  readonly assignments: readonly ActiveAssignment[];
  /** Every role that holds now, where the assignments are only those that the route names or were narrowed to one place. */
  readonly posts?: readonly ActiveAssignment[];
  /** Hashes of the lookup code that the caller proved to know, by each key of the ring; they open exactly one request. Empty for everybody else. */
  readonly lookupHashes: readonly string[];
  /** A role with power was left out of the assignments, because its second factor is missing. */
  readonly factorMissing?: boolean;
  /** Keyed hash of the caller's address: for limits only, never stored with a matter. */
  readonly source: string;
  /** Keyed hash of the number of chance by which the face of a visitor names its device: for limits only, as the address. */
  readonly device?: string | null;
}

export interface SignedInActor extends Actor {
  readonly personId: string;
  readonly sessionId: string;
}

/** Everywhere that somebody serves, for rules that shut out: what a post forbids no other post of theirs opens. */
export const postsOf = ({ posts, assignments }: Pick<Actor, 'posts' | 'assignments'>): readonly ActiveAssignment[] => posts ?? assignments;

/** The service itself, doing what an operator asked for: no person and no role, so that only what a use case allows it is open to it. */
export const systemActor = (tenantId: string): Actor => ({ tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [], source: 'system' });

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('no actor on the request: the access guard did not run');
  return actor;
});

/** Narrows to somebody with an account; the rights table lets nobody else through, and this says so to the compiler. */
export function signedIn(actor: Actor): SignedInActor {
  if (actor.personId === null || actor.sessionId === null) throw new Problem('ACCESS.SIGN_IN_NEEDED');
  return actor as SignedInActor;
}
