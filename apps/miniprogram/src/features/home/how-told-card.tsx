import type { HowTold } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, ChoiceChip, ErrorState, Heading, notify, sayFailure, Skeleton, Words } from '@/ui';
import { useHomeTexts } from './texts';

const CHOICES: readonly HowTold[] = ['atOnce', 'whatAsksMe', 'daily'];

/** How the person who is signed in wants to be told; danger comes at once whatever is chosen. */
export function HowToldCard() {
  const say = useHomeTexts();
  const common = useCommonTexts();
  const { state, data, error, reload, replace } = useLoaded(() => api.call('get', '/api/me/notice-preference'), []);
  const { run, busy } = useAction((failure) => notify(sayFailure(common, failure).title, 'problem'));
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={1} lines={3} />;
  const choose = async (howTold: HowTold): Promise<void> => {
    if (busy || howTold === data.howTold) return;
    const chosen = await run(() => api.call('put', '/api/me/notice-preference', { body: { howTold } }));
    if (chosen !== undefined) replace(chosen);
  };
  return (
    <Card>
      <Box className="stack">
        <Heading level={2}>{say('settings.told')}</Heading>
        <Box className="stack stack--tight" role="radiogroup" label={say('settings.told')}>
          {CHOICES.map((one) => <ChoiceChip key={one} chosen={one === data.howTold} onClick={() => void choose(one)}>{say(`settings.told.${one}`)}</ChoiceChip>)}
        </Box>
        <Words className="faint block">{say('settings.told.danger')}</Words>
      </Box>
    </Card>
  );
}
