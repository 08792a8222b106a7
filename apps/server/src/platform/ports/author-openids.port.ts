/** By whose WeChat somebody who serves writes: WeChat checks a text of none but those whom it knows. */
export abstract class AuthorOpenids {
  /** Null for whoever never came by WeChat. Never to be shown, logged or kept. */
  abstract of(tenantId: string, personId: string): Promise<string | null>;
}
