import type { Resolution } from '@yige/domain';
import type { AnswerPhoto } from './answer-photos';

export const CONTACT_WAYS = ['phone', 'visit', 'message'] as const;
/** The next level up, or a department through the dispatch centre. */
export const ESCALATION_GOALS = ['above', 'department'] as const;

/** What the handler has written in the panels of one request: it stays while panels close, commands fail and the request changes. */
export interface Drafts {
  readonly contact: { readonly how: (typeof CONTACT_WAYS)[number]; readonly note: string; readonly public: boolean };
  readonly resolve: { readonly resolution: Resolution | null; readonly answer: string; readonly note: string; readonly photos: readonly AnswerPhoto[] };
  readonly escalate: { readonly reason: string; readonly to: (typeof ESCALATION_GOALS)[number]; readonly departmentId: string | null };
}

export const EMPTY_DRAFTS: Drafts = {
  contact: { how: 'phone', note: '', public: false },
  resolve: { resolution: null, answer: '', note: '', photos: [] },
  escalate: { reason: '', to: 'above', departmentId: null },
};
