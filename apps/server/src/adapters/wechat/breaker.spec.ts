import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { TestClock } from '../../testing/test-clock.js';
import { Breaker } from './breaker.js';

const SECOND = 1_000;

describe('leaving alone what does not answer', () => {
  let clock: TestClock;
  let breaker: Breaker;
  let asked: number;
  beforeEach(() => {
    clock = new TestClock();
    breaker = new Breaker(clock);
    asked = 0;
  });

  const call = (error: Error | null) => breaker.run(() => {
    asked++;
    return error === null ? Promise.resolve('answer') : Promise.reject(error);
  }).catch((thrown: unknown) => thrown);
  async function opened(): Promise<void> {
    for (let n = 0; n < 5; n++) await call(new Unsure('cut off'));
    asked = 0;
  }

  it('should ask no more after five failures in ten seconds, and say that nothing was sent', async () => {
    await opened();
    expect(await call(null)).toBeInstanceOf(Unreachable);
    expect(asked).toBe(0);
  });

  it('should go on with what fails now and then, and with what refuses', async () => {
    for (let n = 0; n < 20; n++) {
      await call(new Unsure('cut off'));
      clock.forward(3 * SECOND);
    }
    for (let n = 0; n < 20; n++) await call(new Refused(43101, 'recipient'));
    expect(asked).toBe(40);
  });

  it('should let one call through after a pause that doubles up to a minute, and go on when it is answered', async () => {
    await opened();
    for (const pause of [5, 10, 20, 40, 60, 60]) {
      clock.forward(pause * SECOND - 1);
      await call(null);
      expect(asked).toBe(0);
      clock.forward(1);
      await call(new Unreachable('refused'));
      expect(asked).toBe(1);
      asked = 0;
    }
    clock.forward(60 * SECOND);
    expect(await call(new Refused(43101, 'recipient'))).toBeInstanceOf(Refused);
    expect(await call(null)).toBe('answer');
  });

  it('should let only one of many through, and not hear what was under way before', async () => {
    let fail: (error: Error) => void = () => undefined;
    const slow = breaker.run(() => new Promise((_, reject) => (fail = reject))).catch((error: unknown) => error);
    await opened();
    fail(new Unsure('late'));
    await slow;
    clock.forward(5 * SECOND);
    let answer: (value: string) => void = () => undefined;
    const trial = breaker.run(() => new Promise<string>((resolve) => (answer = resolve)));
    expect(await call(null)).toBeInstanceOf(Unreachable);
    answer('here again');
    expect(await trial).toBe('here again');
    expect(await call(null)).toBe('answer');
  });
});
