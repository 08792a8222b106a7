import { normaliseForMatching } from '@yige/domain';

/** Marks the ends of a field, so that what people begin and end with is a feature of its own. */
const START = '^';
const END = '$';
/** Digits beyond these say nothing more of what is asked: 13800000000 and 4000000000 are both "a long number". */
const DIGITS_KEPT = 3;

/**
 * The form in which texts are learnt and read: width, script and case brought together as for matching, numbers to their length, runs of masks
 * (`****`) to one, line ends dropped, the ends marked. Cantonese words stay, since a learner finds out by itself what they mean.
 */
export function learningForm(text: string): string {
  const form = normaliseForMatching(text)
    .replace(/\s+/g, '')
    .replace(/\*+/g, '*')
    .replace(/\d+/g, (digits) => '0'.repeat(Math.min(DIGITS_KEPT, digits.length)));
  return `${START}${form}${END}`;
}
