import type { Instant } from '../kernel/instant.js';

/** What people of a household may say they need (domain.md 1.3). A short list and no free text: it must not grow into a description of a person. */
export const HOUSEHOLD_NEEDS = [
  'homeService', // 需要上门代办
  'elderService', // 需要长者服务
  'accessibility', // 需要无障碍协助
  'infant', // 有婴幼儿
  'contactFirst', // 希望紧急时优先联系
] as const;
export type HouseholdNeed = (typeof HOUSEHOLD_NEEDS)[number];

/** These reveal health, disability or a small child, so each asks for a consent of its own (PIPL art. 28–31). */
export const SENSITIVE_NEEDS: readonly HouseholdNeed[] = ['elderService', 'accessibility', 'infant'];

/** A need lapses after twelve months unless it is declared again. */
export const NEED_LASTS_MS = 365 * 24 * 3_600_000;

export const CONTACT_LANGUAGES = ['mandarin', 'cantonese', 'other'] as const;
export type ContactLanguage = (typeof CONTACT_LANGUAGES)[number];

export const CONTACT_WAYS = [
  'phone', // 打电话
  'message', // 发信息
  'visit', // 上门
] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Version of the text that a resident agrees to; a new text asks again. */
export const HOUSEHOLD_CONSENT = 1;

/** So many digits in a row, however they are spaced, are a telephone, identity or bank number. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,16}[\dXx]/u;
const DATE = /(^|\D)\d{4}-\d{1,2}-\d{1,2}(?!\d)/gu;

/** Whether a note holds a number that identifies somebody; such a number has its own field, or no place here at all. */
export const holdsLongNumber = (text: string): boolean => LONG_NUMBER.test(text.normalize('NFKC').replace(DATE, '$1 / '));

/** The needs that still stand. */
export const standingNeeds = <N extends { readonly expiresAt: Instant }>(needs: readonly N[], now: Instant): N[] => needs.filter((need) => need.expiresAt > now);
