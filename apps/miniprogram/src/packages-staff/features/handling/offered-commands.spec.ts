import { offeredCommands } from './offered-commands';

describe('offeredCommands', () => {
  it('asks to sign before anything else', () => {
    expect(offeredCommands(['sign', 'escalate'], false)).toEqual({ main: 'sign', others: ['escalate'] });
  });

  it('asks to speak with the resident before answering', () => {
    expect(offeredCommands(['contact', 'resolve', 'escalate'], false)).toEqual({ main: 'contact', others: ['resolve', 'escalate'] });
    expect(offeredCommands(['contact', 'resolve', 'escalate'], true)).toEqual({ main: 'resolve', others: ['contact', 'escalate'] });
  });

  it('sorts first where that is open, and leaves desk work to the desk', () => {
    expect(offeredCommands(['triage', 'sign', 'merge', 'correct', 'escalate'], false)).toEqual({ main: 'triage', others: ['sign', 'escalate'] });
  });

  it('offers nothing where nothing is allowed', () => {
    expect(offeredCommands(['urge', 'withdraw'], true)).toEqual({ main: null, others: [] });
  });
});
