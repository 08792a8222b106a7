import { nextOfSending, type Sending, type SendingGround, TOLD_WITHIN_MS } from './message-sending.js';

const HOUR = 3_600_000;
const several: SendingGround = { isTold: true, toldSince: false, left: 3, lasting: false };
const one: SendingGround = { ...several, left: 1 };
const unsure = (tries = 1): Sending => ({ state: 'unsure', tries, begunAt: 0 });

describe('a message whose answer was lost', () => {
  it('should wait for the word of the platform, and look for it now and then', () => {
    expect(nextOfSending(unsure(), several, 1_000)).toEqual({ do: 'wait', until: 16_000 });
    expect(nextOfSending(unsure(), { ...several, toldSince: true }, TOLD_WITHIN_MS - 5)).toEqual({ do: 'wait', until: TOLD_WITHIN_MS });
  });

  it('should be sent again through some hours where WeChat itself takes no second one, whether or not it tells us', () => {
    const waits = [1, 2, 3, 4, 5].map((tries) => TOLD_WITHIN_MS * 2 ** (tries - 1));
    for (const ground of [one, { ...one, left: 0 }, { ...one, isTold: false }]) {
      for (const [index, wait] of waits.entries()) {
        expect(nextOfSending(unsure(index + 1), ground, wait - 1).do).toBe('wait');
        expect(nextOfSending(unsure(index + 1), ground, wait)).toEqual({ do: 'send' });
      }
      expect(nextOfSending(unsure(6), ground, 100 * TOLD_WITHIN_MS)).toEqual({ do: 'giveUp' });
    }
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(5 * HOUR);
  });

  it('should, where a second could arrive, go out again only after the platform was heard and said nothing of it', () => {
    for (const ground of [several, { ...one, lasting: true }]) {
      expect(nextOfSending(unsure(), ground, TOLD_WITHIN_MS)).toEqual({ do: 'wait', until: TOLD_WITHIN_MS + 15_000 });
      expect(nextOfSending(unsure(), { ...ground, toldSince: true }, TOLD_WITHIN_MS)).toEqual({ do: 'send' });
      expect(nextOfSending(unsure(), ground, 12 * HOUR)).toEqual({ do: 'giveUp' });
      expect(nextOfSending(unsure(), { ...ground, isTold: false }, TOLD_WITHIN_MS)).toEqual({ do: 'giveUp' });
    }
  });

  it('should not trust the silence about one whose process died: nobody may have listened', () => {
    const died: Sending = { ...unsure(), state: 'sending' };
    expect(nextOfSending(died, { ...several, toldSince: true }, TOLD_WITHIN_MS)).toEqual({ do: 'giveUp' });
    expect(nextOfSending(died, one, TOLD_WITHIN_MS)).toEqual({ do: 'send' });
  });

  it('should be left alone once it arrived, or nobody will know', () => {
    for (const state of ['sent', 'lost'] as const) expect(nextOfSending({ ...unsure(), state }, one, 2 * TOLD_WITHIN_MS)).toEqual({ do: 'nothing' });
    expect(nextOfSending(null, several, 0)).toEqual({ do: 'send' });
  });
});
