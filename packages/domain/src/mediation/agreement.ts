import { ok, refuse, type Result } from '../kernel/result.js';
import type { CalendarDay } from '../sla/calendar-day.js';
import type { MediationErrorCode } from './mediation-errors.js';
import type { AgreementForm } from './mediation-vocabulary.js';

/** What happened on paper; the software prints and notes, it does not sign. */
export interface PaperSigned {
  readonly form: AgreementForm;
  /** The day on which an oral agreement was reached. */
  readonly agreedOn: CalendarDay;
  /** Days on which each party and each mediator signed; null: not yet. */
  readonly signedOn: readonly (CalendarDay | null)[];
  readonly sealedOn: CalendarDay | null;
}

/**
 * When an agreement takes effect: an oral one at once, a written one with the last signature and the seal of the committee
 * (人民调解法 articles 29 and 30).
 */
export function takesEffectOn(paper: PaperSigned): Result<CalendarDay, MediationErrorCode> {
  if (paper.form === 'oral') return ok(paper.agreedOn);
  const days = [...paper.signedOn, paper.sealedOn];
  const last = days.reduce((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest));
  return last === null ? refuse('MEDIATION.SIGNATURE_MISSING') : ok(last);
}
