import type { Counts, Measure } from './measures.js';
import { type Share, shareOf } from './share.js';

/** Grows when a count or a ratio changes its meaning, or a line its id; summaries of an older version are made again. */
export const DEFINITIONS_VERSION = 4;

/** A ratio of sums of counts. */
interface Indicator {
  readonly numerator: readonly Measure[];
  readonly denominator: readonly Measure[];
}

/**
 * The ratios (domain.md 4.1). Redirected, merged and withdrawn requests are in none of their denominators. Not chased are mediation
 * (counted apart) and what the law does not allow (left out of the solved).
 */
export const INDICATORS = {
  /** 接收率 */
  signedInTime: { numerator: ['signedInTime'], denominator: ['signDue'] },
  /** 响应率 */
  contactedInTime: { numerator: ['contactedInTime'], denominator: ['contactDue'] },
  /** 按时办结率 */
  answeredInTime: { numerator: ['answeredInTime'], denominator: ['answerDue'] },
  /** 解决率 */
  solved: { numerator: ['solved'], denominator: ['solved', 'unsolved'] },
  /** 满意率 */
  satisfied: { numerator: ['satisfied', 'fairlySatisfied'], denominator: ['rated'] },
  /** 满意率, mediation */
  satisfiedApart: { numerator: ['satisfiedApart'], denominator: ['ratedApart'] },
  /** 不满意率 */
  dissatisfied: { numerator: ['dissatisfied'], denominator: ['rated'] },
  /** 一次办结率 */
  closedAtOnce: { numerator: ['closedAtOnce'], denominator: ['closed'] },
  /** 重办率 */
  redone: { numerator: ['redone'], denominator: ['closed'] },
  /** 复发率 */
  recurred: { numerator: ['recurred'], denominator: ['closed'] },
  /** 退单率 */
  returned: { numerator: ['returned'], denominator: ['sent'] },
  /** 一类就地解决率 */
  closedAtTier1: { numerator: ['closedAtTier1'], denominator: ['startedTier1'] },
  /** 升级率 1→2 */
  climbedTo2: { numerator: ['climbedTo2'], denominator: ['startedTier1'] },
  /** 升级率 2→3 */
  climbedTo3: { numerator: ['climbedTo3'], denominator: ['startedTier2'] },
  /** 代录占比 */
  byStaff: { numerator: ['byStaff'], denominator: ['received'] },
} as const satisfies Readonly<Record<string, Indicator>>;
export type IndicatorCode = keyof typeof INDICATORS;
export const INDICATOR_CODES = Object.keys(INDICATORS) as IndicatorCode[];

/** Counted on the day on which a limit ends: while that day lasts nobody has missed it yet. */
export const SETTLED_NEXT_DAY: readonly Measure[] = ['signDue', 'signedInTime', 'contactDue', 'contactedInTime', 'answerDue', 'answeredInTime', 'extended'];

/** What an indicator says of these counts. */
export function indicatorOf(code: IndicatorCode, counts: Counts): Share {
  const { numerator, denominator }: Indicator = INDICATORS[code];
  const sum = (measures: readonly Measure[]): number => measures.reduce((total, measure) => total + (counts[measure] ?? 0), 0);
  return shareOf(sum(numerator), sum(denominator));
}
