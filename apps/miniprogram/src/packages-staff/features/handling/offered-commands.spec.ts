import { offeredCommands } from './offered-commands';

describe('offeredCommands', () => {
  it('asks to sign before anything else', () => {
    expect(offeredCommands(['sign', 'escalate'], false)).toEqual({ main: 'sign', others: ['escalate'] });
  });

  it('asks to speak with the resident before answering', () => {
    expect(offeredCommands(['contact', 'resolve', 'escalate'], false)).toEqual({ main: 'contact', others: ['resolve', 'escalate'] });
    expect(offeredCommands(['contact', 'resolve', 'escalate'], true)).toEqual({ main: 'resolve', others: ['contact', 'escalate'] });
  });

  it('sorts what is unsorted, signs what was sent here, and leaves desk work to the desk', () => {
    expect(offeredCommands(['triage', 'merge', 'correct', 'escalate'], false)).toEqual({ main: 'triage', others: ['escalate'] });
    expect(offeredCommands(['triage', 'sign', 'escalate'], false)).toEqual({ main: 'sign', others: ['triage', 'escalate'] });
  });

  it('offers nothing where nothing is allowed', () => {
    expect(offeredCommands(['urge', 'withdraw'], true)).toEqual({ main: null, others: [] });
  });
});
