import { useState } from 'react';
import type { ChatGroup } from '@/contract';
import { wechatFailure } from '@/features/wechat/sign-in';
import { useWechatTexts } from '@/features/wechat/texts';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePageParams } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { fromGroup, groupEntry, HAS_WECHAT, useShareCard } from '@/platform/wechat';
import { Box, Button, Card, ChoiceChip, Confirm, EmptyState, ErrorState, Field, Heading, LineInput, notify, Screen, ShareButton, Skeleton, Words } from '@/ui';
import { STAFF } from '../../routes';
import { groupsTexts } from './texts';

/** Which WeChat groups belong to the reader's grids. A card is sent into a group, and opened there by whoever serves the grid. */
export function GroupsScreen() {
  const say = useTexts(groupsTexts);
  const { bind } = usePageParams();
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/chat-groups'), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const gridId = chosen ?? data?.grids[0]?.id ?? '';
  useShareCard({ title: say('card'), path: `${STAFF.groups}?bind=${gridId}` });
  return (
    <Screen staff title={say('title')}>
      <Words className="soft">{say('about')}</Words>
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={2} lines={2} /> : null}
      {bind !== undefined && fromGroup() ? <BindCard gridId={bind} grid={data?.grids.find(({ id }) => id === bind)?.name ?? ''} onBound={reload} /> : null}
      {data?.items.length === 0 ? <EmptyState drawing="nothing-yet" title={say('empty')} next={say(HAS_WECHAT ? 'empty.next' : 'empty.h5')} /> : null}
      {data?.items.map((group) => <GroupCard key={group.id} group={group} onGone={reload} />)}
      {HAS_WECHAT && data !== null ? (
        <Card>
          <Box className="stack">
            <Heading level={2}>{say('new')}</Heading>
            <Words className="soft block">{say('new.words')}</Words>
            <Box className="row" role="radiogroup" label={say('grid')}>
              {data.grids.map((grid) => <ChoiceChip key={grid.id} chosen={grid.id === gridId} onClick={() => setChosen(grid.id)}>{grid.name}</ChoiceChip>)}
            </Box>
            <ShareButton>{say('send')}</ShareButton>
          </Box>
        </Card>
      ) : null}
    </Screen>
  );
}

function BindCard({ gridId, grid, onBound }: { gridId: string; grid: string; onBound: () => void }) {
  const say = useTexts(groupsTexts);
  const [wechat, common] = [useWechatTexts(), useCommonTexts()];
  const [label, setLabel] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useAction((error) => setFault(wechatFailure(wechat, common, error)));
  const bind = async (): Promise<void> => {
    setFault(label.trim() === '' ? say('label.missing') : null);
    if (label.trim() === '') return;
    const done = await run(async () => {
      const entry = await groupEntry();
      return entry === null ? null : api.call('post', '/api/chat-groups', { body: { ...entry, gridId, label: label.trim() } });
    });
    if (done === null) setFault(say('notFromGroup'));
    if (!done) return;
    notify(say('bound'));
    onBound();
  };
  return (
    <Card tone="jade">
      <Box className="stack">
        <Heading level={2}>{say('bind', { grid })}</Heading>
        <Field label={say('label')} hint={say('label.hint')} error={fault}>
          <LineInput label={say('label')} value={label} maxLength={60} autoComplete="off" invalid={fault !== null} onChange={setLabel} onDone={() => void bind()} />
        </Field>
        <Button busy={busy} onClick={() => void bind()}>{say('bind.go')}</Button>
      </Box>
    </Card>
  );
}

function GroupCard({ group, onGone }: { group: ChatGroup; onGone: () => void }) {
  const say = useTexts(groupsTexts);
  const [wechat, common] = [useWechatTexts(), useCommonTexts()];
  const [asking, setAsking] = useState(false);
  const { run, busy } = useAction((error) => notify(wechatFailure(wechat, common, error), 'problem'));
  const untie = async (): Promise<void> => {
    const done = await run(() => api.call('delete', '/api/chat-groups/{id}', { path: { id: group.id } }).then(() => true));
    setAsking(false);
    if (done) onGone();
  };
  return (
    <Card>
      <Box className="stack stack--tight">
        <Heading level={2}>{group.label}</Heading>
        <Words className="soft block">{group.grid.name}</Words>
        <Button tone="plain" onClick={() => setAsking(true)}>{say('untie')}</Button>
      </Box>
      <Confirm open={asking} title={say('untie.title')} words={say('untie.words')} action={say('untie')} tone="danger" busy={busy} onConfirm={() => void untie()} onClose={() => setAsking(false)} />
    </Card>
  );
}
