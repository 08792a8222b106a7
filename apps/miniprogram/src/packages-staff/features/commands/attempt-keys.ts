/** Remembers the Idempotency-Key of each attempt until its outcome is known. */
export interface AttemptKeys {
  /** The key of this very attempt: the same while it is repeated unchanged, another once anything in it changed. */
  keyFor(attempt: unknown): string;
  /** The server has spoken: a further attempt is a new one. */
  settle(attempt: unknown): void;
}

/**
 * A command that got no answer may have been carried out. Repeating it unchanged under the same key is therefore safe, and a changed one
 * under a new key meets the version check.
 */
export function createAttemptKeys(newKey: () => string): AttemptKeys {
  const keys = new Map<string, string>();
  return {
    keyFor(attempt) {
      const name = JSON.stringify(attempt);
      const key = keys.get(name) ?? newKey();
      keys.set(name, key);
      return key;
    },
    settle(attempt) {
      keys.delete(JSON.stringify(attempt));
    },
  };
}
