/** Tells screen readers and fonts which language the page is in. */
export function markLanguage(language: string): void {
  document.documentElement.lang = language;
}
