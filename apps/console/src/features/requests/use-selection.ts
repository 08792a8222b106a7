import { useMemo, useState } from 'react';
import type { RequestSummary } from './types.js';

/** Rows that are ticked. A row that has left the list is no longer ticked. */
export interface Selection {
  readonly rows: readonly RequestSummary[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly toggleAll: () => void;
  readonly set: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

export function useSelection(rows: readonly RequestSummary[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const chosen = rows.filter((row) => ids.has(row.id));
    return {
      rows: chosen,
      has: (id) => ids.has(id),
      toggle: (id) =>
        setIds((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
      toggleAll: () => setIds(chosen.length === rows.length ? new Set() : new Set(rows.map((row) => row.id))),
      set: (next) => setIds(new Set(next)),
      clear: () => setIds(new Set()),
    };
  }, [ids, rows]);
}
