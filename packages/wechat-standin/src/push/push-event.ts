/** An event that a platform tells an app of. */
export interface PushEvent {
  /** `FromUserName`: an openid, or a member of WeCom. */
  readonly from: string;
  readonly event: string;
  /** What stands beside the fields that every event has. */
  readonly said: Readonly<Record<string, unknown>>;
}
