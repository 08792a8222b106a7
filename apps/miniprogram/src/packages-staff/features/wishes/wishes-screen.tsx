import { WISH_STATUSES, type WishStatus } from '@yige/domain';
import { useState } from 'react';
import type { Me, WishPage } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { Box, Card, ChoiceChip, Screen, Words } from '@/ui';
import { wishTexts } from './texts';
import { WishList } from './wish-list';

const VIEWS = ['ours', 'near', 'district', 'mine'] as const;
type View = (typeof VIEWS)[number];

/** Those whose own unit publishes wishes see how each of them stands. */
const PUBLISHING: readonly Me['assignments'][number]['role'][] = ['branchSecretary', 'communityStaff', 'townStaff'];

/** Small wishes (微心愿): those that wait nearby or anywhere, those the reader has taken up, and those of their own unit. */
export function WishesScreen({ me }: { me: Me }) {
  const say = useTexts(wishTexts);
  const publishes = me.assignments.some(({ role }) => PUBLISHING.includes(role));
  const [view, setView] = useState<View>(publishes ? 'ours' : 'near');
  const [status, setStatus] = useState<WishStatus>('open');
  const views = VIEWS.filter((one) => one !== 'ours' || publishes);
  return (
    <Screen staff title={say('title')}>
      <Box className="row" role="radiogroup" label={say('view')}>
        {views.map((one) => <ChoiceChip key={one} chosen={view === one} onClick={() => setView(one)}>{say(`view.${one}`)}</ChoiceChip>)}
      </Box>
      {view === 'ours' ? (
        <Box className="row" role="radiogroup" label={say('status')}>
          {WISH_STATUSES.map((one) => <ChoiceChip key={one} chosen={status === one} onClick={() => setStatus(one)}>{say(`status.${one}`)}</ChoiceChip>)}
        </Box>
      ) : (
        <Card tone="river"><Words className="block">{say(view === 'mine' ? 'mine.about' : 'about')}</Words></Card>
      )}
      <WishList
        name={view === 'ours' ? `ours.${status}` : view}
        read={(cursor) => readWishes(view, status, cursor)}
        empty={{ title: say(view === 'ours' ? 'empty.ours' : view === 'mine' ? 'empty.mine' : 'empty.open'), next: say(view === 'ours' ? 'empty.ours.next' : view === 'mine' ? 'empty.mine.next' : 'empty.open.next') }}
      />
    </Screen>
  );
}

async function readWishes(view: View, status: WishStatus, cursor?: string): Promise<WishPage> {
  const page = cursor === undefined ? {} : { cursor };
  switch (view) {
    case 'near': return api.call('get', '/api/wishes', { query: { around: 'village', ...page } });
    case 'district': return api.call('get', '/api/wishes', { query: page });
    case 'ours': return api.call('get', '/api/wishes', { query: { around: 'branch', status, ...page } });
    case 'mine': return { items: await api.call('get', '/api/wishes/mine'), nextCursor: null };
  }
}
