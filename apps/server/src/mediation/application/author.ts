import type { Instant } from '@yige/domain';
import type { SignedInActor } from '../../platform/http/actor.js';
import type { LineAuthor } from '../../requests/index.js';

/** In which of their roles somebody writes a line: at the unit that it is about, else in the first they have. */
export function authorOf(actor: SignedInActor, unitId: string, at: Instant): LineAuthor {
  const assignment = actor.assignments.find((one) => one.nodeId === unitId) ?? actor.assignments[0];
  return { actorRole: assignment?.role ?? 'system', actorPersonId: actor.personId, actorUnitId: assignment?.nodeId ?? null, at };
}
