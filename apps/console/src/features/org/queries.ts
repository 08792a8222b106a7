import type { OrgNodeKind } from '@yige/domain';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api.js';

const MINUTES = 60_000;

/** The nodes of one kind, of the whole district or below one of its nodes. */
export const useNodes = (kind: OrgNodeKind, parentId: string | null, enabled: boolean) =>
  useQuery({
    queryKey: ['org-nodes', kind, parentId],
    queryFn: () => call('get', '/api/org/nodes', { query: { kind, ...(parentId === null ? {} : { parentId }) } }),
    enabled,
    staleTime: 5 * MINUTES,
  });

/** Nodes of one kind by a part of their name: there are too many of some kinds to list them. */
export const useNodesNamed = (kind: OrgNodeKind, q: string, enabled: boolean) =>
  useQuery({
    queryKey: ['org-nodes', kind, 'named', q],
    queryFn: () => call('get', '/api/org/nodes', { query: { kind, ...(q === '' ? {} : { q }) } }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 5 * MINUTES,
  });

export const useBuildings = (gridId: string | null) =>
  useQuery({
    queryKey: ['buildings', gridId],
    queryFn: () => call('get', '/api/org/grids/{id}/buildings', { path: { id: gridId ?? '' } }),
    enabled: gridId !== null,
    staleTime: 5 * MINUTES,
  });

/** The party groups of a branch. */
export const groupsBelow = (branchId: string) =>
  queryOptions({
    queryKey: ['org-nodes', 'partyGroup', branchId],
    queryFn: () => call('get', '/api/org/nodes', { query: { kind: 'partyGroup', parentId: branchId } }),
    staleTime: 5 * MINUTES,
  });
