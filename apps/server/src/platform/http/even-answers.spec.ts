import { setTimeout as pause } from 'node:timers/promises';
import { atEvenTime, noteWhenTheyCome } from './even-answers.js';

describe('answers that are given at even times', () => {
  type Hook = (request: object) => Promise<void>;
  async function come(): Promise<object> {
    const request = {};
    const hooks: Hook[] = [];
    noteWhenTheyCome({ addHook: ((_name: string, hook: Hook) => hooks.push(hook)) as never });
    for (const hook of hooks) await hook(request);
    return request;
  }
  const answered = (request: object, stepMs: number): Promise<number> => new Promise((resolve) => atEvenTime(request, stepMs, () => resolve(performance.now())));

  it('should not be given before the end of a step since the call came, however long it was thought about', async () => {
    for (const thoughtMs of [0, 3, 12]) {
      const since = performance.now();
      const request = await come();
      await pause(thoughtMs);
      expect((await answered(request, 25)) - since).toBeGreaterThanOrEqual(25);
    }
  });

  it('should be given at once where there are no steps, and where nobody knows when the call came', async () => {
    let given = 0;
    atEvenTime(await come(), 0, () => given++);
    atEvenTime({}, 25, () => given++);
    expect(given).toBe(2);
  });
});
