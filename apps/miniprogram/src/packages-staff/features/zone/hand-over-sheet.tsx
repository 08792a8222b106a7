import { useState } from 'react';
import type { CoverageGap } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Button, Card, EmptyState, ErrorState, notify, sayFailure, Sheet, Skeleton, Words, type SaidFailure } from '@/ui';
import { PickList } from '../units';
import { zoneTexts } from './texts';

interface HandOverSheetProps {
  readonly zone: CoverageGap;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** Who answers for a zone from now on: one of the group whose zone it is. */
export function HandOverSheet({ zone, onSent, onClose }: HandOverSheetProps) {
  const say = useTexts(zoneTexts);
  const common = useCommonTexts();
  const { state, data, error, reload } = useLoaded(() => membersOf(zone), [zone.id]);
  const [who, setWho] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const { run, busy } = useAction((problem) => setFailure(sayFailure(common, problem)));
  const send = async (): Promise<void> => {
    setAsked(true);
    if (who === null) return;
    setFailure(null);
    const sent = await run(async (key) => {
      await api.call('post', '/api/zones/{id}/member', { path: { id: zone.id }, headers: { 'Idempotency-Key': key }, body: { personId: who } });
      return true;
    });
    if (sent === undefined) return;
    notify(say('handOver.done'));
    onSent();
  };
  const missing = asked && who === null;
  return (
    <Sheet
      open
      title={say('handOver')}
      onClose={onClose}
      actions={data === null || data.length === 0 ? undefined : <Button icon="check" busy={busy} onClick={() => void send()}>{say('handOver.send')}</Button>}
    >
      {failure === null ? null : <Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card>}
      <Words className="strong block">{zone.name}</Words>
      <Words className="soft block">{say('handOver.follows')}</Words>
      {missing ? <Words className="field__error block">{say('handOver.missing')}</Words> : null}
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={1} lines={4} /> : null}
      {data?.length === 0 ? <EmptyState drawing="not-found" title={say('handOver.nobody')} next={say('handOver.nobody.next')} /> : null}
      {data === null || data.length === 0 ? null : <PickList inForm label={say('handOver')} entries={data.map(({ id, name }) => ({ key: id, label: name }))} chosen={who} onPick={({ key }) => setWho(key)} />}
    </Sheet>
  );
}

/** Of the group whose zone it is. */
async function membersOf({ groupId }: CoverageGap) {
  return groupId === null ? [] : (await api.call('get', '/api/groups/{groupId}/duty', { path: { groupId } })).members;
}
