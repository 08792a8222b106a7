import type { RequestDetail } from '../types.js';
import { consequence, initialRevisit, revisitBody, revisitFaults, vain, type RevisitDraft } from './revisit-draft.js';

const tried = (at: string, outcome: 'notReached' | 'unsolved'): RequestDetail['revisits'][number] =>
  ({ attempt: 1, at, unit: { id: 'u', kind: 'village', code: null, name: '蕉门河社区' }, outcome, contacted: null, solved: null, satisfaction: null, comment: null });
const detail = (revisits: RequestDetail['revisits']) => ({ revisits, answeredAt: '2026-11-10T00:00:00Z' }) as RequestDetail;
const draft = (over: Partial<RevisitDraft>): RevisitDraft => ({ ...initialRevisit(), ...over });

describe('a revisit', () => {
  it('counts the tries of the present answer only', () => {
    expect(vain(detail([tried('2026-11-08T00:00:00Z', 'notReached'), tried('2026-11-11T00:00:00Z', 'notReached')]))).toBe(1);
  });

  it.each([
    [{ reached: 'no', solved: null }, 'callsAgain'],
    [{ reached: 'yes', solved: null }, null],
    [{ reached: 'yes', solved: 'yes' }, 'closesSolved'],
    [{ reached: 'yes', solved: 'no' }, 'again'],
  ] as const)('says of %o what follows: %s', (answers, follows) => {
    expect(consequence(answers, detail([]))).toBe(follows);
  });

  it('gives up with the third try in vain', () => {
    expect(consequence({ reached: 'no', solved: null }, detail([tried('2026-11-11T00:00:00Z', 'notReached'), tried('2026-11-12T00:00:00Z', 'notReached')]))).toBe('givenUp');
  });

  it('sends no answer of somebody who was not reached, and satisfaction of what is solved only', () => {
    expect(revisitBody(draft({ reached: 'no', contacted: 'yes', solved: 'yes', satisfaction: 'satisfied' }))).toEqual({ reached: false });
    expect(revisitBody(draft({ reached: 'yes', contacted: 'yes', solved: 'no', satisfaction: 'satisfied' }))).toEqual({ reached: true, contacted: true, solved: false });
  });

  it('wants the questions in their order', () => {
    expect(revisitFaults(draft({ reached: 'yes' }))).toMatchObject({ contacted: 'required', solved: undefined });
    expect(revisitFaults(draft({ reached: 'yes', contacted: 'no', solved: 'yes' }))).toMatchObject({ satisfaction: 'required' });
  });
});
