import fc from 'fast-check';
import { ALIKE_WITHIN_MS, mayBeJoined, type Mergeable, mergeRefusal } from './merging.js';
import { OPEN_STATUSES, REQUEST_KINDS, REQUEST_STATUSES, URGENCIES } from './request-vocabulary.js';

const request = (change: Partial<Mergeable> = {}): Mergeable => ({ id: 'b', status: 'submitted', urgency: 'U3', confidential: false, ...change });
const some = (id: string) => fc.record({ id: fc.constant(id), status: fc.constantFrom(...REQUEST_STATUSES), urgency: fc.constantFrom(...URGENCIES), confidential: fc.boolean() });

describe('mergeRefusal', () => {
  it('merges two open ones of the same urgency', () => {
    expect(mergeRefusal(request(), request({ id: 'a', status: 'inProgress' }))).toBeNull();
  });

  it('does not merge a request into itself', () => {
    expect(mergeRefusal(request(), request())).toBe('REQUEST.MERGE_ITSELF');
  });

  it('lets danger wait behind nothing that is less urgent, but takes what is less urgent along', () => {
    expect(mergeRefusal(request({ urgency: 'U1' }), request({ id: 'a', urgency: 'U2' }))).toBe('REQUEST.MERGE_LESS_URGENT');
    expect(mergeRefusal(request({ urgency: 'U0' }), request({ id: 'a', urgency: 'U1' }))).toBe('REQUEST.MERGE_LESS_URGENT');
    expect(mergeRefusal(request({ urgency: 'U2' }), request({ id: 'a', urgency: 'U1' }))).toBeNull();
    expect(mergeRefusal(request({ urgency: 'U2' }), request({ id: 'a', urgency: 'U3' }))).toBeNull();
  });

  it('never merges anything confidential, nor into a request at its end', () => {
    fc.assert(fc.property(some('b'), some('a'), (part, main) => {
      const refusal = mergeRefusal(part, main);
      if (part.confidential || main.confidential) expect(refusal).toBe('REQUEST.MERGE_CONFIDENTIAL');
      else if (!(OPEN_STATUSES as readonly string[]).includes(main.status)) expect(refusal).toBe('REQUEST.MERGE_NOT_OPEN');
      else expect(refusal).toBe(['U0', 'U1'].includes(part.urgency) && part.urgency < main.urgency ? 'REQUEST.MERGE_LESS_URGENT' : null);
    }));
  });
});

describe('mayBeJoined', () => {
  const seen = (kind: (typeof REQUEST_KINDS)[number], change: Partial<Mergeable> = {}, age = 0) => mayBeJoined({ ...request(change), kind, submittedAt: 0 }, age);

  it('names to a neighbour what is about the place, never a report, a question or a wish', () => {
    expect(REQUEST_KINDS.filter((kind) => seen(kind))).toEqual(['help', 'complaint', 'suggestion']);
  });

  it('names it for 72 hours, as long as it is open and not confidential', () => {
    expect(seen('complaint', {}, ALIKE_WITHIN_MS)).toBe(true);
    expect(seen('complaint', {}, ALIKE_WITHIN_MS + 1)).toBe(false);
    expect(seen('complaint', { status: 'closed' })).toBe(false);
    expect(seen('complaint', { confidential: true })).toBe(false);
  });
});
