import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readDepartments, readDoors, readMatters, readWhistleLimits } from './api.js';
import type { Matter } from './types.js';

const HOUR = 3_600_000;

/** The whole catalogue: some 150 matters, fetched once and searched here. */
export const useCatalogue = () => useQuery({ queryKey: ['matters'], queryFn: readMatters, staleTime: HOUR });
export const useDepartments = () => useQuery({ queryKey: ['departments'], queryFn: readDepartments, staleTime: HOUR });
/** Other doors to which a resident may be sent, those of the matter first. */
export const useDoors = (matter: string | null) => useQuery({ queryKey: ['doors', matter], queryFn: () => readDoors(matter), staleTime: HOUR });

/** How soon a called unit has to answer in this district, by the kind of call. */
export const useWhistleLimits = () => useQuery({ queryKey: ['whistle-limits'], queryFn: readWhistleLimits, staleTime: HOUR });

export interface MatterGroup { readonly code: string; readonly name: string; readonly matters: readonly Matter[] }

/** Matters under their headings, in the order of the catalogue. */
export function useMatterGroups(): readonly MatterGroup[] {
  const { data } = useCatalogue();
  return useMemo(() => groupMatters(data?.items ?? []), [data]);
}

export function groupMatters(matters: readonly Matter[]): MatterGroup[] {
  const groups = new Map<string, { code: string; name: string; matters: Matter[] }>();
  for (const matter of matters) {
    const group = groups.get(matter.parent) ?? { code: matter.parent, name: matter.parentName, matters: [] };
    group.matters.push(matter);
    groups.set(matter.parent, group);
  }
  return [...groups.values()];
}
