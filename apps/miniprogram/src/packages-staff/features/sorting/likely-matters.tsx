import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, ErrorState, Heading, Skeleton, TierMark, Words } from '@/ui';
import { PickList } from '../units';
import type { MatterChoice } from './sort-choice';
import { sortingTexts } from './texts';

interface LikelyMattersProps {
  readonly likely: NonNullable<RequestDetail['suggestion']>['matters'];
  /** Null until the sorter has decided. */
  readonly chosen: string | null;
  readonly onPick: (matter: MatterChoice) => void;
}

/** What the words may be about when the suggestion is not sure of it: the sorter decides between the likeliest, and none is decided beforehand. */
export function LikelyMatters({ likely, chosen, onPick }: LikelyMattersProps) {
  const say = useTexts(sortingTexts);
  const { data, error, reload } = useLoaded(() => api.call('get', '/api/catalogue/matters'), []);
  const offered = likely.flatMap(({ value, reason }) => (data?.items ?? []).filter(({ code }) => code === value.code).map((matter) => ({ matter, reason })));
  return (
    <Card tone="amber" label={say('likely')}>
      <Box className="stack stack--tight">
        <Heading level={2} className="lead">{say('likely')}</Heading>
        {error === null ? null : <ErrorState error={error} onRetry={reload} />}
        {data === null && error === null ? <Skeleton cards={1} lines={3} /> : null}
        <PickList
          inForm
          label={say('likely')}
          chosen={chosen}
          entries={offered.map(({ matter, reason }) => ({ matter, key: matter.code, label: matter.name, hint: say('why', { reason }), mark: <TierMark tier={matter.tier} /> }))}
          onPick={({ matter }) => onPick(matter)}
        />
        <Words className="faint block">{say('likely.none')}</Words>
      </Box>
    </Card>
  );
}
