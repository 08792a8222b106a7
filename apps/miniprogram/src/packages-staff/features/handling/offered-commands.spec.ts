import { offeredCommands, onlyNextStep } from './offered-commands';

describe('offeredCommands', () => {
  it('asks to sign before anything else', () => {
    expect(offeredCommands(['sign', 'escalate'], false)).toEqual({ main: 'sign', others: ['escalate'], more: [] });
  });

  it('asks to speak with the resident before answering', () => {
    expect(offeredCommands(['contact', 'resolve', 'escalate'], false)).toEqual({ main: 'contact', others: ['resolve', 'escalate'], more: [] });
    expect(offeredCommands(['contact', 'resolve', 'escalate'], true)).toEqual({ main: 'resolve', others: ['contact', 'escalate'], more: [] });
  });

  it('sorts what is unsorted, signs what was sent here, and leaves desk work to the desk', () => {
    expect(offeredCommands(['triage', 'rule', 'escalate'], false)).toEqual({ main: 'triage', others: ['escalate'], more: [] });
    expect(offeredCommands(['triage', 'sign', 'escalate'], false)).toEqual({ main: 'sign', others: ['triage', 'escalate'], more: [] });
  });

  it('keeps the rare ways behind one button, and offers one way to send it elsewhere', () => {
    expect(offeredCommands(['contact', 'ask', 'resolve', 'extend', 'suspend'], true)).toEqual({ main: 'resolve', others: ['contact'], more: ['ask', 'extend', 'suspend'] });
    expect(offeredCommands(['reassign', 'correct', 'redirect'], true)).toEqual({ main: null, others: [], more: ['reassign', 'correct', 'redirect'] });
    expect(offeredCommands(['triage', 'reassign'], true).more).toEqual([]);
  });

  it('puts a decision that others wait for first', () => {
    expect(offeredCommands(['grantExtension', 'reassign'], true)).toMatchObject({ main: 'grantExtension' });
    expect(offeredCommands(['approveWhistle', 'reassign'], true)).toMatchObject({ main: 'approveWhistle' });
  });

  it('keeps the notes of a meeting beside the answer, and calling others behind "more"', () => {
    expect(offeredCommands(['contact', 'resolve', 'addAssistant', 'recordWhistle', 'recallWhistle'], true)).toEqual({ main: 'resolve', others: ['recordWhistle', 'contact'], more: ['addAssistant', 'recallWhistle'] });
    expect(offeredCommands(['resolve', 'addAssistant', 'whistle'], true).more).toEqual(['addAssistant', 'whistle']);
  });

  it('leaves the next step to the resident who was asked', () => {
    expect(offeredCommands(['supply'], true)).toEqual({ main: null, others: ['supply'], more: [] });
  });

  it('offers nothing where nothing is allowed', () => {
    expect(offeredCommands(['urge', 'withdraw'], true)).toEqual({ main: null, others: [], more: [] });
  });
});

describe('onlyNextStep', () => {
  it('leaves one step in sight and loses none', () => {
    expect(onlyNextStep({ main: 'sign', others: ['escalate'], more: ['ask'] })).toEqual({ main: 'sign', others: [], more: ['escalate', 'ask'] });
    expect(onlyNextStep({ main: null, others: ['supply', 'contact'], more: [] })).toEqual({ main: null, others: ['supply'], more: ['contact'] });
  });
});
