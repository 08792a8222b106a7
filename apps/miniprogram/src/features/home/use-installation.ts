import { useEffect } from 'react';
import type { Installation } from '@/contract';
import { api } from '@/platform/api';
import { createKeptStore, useStore } from '@/platform/store';

const installation = createKeptStore<Installation | null>('installation', null);

/** What this installation calls itself; as remembered until the server answers, `null` at the very first start without a network. */
export function useInstallation(): Installation | null {
  useEffect(() => {
    // Nothing on the page waits for it: without an answer the remembered one stands.
    void api.call('get', '/api/installation').then((answer) => installation.set(answer), () => undefined);
  }, []);
  return useStore(installation);
}
