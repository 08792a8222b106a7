import { ApiError } from '@yige/api-client';
import { useCommonTexts } from '@/i18n/common';
import type { RequestDetail } from '@/contract';
import { PhotoRow } from '@/features/photos/photo-row';
import { photosOfEntry, photosOfReport } from '@/features/photos/photos-of-entry';
import { AdoptOne } from '@/features/wechat/adopt-one';
import { shownLookupCode } from '@/features/report/lookup-code';
import { PAGES, replace, usePageParams } from '@/platform/navigation';
import { useLoaded } from '@/platform/use-loaded';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, EmptyState, ErrorState, Heading, Screen, Skeleton, Timeline, Words } from '@/ui';
import { DoorCard } from './door-card';
import { KeepOnDevice } from './keep-on-device';
import { lookupCodeOf, rightTo } from './lookup-keys';
import { PresentLeg } from './present-leg';
import { QuestionCard } from './question-card';
import { readRequest } from './request-api';
import { RequestActions, WithdrawAction } from './request-actions';
import './request-page.scss';
import { useRequestTexts } from './texts';
import { timelineItems } from './timeline-words';
import { OwnData } from './own-data';
import { WhoLooked } from './who-looked';
import { WishCard } from './wish-card';

/** One request as its reporter follows it. */
export function RequestPage() {
  const say = useRequestTexts();
  const { id = '' } = usePageParams();
  const request = useLoaded(() => readRequest(id), [id]);
  if (request.data === null) {
    return (
      <Screen title={say('request.title')}>
        {request.state === 'loading' ? <Skeleton cards={3} lines={3} /> : <NotShown error={request.error} onRetry={request.reload} />}
      </Screen>
    );
  }
  return (
    <Screen title={say('request.title')} bottom={<RequestActions detail={request.data} onMoved={request.reload} />}>
      <QuestionCard detail={request.data} />
      <DoorCard detail={request.data} />
      <PresentLeg detail={request.data} />
      <WishCard detail={request.data} />
      <Written detail={request.data} />
      <Story detail={request.data} />
      <WhoLooked detail={request.data} />
      <OwnData detail={request.data} onForgotten={request.reload} />
      <KeepOnDevice detail={request.data} />
      <AdoptOne detail={request.data} />
      <WithdrawAction detail={request.data} onMoved={request.reload} />
    </Screen>
  );
}

/** A resident needs no account: whoever may not read it is asked for its lookup code, and not to sign in. */
function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const keyless = error instanceof ApiError && (error.status === 401 || error.status === 403);
  if (!keyless) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <EmptyState drawing="no-code" title={common('error.denied')} next={common('error.denied.next')} role="alert">
      <Button icon="search" onClick={() => replace(PAGES.track)}>{say('request.lookUp')}</Button>
    </EmptyState>
  );
}

function Written({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const code = lookupCodeOf(detail.id);
  return (
    <Card>
      <Box className="stack stack--tight">
        <Heading level={2} className="soft">{say(detail.mine ? 'request.what' : 'request.what.staff')}</Heading>
        <Words className="kept-lines block" selectable>{detail.text}</Words>
        <PhotoRow photos={photosOfReport(detail)} right={rightTo(detail.id)} />
        <Words className="soft block">{[detail.place, detail.matter?.name, detail.confidential ? say('request.confidential') : ''].filter(Boolean).join(' · ')}</Words>
        <Words className="faint numerals block" selectable>{say('request.number', { number: detail.number })}</Words>
        {code === null ? null : <Words className="faint numerals block" selectable>{say('request.code', { code: shownLookupCode(code) })}</Words>}
      </Box>
    </Card>
  );
}

function Story({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const now = useNow();
  const right = rightTo(detail.id);
  const items = timelineItems(detail, { say, common, now }).map((item) => {
    const photos = photosOfEntry(detail, item.key);
    return photos.length === 0 ? item : { ...item, beneath: <PhotoRow photos={photos} right={right} /> };
  });
  return (
    <Box className="stack">
      <Heading level={2}>{say('request.story')}</Heading>
      <Timeline label={say('request.story')} items={items} />
    </Box>
  );
}
