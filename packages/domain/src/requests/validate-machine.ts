import { END_STATUSES, TRANSITIONS } from './request-state.js';
import { COMMANDS, REQUEST_STATUSES, type RequestStatus } from './request-vocabulary.js';

/** Faults of the transition table; an empty list means it is sound. The server refuses to start on any (no status without a way in or out). */
export function machineFaults(transitions: typeof TRANSITIONS = TRANSITIONS): string[] {
  const faults: string[] = [];
  const reached = reachable(transitions);
  for (const status of REQUEST_STATUSES) {
    if (!reached.has(status)) faults.push(`${status} cannot be reached`);
    const leaves = COMMANDS.some((c) => transitions[c].some((t) => t.from.includes(status) && t.to !== status));
    const isEnd = (END_STATUSES as readonly RequestStatus[]).includes(status);
    if (!leaves && !isEnd) faults.push(`${status} has no way out`);
  }
  for (const command of COMMANDS) {
    if (transitions[command].length === 0) faults.push(`${command} has no transition`);
    for (const t of transitions[command]) if (t.by.length === 0) faults.push(`${command} to ${t.to} is allowed to nobody`);
  }
  return faults;
}

function reachable(transitions: typeof TRANSITIONS): Set<RequestStatus> {
  const reached = new Set<RequestStatus>(transitions.submit.map((t) => t.to));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const command of COMMANDS)
      for (const t of transitions[command]) if (t.from.some((s) => reached.has(s))) reached.add(t.to);
  }
  return reached;
}
