import type { RequestDetail } from '@/contract';
import { PhotoRow } from '@/features/photos/photo-row';
import { photosOfEntry } from '@/features/photos/photos-of-entry';
import { useCommonTexts } from '@/i18n/common';
import { Box, Card, Chip, Deadline, TierMark, Words } from '@/ui';
import { rightTo } from './lookup-keys';
import { toneOf } from './request-line';
import { settledBy, shownStatus } from './side-ways';
import { DeferralNote, ExtensionNote, HelpersNote, SuspensionNote, UrgedNote } from './side-notes';
import { useRequestTexts, type SayRequest } from './texts';

/** Who has it and until when stays in sight; an answer may be longer than the screen and has to scroll. */
export function PresentLeg({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const status = shownStatus(detail);
  const end = endWords(detail, say);
  return (
    <Box className={['dispatched', 'inProgress', 'submitted'].includes(status) && detail.mergedInto === null ? 'present-leg' : ''}>
      <Card>
        <Box className="stack stack--tight">
          <Box className="row row--apart">
            <Chip tone={toneOf({ status })}>{common(`status.${status}`)}</Chip>
            {status === 'submitted' || status === 'redirected' ? null : <TierMark tier={detail.tier} withMeaning />}
          </Box>
          {detail.mergedInto === null ? null : <Words className="block">{say('merged.words')}</Words>}
          {end === null ? null : <Words className="block">{end}</Words>}
          {end === null && status !== 'answered' ? <Working detail={detail} /> : null}
          <Answer detail={detail} />
          {detail.neighbours > 0 ? <Words className="soft block">{say('neighbours', { count: detail.neighbours })}</Words> : null}
        </Box>
      </Card>
    </Box>
  );
}

function Working({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const { holder } = detail;
  const status = shownStatus(detail);
  const clockStands = status === 'suspended' || status === 'awaitingReporter' || status === 'deferred';
  return (
    <>
      <Words className="lead block">{holder.person === null ? holder.unit.name : `${holder.unit.name} · ${holder.person.name}`}</Words>
      {status === 'inDispute' ? <Dispute detail={detail} /> : clockStands ? null : <Clocks detail={detail} />}
      {status === 'suspended' ? <SuspensionNote detail={detail} /> : null}
      {status === 'deferred' ? <DeferralNote detail={detail} /> : null}
      {status === 'awaitingReporter' ? <Words className="soft block">{say('ask.clock')}</Words> : null}
      <HelpersNote detail={detail} />
      {clockStands ? null : <ExtensionNote detail={detail} />}
      {clockStands ? null : <UrgedNote detail={detail} />}
    </>
  );
}

function Clocks({ detail: { dueAt, dueConfirmed, signDueAt, holder } }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  return (
    <>
      {dueAt === null && signDueAt !== null ? null : <Deadline large due={dueAt} confirmed={dueConfirmed} what={say('request.answerDue')} />}
      {holder.signed || signDueAt === null ? null : <Deadline due={signDueAt} what={say('request.takeDue')} />}
    </>
  );
}

/** Nobody hides that the units do not agree: it says by when it is settled, and that the limit runs on. */
function Dispute({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const settled = settledBy(detail);
  return (
    <>
      <Words className="soft block">{say('dispute.words')}</Words>
      {settled === null ? null : <Deadline large due={settled} what={say('dispute.due')} />}
      <Deadline due={detail.dueAt} confirmed={detail.dueConfirmed} what={say('request.answerDue')} />
      <Words className="soft block">{say('dispute.clock')}</Words>
    </>
  );
}

/** The answer stands where the clock stood: it is what the reporter waits for. */
function Answer({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  if (shownStatus(detail) !== 'answered') return null;
  const answer = [...detail.timeline].reverse().find((entry) => entry.type === 'resolved');
  return (
    <>
      {detail.resolution === null ? null : <Words className="lead block">{say(`resolution.${detail.resolution}`)}</Words>}
      {answer?.text ? <Words className="kept-lines block" selectable>{answer.text}</Words> : null}
      {answer === undefined ? null : <PhotoRow photos={photosOfEntry(detail, answer.seq)} right={rightTo(detail.id)} />}
    </>
  );
}

function endWords(detail: RequestDetail, say: SayRequest): string | null {
  const { closeResult } = detail;
  switch (shownStatus(detail)) {
    case 'closed': return say(`request.closed.${closeResult ?? 'noAnswer'}`);
    case 'withdrawn': return say('request.withdrawn');
    case 'merged': return say('request.merged');
    case 'redirected': return say('request.redirected');
    default: return null;
  }
}
