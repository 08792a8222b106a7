import { open, PAGES } from '@/platform/navigation';
import { type AskedKind, changeDraft, draft, hasWords } from './draft';
import { ownGrid } from './own-grid';

/** Opens the form for a kind of request, about one's own grid unless a place was scanned or chosen since. What is half written goes first, as it is. */
export function beginReport(kind: AskedKind | null): void {
  if (!hasWords(draft.get())) changeDraft({ kind, ...ownPlace() });
  open(PAGES.report);
}

function ownPlace() {
  const { code, place } = draft.get();
  const own = ownGrid.get().known?.place;
  return code === null && place === null && own !== undefined ? { place: own, gridId: own.grid.id } : {};
}
