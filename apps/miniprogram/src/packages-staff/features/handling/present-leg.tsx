import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Card, TierMark, Words } from '@/ui';
import { RequestClock } from '../glance';
import { handlingTexts } from './texts';

/** Who has it now, since when, and the clock that runs: stays on top. */
export function PresentLeg({ request }: { request: RequestDetail }) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const now = useNow();
  const leg = presentLegOf(request);
  const moment = (at: string): string => sayMoment(common, Date.parse(at), now);
  const { unit, person } = request.holder;
  return (
    <Card label={say('leg.with')}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <TierMark tier={request.tier} withMeaning />
          <Words className="faint numerals">{say('number', { number: request.number })}</Words>
        </Box>
        <Words className="lead block">{person === null ? unit.name : `${person.name} · ${unit.name}`}</Words>
        <RequestClock request={request} large />
        {request.extensionUntil === null ? null : <Words className="strong block">{say('leg.extensionAsked', { moment: moment(request.extensionUntil) })}</Words>}
        {request.urgedAt === null ? null : <Words className="soft block">{say('leg.urged', { moment: moment(request.urgedAt) })}</Words>}
        {leg === null ? null : (
          <Words className="faint block">
            {[
              say('leg.since', { moment: moment(leg.dispatchedAt) }),
              ...(leg.signedAt === null ? [] : [say('leg.signedAt', { moment: moment(leg.signedAt) })]),
              ...(leg.firstContactAt === null ? [] : [say('leg.firstContact', { moment: moment(leg.firstContactAt) })]),
            ].join(' · ')}
          </Words>
        )}
      </Box>
    </Card>
  );
}

/** The leg that is open now, or the last one when all have ended. */
export function presentLegOf({ legs }: Pick<RequestDetail, 'legs'>): RequestDetail['legs'][number] | null {
  const leading = legs.filter((leg) => leg.part === 'lead');
  return leading.find((leg) => leg.finishedAt === null) ?? leading[leading.length - 1] ?? null;
}
