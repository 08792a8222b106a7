import fc from 'fast-check';
import { takesEffectOn } from './agreement.js';
import { confirmationReminders, confirmationWindow, dayAfter, daysLeft, mayApplyToCourt } from './confirmation-window.js';
import { type MediableFacts, mayMediate, partiesFit } from './mediable.js';
import { decideMediation, legalMediationCommands, type MediationFacts } from './mediation-machine.js';
import { MEDIATION_COMMANDS, MEDIATION_STATUSES } from './mediation-vocabulary.js';
import { mayProlong, monthEnds } from './time-limit.js';

const DAY_MS = 86_400_000;
const anyDay = fc.integer({ min: Date.UTC(1999, 0, 1) / DAY_MS, max: Date.UTC(2101, 0, 1) / DAY_MS }).map((n) => new Date(n * DAY_MS).toISOString().slice(0, 10));

describe('the window for judicial confirmation', () => {
  it('runs from the day after 1 March to 31 March', () => {
    expect(confirmationWindow('2026-03-01')).toEqual({ firstDay: '2026-03-02', lastDay: '2026-03-31' });
  });

  it.each([['2028-02-10', '2028-03-11'], ['2026-02-10', '2026-03-12'], ['2026-12-15', '2027-01-14'], ['2027-12-31', '2028-01-30'], ['2000-02-28', '2000-03-29'], ['2100-02-28', '2100-03-30']])(
    'counts days over leap years and ends of years: %s ends %s', (effective, last) => expect(confirmationWindow(effective).lastDay).toBe(last));

  it('has thirty days whenever it begins, and is open exactly on them', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -5, max: 40 }), (effective, shift) => {
      const window = confirmationWindow(effective);
      const days = Array.from({ length: 60 }, (_, n) => dayAfter(effective, n)).filter((day) => day >= window.firstDay && day <= window.lastDay);
      expect(days).toHaveLength(30);
      const appliedOn = dayAfter(effective, shift);
      expect(mayApplyToCourt({ form: 'written', effectiveOn: effective, appliedOn, everyPartyApplies: true }).ok).toBe(shift >= 0 && shift <= 30);
      expect(daysLeft(window, appliedOn)).toBe(30 - shift);
    }));
  });

  it('needs both parties and a paper', () => {
    const one = { form: 'written', effectiveOn: '2026-03-01', appliedOn: '2026-03-10', everyPartyApplies: false } as const;
    expect(mayApplyToCourt(one)).toEqual({ ok: false, error: 'MEDIATION.JOINT_APPLICATION_NEEDED' });
    expect(mayApplyToCourt({ ...one, appliedOn: '2026-04-01' })).toEqual({ ok: false, error: 'MEDIATION.WINDOW_MISSED' });
    expect(mayApplyToCourt({ ...one, form: 'oral', everyPartyApplies: true })).toEqual({ ok: false, error: 'MEDIATION.ORAL_NOT_CONFIRMED' });
  });

  it('reminds 30, 20, 7 and 1 days before its end, in the morning of Shanghai, and never of what has passed', () => {
    const shown = confirmationReminders('2026-03-01', '2026-03-01').map(({ daysLeft: left, at }) => [left, new Date(at).toISOString()]);
    expect(shown).toEqual([[30, '2026-03-01T01:00:00.000Z'], [20, '2026-03-11T01:00:00.000Z'], [7, '2026-03-24T01:00:00.000Z'], [1, '2026-03-30T01:00:00.000Z']]);
    expect(confirmationReminders('2026-03-01', '2026-03-12').map(({ daysLeft: left }) => left)).toEqual([7, 1]);
  });
});

describe('the month of a mediation', () => {
  it.each([['2026-01-31', '2026-02-28'], ['2028-01-31', '2028-02-29'], ['2026-12-10', '2027-01-10'], ['2026-03-31', '2026-04-30'], ['2026-11-30', '2026-12-30']])(
    'begun on %s ends on %s', (begun, end) => expect(monthEnds(begun)).toBe(end));

  it('ends 28 to 31 days later, in the next month', () => {
    fc.assert(fc.property(anyDay, (begun) => {
      const days = (Date.parse(monthEnds(begun)) - Date.parse(begun)) / DAY_MS;
      expect(days).toBeGreaterThanOrEqual(28);
      expect(days).toBeLessThanOrEqual(31);
    }));
  });

  it('is prolonged by all together, and never made shorter', () => {
    expect(mayProlong('2026-04-01', '2026-05-01', true).ok).toBe(true);
    expect(mayProlong('2026-04-01', '2026-05-01', false).ok).toBe(false);
    expect(mayProlong('2026-04-01', '2026-03-31', true).ok).toBe(false);
  });
});

describe('what may be mediated', () => {
  const neighbours: MediableFacts = {
    track: 'informal', dispute: 'betweenPeople', requestStatus: 'inProgress', urgency: 'U3', mediable: true, confidential: false, nobodyInDanger: true, voluntary: true,
  };

  it.each<[Partial<MediableFacts>, string]>([
    [{ urgency: 'U1' }, 'MEDIATION.CALL_FIRST'],
    [{ nobodyInDanger: false, track: 'formal' }, 'MEDIATION.CALL_FIRST'],
    [{ dispute: 'withGovernment' }, 'MEDIATION.WITH_GOVERNMENT'],
    [{ mediable: false }, 'MEDIATION.NOT_MEDIABLE'],
    [{ confidential: true }, 'MEDIATION.FAMILY_TO_COMMITTEE'],
    [{ requestStatus: 'answered' }, 'MEDIATION.REQUEST_NOT_IN_PROGRESS'],
    [{ voluntary: false }, 'MEDIATION.NOT_VOLUNTARY'],
  ])('refuses %j', (change, error) => expect(mayMediate({ ...neighbours, ...change })).toEqual({ ok: false, error }));

  it('leaves a quiet quarrel to neighbours, and a family to the committee', () => {
    expect(mayMediate(neighbours).ok).toBe(true);
    expect(mayMediate({ ...neighbours, track: 'formal', confidential: true }).ok).toBe(true);
  });

  it('is between two at least, and with a guardian for a minor', () => {
    const adult = { minor: false, representation: null };
    expect(partiesFit([adult])).toEqual({ ok: false, error: 'MEDIATION.TWO_PARTIES_NEEDED' });
    expect(partiesFit([adult, { minor: true, representation: 'agent' }])).toEqual({ ok: false, error: 'MEDIATION.GUARDIAN_NEEDED' });
    expect(partiesFit([adult, { minor: true, representation: 'guardian' }]).ok).toBe(true);
  });
});

describe('the way of a formal mediation', () => {
  const ready: MediationFacts = { status: 'mediating', requestInProgress: true, allConsent: true, hasMediator: true, lastDay: '2026-04-01', today: '2026-03-10' };

  it('goes from preparing over a meeting and a paper into effect', () => {
    expect(decideMediation('meet', { ...ready, status: 'preparing' })).toEqual({ ok: true, value: 'mediating' });
    expect(decideMediation('drawUp', ready)).toEqual({ ok: true, value: 'drawnUp' });
    expect(decideMediation('putInEffect', { ...ready, status: 'drawnUp' })).toEqual({ ok: true, value: 'inEffect' });
  });

  it.each<[Partial<MediationFacts>, string]>([
    [{ allConsent: false }, 'MEDIATION.CONSENT_MISSING'],
    [{ hasMediator: false }, 'MEDIATION.MEDIATOR_MISSING'],
    [{ today: '2026-04-02' }, 'MEDIATION.LIMIT_PASSED'],
    [{ requestInProgress: false }, 'MEDIATION.REQUEST_NOT_IN_PROGRESS'],
    [{ status: 'failed' }, 'MEDIATION.ILLEGAL_STEP'],
  ])('holds no meeting with %j', (change, error) => expect(decideMediation('meet', { ...ready, ...change })).toEqual({ ok: false, error }));

  it('lets a party leave until the paper is in effect, and nobody after', () => {
    for (const status of MEDIATION_STATUSES) expect(decideMediation('callOff', { ...ready, status }).ok).toBe(['preparing', 'mediating', 'drawnUp'].includes(status));
  });

  it('offers exactly what it would allow, in every state', () => {
    const facts = fc.record({
      status: fc.constantFrom(...MEDIATION_STATUSES), requestInProgress: fc.boolean(), allConsent: fc.boolean(), hasMediator: fc.boolean(), lastDay: anyDay, today: anyDay,
    });
    fc.assert(fc.property(facts, (one) => {
      expect(legalMediationCommands(one)).toEqual(MEDIATION_COMMANDS.filter((command) => decideMediation(command, one).ok));
    }));
  });
});

describe('when an agreement takes effect', () => {
  const written = { form: 'written', agreedOn: '2026-02-25', signedOn: ['2026-02-27', '2026-03-01'], sealedOn: '2026-02-28' } as const;

  it('is the day of the last signature and the seal', () => expect(takesEffectOn(written)).toEqual({ ok: true, value: '2026-03-01' }));

  it('is not before everybody has signed', () => {
    expect(takesEffectOn({ ...written, signedOn: ['2026-02-27', null] })).toEqual({ ok: false, error: 'MEDIATION.SIGNATURE_MISSING' });
    expect(takesEffectOn({ ...written, sealedOn: null })).toEqual({ ok: false, error: 'MEDIATION.SIGNATURE_MISSING' });
  });

  it('is at once when it was spoken', () => expect(takesEffectOn({ ...written, form: 'oral', signedOn: [] })).toEqual({ ok: true, value: '2026-02-25' }));
});
