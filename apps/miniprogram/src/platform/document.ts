/** A mini-program has no document whose language could be told. */
export function markLanguage(_language: string): void {}
