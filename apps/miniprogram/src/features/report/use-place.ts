import { ApiError } from '@yige/api-client';
import { useEffect, useState } from 'react';
import { api } from '@/platform/api';
import { useOnline } from '@/platform/network';
import { fromGroup, groupEntry } from '@/platform/wechat';
import { useStore } from '@/platform/store';
import { changeDraft, draft } from './draft';
import { rememberGrid } from './own-grid';

/** What is known of the place: `none` when nothing was scanned or chosen, `later` when only the network is missing. */
export type PlaceState = 'none' | 'loading' | 'known' | 'revoked' | 'unknown' | 'later';

/** Whoever comes from the group of a grid need not say where: it is filled in, and can be changed. Without an answer it is chosen as ever. */
async function placeOfGroup(): Promise<void> {
  const entry = await groupEntry();
  const known = entry && (await api.call('post', '/api/chat-groups/recognise', { body: entry }).catch(() => null));
  const { code, place } = draft.get();
  if (known?.place && code === null && place === null) changeDraft({ gridId: known.place.grid.id, place: known.place });
}

/** Finds the place of the scanned code and puts it into the draft. */
export function usePlace(): PlaceState {
  const { code, place } = useStore(draft);
  const online = useOnline();
  const mayAskGroup = code === null && place === null && online;
  useEffect(() => {
    if (mayAskGroup && fromGroup()) void placeOfGroup();
  }, [mayAskGroup]);
  useEffect(() => {
    if (place !== null) rememberGrid(place);
  }, [place]);
  const [found, setFound] = useState<{ code: string; state: PlaceState } | null>(null);

  useEffect(() => {
    if (code === null || place !== null) return undefined;
    let overtaken = false;
    api.call('get', '/api/codes/{code}', { path: { code } }).then(
      (answer) => {
        if (overtaken) return;
        if (answer.place !== null) changeDraft({ place: answer.place });
        setFound({ code, state: answer.place !== null ? 'known' : answer.status === 'revoked' ? 'revoked' : 'unknown' });
      },
      (error: unknown) => {
        const passing = !(error instanceof ApiError) || error.passing;
        if (!overtaken) setFound({ code, state: passing ? 'later' : 'unknown' });
      },
    );
    return () => void (overtaken = true);
  }, [code, place, online]);

  if (place !== null) return 'known';
  if (code === null) return 'none';
  return found?.code === code ? found.state : 'loading';
}
