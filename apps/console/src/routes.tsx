import type { RouteObject } from 'react-router';
import { CrashPage } from './app/crash-page.js';
import { Opening } from './app/opening.js';
import { i18n } from './platform/i18n/index.js';

const PAGES = {
  worklist: () => import('./features/requests/worklist-page.js'),
  board: () => import('./features/requests/board/board-page.js'),
  overview: () => import('./features/overview/overview-page.js'),
  digests: () => import('./features/digests/digests-page.js'),
  digest: () => import('./features/digests/digest-page.js'),
  cards: () => import('./features/cards/cards-page.js'),
  mediations: () => import('./features/mediation/mediations-page.js'),
  mediation: () => import('./features/mediation/case/case-page.js'),
  asked: () => import('./features/property/asked-page.js'),
  duty: () => import('./features/duty/duty-page.js'),
  zones: () => import('./features/zones/zones-page.js'),
  codes: () => import('./features/codes/codes-page.js'),
  groups: () => import('./features/groups/groups-page.js'),
  held: () => import('./features/held/held-page.js'),
  audit: () => import('./features/audit/audit-page.js'),
  catalogue: () => import('./features/catalogue/catalogue-page.js'),
  sorting: () => import('./features/sorting/sorting-page.js'),
  people: () => import('./features/people/people-page.js'),
  account: () => import('./features/account/account-page.js'),
  notices: () => import('./features/notices/notices-page.js'),
};

/** Every address of the console. A page is fetched when it is first opened, so that signing in loads nothing else. */
export const routes: RouteObject[] = [
  {
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Opening />,
    children: [
      { path: '/sign-in', lazy: () => import('./features/session/sign-in-page.js') },
      { path: '/sign-on', lazy: () => import('./features/session/sign-on-page.js') },
      { path: '/welcome', lazy: () => import('./features/session/welcome-page.js') },
      {
        lazy: () => import('./app/signed-in.js'),
        children: [
          {
            lazy: () => import('./app/shell.js'),
            children: [
              {
                // A page that broke leaves the way to the others open.
                errorElement: <CrashPage />,
                children: [
                  { index: true, lazy: () => import('./app/home-page.js') },
                  { path: '/lists/:view', lazy: PAGES.worklist },
                  { path: '/board', lazy: PAGES.board },
                  { path: '/overview', lazy: PAGES.overview },
                  { path: '/digests', lazy: PAGES.digests },
                  { path: '/digests/:id', lazy: PAGES.digest },
                  { path: '/cards', lazy: PAGES.cards },
                  { path: '/mediations', lazy: PAGES.mediations },
                  { path: '/mediations/:id', lazy: PAGES.mediation },
                  { path: '/asked', lazy: PAGES.asked },
                  { path: '/duty', lazy: PAGES.duty },
                  { path: '/zones', lazy: PAGES.zones },
                  { path: '/codes', lazy: PAGES.codes },
                  { path: '/groups', lazy: PAGES.groups },
                  { path: '/held', lazy: PAGES.held },
                  { path: '/audit', lazy: PAGES.audit },
                  { path: '/catalogue', lazy: PAGES.catalogue },
                  { path: '/sorting', lazy: PAGES.sorting },
                  { path: '/people', lazy: PAGES.people },
                  { path: '/account', lazy: PAGES.account },
                  { path: '/notices', lazy: PAGES.notices },
                ],
              },
            ],
          },
          { path: '/mediations/:id/print', lazy: () => import('./features/mediation/print/print-page.js') },
        ],
      },
      { path: '*', lazy: () => import('./app/not-found-page.js') },
    ],
  },
];

/** The words of those pages. */
const NAMESPACES = ['audit', 'requests', 'org', 'overview', 'digests', 'ledger', 'cards', 'mediation', 'property', 'duty', 'zones', 'codes', 'groups', 'held', 'catalogue', 'sorting', 'people', 'account', 'notices'];
const WARM_UP_AFTER_MS = 3000;

/** Fetches the other pages once the first one stands, so that they open at once, also when the network has gone by then. */
export function warmUpPages(): () => void {
  const timer = setTimeout(() => {
    for (const page of Object.values(PAGES)) page().catch(() => undefined);
    void i18n.loadNamespaces(NAMESPACES);
  }, WARM_UP_AFTER_MS);
  return () => clearTimeout(timer);
}
