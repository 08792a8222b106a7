import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api.js';
import type { TreeTime } from './types.js';

export const useOverview = (nodeId: string | null, days: number, as: TreeTime) =>
  useQuery({
    queryKey: ['overview', nodeId, days, as],
    queryFn: () => call('get', '/api/overview', { query: { days, as, ...(nodeId === null ? {} : { nodeId }) } }),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  });
