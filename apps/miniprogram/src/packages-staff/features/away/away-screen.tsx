import { useState } from 'react';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Button, Card, EmptyState, ErrorState, Screen, Skeleton, Words } from '@/ui';
import { AwayList } from './away-list';
import { AwaySheet } from './away-sheet';
import { awayTexts } from './texts';

/** 我这几天不在: for which days nothing shall be sent to me. */
export function AwayScreen() {
  const say = useTexts(awayTexts);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/me/absences'), []);
  usePulledDown(reload, [data, error]);
  const [entering, setEntering] = useState(false);
  const done = (): void => {
    setEntering(false);
    reload();
  };
  return (
    <Screen staff title={say('away.title')} bottom={<Button icon="plus" onClick={() => setEntering(true)}>{say('away.open')}</Button>}>
      <Card tone="river"><Words className="block">{say('away.follows')}</Words></Card>
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={2} lines={2} /> : null}
      {data?.length === 0 ? <EmptyState drawing="all-done" title={say('away.none')} next={say('away.none.next')} /> : null}
      {data === null ? null : (
        <AwayList absences={data} named={false} end={(id, key) => api.call('post', '/api/me/absences/{id}/end', { path: { id }, headers: { 'Idempotency-Key': key } })} onEnded={reload} />
      )}
      {entering ? (
        <AwaySheet send={(times, _, key) => api.call('post', '/api/me/absences', { headers: { 'Idempotency-Key': key }, body: times })} onSent={done} onClose={() => setEntering(false)} />
      ) : null}
    </Screen>
  );
}
