import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { readCoverage, readDoors, readGridZones } from './api.js';

export const coverageQuery = (nodeId: string) => queryOptions({ queryKey: ['zones', 'coverage', nodeId], queryFn: () => readCoverage(nodeId) });
export const gridZonesQuery = (gridId: string) => queryOptions({ queryKey: ['zones', 'grid', gridId], queryFn: () => readGridZones(gridId) });
export const doorsQuery = (buildingId: string) => queryOptions({ queryKey: ['zones', 'doors', buildingId], queryFn: () => readDoors(buildingId) });

/** Changes something about zones, houses or doors. A retry carries the key of its deed; the same words said later are a deed of their own. */
export function useZoneChange<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>, done?: (answer: Answer) => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const deeds = useRef(0);
  return useMutation({
    mutationFn: (body: Body) => send(body, keyFor([deeds.current, body])),
    onSuccess: async (answer) => {
      deeds.current += 1;
      await client.invalidateQueries({ queryKey: ['zones'] });
      done?.(answer);
    },
  });
}
