import { type Instant, shanghaiDay } from '@yige/domain';
import { Problem } from '../../../platform/http/problem.js';

/**
 * A moment that somebody promised, as ISO 8601 text.
 * @throws Problem when it does not lie after the first and at most at the second.
 */
export function momentBetween(text: string, after: Instant, latest: Instant): Instant {
  const at = Date.parse(text);
  if (at > after && at <= latest) return at;
  throw new Problem('REQUEST.DATE_OUT_OF_RANGE', { params: { after: shanghaiDay(after), latest: shanghaiDay(latest) } });
}
