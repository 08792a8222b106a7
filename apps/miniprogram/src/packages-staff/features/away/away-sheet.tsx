import { useState } from 'react';
import type { PersonRef } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { now } from '@/platform/clock';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, ChoiceChip, DayInput, Field, notify, sayFailure, Sheet, Words, type SaidFailure } from '@/ui';
import { PickList } from '../units';
import { awayTimes, dayFrom, LONGEST_DAYS } from './away-days';
import { dayWords } from './day-words';
import { awayTexts } from './texts';

/** Lengths that are one tap away, in days. */
const USUAL_DAYS = [1, 3, 7, 14] as const;

interface AwaySheetProps {
  /** Of whom one is away; left out when it is the reader. */
  readonly members?: readonly PersonRef[];
  readonly send: (times: ReturnType<typeof awayTimes>, personId: string | null, key: string) => Promise<unknown>;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** From which day to which somebody is away. Nobody is asked why. */
export function AwaySheet({ members, send, onSent, onClose }: AwaySheetProps) {
  const say = useTexts(awayTexts);
  const common = useCommonTexts();
  const [openedAt] = useState(now);
  const today = dayFrom(openedAt, 0);
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState<string | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const { run, busy } = useAction((error) => setFailure(sayFailure(common, error)));
  const lastOf = (days: number): string => dayFrom(Date.parse(`${first}T12:00:00+08:00`), days - 1);
  const begin = (day: string): void => {
    setFirst(day);
    if (last !== null && last < day) setLast(null);
  };
  const nobody = members !== undefined && who === null;
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (last === null || nobody) return;
    setFailure(null);
    const sent = await run((key) => send(awayTimes(first, last, now()), who, key));
    if (sent === undefined) return;
    notify(say('away.done'));
    onSent();
  };
  const faults = [asked && nobody ? say('away.who.missing') : null, asked && last === null ? say('away.to.missing') : null] as const;
  const fault = faults.find((words) => words !== null) ?? null;
  const actions = (
    <>
      {fault === null ? null : <Box className="field__error" role="alert">{fault}</Box>}
      <Button icon="check" busy={busy} onClick={() => void submit()}>{say('away.send')}</Button>
    </>
  );
  return (
    <Sheet open title={say(members === undefined ? 'away.title' : 'away.title.member')} onClose={onClose} actions={actions}>
      {failure === null ? null : <Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card>}
      <Words className="soft block">{say(members === undefined ? 'away.follows' : 'away.follows.member')}</Words>
      {members === undefined ? null : (
        <Field label={say('away.who')} error={faults[0]}>
          <PickList inForm label={say('away.who')} entries={members.map(({ id, name }) => ({ key: id, label: name }))} chosen={who} onPick={({ key }) => setWho(key)} />
        </Field>
      )}
      <Field label={say('away.from')}>
        <DayInput value={first} min={today} max={dayFrom(openedAt, LONGEST_DAYS)} label={say('away.from')} shown={dayWords(say, first, openedAt)} onChange={begin} />
      </Field>
      <Field label={say('away.to')} error={faults[1]}>
        <Box className="row" role="radiogroup" label={say('away.to')}>
          {USUAL_DAYS.map((days) => (
            <ChoiceChip key={days} chosen={last === lastOf(days)} onClick={() => setLast(lastOf(days))}>{say('away.days', { count: days })}</ChoiceChip>
          ))}
        </Box>
        <DayInput
          value={last}
          min={first}
          max={dayFrom(Date.parse(`${first}T12:00:00+08:00`), LONGEST_DAYS - 1)}
          label={say('away.to')}
          shown={last === null ? say('away.to.other') : say('away.to.until', { day: dayWords(say, last, openedAt) })}
          onChange={setLast}
        />
      </Field>
    </Sheet>
  );
}
