import { LEG_OUTCOMES, type LegOutcome } from '@yige/domain';
import type { Leg, RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Button, Card, Chip, Deadline, Words } from '@/ui';
import { handlingTexts } from './texts';
import type { Handling } from './use-handling';

const TOLD: readonly LegOutcome[] = ['helped', 'declined', 'released', 'came', 'didNotCome', 'unitClosed', 'leadAnswered', 'leadMoved', 'requestEnded'];
type HelperOutcome = 'helped' | 'declined' | 'released' | 'came' | 'didNotCome' | 'unitClosed' | 'leadAnswered' | 'leadMoved' | 'requestEnded';
const outcomeOf = ({ outcome }: Leg): HelperOutcome | null => LEG_OUTCOMES.find((one): one is HelperOutcome => one === outcome && TOLD.includes(one)) ?? null;

interface HelperCardsProps {
  readonly request: RequestDetail;
  readonly onRelease: (seq: number) => void;
}

/** The units that help or were called: what they are asked, until when, and what came of it. What became of a call stands on the card of the call. */
export function HelperCards({ request, onRelease }: HelperCardsProps) {
  const helpers = request.legs.filter(({ part, finishedAt }) => part === 'assist' || (part === 'whistle' && finishedAt === null));
  return <>{helpers.map((leg) => <HelperCard key={leg.seq} leg={leg} onRelease={() => onRelease(leg.seq)} />)}</>;
}

function HelperCard({ leg, onRelease }: { leg: Leg; onRelease: () => void }) {
  const say = useTexts(handlingTexts);
  const outcome = outcomeOf(leg);
  return (
    <Card label={leg.unit.name}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Words className="strong">{leg.unit.name}</Words>
          <Chip tone={leg.finishedAt === null ? 'river' : 'plain'}>{say(leg.part === 'whistle' ? 'helper.whistle' : 'helper.assist')}</Chip>
        </Box>
        {leg.task === null || leg.part === 'whistle' ? null : <Words className="kept-lines block">{leg.task}</Words>}
        {outcome === null ? null : <Words className="soft block">{say(`helper.${outcome}`)}</Words>}
        {leg.report === null ? null : <Words className="kept-lines block" selectable>{leg.report}</Words>}
        {leg.finishedAt === null ? <HelperClock leg={leg} /> : null}
        {leg.commands.includes('release') ? <Button tone="quiet" onClick={onRelease}>{say(leg.part === 'whistle' ? 'helper.release.whistle' : 'helper.release')}</Button> : null}
      </Box>
    </Card>
  );
}

function HelperClock({ leg: { part, signedAt, signDueAt, dueAt } }: { leg: Leg }) {
  const say = useTexts(handlingTexts);
  if (signedAt === null) return <Deadline due={signDueAt ?? dueAt} what={say(part === 'whistle' ? 'helper.answerDue' : 'helper.signDue')} />;
  return part === 'whistle' ? <Words className="soft block">{say('helper.coming')}</Words> : <Deadline due={dueAt} what={say('helper.due')} />;
}

/** What my own unit may do with what it is asked, in reach of the thumb. */
export function HelperActions({ request, handling }: { request: RequestDetail; handling: Handling }) {
  const say = useTexts(handlingTexts);
  const own = request.legs.filter(({ commands }) => commands.some((command) => command !== 'release'));
  return (
    <>
      {own.map(({ seq, part, commands }) => (
        <Box key={seq} className="handling__others">
          {commands.includes('sign') ? (
            <Button icon="hand" busy={handling.busy === 'signLeg' || handling.outdated} onClick={() => void handling.give('signLeg', { seq })}>{say(part === 'whistle' ? 'action.comeToWhistle' : 'action.signLeg')}</Button>
          ) : null}
          {commands.includes('finish') ? <Button icon="check" busy={handling.outdated} onClick={() => handling.show('finishLeg', seq)}>{say('action.finishLeg')}</Button> : null}
          {commands.includes('decline') ? <Button tone="quiet" busy={handling.outdated} onClick={() => handling.show('declineLeg', seq)}>{say('action.declineLeg')}</Button> : null}
        </Box>
      ))}
    </>
  );
}
