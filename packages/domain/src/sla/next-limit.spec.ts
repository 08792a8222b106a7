import { REQUEST_STATUSES } from '../requests/request-vocabulary.js';
import { nextLimit } from './next-limit.js';

describe('the next limit', () => {
  it('should be the signing until somebody has signed, then the first contact, then the answer', () => {
    expect(nextLimit({ status: 'dispatched', signDueAt: 10, contactDueAt: null, dueAt: 30 })).toEqual({ kind: 'sign', at: 10 });
    expect(nextLimit({ status: 'inProgress', signDueAt: null, contactDueAt: 20, dueAt: 30 })).toEqual({ kind: 'contact', at: 20 });
    expect(nextLimit({ status: 'inProgress', signDueAt: null, contactDueAt: null, dueAt: 30 })).toEqual({ kind: 'answer', at: 30 });
  });

  it('should be the answer where that ends before the others', () => {
    expect(nextLimit({ status: 'dispatched', signDueAt: 40, contactDueAt: null, dueAt: 30 })).toEqual({ kind: 'answer', at: 30 });
    expect(nextLimit({ status: 'inProgress', signDueAt: null, contactDueAt: '2026-11-22T09:00:00.000Z', dueAt: '2026-11-21T10:00:00.000Z' })?.kind).toBe('answer');
  });

  it('should be nothing where no clock runs for the holder', () => {
    expect(nextLimit({ status: 'inProgress', signDueAt: 1, contactDueAt: null, dueAt: null })).toBeNull();
    for (const status of REQUEST_STATUSES.filter((one) => one !== 'dispatched' && one !== 'inProgress')) {
      expect(nextLimit({ status, signDueAt: 1, contactDueAt: 2, dueAt: 3 })).toBeNull();
    }
  });
});
