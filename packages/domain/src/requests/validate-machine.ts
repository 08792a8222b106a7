import { COMMANDS_AFTER_END, END_STATUSES, targetsOf, TRANSITIONS } from './request-state.js';
import { COMMANDS, REQUEST_STATUSES, type Command, type RequestStatus } from './request-vocabulary.js';

/**
 * Faults of the transition table; an empty list means it is sound, and the server refuses to start on any: a status without a way in,
 * an open status without a way out, an end that is left otherwise than intended, a command for nobody or with two answers.
 */
export function machineFaults(transitions: typeof TRANSITIONS = TRANSITIONS): string[] {
  return [...statusFaults(transitions), ...COMMANDS.flatMap((command) => commandFaults(command, transitions))];
}

function statusFaults(transitions: typeof TRANSITIONS): string[] {
  const reached = reachable(transitions);
  const faults: string[] = [];
  for (const status of REQUEST_STATUSES) {
    if (!reached.has(status)) faults.push(`${status} cannot be reached`);
    const leaving = COMMANDS.filter((command) => transitions[command].some((t) => t.from.includes(status)));
    if (isEnd(status)) {
      const stray = leaving.filter((command) => !COMMANDS_AFTER_END[status].includes(command));
      for (const command of stray) faults.push(`${status} is an end, yet ${command} is possible`);
    } else if (!leaving.some((command) => transitions[command].some((t) => t.from.includes(status) && targetsOf(t).some((to) => to !== status)))) {
      faults.push(`${status} has no way out`);
    }
  }
  return faults;
}

function commandFaults(command: Command, transitions: typeof TRANSITIONS): string[] {
  const rows = transitions[command];
  const faults: string[] = [];
  if (rows.length === 0) faults.push(`${command} has no transition`);
  for (const [index, row] of rows.entries()) {
    if (row.by.length === 0) faults.push(`${command} to ${row.to} is allowed to nobody`);
    const rivals = rows.slice(index + 1).filter((other) => other.from.some((s) => row.from.includes(s)) && other.by.some((role) => row.by.includes(role)));
    for (const rival of rivals) faults.push(`${command} has two answers for one role: ${row.to} and ${rival.to}`);
  }
  return faults;
}

function reachable(transitions: typeof TRANSITIONS): Set<RequestStatus> {
  const reached = new Set<RequestStatus>(transitions.submit.flatMap(targetsOf));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const command of COMMANDS)
      for (const t of transitions[command]) if (t.from.some((s) => reached.has(s))) for (const to of targetsOf(t)) reached.add(to);
  }
  return reached;
}

const isEnd = (status: RequestStatus): status is (typeof END_STATUSES)[number] => (END_STATUSES as readonly RequestStatus[]).includes(status);
