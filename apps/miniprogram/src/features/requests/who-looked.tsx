import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { useLoaded } from '@/platform/use-loaded';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, ErrorState, LinkRow, Sheet, Skeleton, Words } from '@/ui';
import { whoLooked } from './request-api';
import { useRequestTexts } from './texts';

/** 谁看过我的联系方式: for the reporter alone. */
export function WhoLooked({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const [open, setOpen] = useState(false);
  if (!detail.mine) return null;
  return (
    <Box className="rows">
      <LinkRow icon="person" label={say('looked.open')} onClick={() => setOpen(true)} />
      {open ? <LookedSheet id={detail.id} onClose={() => setOpen(false)} /> : null}
    </Box>
  );
}

function LookedSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const now = useNow();
  const { state, data, error, reload } = useLoaded(() => whoLooked(id), [id]);
  return (
    <Sheet open title={say('looked.title')} onClose={onClose}>
      <Words className="soft block">{say('looked.about')}</Words>
      {data === null ? (state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : <Skeleton cards={1} lines={2} />) : null}
      {data?.length === 0 ? <Words className="block">{say('looked.nobody')}</Words> : null}
      <Box className="rows" role="list" label={say('looked.title')}>
        {data?.map(({ by, unit, reason, at }) => (
          <Box key={`${at}${unit}`} className="stack stack--tight" role="listitem">
            <Words className="block">{say('looked.who', { unit, name: by })}</Words>
            <Words className="soft block">{say('looked.why', { reason, moment: sayMoment(common, Date.parse(at), now) })}</Words>
          </Box>
        ))}
      </Box>
    </Sheet>
  );
}
