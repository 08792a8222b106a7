import { endsWithItsRequest, HOW_TOLD, HOW_TOLD_BY_DEFAULT, isGathered, nextGatheringAt } from './how-told.js';
import { NOTICE_READERS, noticeWeight } from './notice-weight.js';

const shanghai = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

describe('nextGatheringAt', () => {
  it.each([
    ['2026-03-04 07:58', '2026-03-04 08:00'],
    ['2026-03-04 07:59', '2026-03-05 08:00'],
    ['2026-03-04 08:00', '2026-03-05 08:00'],
    ['2026-03-04 23:30', '2026-03-05 08:00'],
    ['2026-03-05 00:10', '2026-03-05 08:00'],
    ['2026-12-31 12:00', '2027-01-01 08:00'],
  ])('gathers what comes at %s into the line of %s', (at, until) => {
    expect(nextGatheringAt(shanghai(at))).toBe(shanghai(until));
  });
});

describe('what is gathered', () => {
  it('should never be danger, whatever anybody has chosen', () => {
    for (const how of HOW_TOLD) for (const weight of ['asks', 'passing', 'news'] as const) for (const urgency of ['U0', 'U1'] as const) expect(isGathered(how, weight, urgency)).toBe(false);
  });

  it.each([
    ['atOnce', 'asks', false], ['atOnce', 'passing', false], ['atOnce', 'news', false],
    ['whatAsksMe', 'asks', false], ['whatAsksMe', 'passing', true], ['whatAsksMe', 'news', true],
    ['daily', 'asks', true], ['daily', 'passing', true], ['daily', 'news', true],
  ] as const)('should follow the choice %s for what is %s: %s', (how, weight, gathered) => {
    for (const urgency of ['U2', 'U3'] as const) expect(isGathered(how, weight, urgency)).toBe(gathered);
  });

  it('should for somebody who has chosen nothing be what asks nothing of them', () => {
    const gathered = (type: string, reader: (typeof NOTICE_READERS)[number]): boolean => isGathered(HOW_TOLD_BY_DEFAULT, noticeWeight(type, reader), 'U3');
    for (const type of ['triaged', 'escalated', 'reopened', 'urged', 'reminded', 'carded', 'extensionAsked', 'assistCalled', 'whistled', 'handedBack', 'propertyAnswered', 'digestToSend'] as const) {
      expect([type, gathered(type, 'handler')]).toEqual([type, false]);
    }
    for (const type of ['signed', 'extended', 'rated', 'assistSigned', 'digestCame'] as const) expect([type, gathered(type, 'handler')]).toEqual([type, true]);
    for (const type of ['asked', 'resolved', 'redirected'] as const) expect([type, gathered(type, 'reporter')]).toEqual([type, false]);
    for (const type of ['signed', 'escalated', 'extended', 'suspended', 'closed', 'merged'] as const) expect([type, gathered(type, 'reporter')]).toEqual([type, true]);
    expect([gathered('escalated', 'firstReceiver'), gathered('stepLate', 'firstReceiver')]).toEqual([true, false]);
  });

  it('should ask, if it is of a kind that nobody knows yet', () => {
    for (const reader of NOTICE_READERS) expect(noticeWeight('somethingNew', reader)).toBe('asks');
  });
});

it('is over with its request, unless it tells of the end itself', () => {
  expect([endsWithItsRequest('asks'), endsWithItsRequest('passing'), endsWithItsRequest(noticeWeight('closed', 'reporter')), endsWithItsRequest(noticeWeight('rated', 'handler'))]).toEqual([true, true, false, false]);
});
