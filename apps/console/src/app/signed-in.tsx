import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { meQuery } from '../features/session/index.js';
import { useSession } from '../platform/session-store.js';
import { ErrorState } from '../ui/page-state.js';
import { AntdProvider } from './antd-provider.js';
import { Opening } from './opening.js';

/** Lets through whoever is signed in; others sign in first and come back to where they wanted to go. */
export function Component() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const me = useQuery({ ...meQuery, enabled: session !== null });
  if (session === null) {
    const wanted = pathname + search;
    return <Navigate to={wanted === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`} replace />;
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
