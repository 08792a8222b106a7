import type { Counts, Measure } from './measures.js';
import { FEWEST_FOR_PERCENT } from './share.js';

/** Upper ends of the stretches into which times are sorted, in work hours: an hour, half a day, a day (7 hours), two, five, ten. What takes longer is in the last. */
export const TIME_STEPS = [1, 2, 4, 7, 14, 35, 70] as const;

/** Two times of a request, each from when it was reported (domain.md 4.1): 首次联系时长, 办结时长. */
export const TIME_CODES = ['contact', 'answer'] as const;
export type TimeCode = (typeof TIME_CODES)[number];

/** How many fell into each stretch: counts that can be added over days and places, as medians cannot. */
export const TIME_MEASURES = {
  contact: ['contactWithin1', 'contactWithin2', 'contactWithin4', 'contactWithin7', 'contactWithin14', 'contactWithin35', 'contactWithin70', 'contactLater'],
  answer: ['answerWithin1', 'answerWithin2', 'answerWithin4', 'answerWithin7', 'answerWithin14', 'answerWithin35', 'answerWithin70', 'answerLater'],
} as const satisfies Readonly<Record<TimeCode, readonly Measure[]>>;

/** The stretch of a time. */
export function timeMeasure(code: TimeCode, workMinutes: number): Measure {
  const step = TIME_STEPS.findIndex((hours) => workMinutes <= hours * 60);
  return TIME_MEASURES[code][step === -1 ? TIME_STEPS.length : step] ?? TIME_MEASURES[code][TIME_STEPS.length];
}

/** A time below which a part of all lie, in work hours with one decimal. `orMore`: it lies beyond the last step, so no more is known. */
export interface Quantile {
  readonly hours: number;
  readonly orMore: boolean;
}

export interface Times {
  readonly n: number;
  /** Null with fewer than 20: show how many, and compare with nothing. */
  readonly median: Quantile | null;
  readonly p90: Quantile | null;
}

/** Median and P90 of the times that were counted, between the ends of their stretch. */
export function timesOf(code: TimeCode, counts: Counts): Times {
  const inStep = TIME_MEASURES[code].map((measure) => Math.max(0, counts[measure] ?? 0));
  const n = inStep.reduce((sum, count) => sum + count, 0);
  const few = n < FEWEST_FOR_PERCENT;
  return { n, median: few ? null : quantile(inStep, 0.5 * n), p90: few ? null : quantile(inStep, 0.9 * n) };
}

function quantile(inStep: readonly number[], rank: number): Quantile {
  let below = 0;
  for (const [index, count] of inStep.entries()) {
    const to = TIME_STEPS[index];
    if (to === undefined) break;
    if (count > 0 && below + count >= rank) {
      const from = TIME_STEPS[index - 1] ?? 0;
      return { hours: Math.round((from + ((to - from) * (rank - below)) / count) * 10) / 10, orMore: false };
    }
    below += count;
  }
  return { hours: TIME_STEPS[TIME_STEPS.length - 1] ?? 0, orMore: true };
}
