import type { Instant } from '@yige/domain';
import { derivedId } from '../../platform/ids/ids.js';

/** The work of a morning, of one person who has something gathered. */
export const GATHERED_NOTICES = 'notices.gathered';
/** The type of the line itself; `count` of its data says how much is in it. */
export const LINE = 'gathered';

/** The work that makes the line of one person and morning, known before either is there. */
export const lineOf = (personId: string, dueAt: Instant): string => derivedId(GATHERED_NOTICES, personId, dueAt);
