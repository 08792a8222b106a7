import fc from 'fast-check';
import { emptyLedger, type LoneAnswer, type MessageLedger, PAIRED_WITHIN_MS, withAnswer, withNothingLeft, withOneUsed } from './message-ledger.js';

const said = (by: 'phone' | 'platform', at: number, accepted = true): LoneAnswer => ({ by, at, accepted });
const after = (...answers: readonly LoneAnswer[]): MessageLedger => answers.reduce(withAnswer, emptyLedger(false));

describe('what somebody allows', () => {
  it('should count an answer once, whichever side is first to tell of it', () => {
    expect(after(said('phone', 0), said('platform', 400)).left).toBe(1);
    expect(after(said('platform', 0), said('phone', 400)).left).toBe(1);
    expect(after(said('phone', 0)).left).toBe(1);
    expect(after(said('platform', 0)).left).toBe(1);
  });

  it('should believe the platform where the two differ', () => {
    expect(after(said('phone', 0), said('platform', 400, false)).left).toBe(0);
    expect(after(said('platform', 0, false), said('phone', 400)).left).toBe(0);
    expect(after(said('phone', 0, false), said('platform', 400)).left).toBe(1);
  });

  it('should take answers that lie far apart for two', () => {
    expect(after(said('phone', 0), said('platform', PAIRED_WITHIN_MS + 1)).left).toBe(2);
  });

  it('should last where it is lasting, until it is taken back', () => {
    const allowed = withAnswer(withAnswer(emptyLedger(true), said('platform', 0)), said('platform', 5));
    expect(withOneUsed(withOneUsed(allowed)).left).toBe(1);
    expect(withNothingLeft(allowed).left).toBe(0);
  });

  it('should end as the platform has it, in whatever order both sides tell of some taps', () => {
    const taps = fc.array(fc.record({ at: fc.integer({ min: 0, max: PAIRED_WITHIN_MS / 4 }), accepted: fc.boolean(), phoneFirst: fc.boolean() }), { maxLength: 8 });
    fc.assert(fc.property(taps, fc.infiniteStream(fc.nat()), (all, order) => {
      const told = all.flatMap(({ at, accepted }) => [said('phone', at, accepted), said('platform', at + 1, accepted)]);
      const shuffled = told.map((answer) => ({ answer, key: order.next().value })).sort((a, b) => a.key - b.key).map(({ answer }) => answer);
      const left = shuffled.reduce(withAnswer, emptyLedger(false)).left;
      return left === all.filter(({ accepted }) => accepted).length;
    }));
  });

  it('should never be less than nothing, and never more than was told', () => {
    const step = fc.oneof(
      fc.record({ by: fc.constantFrom('phone' as const, 'platform' as const), at: fc.nat(10 * PAIRED_WITHIN_MS), accepted: fc.boolean() }), fc.constant('used' as const), fc.constant('none' as const));
    fc.assert(fc.property(fc.boolean(), fc.array(step, { maxLength: 40 }), (lasting, steps) => {
      let ledger = emptyLedger(lasting);
      for (const one of steps) {
        ledger = one === 'used' ? withOneUsed(ledger) : one === 'none' ? withNothingLeft(ledger) : withAnswer(ledger, one);
        if (ledger.left < 0 || ledger.left > steps.length || ledger.lone.length > 20) return false;
      }
      return true;
    }));
  });
});
