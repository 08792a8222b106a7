import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@yige/api-client';

const STALE_MS = 20_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_MS,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.passing && error.status !== 429,
      refetchOnWindowFocus: true,
      refetchOnReconnect: true,
      // Without a network a list says so at once and can be tried again; it does not wait in silence.
      networkMode: 'always',
    },
    // A command is never sent again on its own: the person decides, with the same key.
    mutations: { retry: false, networkMode: 'always' },
  },
});
