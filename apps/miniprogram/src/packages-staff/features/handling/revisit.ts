import type { Satisfaction } from '@yige/domain';
import type { RequestDetail } from '@/contract';
import type { CommandCall } from '../commands';

/** So often the resident is called before it ends without an answer (decisions.md "Silence closes honestly"). */
export const TRIES = 3;

/** What was asked so far; the questions come one after the other. */
export interface RevisitFields {
  readonly reached: boolean | null;
  readonly contacted: boolean | null;
  readonly solved: boolean | null;
  readonly satisfaction: Satisfaction | null;
  readonly comment: string;
  readonly note: string;
}
export const NEW_REVISIT: RevisitFields = { reached: null, contacted: null, solved: null, satisfaction: null, comment: '', note: '' };

/** Which try this is; tries of an earlier answer count no more. */
export function presentTry({ revisits, answeredAt }: Pick<RequestDetail, 'revisits' | 'answeredAt'>): number {
  const since = answeredAt === null ? 0 : Date.parse(answeredAt);
  const past = revisits.filter(({ at }) => Date.parse(at) >= since).map(({ attempt }) => attempt);
  return Math.min(TRIES, Math.max(0, ...past) + 1);
}

/** The first question that is still open; null when nothing is missing. */
export function missingOfRevisit({ reached, contacted, solved, satisfaction }: RevisitFields): 'reached' | 'contacted' | 'solved' | 'satisfaction' | null {
  if (reached === null) return 'reached';
  if (!reached) return null;
  if (contacted === null) return 'contacted';
  if (solved === null) return 'solved';
  return solved && satisfaction === null ? 'satisfaction' : null;
}

/** The answers as the command takes them: nothing of somebody who was not reached, no satisfaction with what is not solved. */
export function revisitBody(fields: RevisitFields): CommandCall<'revisit'>['body'] | null {
  const { reached, contacted, solved, satisfaction } = fields;
  if (missingOfRevisit(fields) !== null || reached === null) return null;
  if (!reached || contacted === null || solved === null) return { reached };
  return { reached, contacted, solved, ...(solved && satisfaction !== null ? { satisfaction } : {}) };
}
