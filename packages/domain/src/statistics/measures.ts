/**
 * What is counted of requests for each day and place. Each is a plain count that can be added over days and places; a ratio is made of two
 * of them only when it is read (domain.md 4.1).
 */
export const MEASURES = [
  'received', // 受理
  'joined', // received, and found to be the matter of another request (合并)
  'byStaff', // 代录: taken down by staff, not by the resident's own scan
  'sent', // a unit got it
  'signDue', // a limit for signing ended on this day
  'signedInTime',
  'contactDue', // a limit for the first contact ended on this day
  'contactedInTime',
  'answerDue', // a limit for the answer ended on this day
  'answeredInTime',
  'extended', // of answerDue: those whose limit was extended
  'startedTier1',
  'startedTier2',
  'climbedTo2',
  'climbedTo3',
  'returned', // 退单
  'redone', // 重办
  'closed',
  'solved',
  'unsolved',
  'lawful', // not possible by law (F4): neither solved nor unsolved
  'noAnswer',
  'closedAtOnce', // closed without redo or return
  'closedAtTier1',
  'redirected',
  'withdrawn',
  'rated',
  'satisfied',
  'fairlySatisfied',
  'dissatisfied',
  'ratedApart', // mediation: reported apart, never chased (domain.md 4.1, rules)
  'satisfiedApart',
  'recurred', // closed, and reported again within 30 days (复发)
  // So many work hours passed between the report and the first contact, and the answer; each in one stretch alone (see times.ts).
  'contactWithin1', 'contactWithin2', 'contactWithin4', 'contactWithin7', 'contactWithin14', 'contactWithin35', 'contactWithin70', 'contactLater',
  'answerWithin1', 'answerWithin2', 'answerWithin4', 'answerWithin7', 'answerWithin14', 'answerWithin35', 'answerWithin70', 'answerLater',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Of a matter only what came is asked: more would be most of all lines, each with one request in it. */
export const MATTER_MEASURES = ['received', 'joined'] as const satisfies readonly Measure[];

/** What was counted; a measure that is left out is 0. */
export type Counts = Partial<Readonly<Record<Measure, number>>>;
