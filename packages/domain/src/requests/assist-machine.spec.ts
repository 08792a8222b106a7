import { ROLES, type Role } from '../access/roles.js';
import { ASSIST_COMMANDS, type AssistCommand, type AssistFacts, decideAssist, helpersEnd, legalAssistCommands } from './assist-machine.js';
import { LEG_PARTS, OPEN_STATUSES, REQUEST_STATUSES } from './request-vocabulary.js';

const NOW = Date.UTC(2026, 10, 22);
const facts = (change: Partial<AssistFacts> = {}): AssistFacts => ({
  part: 'assist', status: 'inProgress', helpsAs: ['departmentHandler'], leads: false, signed: false, ended: false, signDueAt: NOW, now: NOW, ...change,
});
const verdict = (command: AssistCommand, f: AssistFacts): string | null => {
  const decided = decideAssist(command, f);
  return decided.ok ? decided.value : decided.error;
};

const YES_NO = [true, false];
const MAY_HELP: readonly Role[] = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler'];

/** Written from domain.md 3.5, command by command; it shares nothing with the code that it judges. */
function expected(command: AssistCommand, f: AssistFacts): string | null {
  if (f.part === 'lead') return 'REQUEST.ILLEGAL_TRANSITION';
  if (f.status !== 'inProgress' && f.status !== 'awaitingReporter' && f.status !== 'suspended') return 'REQUEST.ILLEGAL_TRANSITION';
  if (command === 'release' && !f.leads) return 'REQUEST.NOT_LEAD';
  if (command !== 'release' && !f.helpsAs.some((role) => MAY_HELP.includes(role))) return 'REQUEST.NOT_HELPER';
  if (f.ended) return 'REQUEST.LEG_ENDED';
  if (command === 'release') return 'released';
  if (command === 'sign') return f.signed ? 'REQUEST.LEG_SIGNED' : null;
  if (f.part === 'whistle') return 'REQUEST.WHISTLE_STANDS';
  if (command === 'finish') return f.signed ? 'helped' : 'REQUEST.LEG_NOT_SIGNED';
  return !f.signed && f.signDueAt !== null && f.now <= f.signDueAt ? 'declined' : 'REQUEST.DECLINE_TOO_LATE';
}

describe('the leg of a unit that helps', () => {
  it.each(REQUEST_STATUSES)('answers every command of every role in every state of the leg in %s', (status) => {
    const wrong: string[] = [];
    for (const command of ASSIST_COMMANDS) {
      for (const helpsAs of [[], ...ROLES.map((role) => [role])]) {
        for (const part of LEG_PARTS) for (const leads of YES_NO) for (const signed of YES_NO) for (const ended of YES_NO) for (const signDueAt of [null, NOW - 1, NOW, NOW + 1]) {
          const asked = facts({ status, helpsAs, part, leads, signed, ended, signDueAt });
          const [is, should] = [verdict(command, asked), expected(command, asked)];
          if (is !== should && wrong.length < 10) wrong.push(`${command} ${JSON.stringify(asked)}: ${is}, should be ${should}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('offers what it would accept, and nothing else', () => {
    expect(legalAssistCommands(facts())).toEqual(['sign', 'decline']);
    expect(legalAssistCommands(facts({ signed: true }))).toEqual(['finish']);
    expect(legalAssistCommands(facts({ helpsAs: [], leads: true }))).toEqual(['release']);
    expect(legalAssistCommands(facts({ part: 'whistle' }))).toEqual(['sign']);
    expect(legalAssistCommands(facts({ ended: true }))).toEqual([]);
  });
});

describe('helpersEnd', () => {
  it.each(REQUEST_STATUSES.flatMap((status) => YES_NO.map((leadMoved) => [status, leadMoved] as const)))('says in %s (moved: %s) whether helpers go on', (status, leadMoved) => {
    const open = (OPEN_STATUSES as readonly string[]).includes(status);
    const should =
      status === 'answered' ? 'leadAnswered'
      : !open ? 'requestEnded'
      : leadMoved ? 'leadMoved'
      : ['inProgress', 'awaitingReporter', 'suspended'].includes(status) ? null
      : 'requestEnded';
    expect(helpersEnd({ status, open, leadMoved })).toBe(should);
  });
});
