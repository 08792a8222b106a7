import { createKeptStore, useStore } from '@/platform/store';
import { useSession } from '@/platform/session';
import type { Assignment, Me } from './wire';

const chosen = createKeptStore<string | null>('assignment', null);

/** In which of their roles the signed-in person works now; null when nobody is signed in or no role is left. */
export function usePresentAssignment(): Assignment | null {
  const session = useSession<Me>();
  const id = useStore(chosen);
  return presentAssignment(session?.me.assignments ?? [], id);
}

export function presentAssignment(assignments: readonly Assignment[], chosenId: string | null): Assignment | null {
  return assignments.find((assignment) => assignment.id === chosenId) ?? assignments[0] ?? null;
}

export function chooseAssignment(id: string): void {
  chosen.set(id);
}
