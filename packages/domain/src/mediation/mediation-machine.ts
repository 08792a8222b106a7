import { ok, refuse, type Result } from '../kernel/result.js';
import type { CalendarDay } from '../sla/calendar-day.js';
import type { MediationErrorCode } from './mediation-errors.js';
import { MEDIATION_COMMANDS, type MediationCommand, type MediationStatus } from './mediation-vocabulary.js';

/** What a step is decided from: loaded by the caller, before the decision. */
export interface MediationFacts {
  readonly status: MediationStatus;
  readonly requestInProgress: boolean;
  /** Every party has agreed to mediate and none has gone back on it. */
  readonly allConsent: boolean;
  /** Somebody has accepted to mediate, and no party has refused them. */
  readonly hasMediator: boolean;
  /** The last day of the month, or of the time that both agreed on. */
  readonly lastDay: CalendarDay;
  readonly today: CalendarDay;
}

const PREPARED = ['requestInProgress', 'allConsent', 'hasMediator', 'inTime'] as const;
type Need = (typeof PREPARED)[number];

interface Step {
  readonly from: readonly MediationStatus[];
  readonly to: (from: MediationStatus) => MediationStatus;
  readonly needs: readonly Need[];
}

const same = (from: MediationStatus): MediationStatus => from;
const into = (status: MediationStatus) => (): MediationStatus => status;
const BEFORE = ['preparing', 'mediating'] as const;
const UNTIL_SIGNED = [...BEFORE, 'drawnUp'] as const;
const AFTER = ['inEffect', 'failed', 'calledOff'] as const;

/** The way of a formal mediation as a table: what exists in which state, where it leads, what it needs. */
const STEPS: Readonly<Record<MediationCommand, Step>> = {
  correctParty: { from: UNTIL_SIGNED, to: same, needs: [] },
  appoint: { from: BEFORE, to: same, needs: [] },
  accept: { from: BEFORE, to: same, needs: [] },
  challenge: { from: BEFORE, to: same, needs: [] },
  agreeToMediate: { from: ['preparing'], to: same, needs: ['requestInProgress'] },
  callOff: { from: UNTIL_SIGNED, to: into('calledOff'), needs: [] },
  meet: { from: BEFORE, to: into('mediating'), needs: PREPARED },
  prolong: { from: UNTIL_SIGNED, to: same, needs: [] },
  drawUp: { from: ['mediating', 'drawnUp'], to: into('drawnUp'), needs: PREPARED },
  putInEffect: { from: ['drawnUp'], to: into('inEffect'), needs: [] },
  fail: { from: UNTIL_SIGNED, to: into('failed'), needs: [] },
  followUp: { from: ['inEffect'], to: same, needs: [] },
  applyToCourt: { from: ['inEffect'], to: same, needs: [] },
  courtAnswers: { from: ['inEffect'], to: same, needs: [] },
  agreeToHandOver: { from: AFTER, to: same, needs: [] },
  handOver: { from: AFTER, to: same, needs: [] },
};

const FAILURE: Readonly<Record<Need, (facts: MediationFacts) => MediationErrorCode | null>> = {
  requestInProgress: (f) => (f.requestInProgress ? null : 'MEDIATION.REQUEST_NOT_IN_PROGRESS'),
  allConsent: (f) => (f.allConsent ? null : 'MEDIATION.CONSENT_MISSING'),
  hasMediator: (f) => (f.hasMediator ? null : 'MEDIATION.MEDIATOR_MISSING'),
  inTime: (f) => (f.today <= f.lastDay ? null : 'MEDIATION.LIMIT_PASSED'),
};

/** Decides one step of a formal mediation: the state that follows, or why not. */
export function decideMediation(command: MediationCommand, facts: MediationFacts): Result<MediationStatus, MediationErrorCode> {
  const step = STEPS[command];
  if (!step.from.includes(facts.status)) return refuse('MEDIATION.ILLEGAL_STEP');
  const failure = step.needs.map((need) => FAILURE[need](facts)).find((code) => code !== null);
  return failure === undefined ? ok(step.to(facts.status)) : refuse(failure);
}

/** What a face may offer now, in the order of the vocabulary. The server decides again. */
export const legalMediationCommands = (facts: MediationFacts): MediationCommand[] => MEDIATION_COMMANDS.filter((command) => decideMediation(command, facts).ok);
