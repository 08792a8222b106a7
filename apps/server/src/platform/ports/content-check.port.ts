/** `pass`: may be shown; `review`: a person looks at it first; `risky`: the same, and it is told why. A check never ends a request. */
export const VERDICTS = ['pass', 'review', 'risky'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface CheckedText {
  readonly verdict: Verdict;
  /** What was found, as the checker numbers it; null where it does not say. */
  readonly label: number | null;
}

/** Whether what people write and show may be seen by others (内容安全, wechat.md §7); null where no mini-program is configured. */
export abstract class ContentCheck {
  /**
   * @param openid who wrote it; the platform checks only for those who were there within two hours
   * @throws Refused (`recipient` for somebody who was not there of late), Unreachable, Unsure
   */
  abstract text(text: string, openid: string, signal?: AbortSignal): Promise<CheckedText>;
  /**
   * Begins the check of a picture, whose result is pushed within half an hour under the id that this answers.
   * @param url where the platform itself fetches it, within an hour
   * @throws Refused, Unreachable, Unsure
   */
  abstract picture(url: string, openid: string, signal?: AbortSignal): Promise<string>;
}
