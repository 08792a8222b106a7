import { decideService, movement, OBJECTION_WINDOW_MS, TIME_SERVICE_COMMANDS, TIME_SERVICE_STATUSES, type ServiceFacts } from './time-ledger.js';

const facts = (own: Partial<ServiceFacts> = {}): ServiceFacts => ({ status: 'recorded', recordedAt: 0, isRecorder: false, isParty: true, now: 1, ...own });

describe('the ledger of the time bank', () => {
  it('should sum to nothing, whatever moves', () => {
    for (const minutes of [1, 15, 120, 480]) {
      const postings = movement('a', 'b', minutes, { out: 'spent', in: 'earned' });
      expect(postings.reduce((sum, posting) => sum + posting.minutes, 0)).toBe(0);
    }
  });

  it('should let only the other side confirm or object, and only within 72 hours', () => {
    expect(decideService('confirm', facts())).toEqual({ ok: true, value: 'confirmed' });
    expect(decideService('object', facts())).toEqual({ ok: true, value: 'disputed' });
    for (const command of ['confirm', 'object'] as const) {
      expect(decideService(command, facts({ isRecorder: true }))).toEqual({ ok: false, error: 'TIME_BANK.OWN_WORD' });
      expect(decideService(command, facts({ now: OBJECTION_WINDOW_MS }))).toMatchObject({ ok: true });
      expect(decideService(command, facts({ now: OBJECTION_WINDOW_MS + 1 }))).toEqual({ ok: false, error: 'TIME_BANK.OBJECTION_TOO_LATE' });
    }
  });

  it('should let a third person settle what is disputed or confirmed, and never a party to it', () => {
    expect(decideService('settle', facts({ status: 'disputed', isParty: false }))).toMatchObject({ ok: true });
    expect(decideService('settle', facts({ status: 'confirmed', isParty: false }))).toMatchObject({ ok: true });
    expect(decideService('settle', facts({ status: 'disputed' }))).toEqual({ ok: false, error: 'TIME_BANK.OWN_WORD' });
  });

  it('should leave every other cell of status × command refused', () => {
    const open = new Set(['recorded/confirm', 'recorded/object', 'disputed/settle', 'confirmed/settle']);
    for (const status of TIME_SERVICE_STATUSES) {
      for (const command of TIME_SERVICE_COMMANDS) {
        expect(decideService(command, facts({ status, isParty: command !== 'settle' })).ok).toBe(open.has(`${status}/${command}`));
      }
    }
  });
});
