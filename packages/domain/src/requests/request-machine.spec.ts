import fc from 'fast-check';
import { ROLES, type Role } from '../access/roles.js';
import { decide, legalCommands, maySubmit, REOPEN_WINDOW_MS, type RequestFacts } from './request-machine.js';
import type { RequestErrorCode } from './request-errors.js';
import { REVISIT_OUTCOMES, type RevisitOutcome } from './revisit.js';
import { END_STATUSES } from './request-state.js';
import { COMMANDS, OPEN_STATUSES, REQUEST_STATUSES, WHISTLE_STATES, type Command, type RequestStatus } from './request-vocabulary.js';

/*
 * What may happen, written from product.md and decisions.md and read by status, not by command: it shares nothing with the table it judges.
 * Letters: R reporter, M member, L group leader, G grid worker, B branch secretary, C community, T town, D dispatcher, H department,
 * S supervisor, Y the clock. Administrators and auditors move nothing.
 */
const LETTER: Readonly<Record<string, Role>> = {
  R: 'reporter', M: 'partyMember', L: 'groupLeader', G: 'gridWorker', B: 'branchSecretary', C: 'communityStaff', T: 'townStaff', D: 'dispatcher',
  H: 'departmentHandler', S: 'supervisor', Y: 'system',
};

const LIFE: Readonly<Record<RequestStatus, string>> = {
  submitted: 'triage GBCTDY dispatched, merge GBCTD merged, correct GBCTD submitted, redirect GBCTD redirected, urge R submitted, supervise SDY submitted, takeOver Y submitted, withdraw R withdrawn',
  dispatched:
    'triage GBCTD dispatched, sign MLGBCTH inProgress, escalate MLGBCTY dispatched, return GBCTH dispatched, reassign GBCTD dispatched, merge GBCTD merged, correct GBCTD dispatched, handBack Y dispatched, takeOver Y dispatched, ' +
    'redirect GBCTD redirected, urge R dispatched, supervise SDY dispatched, withdraw R withdrawn, close DS closed',
  inProgress:
    'contact MLGBCTH inProgress, ask MLGBCTH awaitingReporter, resolve MLGBCTH answered, escalate MLGBCTY dispatched, return GBCTH dispatched, reassign GBCTD dispatched, ' +
    'extend MLGBCTH inProgress, grantExtension BCTDS inProgress, suspend MLGBCTH suspended, addAssistant GBCTH inProgress, whistle CT inProgress, approveWhistle T inProgress, recallWhistle CT inProgress, recordWhistle CT inProgress, rateWhistle CT inProgress, handBack Y dispatched, takeOver Y dispatched, merge GBCTD merged, correct GBCTD inProgress, ' +
    'redirect GBCTD redirected, defer CTH deferred, urge R inProgress, supervise SDY inProgress, withdraw R withdrawn, close DS closed',
  awaitingReporter: 'supply RYMLGBCTH inProgress, approveWhistle T awaitingReporter, recallWhistle CT awaitingReporter, recordWhistle CT awaitingReporter, rateWhistle CT awaitingReporter, handBack Y awaitingReporter, takeOver Y awaitingReporter, urge R awaitingReporter, supervise SDY awaitingReporter, withdraw R withdrawn',
  suspended: 'resume MLGBCTHY inProgress, approveWhistle T suspended, recallWhistle CT suspended, recordWhistle CT suspended, rateWhistle CT suspended, handBack Y suspended, takeOver Y suspended, urge R suspended, supervise SDY suspended, withdraw R withdrawn',
  inDispute: 'rule D dispatched, urge R inDispute, supervise SDY inDispute, withdraw R withdrawn',
  answered: 'rateWhistle CT answered, rate R closed, reopen R dispatched, revisit CTDS answered, supervise SDY answered, takeOver Y answered, close CTDSY closed',
  closed: 'rate R closed, reopen R dispatched',
  deferred: 'resume DSYCTH dispatched, reportDeferred CTH deferred, supervise SDY deferred, takeOver Y deferred',
  redirected: '',
  merged: 'unmerge GBCTD submitted, rate R merged, reopen R dispatched, withdraw R withdrawn',
  withdrawn: '',
};

const HOLDER_ACTS: readonly Command[] = ['sign', 'contact', 'ask', 'supply', 'resolve', 'escalate', 'return', 'extend', 'suspend', 'resume', 'addAssistant', 'whistle', 'recallWhistle', 'recordWhistle', 'rateWhistle', 'defer', 'reportDeferred'];
const AFTER_SIGNING: readonly Command[] = ['contact', 'ask', 'resolve', 'extend', 'suspend', 'addAssistant', 'whistle', 'defer'];
const SORTING: readonly Command[] = ['triage', 'unmerge'];
const CHANGING: readonly Command[] = ['correct', 'redirect', 'merge'];
const REVISITED: Readonly<Record<RevisitOutcome, RequestStatus>> = { solved: 'closed', unsolved: 'dispatched', notReached: 'answered', givenUp: 'closed' };

type Verdict = RequestStatus | RequestErrorCode;

function expected(command: Command, role: Role, facts: RequestFacts): Verdict {
  const rule = LIFE[facts.status].split(', ').map((line) => line.split(' ')).find(([name]) => name === command);
  if (rule === undefined) return 'REQUEST.ILLEGAL_TRANSITION';
  const [, letters = '', to = ''] = rule;
  if (![...letters].some((letter) => LETTER[letter] === role)) return 'REQUEST.ROLE_NOT_ALLOWED';
  return expectedRefusal(command, role, facts) ?? targetOf(command, facts, to as RequestStatus);
}

function targetOf(command: Command, facts: RequestFacts, to: RequestStatus): RequestStatus {
  if (command === 'revisit' && facts.revisitOutcome !== null) return REVISITED[facts.revisitOutcome];
  return command === 'return' && facts.contested ? 'inDispute' : to;
}

function expectedRefusal(command: Command, role: Role, facts: RequestFacts): RequestErrorCode | null {
  const urgent = facts.urgency < 'U2';
  const person = role !== 'reporter' && role !== 'system';
  const resumesDeferred = command === 'resume' && facts.status === 'deferred' && (role === 'dispatcher' || role === 'supervisor');
  if (person && HOLDER_ACTS.includes(command) && !resumesDeferred && !facts.holdsRequest) return facts.takenByColleague ? 'REQUEST.HELD_BY_ANOTHER' : 'REQUEST.NOT_HOLDER';
  if (AFTER_SIGNING.includes(command) && !facts.signed) return 'REQUEST.LEG_NOT_SIGNED';
  if (person && SORTING.includes(command) && !facts.sortable) return 'REQUEST.NOT_HOLDER';
  if (person && command === 'reassign' && !facts.sortable && !facts.aboveHolder) return 'REQUEST.NOT_HOLDER';
  if (person && CHANGING.includes(command) && !facts.sortable && !facts.aboveHolder && !facts.holdsRequest) return 'REQUEST.NOT_HOLDER';
  if (command === 'grantExtension' && !facts.aboveHolder) return 'REQUEST.NOT_ABOVE_HOLDER';
  if (command === 'grantExtension' && !facts.extensionAsked) return 'REQUEST.NO_EXTENSION_ASKED';
  if (command === 'whistle' && (facts.whistle === 'asked' || facts.whistle === 'called')) return 'REQUEST.WHISTLE_OPEN';
  if (command === 'approveWhistle' && facts.whistle !== 'asked') return 'REQUEST.NO_WHISTLE_ASKED';
  if (command === 'approveWhistle' && !facts.aboveHolder) return 'REQUEST.NOT_ABOVE_HOLDER';
  if (command === 'recallWhistle' && facts.whistle !== 'asked' && facts.whistle !== 'called') return 'REQUEST.NO_WHISTLE_OPEN';
  if (command === 'recordWhistle' && facts.whistle !== 'called') return 'REQUEST.NO_WHISTLE_CALLED';
  if (command === 'rateWhistle' && facts.whistle !== 'met') return 'REQUEST.WHISTLE_NOT_MET';
  if (command === 'urge' && facts.urgedToday) return 'REQUEST.URGED_TODAY';
  if (command === 'escalate' && facts.tier === 3) return 'REQUEST.NO_HIGHER_TIER';
  if (command === 'close' && facts.status !== 'answered') return facts.review !== 'open' ? 'REQUEST.NOT_UNDER_REVIEW' : facts.answeredBefore ? 'REQUEST.ANSWERED_BEFORE' : null;
  if (person && (command === 'revisit' || command === 'close') && (facts.ownCase || facts.answeredBefore)) return 'REQUEST.OWN_CASE';
  if (command === 'revisit' && facts.rated) return 'REQUEST.RATED_ALREADY';
  if (command === 'revisit' && facts.revisitFrom !== null && facts.now < facts.revisitFrom) return 'REQUEST.REVISIT_TOO_SOON';
  if ((command === 'rate' || command === 'reopen') && facts.status === 'merged' && facts.mainStatus !== 'answered' && facts.mainStatus !== 'closed') return 'REQUEST.MAIN_NOT_ANSWERED';
  if (command === 'return' && urgent) return 'REQUEST.URGENT_STAYS';
  if (command === 'return' && facts.ruled) return 'REQUEST.RULING_BINDS';
  if (command === 'extend' && urgent) return 'REQUEST.URGENT_NOT_EXTENDED';
  if (command === 'extend' && facts.extensions > 0) return 'REQUEST.EXTENSION_USED';
  if (command === 'extend' && (facts.dueAt === null || facts.dueAt <= facts.now)) return 'REQUEST.EXTENSION_TOO_LATE';
  const reopens = command === 'reopen' && (facts.status === 'closed' || facts.status === 'merged');
  if (reopens && facts.review === 'done') return 'REQUEST.REVIEW_FINAL';
  if (reopens && facts.reopenings > 0) return 'REQUEST.REOPEN_USED';
  if (reopens && facts.closedAt !== null && facts.now > facts.closedAt + 30 * 86_400_000) return 'REQUEST.REOPEN_EXPIRED';
  return null;
}

const NOW = Date.UTC(2026, 10, 22);
const facts = (change: Partial<RequestFacts>): RequestFacts => ({
  status: 'inProgress', tier: 2, urgency: 'U3', dueAt: NOW + 1, extensions: 0, roles: [], holdsRequest: true, takenByColleague: false, signed: true, sortable: true,
  aboveHolder: true, contested: false, ruled: false, extensionAsked: true, whistle: null, urgedToday: false, ownCase: false, answeredBefore: false, closedAt: null,
  reopenings: 0, mainStatus: 'answered', rated: false, revisitFrom: null, revisitOutcome: null, review: 'open', now: NOW, ...change,
});
const verdict = (command: Command, f: RequestFacts): Verdict => {
  const decided = decide(command, f);
  return decided.ok ? decided.value : decided.error;
};

const YES_NO = [true, false];
const GUARDED: readonly Partial<RequestFacts>[] = YES_NO.flatMap((holdsRequest) => YES_NO.flatMap((takenByColleague) => YES_NO.flatMap((signed) => YES_NO.flatMap((sortable) =>
  YES_NO.flatMap((ownCase) => ([1, 2, 3] as const).flatMap((tier) => (['U0', 'U1', 'U2', 'U3'] as const).map((urgency) => ({ holdsRequest, takenByColleague, signed, sortable, ownCase, tier, urgency }))))))));
const DATED: readonly Partial<RequestFacts>[] = [0, 1, 2].flatMap((reopenings) => [null, NOW, NOW - REOPEN_WINDOW_MS, NOW - REOPEN_WINDOW_MS - 1].flatMap((closedAt) =>
  [0, 1].flatMap((extensions) => [null, NOW - 1, NOW, NOW + 1].map((dueAt) => ({ reopenings, closedAt, extensions, dueAt })))));
const SIDE: readonly Partial<RequestFacts>[] = YES_NO.flatMap((aboveHolder) => YES_NO.flatMap((contested) => YES_NO.flatMap((ruled) => YES_NO.flatMap((extensionAsked) =>
  YES_NO.flatMap((urgedToday) => YES_NO.flatMap((sortable) => YES_NO.map((holdsRequest) => ({ aboveHolder, contested, ruled, extensionAsked, urgedToday, sortable, holdsRequest }))))))));

const WHISTLES: readonly Partial<RequestFacts>[] = [null, ...WHISTLE_STATES].flatMap((whistle) => YES_NO.flatMap((aboveHolder) => YES_NO.flatMap((holdsRequest) => YES_NO.map((signed) => ({ whistle, aboveHolder, holdsRequest, signed })))));
const AFTERWARDS: readonly Partial<RequestFacts>[] = ([null, 'inProgress', 'answered', 'closed'] as const).flatMap((mainStatus) => ([null, 'open', 'done'] as const).flatMap((review) => YES_NO.flatMap((rated) =>
  YES_NO.flatMap((answeredBefore) => [null, NOW, NOW + 1].flatMap((revisitFrom) => [null, ...REVISIT_OUTCOMES].map((revisitOutcome) => ({ mainStatus, review, rated, answeredBefore, revisitFrom, revisitOutcome })))))));
const ALL = [...GUARDED, ...DATED, ...SIDE, ...AFTERWARDS, ...WHISTLES];

describe('the life of a request', () => {
  it.each(REQUEST_STATUSES)('answers every command of every role under every condition in %s', (status) => {
    const wrong: string[] = [];
    for (const command of COMMANDS) {
      for (const role of ROLES) {
        for (const condition of ALL) {
          const asked = facts({ status, roles: [role], ...condition });
          const is = verdict(command, asked);
          const should = expected(command, role, asked);
          if (is !== should && wrong.length < 10) wrong.push(`${command} by ${role} ${JSON.stringify(condition)}: ${is}, should be ${should}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets whoever reports or takes a report in begin it, from nothing alone', () => {
    for (const status of REQUEST_STATUSES) expect(verdict('submit', facts({ status, roles: [...ROLES] }))).toBe('REQUEST.ILLEGAL_TRANSITION');
    expect(ROLES.filter((role) => maySubmit([role]))).toEqual([...'RMLGBCTDHY'].map((letter) => LETTER[letter]));
    expect(maySubmit([])).toBe(false);
    expect(maySubmit(['auditor', 'partyMember'])).toBe(true);
  });

  it('is open or at an end, never both', () => {
    expect([...OPEN_STATUSES, ...END_STATUSES].sort()).toEqual([...REQUEST_STATUSES].sort());
  });

  it('refuses everything to somebody without a role', () => {
    for (const status of REQUEST_STATUSES) expect(legalCommands(facts({ status }))).toEqual([]);
  });

  it('gives to several roles what any of them has, and no more', () => {
    const some = fc.record({ status: fc.constantFrom(...REQUEST_STATUSES), roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }), condition: fc.constantFrom(...ALL) });
    fc.assert(fc.property(some, ({ status, roles, condition }) => {
      const together = legalCommands(facts({ status, roles, ...condition }));
      const apart = COMMANDS.filter((command) => roles.some((role) => decide(command, facts({ status, roles: [role], ...condition })).ok));
      expect(together).toEqual(apart);
    }), { numRuns: 2000 });
  });

  it('refuses a handler who would close the own redo (acceptance scenario 8)', () => {
    expect(verdict('close', facts({ status: 'answered', roles: ['communityStaff'], ownCase: true }))).toBe('REQUEST.OWN_CASE');
    expect(verdict('close', facts({ status: 'answered', roles: ['departmentHandler'], ownCase: true }))).toBe('REQUEST.ROLE_NOT_ALLOWED');
  });

  it('allows an extension once, before expiry (acceptance scenario 5)', () => {
    const ask = (change: Partial<RequestFacts>): Verdict => verdict('extend', facts({ roles: ['departmentHandler'], ...change }));
    expect(ask({ dueAt: NOW - 1 })).toBe('REQUEST.EXTENSION_TOO_LATE');
    expect(ask({ dueAt: NOW + 1 })).toBe('inProgress');
    expect(ask({ dueAt: NOW + 1, extensions: 1 })).toBe('REQUEST.EXTENSION_USED');
  });
});

describe('units that contest a request (acceptance scenario 4)', () => {
  const giveBack = (change: Partial<RequestFacts>): Verdict => verdict('return', facts({ roles: ['departmentHandler'], tier: 3, ...change }));

  it('has the dispatch centre send it again once, then rule', () => {
    expect(giveBack({})).toBe('dispatched');
    expect(giveBack({ contested: true })).toBe('inDispute');
  });

  it('binds the unit that the ruling names', () => {
    expect(giveBack({ ruled: true })).toBe('REQUEST.RULING_BINDS');
    expect(giveBack({ urgency: 'U1', ruled: true })).toBe('REQUEST.URGENT_STAYS');
  });
});

describe('a random walk through the life', () => {
  const AFTER_END: Readonly<Record<string, readonly Command[]>> = { closed: ['rate', 'reopen'], merged: ['unmerge', 'rate', 'reopen', 'withdraw'], redirected: [], withdrawn: [] };
  const step = fc.record({ command: fc.constantFrom(...COMMANDS), role: fc.constantFrom(...ROLES), condition: fc.constantFrom(...GUARDED, ...SIDE, ...AFTERWARDS) });

  it('stays inside the statuses, and leaves an end only by a rating, a reopening, an undone merge or a follower who goes', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 30, maxLength: 200 }), (steps) => {
      let status: RequestStatus = 'submitted';
      for (const { command, role, condition } of steps) {
        const decided = decide(command, facts({ status, roles: [role], ...condition }));
        if (!decided.ok) continue;
        expect(REQUEST_STATUSES).toContain(decided.value);
        if (!(OPEN_STATUSES as readonly RequestStatus[]).includes(status)) expect(AFTER_END[status]).toContain(command);
        status = decided.value;
      }
    }), { numRuns: 300 });
  });

  it('offers somebody something in every open status, so that nothing is stuck', () => {
    for (const status of OPEN_STATUSES) {
      const moves = COMMANDS.filter((command) => ROLES.some((role) => {
        const decided = decide(command, facts({ status, roles: [role] }));
        return decided.ok && decided.value !== status;
      }));
      expect(moves.length).toBeGreaterThan(0);
    }
  });
});
