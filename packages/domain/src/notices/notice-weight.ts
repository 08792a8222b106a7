/**
 * What a notice wants of its reader. `asks`: something is to be done or left off; `passing`: good to know while the request goes on; `news`: good to know
 * afterwards, too.
 */
export type NoticeWeight = 'asks' | 'passing' | 'news';

/** `handler`: has the request, or decides over it; `firstReceiver`: had it first, and answers for it until another has signed; `reporter`: waits for it. */
export const NOTICE_READERS = ['handler', 'firstReceiver', 'reporter'] as const;
export type NoticeReader = (typeof NOTICE_READERS)[number];

type Weights = Readonly<Record<string, Exclude<NoticeWeight, 'asks'>>>;

/** Only what asks nothing is listed: whatever stands in no line, and every type of a later version, asks. */
const HANDLER: Weights = {
  // Another unit has it now, or goes on with it; the worklist shows as much.
  signed: 'passing', extended: 'passing', deferred: 'passing', assistSigned: 'passing', wishOpenAgain: 'passing',
  rated: 'news', digestMade: 'news', digestCame: 'news', modelInUse: 'news',
};

const QUIET: Readonly<Record<NoticeReader, Weights>> = {
  handler: HANDLER,
  // That it went to somebody else asks nothing of whoever handed it on; that nobody there moves does.
  firstReceiver: { ...HANDLER, triaged: 'passing', escalated: 'passing', returned: 'passing', ruled: 'passing', reassigned: 'passing', takenOver: 'passing', resumed: 'passing', supplied: 'passing', withdrawn: 'news' },
  // To be answered are a question, an answer (was it solved?) and the way to another door; the rest is progress, which the request itself shows as well.
  reporter: {
    signed: 'passing', escalated: 'passing', takenOver: 'passing', extended: 'passing', suspended: 'passing', resumed: 'passing', deferred: 'passing', deferralReported: 'passing',
    merged: 'news', unmerged: 'news', closed: 'news',
  },
};

/** What a notice of this type wants of this reader. */
export const noticeWeight = (type: string, reader: NoticeReader): NoticeWeight => QUIET[reader][type] ?? 'asks';
