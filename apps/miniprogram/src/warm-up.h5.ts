const AFTER_MS = 300;

/**
 * In a browser a page is fetched when it is opened, which fails when the network has gone by then. What comes after a report has to open
 * all the same, so it is fetched as soon as the first page stands.
 */
export function warmUpPages(): void {
  setTimeout(() => {
    for (const page of [import('./pages/receipt/index'), import('./pages/track/index'), import('./pages/request/index')]) page.catch(() => undefined);
  }, AFTER_MS);
}
