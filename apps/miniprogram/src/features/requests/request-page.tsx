import { ApiError } from '@yige/api-client';
import { useCommonTexts } from '@/i18n/common';
import type { RequestDetail } from '@/contract';
import { PhotoRow } from '@/features/photos/photo-row';
import { photosOfAnswer, photosOfReport } from '@/features/photos/photos-of-answer';
import { shownLookupCode } from '@/features/report/lookup-code';
import { PAGES, replace, usePageParams } from '@/platform/navigation';
import { useLoaded } from '@/platform/use-loaded';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Chip, Deadline, EmptyState, ErrorState, Heading, Screen, Skeleton, TierMark, Timeline, Words } from '@/ui';
import { KeepOnDevice } from './keep-on-device';
import { lookupCodeOf, rightTo } from './lookup-keys';
import { readRequest } from './request-api';
import { RequestActions } from './request-actions';
import { toneOf } from './request-line';
import './request-page.scss';
import { useRequestTexts } from './texts';
import { timelineItems } from './timeline-words';

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
      <PresentLeg detail={request.data} />
      <Written detail={request.data} />
      <Story detail={request.data} />
      <KeepOnDevice detail={request.data} />
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

/** Who has it and until when stays in sight; an answer may be longer than the screen and has to scroll. */
function PresentLeg({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const { holder, status, dueAt, signDueAt } = detail;
  const end = endWords(detail, say);
  const working = end === null && status !== 'answered';
  return (
    <Box className={status === 'answered' ? '' : 'present-leg'}>
      <Card>
        <Box className="stack stack--tight">
          <Box className="row row--apart">
            <Chip tone={toneOf(detail)}>{common(`status.${status}`)}</Chip>
            {status === 'submitted' ? null : <TierMark tier={detail.tier} withMeaning />}
          </Box>
          {end === null ? null : <Words className="block">{end}</Words>}
          {working ? (
            <>
              <Words className="lead block">{holder.person === null ? holder.unit.name : `${holder.unit.name} · ${holder.person.name}`}</Words>
              {dueAt === null && signDueAt !== null ? null : <Deadline large due={dueAt} what={say('request.answerDue')} />}
              {holder.signed || signDueAt === null ? null : <Deadline due={signDueAt} what={say('request.takeDue')} />}
            </>
          ) : null}
          <Answer detail={detail} />
        </Box>
      </Card>
    </Box>
  );
}

/** The answer stands where the clock stood: it is what the reporter waits for. */
function Answer({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  if (detail.status !== 'answered') return null;
  const answer = [...detail.timeline].reverse().find((entry) => entry.type === 'resolved');
  return (
    <>
      {detail.resolution === null ? null : <Words className="lead block">{say(`resolution.${detail.resolution}`)}</Words>}
      {answer?.text ? <Words className="kept-lines block" selectable>{answer.text}</Words> : null}
      {answer === undefined ? null : <PhotoRow photos={photosOfAnswer(detail, answer.seq)} right={rightTo(detail.id)} />}
    </>
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
    const photos = photosOfAnswer(detail, item.key);
    return photos.length === 0 ? item : { ...item, beneath: <PhotoRow photos={photos} right={right} /> };
  });
  return (
    <Box className="stack">
      <Heading level={2}>{say('request.story')}</Heading>
      <Timeline label={say('request.story')} items={items} />
    </Box>
  );
}

function endWords({ status, closeResult }: RequestDetail, say: ReturnType<typeof useRequestTexts>): string | null {
  switch (status) {
    case 'closed': return say(`request.closed.${closeResult ?? 'noAnswer'}`);
    case 'withdrawn': return say('request.withdrawn');
    case 'merged': return say('request.merged');
    case 'redirected': return say('request.redirected');
    default: return null;
  }
}
