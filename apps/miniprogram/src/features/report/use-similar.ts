import { codePointLength } from '@yige/domain';
import { useEffect, useState } from 'react';
import type { SimilarList } from '@/contract';
import { api } from '@/platform/api';
import { useStore } from '@/platform/store';
import { changeDraft, draft } from './draft';

/** Somebody who pauses so long has written a thought to its end. */
const PAUSE_MS = 900;
/** Shorter words say too little to look for the same. */
const ENOUGH_LETTERS = 5;

const NOTHING: SimilarList = { items: [], halves: [] };

/**
 * Open requests nearby that may be about the same, and the halves of a text that tells of two matters. It is asked once writing pauses, never for what is confidential
 * or wished for, and a failure only means that nothing is proposed. One that was chosen and is no longer among them is let go.
 */
export function useSimilar(): SimilarList {
  const { text, code, gridId, place, confidential, kind } = useStore(draft);
  const [found, setFound] = useState(NOTHING);
  const words = text.trim();
  const buildingId = place?.building?.id;
  const asks = !confidential && kind !== 'wish' && codePointLength(words) >= ENOUGH_LETTERS && (code !== null || gridId !== null);
  useEffect(() => {
    let wanted = true;
    const take = (list: SimilarList): void => {
      if (!wanted) return;
      setFound(list);
      const { joinId } = draft.get();
      if (joinId !== null && !list.items.some(({ id }) => id === joinId)) changeDraft({ joinId: null });
    };
    if (!asks) take(NOTHING);
    const timer = asks ? setTimeout(() => void look().then(take, () => undefined), PAUSE_MS) : undefined;
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is asked for is named one by one
  }, [asks, words, code, gridId, buildingId]);
  return asks ? found : NOTHING;

  function look(): Promise<SimilarList> {
    const where = gridId !== null ? { gridId } : { code: code ?? '' };
    return api.call('post', '/api/similar-requests', { body: { text: words, ...where, ...(buildingId === undefined ? {} : { buildingId }) } });
  }
}
