import type { ActiveAssignment, Actor } from '../../platform/http/actor.js';

/**
 * The assignments whose place is at or above a node of the tree (`path`: ids from the root, joined by `/`). The dispatch centre is a
 * leaf of the tree and yet over the whole district.
 */
export function assignmentsOver(actor: Actor, path: string): ActiveAssignment[] {
  const above = path.split('/');
  return actor.assignments.filter(({ nodeId, nodeKind, nodePath }) => above.includes(nodeId) || (nodeKind === 'dispatchCentre' && nodePath.some((id) => above.includes(id))));
}
