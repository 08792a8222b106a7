import type { Command } from '@yige/domain';

/** Commands that a phone offers to staff, the most pressing first. The rest is desk work. */
const ON_A_PHONE = ['sign', 'triage', 'resolve', 'contact', 'escalate'] as const satisfies readonly Command[];
export type PhoneCommand = (typeof ON_A_PHONE)[number];

export interface OfferedCommands {
  /** The next step: the largest thing on the screen. */
  readonly main: PhoneCommand | null;
  readonly others: readonly PhoneCommand[];
}

/**
 * Orders what the server allows. What was sent here is signed first; sending it elsewhere stands beside. Until the resident has been
 * spoken to, contacting comes before answering: the first call has a limit of its own.
 */
export function offeredCommands(allowed: readonly Command[], alreadyContacted: boolean): OfferedCommands {
  const offered = ON_A_PHONE.filter((command) => allowed.includes(command));
  const contactFirst = !alreadyContacted && offered.includes('contact') && !offered.includes('sign') && !offered.includes('triage');
  const ordered = contactFirst ? ['contact' as const, ...offered.filter((command) => command !== 'contact')] : offered;
  return { main: ordered[0] ?? null, others: ordered.slice(1) };
}
