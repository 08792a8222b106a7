import type { AssistCommand, LegPart } from '@yige/domain';
import type { Leg, RequestDetail } from '../types.js';

/** Commands on the leg of a unit that helps (协办) or was called (吹哨): which step of which part they are; null: of any. */
export const LEG_COMMANDS = {
  signAssist: { step: 'sign', part: 'assist' },
  reportIn: { step: 'sign', part: 'whistle' },
  finishAssist: { step: 'finish', part: 'assist' },
  declineAssist: { step: 'decline', part: 'assist' },
  releaseAssist: { step: 'release', part: null },
} as const satisfies Readonly<Record<string, { readonly step: AssistCommand; readonly part: LegPart | null }>>;
export type LegCommand = keyof typeof LEG_COMMANDS;

export const isLegCommand = (command: string): command is LegCommand => command in LEG_COMMANDS;

/** The legs with which this person may do it now. */
export function legsFor(command: LegCommand, { legs }: Pick<RequestDetail, 'legs'>): Leg[] {
  const { step, part } = LEG_COMMANDS[command];
  return legs.filter((leg) => leg.commands.includes(step) && (part === null || leg.part === part));
}

/** Legs of units for which this person answers: what they themselves are asked to do. */
export const ownLegs = ({ legs }: Pick<RequestDetail, 'legs'>): Leg[] => legs.filter(({ commands }) => commands.some((step) => step !== 'release'));
