import { REQUEST_STATUSES, TIERS, URGENCIES } from '../requests/request-vocabulary.js';
import { lateSteps, type StepState, TOLD_AGAIN_AFTER_MS } from './late-steps.js';

const state = (change: Partial<StepState> = {}): StepState => ({ status: 'dispatched', tier: 2, urgency: 'U3', signDueAt: 1_000, contactDueAt: 2_000, ...change });
const DAY = 86_400_000;

describe('lateSteps', () => {
  it('reminds the unit when signing is late, and tells the level above when it still has not signed', () => {
    expect(lateSteps(state())).toEqual([{ step: 'sign', at: 1_000, up: 0 }, { step: 'sign', at: 1_000 + DAY, up: 1 }]);
  });

  it('does the same for the first word with the reporter, until they were reached', () => {
    expect(lateSteps(state({ status: 'inProgress' }))).toEqual([{ step: 'contact', at: 2_000, up: 0 }, { step: 'contact', at: 2_000 + DAY, up: 1 }]);
    expect(lateSteps(state({ status: 'inProgress', contactDueAt: null }))).toEqual([]);
  });

  it('tells one level more each time of what nobody sorts, whatever tier is guessed', () => {
    for (const tier of TIERS) {
      expect(lateSteps(state({ status: 'submitted', tier }))).toEqual([{ step: 'sort', at: 1_000, up: 1 }, { step: 'sort', at: 1_000 + DAY, up: 2 }, { step: 'sort', at: 1_000 + 2 * DAY, up: 3 }]);
    }
  });

  it('leaves volunteers in peace, and every status in which nobody owes a step', () => {
    for (const status of REQUEST_STATUSES.filter((one) => one !== 'submitted')) expect(lateSteps(state({ status, tier: 1 }))).toEqual([]);
    for (const status of REQUEST_STATUSES.filter((one) => !['submitted', 'dispatched', 'inProgress'].includes(one))) expect(lateSteps(state({ status, tier: 3 }))).toEqual([]);
    for (const status of REQUEST_STATUSES) expect(lateSteps(state({ status, signDueAt: null, contactDueAt: null }))).toEqual([]);
  });

  it('waits the less the more urgent it is', () => {
    const waits = URGENCIES.map((urgency) => TOLD_AGAIN_AFTER_MS[urgency]);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    for (const urgency of URGENCIES) expect(lateSteps(state({ urgency }))[1]?.at).toBe(1_000 + TOLD_AGAIN_AFTER_MS[urgency]);
  });
});
