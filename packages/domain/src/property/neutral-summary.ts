import { holdsLongNumber } from '../households/household-file.js';

export const PROPERTY_TASK_STATUSES = [
  'open', // 待处理
  'done', // 已处理
  'declined', // 不归物业
  'withdrawn', // 已撤回
] as const;
export type PropertyTaskStatus = (typeof PROPERTY_TASK_STATUSES)[number];

/** So many characters in a row that also stand in the report would let its author be recognised by their wording. */
export const LONGEST_QUOTE = 8;

export type SummaryFault = 'number' | 'name' | 'quote';

/**
 * Why a sentence must not go to the side that is complained about (product.md "Who sees what": neither name nor phone nor wording that
 * identifies); null when it may. `plain` are words that everybody knows anyway: the matter, the place.
 */
export function summaryFault(summary: string, report: { readonly text: string; readonly name: string | null }, plain: readonly string[]): SummaryFault | null {
  if (holdsLongNumber(summary)) return 'number';
  if (report.name !== null && report.name.length > 1 && summary.includes(report.name)) return 'name';
  return quotes(withoutPlain(summary, plain), bare(report.text)) ? 'quote' : null;
}

/** Letters and digits only: a comma moved is still a quotation. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const withoutPlain = (summary: string, plain: readonly string[]): string[] =>
  plain.filter((word) => word !== '').reduce((parts, word) => parts.flatMap((part) => part.split(bare(word))), [bare(summary)]);

const quotes = (parts: readonly string[], report: string): boolean =>
  parts.some((part) => Array.from({ length: Math.max(0, part.length - LONGEST_QUOTE + 1) }, (_, from) => part.slice(from, from + LONGEST_QUOTE)).some((piece) => report.includes(piece)));
