import { useState } from 'react';
import type { HeldAnswer } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { usePages } from '@/platform/use-pages';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, EmptyState, ErrorState, FurtherPages, LinkRow, Screen, Skeleton, Words } from '@/ui';
import { DecideSheet } from './decide-sheet';
import { heldTexts } from './texts';

const read = (cursor?: string) => api.call('get', '/api/held', { query: cursor === undefined ? {} : { cursor } });

interface Choice { readonly held: HeldAnswer; readonly release: boolean }

/** 被拦下的答复: what the check of content held back from neighbours, until a person says whether they may read it. */
export function HeldScreen({ onOpen }: { onOpen: (requestId: string) => void }) {
  const say = useTexts(heldTexts);
  return (
    <Screen staff title={say('title')}>
      <Card tone="river"><Words className="block">{say('about')}</Words></Card>
      <HeldAnswers onOpen={onOpen} />
    </Screen>
  );
}

function HeldAnswers({ onOpen }: { onOpen: (requestId: string) => void }) {
  const say = useTexts(heldTexts);
  const { state, data, error, reload, further } = usePages(read, []);
  usePulledDown(reload, [data, error]);
  const [choice, setChoice] = useState<Choice | null>(null);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={3} lines={3} />;
  const { items, nextCursor } = data;
  if (items.length === 0 && nextCursor === null) return <EmptyState drawing="all-done" title={say('empty')} next={say('empty.next')} />;
  return (
    <Box className="stack">
      {items.map((held) => <HeldCard key={held.id} held={held} onOpen={() => onOpen(held.requestId)} onChoose={(release) => setChoice({ held, release })} />)}
      <FurtherPages of={further} />
      {choice === null ? null : (
        <DecideSheet
          {...choice}
          onDecided={() => {
            setChoice(null);
            reload();
          }}
          onClose={() => setChoice(null)}
        />
      )}
    </Box>
  );
}

function HeldCard({ held: { number, matter, grid, part, text, heldAt, author, own }, onOpen, onChoose }: { held: HeldAnswer; onOpen: () => void; onChoose: (release: boolean) => void }) {
  const say = useTexts(heldTexts);
  const common = useCommonTexts();
  const now = useNow();
  const moment = sayMoment(common, Date.parse(heldAt), now);
  const where = [matter, grid?.name].filter((one) => one != null).join(' · ');
  return (
    <Card label={number}>
      <Box className="stack stack--tight">
        <LinkRow icon="list" label={number} hint={where === '' ? say('open') : where} onClick={onOpen} />
        <Words className="kept-lines block">{part === 'photo' ? say('photo') : (text ?? say('confidential'))}</Words>
        <Words className="faint block">{author === null ? moment : say('by', { name: author.name, moment })}</Words>
        {own ? <Words className="soft block">{say('own')}</Words> : (
          <>
            <Button tone="quiet" onClick={() => onChoose(true)}>{say('release')}</Button>
            <Button tone="plain" onClick={() => onChoose(false)}>{say('keep')}</Button>
          </>
        )}
      </Box>
    </Card>
  );
}
