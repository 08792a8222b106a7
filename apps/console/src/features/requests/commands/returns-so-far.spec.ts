import type { TimelineEntry } from '../types.js';
import { returnsSoFar } from './returns-so-far.js';

const entry = (over: Partial<TimelineEntry>): TimelineEntry => ({ seq: 1, at: '2026-11-20T02:00:00Z', type: 'noted', public: false, actor: { role: 'departmentHandler', name: null, unit: null }, text: null, data: {}, ...over });

describe('returnsSoFar', () => {
  it('puts the ground and the proposal, which only colleagues read, beside the return', () => {
    const timeline = [
      entry({ type: 'triaged', public: true, data: { unit: '区水务局' } }),
      entry({ type: 'returned', public: true, data: { fromUnit: '区水务局', contested: false } }),
      entry({ text: '三定第四条', data: { reason: 'R1', proposedUnit: '区城管局' } }),
    ];
    expect(returnsSoFar({ timeline })).toEqual([{ at: '2026-11-20T02:00:00Z', unit: '区水务局', reason: 'R1', basis: '三定第四条', proposed: '区城管局' }]);
  });

  it('does not take a later note for the ground', () => {
    const timeline = [entry({ type: 'returned', data: { fromUnit: '区水务局' } }), entry({ at: '2026-11-20T05:00:00Z', text: '已电话了解' })];
    expect(returnsSoFar({ timeline })).toMatchObject([{ unit: '区水务局', reason: null, basis: null }]);
  });

  it('is empty while nobody has returned it', () => {
    expect(returnsSoFar({ timeline: [entry({ text: '内部备注' })] })).toEqual([]);
  });
});
