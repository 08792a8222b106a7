import type { OrgNode } from '../../org-tree/index.js';
import { type ActiveAssignment, type Actor, type SignedInActor, systemActor } from '../../platform/http/actor.js';
import { assignmentsOver } from './reach.js';

/** Over whom somebody decides: an administrator below the nodes of their posts, the operator of the installation over a whole district. */
export interface Authority {
  readonly tenantId: string;
  /** For the audit trail. */
  readonly actor: Actor;
  /** Null: the operator, on the command line. */
  readonly personId: string | null;
  /** Of the whole district, and so of persons without any post as well. */
  readonly whole: boolean;
  readonly over: (node: Pick<OrgNode, 'path'>) => boolean;
}

/** The guard has left the caller only the posts that may do this. */
export const authorityOf = (actor: SignedInActor): Authority => ({
  tenantId: actor.tenantId,
  actor,
  personId: actor.personId,
  whole: actor.assignments.some(isWhole),
  over: ({ path }) => assignmentsOver(actor, path).length > 0,
});

export const operatorOf = (tenantId: string): Authority => ({ tenantId, actor: systemActor(tenantId), personId: null, whole: true, over: () => true });

const isWhole = ({ nodeKind }: ActiveAssignment): boolean => nodeKind === 'district';
