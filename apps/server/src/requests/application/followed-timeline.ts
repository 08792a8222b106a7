import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import type { EventData, RequestEventType } from './request-events.js';

/** Which data of a step of the main request the reporters of those that follow it read, and whether its words. */
interface Told {
  readonly words: boolean;
  readonly data: readonly string[];
}

/**
 * What the reporter of a merged request reads of the main one: what was done and until when, in the words of those who serve. Left out is
 * whatever its own reporter was asked, wrote, felt or answered (domain.md 3.5 "identities hidden from each other").
 */
const TOLD: Partial<Readonly<Record<RequestEventType, Told>>> = {
  triaged: { words: false, data: ['matterCode', 'tier', 'unitId', 'dueAt'] },
  signed: { words: false, data: ['unitId'] },
  resolved: { words: true, data: ['resolution', 'unitId'] },
  escalated: { words: true, data: ['fromTier', 'tier', 'unitId', 'dueAt', 'cause'] },
  reopened: { words: false, data: ['tier', 'unitId', 'dueAt', 'review'] },
  suspended: { words: true, data: ['reason', 'until'] },
  resumed: { words: true, data: ['dueAt', 'unitId'] },
  returned: { words: false, data: ['fromUnitId', 'contested', 'decideBy'] },
  ruled: { words: false, data: ['unitId', 'dueAt'] },
  reassigned: { words: false, data: ['fromUnitId', 'unitId', 'dueAt'] },
  takenOver: { words: false, data: ['fromUnitId', 'unitId', 'dueAt'] },
  extended: { words: true, data: ['dueAt', 'fromDueAt'] },
  redirected: { words: true, data: ['door', 'doorName'] },
  supervised: { words: false, data: ['unitId'] },
  deferred: { words: true, data: ['unitId', 'reportAt'] },
  deferralReported: { words: true, data: ['unitId', 'reportAt'] },
};

/** Steps of which the reporters of following requests are told as the main one's reporter is. */
export const isToldToFollowers = (type: string): boolean => Object.hasOwn(TOLD, type);

/** Steps whose words those who follow the request may read. */
export const WORDED = (Object.keys(TOLD) as RequestEventType[]).filter((type) => TOLD[type]?.words === true);

/** Whether a step has words that other residents than its own reporter read. */
export const hasWordsForFollowers = ({ type, isPublic, actorRole, text }: RequestEvent): boolean => isPublic && text !== null && actorRole !== 'reporter' && WORDED.includes(type);

/**
 * The steps of a main request as those who follow it read them. What its reporter did is told as something that happened.
 * @param shown ids of the steps whose words were checked, and may be read by other residents
 */
export function toldToFollowers(events: readonly RequestEvent[], shown: ReadonlySet<string>): RequestEvent[] {
  return events.flatMap((event) => {
    const told = event.isPublic ? TOLD[event.type] : undefined;
    if (told === undefined) return [];
    const byReporter = event.actorRole === 'reporter';
    return [{ ...event, text: hasWordsForFollowers(event) && shown.has(event.id) ? event.text : null, data: only(event.data, told.data), actorRole: byReporter ? ('system' as const) : event.actorRole }];
  });
}

const only = (data: EventData, keys: readonly string[]): EventData => Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)));
