import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api.js';
import type { Overview } from './types.js';

export const useOverview = (nodeId: string | null, days: number) =>
  useQuery({
    queryKey: ['overview', nodeId, days],
    queryFn: () => call<Overview>('get', '/api/overview', { query: { nodeId, days } }),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  });
