import type { RequestDetail, Whistle } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Card, Chip, Words } from '@/ui';
import { handlingTexts } from './texts';

/** Calls of several units together, the latest first. */
export function WhistleCards({ request }: { request: RequestDetail }) {
  return <>{[...request.whistles].reverse().map((whistle) => <Card key={whistle.id}><WhistleWords whistle={whistle} /></Card>)}</>;
}

/** Who is called for what, where and when; and what was decided. */
export function WhistleWords({ whistle }: { whistle: Whistle }) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const now = useNow();
  const { units, decision, publicDecision } = whistle;
  return (
    <Box className="stack stack--tight">
      <Box className="row row--apart">
        <Words className="strong">{say(`whistle.${whistle.kind}`)}</Words>
        <Chip tone={whistle.state === 'asked' ? 'amber' : 'plain'}>{say(`whistle.state.${whistle.state}`)}</Chip>
      </Box>
      <Words className="kept-lines block">{whistle.purpose}</Words>
      <Words className="soft block">{say('whistle.where', { moment: sayMoment(common, Date.parse(whistle.meetAt), now), place: whistle.place })}</Words>
      {units.map(({ unit, came, response }) => (
        <Words key={unit.id} className="soft block">
          {[unit.name, came === null ? null : say(came ? 'helper.came' : 'helper.didNotCome'), response === null ? null : say(`response.${response}`)].filter((part) => part !== null).join(' · ')}
        </Words>
      ))}
      {decision === null ? null : <Words className="kept-lines block" selectable>{decision}</Words>}
      {publicDecision === null ? null : <Words className="soft kept-lines block">{say('whistle.told', { words: publicDecision })}</Words>}
    </Box>
  );
}

/** The call that stands now: the last one. */
export const presentWhistleOf = ({ whistles }: Pick<RequestDetail, 'whistles'>): Whistle | null => whistles[whistles.length - 1] ?? null;
