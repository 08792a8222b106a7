import type { Leg } from '../types.js';
import { legsFor, ownLegs } from './leg-commands.js';

const leg = (seq: number, part: Leg['part'], commands: Leg['commands']): Leg => ({ seq, part, commands }) as Leg;
const detail = { legs: [leg(1, 'lead', []), leg(2, 'assist', ['sign', 'decline']), leg(3, 'whistle', ['sign']), leg(4, 'assist', ['release']), leg(5, 'whistle', ['release'])] };

describe('legsFor', () => {
  it.each([
    ['signAssist', [2]],
    ['reportIn', [3]],
    ['declineAssist', [2]],
    ['finishAssist', []],
    ['releaseAssist', [4, 5]],
  ] as const)('finds the legs for %s', (command, seqs) => {
    expect(legsFor(command, detail).map(({ seq }) => seq)).toEqual(seqs);
  });
});

it('takes for one\'s own what one may answer, not what one may let go', () => {
  expect(ownLegs(detail).map(({ seq }) => seq)).toEqual([2, 3]);
});
