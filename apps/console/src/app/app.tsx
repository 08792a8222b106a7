import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { currentSession, useSession } from '../platform/session-store.js';
import { queryClient } from '../platform/query-client.js';
import { routes, warmUpPages } from '../routes.js';

/** What is open to whoever is not signed in. */
const OUTSIDE = ['/sign-in', '/sign-on', '/welcome'];

/** Whoever is not signed in is led to the door before anything else is fetched. */
function leadToDoor(): void {
  const { pathname, search } = window.location;
  const base = import.meta.env.BASE_URL;
  const page = `/${pathname.slice(base.length)}`;
  if (currentSession() !== null || OUTSIDE.includes(page)) return;
  const next = page === '/' ? '' : `?next=${encodeURIComponent(page + search)}`;
  window.history.replaceState(null, '', `${base}sign-in${next}`);
}

leadToDoor();
const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL });

export function App() {
  const signedIn = useSession() !== null;
  useEffect(() => (signedIn ? warmUpPages() : undefined), [signedIn]);
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={null}>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>
  );
}
