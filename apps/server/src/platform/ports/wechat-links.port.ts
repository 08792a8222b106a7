/** Links that open a page of the mini-program from outside of it, such as from an SMS (wechat.md §3.3); null where none is configured. */
export abstract class WechatLinks {
  /**
   * @param query without `?`, up to 1024 characters of ASCII
   * @param days how long it is good, 1 to 30
   * @throws Refused, Unreachable, Unsure
   */
  abstract linkTo(page: string, query: string, days: number): Promise<string>;
}
