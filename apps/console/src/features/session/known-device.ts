const KEY = 'yige.device';

/** What this device was given by login, so that nobody who guesses a password elsewhere keeps its owner out. It opens nothing. */
export function knownDevice(login: string): string | undefined {
  return kept()[login];
}

export function keepDevice(login: string, device: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [login]: device }));
  } catch {
    // A window that keeps nothing signs in as a new device each time.
  }
}

function kept(): Record<string, string> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as Record<string, string>;
  } catch {
    return {};
  }
}
