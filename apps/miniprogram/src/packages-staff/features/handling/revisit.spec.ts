import type { RequestDetail } from '@/contract';
import { missingOfRevisit, NEW_REVISIT, presentTry, revisitBody, type RevisitFields } from './revisit';

const answers = (change: Partial<RevisitFields>): RevisitFields => ({ ...NEW_REVISIT, ...change });

describe('asking the resident afterwards', () => {
  it('goes through the questions in their order', () => {
    expect(missingOfRevisit(answers({}))).toBe('reached');
    expect(missingOfRevisit(answers({ reached: true }))).toBe('contacted');
    expect(missingOfRevisit(answers({ reached: true, contacted: true }))).toBe('solved');
    expect(missingOfRevisit(answers({ reached: true, contacted: true, solved: true }))).toBe('satisfaction');
    expect(missingOfRevisit(answers({ reached: true, contacted: false, solved: false }))).toBeNull();
  });

  it('sends nothing of somebody who was not reached, whatever was tapped before', () => {
    expect(revisitBody(answers({ reached: false, contacted: true, solved: true, satisfaction: 'satisfied' }))).toEqual({ reached: false });
  });

  it('asks nobody how satisfied they are with what is not solved', () => {
    expect(revisitBody(answers({ reached: true, contacted: true, solved: false, satisfaction: 'satisfied' }))).toEqual({ reached: true, contacted: true, solved: false });
    expect(revisitBody(answers({ reached: true, contacted: true, solved: true, satisfaction: 'fairlySatisfied' }))).toMatchObject({ satisfaction: 'fairlySatisfied' });
  });

  it('is not sent half answered', () => {
    expect(revisitBody(answers({ reached: true, contacted: true }))).toBeNull();
  });

  it('counts the tries of the present answer alone', () => {
    const revisits = [{ attempt: 2, at: '2026-03-01T00:00:00Z' }, { attempt: 1, at: '2026-03-05T00:00:00Z' }] as RequestDetail['revisits'];
    expect(presentTry({ revisits, answeredAt: '2026-03-04T00:00:00Z' })).toBe(2);
    expect(presentTry({ revisits: [], answeredAt: null })).toBe(1);
  });
});
