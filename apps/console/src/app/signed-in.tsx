import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { meQuery } from '../features/session/index.js';
import { sessionExpired, useSession } from '../platform/session-store.js';
import { ErrorState } from '../ui/page-state.js';
import { AntdProvider } from './antd-provider.js';
import { Opening } from './opening.js';

/** Lets through whoever is signed in; others sign in first and come back to where they wanted to go. */
export function Component() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const me = useQuery({ ...meQuery, enabled: session !== null });
  if (session === null) {
    return <Navigate to={{ pathname: '/sign-in', search: signInSearch(pathname + search) }} replace />;
  }
  if (me.isError) return <main><ErrorState error={me.error} retry={() => void me.refetch()} /></main>;
  if (me.data === undefined) return <Opening />;
  return (
    <AntdProvider>
      <Suspense fallback={<Opening />}>
        <Outlet />
      </Suspense>
    </AntdProvider>
  );
}

/** Where to return to, and whether to say why signing in is needed again. */
function signInSearch(wanted: string): string {
  const params = new URLSearchParams({ ...(wanted === '/' ? {} : { next: wanted }), ...(sessionExpired() ? { expired: '1' } : {}) });
  return params.toString();
}
