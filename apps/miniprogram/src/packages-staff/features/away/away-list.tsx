import { useState } from 'react';
import type { Absence } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { useAction } from '@/platform/use-action';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Chip, Confirm, notify, sayFailure, Words } from '@/ui';
import { daysAway } from './away-days';
import { spanWords } from './day-words';
import { awayTexts } from './texts';

interface AwayListProps {
  readonly absences: readonly Absence[];
  /** Several people's: each is named. */
  readonly named: boolean;
  /** Left out for those who only read. */
  readonly end?: (id: string, key: string) => Promise<unknown>;
  readonly onEnded: () => void;
}

/** Who is away and on which days; each can be ended early or taken back. */
export function AwayList({ absences, named, end, onEnded }: AwayListProps) {
  const say = useTexts(awayTexts);
  const common = useCommonTexts();
  const now = useNow();
  const [asking, setAsking] = useState<Absence | null>(null);
  const { run, busy } = useAction((error) => {
    setAsking(null);
    notify(sayFailure(common, error).title, 'problem');
    onEnded();
  });
  const confirm = async (absence: Absence): Promise<void> => {
    const ended = await run((key) => (end === undefined ? Promise.resolve<unknown>(null) : end(absence.id, key)));
    if (ended === undefined) return;
    setAsking(null);
    notify(say(absence.now ? 'end.done' : 'end.done.ahead'));
    onEnded();
  };
  const step = asking?.now === true ? 'end' : 'end.ahead';
  return (
    <>
      {absences.map((absence) => (
        <Card key={absence.id}>
          <Box className="stack stack--tight">
            <Box className="row row--apart">
              <Words className="strong numerals">{named ? absence.person.name : spanWords(say, daysAway(absence), now)}</Words>
              {absence.now ? <Chip tone="amber">{say('now')}</Chip> : null}
            </Box>
            {named ? <Words className="soft numerals block">{spanWords(say, daysAway(absence), now)}</Words> : null}
            {end === undefined ? null : <Button tone="quiet" onClick={() => setAsking(absence)}>{say(absence.now ? 'end' : 'end.ahead')}</Button>}
          </Box>
        </Card>
      ))}
      <Confirm open={asking !== null} title={say(step)} words={say(`${step}.words`)} action={say(step)} busy={busy} onConfirm={() => asking !== null && void confirm(asking)} onClose={() => setAsking(null)} />
    </>
  );
}
