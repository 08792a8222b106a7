import type { RequestDetail } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { wallTime } from '@/time/shanghai';
import { useNow } from '@/time/use-now';
import { Box, Deadline, Words } from '@/ui';
import { extension, lastNewsOfDeferral, suspension } from './side-ways';
import { useRequestTexts } from './texts';

/** A promised moment as the reader says it. */
function useMoment(): (at: string) => string {
  const common = useCommonTexts();
  const now = useNow();
  return (at) => sayMoment(common, Date.parse(at), now);
}

/** Why nothing happens now, and when it goes on. */
export function SuspensionNote({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const standing = suspension(detail);
  if (standing === null) return null;
  return (
    <>
      {standing.reason === null ? null : <Words className="strong block">{say(`suspended.${standing.reason}`)}</Words>}
      {standing.words === null ? null : <Words className="kept-lines block" selectable>{standing.words}</Words>}
      {standing.until === null ? null : <Deadline due={standing.until} what={say('suspended.due')} />}
      <Words className="soft block">{say('suspended.clock')}</Words>
    </>
  );
}

/** The new date beside the one that was promised first, and why. */
export function ExtensionNote({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const moment = useMoment();
  const granted = extension(detail);
  if (granted === null) return null;
  return (
    <Box className="side-note">
      <Words className="strong block">
        {granted.from === null ? say('extended.until', { until: moment(granted.until) }) : say('extended', { from: moment(granted.from), until: moment(granted.until) })}
      </Words>
      {granted.words === null ? null : <Words className="kept-lines block" selectable>{granted.words}</Words>}
    </Box>
  );
}

/** 挂账: it cannot be done now; who answers for it, the last that was said, and when there is news. */
export function DeferralNote({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const news = lastNewsOfDeferral(detail);
  return (
    <>
      {detail.ownerOffice === null ? null : <Words className="soft block">{detail.ownerOffice}</Words>}
      {news === null ? null : <Words className="kept-lines block" selectable>{news}</Words>}
      {detail.reportDueAt === null ? null : <Deadline large due={detail.reportDueAt} what={say('deferred.due')} />}
      <Words className="soft block">{say('deferred.words')}</Words>
    </>
  );
}

/** When the reporter last asked how it stands. */
export function UrgedNote({ detail: { urgedAt, mine } }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const moment = useMoment();
  const now = useNow();
  if (urgedAt === null || !mine) return null;
  const today = wallTime(Date.parse(urgedAt)).dayNumber === wallTime(now).dayNumber;
  return <Words className="soft block">{say(today ? 'urged.today' : 'urged.before', { moment: moment(urgedAt) })}</Words>;
}

/** Who else is at it: the reader learns who helps and who was called together, never what was asked of them. */
export function HelpersNote({ detail: { legs } }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const names = (part: 'assist' | 'whistle'): string => legs.filter((leg) => leg.part === part && leg.finishedAt === null).map(({ unit }) => unit.name).join(say('helpers.join'));
  const [helping, called] = [names('assist'), names('whistle')];
  return (
    <>
      {helping === '' ? null : <Words className="block">{say('helpers.assist', { units: helping })}</Words>}
      {called === '' ? null : <Words className="block">{say('helpers.whistle', { units: called })}</Words>}
    </>
  );
}
