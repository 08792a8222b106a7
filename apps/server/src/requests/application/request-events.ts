/** What a line of the timeline can say. Each face has a sentence for each. */
export const REQUEST_EVENT_TYPES = [
  'submitted', 'triaged', 'signed', 'contacted', 'resolved', 'escalated', 'rated', 'reopened', 'withdrawn', 'closed',
  'asked', 'supplied', 'suspended', 'resumed', 'returned', 'ruled', 'reassigned', 'corrected', 'extensionAsked', 'extended', 'extensionRefused', 'redirected',
  'urged', 'supervised', 'noted', 'reminded', 'carded', 'stepLate', 'merged', 'joined', 'unmerged', 'left', 'deferred', 'deferralReported', 'revisited',
  'handedBack', 'takenOver', 'assistCalled', 'assistSigned', 'assistFinished', 'assistEnded', 'whistleAsked', 'whistleRefused', 'whistled', 'whistleRecalled', 'whistleMet', 'whistleRated',
  'settledInformally', 'mediationBegan', 'mediationAgreed', 'mediationEnded', 'fileHandedOver', 'answerHeld', 'answerReleased', 'answerKept',
] as const;
export type RequestEventType = (typeof REQUEST_EVENT_TYPES)[number];

/** Not for the reporter, and yet those who serve are told: whoever has the request, answers for the level above, or decides over an extension. */
export const TOLD_INSIDE: readonly RequestEventType[] = ['reminded', 'carded', 'stepLate', 'extensionAsked', 'extensionRefused'];

/** Plain values that the sentence needs: ids of units, codes, instants as numbers. Never anything about the reporter. */
export type EventData = Record<string, string | number | boolean | null>;
