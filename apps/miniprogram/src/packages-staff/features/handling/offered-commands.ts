import type { Command } from '@yige/domain';

/** Commands that a phone offers to staff, the most pressing first. The rest is desk work. */
const NEXT_STEPS = ['approveWhistle', 'grantExtension', 'revisit', 'sign', 'triage', 'reportDeferred', 'resume', 'resolve', 'recordWhistle', 'contact', 'escalate', 'supply'] as const satisfies readonly Command[];
/** Ways beside the usual one: behind "more", each with what follows from it. */
const SIDE_STEPS = ['ask', 'addAssistant', 'whistle', 'recallWhistle', 'rateWhistle', 'extend', 'suspend', 'return', 'reassign', 'merge', 'unmerge', 'defer', 'correct', 'redirect'] as const satisfies readonly Command[];
export type PhoneCommand = (typeof NEXT_STEPS)[number] | (typeof SIDE_STEPS)[number];

export interface OfferedCommands {
  /** The next step: the largest thing on the screen. */
  readonly main: PhoneCommand | null;
  readonly others: readonly PhoneCommand[];
  /** Rare ones. */
  readonly more: readonly PhoneCommand[];
}

/**
 * Orders what the server allows. What was sent here is signed first; sending it elsewhere stands beside. Until the resident has been
 * spoken to, contacting comes before answering: the first call has a limit of its own. While the resident is asked, the next step is
 * theirs: to note what they said on the telephone is no main action.
 */
export function offeredCommands(allowed: readonly Command[], alreadyContacted: boolean): OfferedCommands {
  const offered = NEXT_STEPS.filter((command) => allowed.includes(command));
  // Sorting anew is also sending elsewhere.
  const more = SIDE_STEPS.filter((command) => allowed.includes(command) && !(command === 'reassign' && allowed.includes('triage')));
  const contactFirst = !alreadyContacted && offered.includes('contact') && !offered.includes('sign') && !offered.includes('triage') && !offered.includes('grantExtension');
  const ordered = contactFirst ? ['contact' as const, ...offered.filter((command) => command !== 'contact')] : offered;
  const [first = null] = ordered;
  return first === 'supply' ? { main: null, others: ordered, more } : { main: first, others: ordered.slice(1), more };
}

/** Fewer choices at once, for large print: what stands beside the next step goes behind "more". */
export function onlyNextStep({ main, others, more }: OfferedCommands): OfferedCommands {
  const inSight = main === null ? others.slice(0, 1) : [];
  return { main, others: inSight, more: [...others.slice(inSight.length), ...more] };
}
