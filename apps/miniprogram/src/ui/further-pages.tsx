import { useCommonTexts } from '@/i18n/common';
import type { FurtherPages as Further } from '@/platform/use-pages';
import { Button } from './button';
import { Box, Words } from './native';

/** The end of what is shown of a list. It goes on by itself while somebody scrolls; who does not scroll, or lost the network meanwhile, taps. */
export function FurtherPages({ of: { state, load } }: { of: Further }) {
  const say = useCommonTexts();
  if (load === null) return null;
  return (
    <Box className="stack stack--tight">
      {state === 'failed' ? <Box role="alert"><Words className="soft block">{say('list.failed')}</Words></Box> : null}
      <Button tone="quiet" busy={state === 'coming'} onClick={load}>{say(state === 'failed' ? 'retry' : 'list.more')}</Button>
    </Box>
  );
}
