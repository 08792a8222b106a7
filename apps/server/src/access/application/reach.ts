import type { OrgNode } from '../../org-tree/index.js';
import { type ActiveAssignment, type Actor, postsOf, type SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';

/**
 * The assignments whose place is at or above a node of the tree (`path`: ids from the root, joined by `/`). The dispatch centre is a
 * leaf of the tree and yet over the whole district.
 */
export function assignmentsOver(actor: Actor, path: string): ActiveAssignment[] {
  const above = path.split('/');
  return actor.assignments.filter(({ nodeId, nodeKind, nodePath }) => above.includes(nodeId) || (nodeKind === 'dispatchCentre' && nodePath.some((id) => above.includes(id))));
}

/** The caller with their roles over one node, as if they served there and nowhere else. @throws Problem for a node beside those of the caller. */
export function narrowedTo(actor: SignedInActor, node: Pick<OrgNode, 'id' | 'kind' | 'path'> | null): SignedInActor {
  const over = node === null ? [] : assignmentsOver(actor, node.path);
  if (node === null || over.length === 0) throw new Problem('NOT_FOUND');
  return { ...actor, posts: postsOf(actor), assignments: over.map(({ role }) => ({ role, nodeId: node.id, nodeKind: node.kind, nodePath: node.path.split('/') })) };
}
