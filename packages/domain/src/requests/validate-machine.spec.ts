import { TRANSITIONS } from './request-state.js';
import { machineFaults } from './validate-machine.js';

type Table = typeof TRANSITIONS;
const planted = (change: Partial<Table>): string[] => machineFaults({ ...TRANSITIONS, ...change });

describe('machineFaults', () => {
  it('finds the table sound', () => {
    expect(machineFaults()).toEqual([]);
  });

  it.each<[string, Partial<Table>, string]>([
    ['a status that nothing leads to', { defer: TRANSITIONS.supervise }, 'deferred cannot be reached'],
    ['a chain of statuses cut at its root', { submit: [{ from: [], to: 'withdrawn', by: ['reporter'], needs: [] }] }, 'dispatched cannot be reached'],
    ['an open status without a way out', { supply: TRANSITIONS.urge, withdraw: [] }, 'awaitingReporter has no way out'],
    ['a command without a transition', { whistle: [] }, 'whistle has no transition'],
    ['a transition for nobody', { rule: [{ from: ['inDispute'], to: 'dispatched', by: [], needs: [] }] }, 'rule to dispatched is allowed to nobody'],
    ['an end that is left', { sign: [...TRANSITIONS.sign, { from: ['withdrawn'], to: 'inProgress', by: ['partyMember'], needs: [] }] }, 'withdrawn is an end, yet sign is possible'],
    ['an end with a command that stays', { urge: [{ from: ['closed'], to: 'closed', by: ['reporter'], needs: [] }] }, 'closed is an end, yet urge is possible'],
    ['two answers for one role', { rule: [...TRANSITIONS.rule, { from: ['inDispute'], to: 'closed', by: ['dispatcher'], needs: [] }] }, 'rule has two answers for one role: dispatched and closed'],
  ])('names %s', (_, change, fault) => {
    expect(planted(change)).toContain(fault);
  });
});
