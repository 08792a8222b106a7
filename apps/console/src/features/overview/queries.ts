import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api.js';

export const useOverview = (nodeId: string | null, days: number) =>
  useQuery({
    queryKey: ['overview', nodeId, days],
    queryFn: () => call('get', '/api/overview', { query: { days, ...(nodeId === null ? {} : { nodeId }) } }),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  });
