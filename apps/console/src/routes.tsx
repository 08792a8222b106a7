import type { RouteObject } from 'react-router';
import { CrashPage } from './app/crash-page.js';
import { Opening } from './app/opening.js';

/** Every address of the console. A page is fetched when it is first opened, so that signing in loads nothing else. */
export const routes: RouteObject[] = [
  {
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Opening />,
    children: [
      { path: '/sign-in', lazy: () => import('./features/session/sign-in-page.js') },
      {
        lazy: () => import('./app/signed-in.js'),
        children: [
          {
            lazy: () => import('./app/shell.js'),
            children: [
              { index: true, lazy: () => import('./app/home-page.js') },
              { path: '/lists/:view', lazy: () => import('./features/requests/worklist-page.js') },
              { path: '/overview', lazy: () => import('./features/overview/overview-page.js') },
              { path: '/codes', lazy: () => import('./features/codes/codes-page.js') },
              { path: '/catalogue', lazy: () => import('./features/catalogue/catalogue-page.js') },
              { path: '/notices', lazy: () => import('./features/notices/notices-page.js') },
            ],
          },
          { path: '/codes/print', lazy: () => import('./features/codes/print-page.js') },
        ],
      },
      { path: '*', lazy: () => import('./app/not-found-page.js') },
    ],
  },
];
