/** A token as the service gave it. */
export interface FreshToken {
  readonly token: string;
  readonly livesMs: number;
}

/** A token that several processes use. */
export interface KeptToken {
  readonly token: string;
  /** Counts every renewal: what is said of one token must not strike its successor. */
  readonly generation: number;
}

/** Asks the service for a token. `force`: the present one ends at once, for every process. @throws Refused, Unreachable, Unsure */
export type AskForToken = (force: boolean) => Promise<FreshToken>;

/** The tokens by which we call outside services, asked for once for all processes. */
export abstract class TokenKeeper {
  /** @throws what `ask` throws; Unreachable when another process asks and does not come back with one */
  abstract token(service: string, ask: AskForToken): Promise<KeptToken>;
  /** The service does not take this token: the one that took its place meanwhile, or a new one. @throws as `token` */
  abstract renewed(service: string, refused: KeptToken, ask: AskForToken): Promise<KeptToken>;
  /** Not even the new one was taken: one that replaces all others, or null where that was done just now or too often today. @throws as `token` */
  abstract forced(service: string, refused: KeptToken, ask: AskForToken): Promise<KeptToken | null>;
}
