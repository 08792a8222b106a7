import { useCallback, useRef } from 'react';
import { useMedia } from '../../platform/media.js';
import { rowLinkId } from './request-row.js';
import type { RequestSummary } from './types.js';

type Open = (id: string | null) => void;

/** The request whose row or card has the focus. */
export const focusedRow = (): string | null => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;

/**
 * Steps through the rows: with a request open the next one is opened, else the next row takes the focus. When the present one has
 * left the list, the row that took its place is next.
 */
export function useSteps(rows: readonly RequestSummary[], openId: string | null, open: Open, fetchMore: () => void) {
  const lastIndex = useRef(-1);
  return useCallback(
    (by: 1 | -1) => {
      const present = openId ?? focusedRow();
      const found = present === null ? -1 : rows.findIndex((row) => row.id === present);
      const index = found !== -1 ? found + by : present !== null && by === 1 ? Math.max(0, lastIndex.current) : lastIndex.current + by;
      const target = rows[index];
      if (target === undefined) return by === 1 ? fetchMore() : undefined;
      lastIndex.current = index;
      const link = document.getElementById(rowLinkId(target.id));
      link?.scrollIntoView({ block: 'nearest' });
      if (openId === null) link?.focus();
      else open(target.id);
    },
    [rows, openId, open, fetchMore],
  );
}

/** Below this width the open request lies over its list, which is then out of reach (as in request-drawer.module.css). */
export const useLiesOver = (openId: string | null): boolean => useMedia('(max-width: 1100px)') && openId !== null;

/** Closes the open request and gives the focus back to its row. */
export function useCloseTo(openId: string | null, open: Open): () => void {
  return useCallback(() => {
    open(null);
    if (openId !== null) requestAnimationFrame(() => document.getElementById(rowLinkId(openId))?.focus());
  }, [open, openId]);
}
