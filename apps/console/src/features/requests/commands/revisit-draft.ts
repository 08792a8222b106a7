import type { Satisfaction } from '@yige/domain';
import type { CommandBodies } from '../api.js';
import type { RequestDetail } from '../types.js';
import { optionalText, textFault, type Faults } from './text-faults.js';

export const YES_NO = ['yes', 'no'] as const;
type Answer = (typeof YES_NO)[number] | null;
export interface RevisitDraft { readonly reached: Answer; readonly contacted: Answer; readonly solved: Answer; readonly satisfaction: Satisfaction | null; readonly comment: string; readonly note: string }

/** So many tries in vain close it without an answer (decisions.md "Silence closes honestly"). */
export const TRIES = 3;

/** Tries of the present answer at which nobody was reached; an earlier answer had its own. */
export function vain({ revisits, answeredAt }: Pick<RequestDetail, 'revisits' | 'answeredAt'>): number {
  return revisits.filter(({ outcome, at }) => outcome === 'notReached' && (answeredAt === null || at >= answeredAt)).length;
}

/** What the answers so far lead to; null while that is open. */
export function consequence({ reached, solved }: Pick<RevisitDraft, 'reached' | 'solved'>, detail: Pick<RequestDetail, 'revisits' | 'answeredAt'>) {
  if (reached === 'no') return vain(detail) + 1 >= TRIES ? 'givenUp' : 'callsAgain';
  if (reached !== 'yes' || solved === null) return null;
  return solved === 'yes' ? 'closesSolved' : 'again';
}

export const initialRevisit = (): RevisitDraft => ({ reached: null, contacted: null, solved: null, satisfaction: null, comment: '', note: '' });

/** A question is asked once the one before it has its answer. */
export const revisitFaults = ({ reached, contacted, solved, satisfaction, comment, note }: RevisitDraft): Faults<RevisitDraft> => ({
  reached: reached === null ? 'required' : undefined,
  contacted: reached === 'yes' && contacted === null ? 'required' : undefined,
  solved: reached === 'yes' && contacted !== null && solved === null ? 'required' : undefined,
  satisfaction: reached === 'yes' && solved === 'yes' && satisfaction === null ? 'required' : undefined,
  comment: textFault(comment, 1000, false),
  note: textFault(note, 500, false),
});

/** Of somebody who was not reached nothing is sent, and satisfaction only of what is solved. */
export const revisitBody = ({ reached, contacted, solved, satisfaction, comment, note }: RevisitDraft): CommandBodies['revisit'] => ({
  reached: reached === 'yes',
  ...(reached === 'yes' ? { contacted: contacted === 'yes', solved: solved === 'yes', ...optionalText('comment', comment) } : {}),
  ...(reached === 'yes' && solved === 'yes' && satisfaction !== null ? { satisfaction } : {}),
  ...optionalText('note', note),
});
