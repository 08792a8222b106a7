import { DAY_MS, dayName, HOUR_MS, shanghaiDayNumber, shanghaiInstant, WHISTLE_KINDS, WHISTLE_REPORT_LIMITS, type WhistleKind } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { now } from '@/platform/clock';
import { sayMoment } from '@/time/moments';
import { wallTime } from '@/time/shanghai';
import { Box, ChoiceChip, DayInput, Field, LineInput, TimeInput } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { monthAndDay } from '../month-and-day';
import { HelperUnitsField, type ChosenUnit } from '../helper-units-field';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts, type SayHandling } from '../texts';
import { WordsField } from '../words-field';

/** A meeting farther away than this is an appointment, and one longer ago is over (the server's rule). */
const FARTHEST_MS = 30 * DAY_MS;
const LONGEST_AGO_MS = HOUR_MS;

interface Fields {
  readonly kind: WhistleKind | null;
  readonly units: readonly ChosenUnit[];
  readonly purpose: string;
  /** Null while the place of the request stands. */
  readonly place: string | null;
  readonly day: string | null;
  /** `HH:MM` in Shanghai. */
  readonly time: string | null;
}
const EMPTY: Fields = { kind: null, units: [], purpose: '', place: null, day: null, time: null };

/** The moment of a day and a time in Shanghai; null when it lies outside of what may be agreed. */
function meetingAt(day: string | null, time: string | null, present: number): number | null {
  const [hours, minutes] = (time ?? '').split(':').map(Number);
  if (day === null || hours === undefined || minutes === undefined) return null;
  const at = shanghaiInstant(Math.round(Date.parse(day) / DAY_MS), hours * 60 + minutes);
  return at >= present - LONGEST_AGO_MS && at <= present + FARTHEST_MS ? at : null;
}

/** 吹哨: several units come to one place at one time. A community asks its town first. */
export function WhistlePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'whistle', EMPTY);
  const { kind, units, day, time } = form.fields;
  const purpose = form.fields.purpose.trim();
  const place = form.fields.place ?? props.request.place;
  const [asked, setAsked] = useState(false);
  const meetAt = meetingAt(day, time, now());
  const send = (): void => {
    setAsked(true);
    if (kind === null || units.length === 0 || purpose === '' || place.trim() === '' || meetAt === null) return;
    props.give('whistle', { kind, units: units.map(({ id }) => ({ unitId: id })), purpose, place: place.trim(), meetAt: new Date(meetAt).toISOString() }, form);
  };
  const faults = [
    asked && kind === null ? say('blow.kind.missing') : null,
    asked && purpose === '' ? say('blow.purpose.missing') : null,
    asked && place.trim() === '' ? say('blow.place.missing') : null,
    asked && meetAt === null ? say(day === null || time === null ? 'blow.meet.missing' : 'blow.meet.outside') : null,
    asked && units.length === 0 ? say('blow.units.missing') : null,
  ] as const;
  const ofTown = props.request.holder.unit.kind === 'town';
  return (
    <CommandSheet {...props} title={say('blow.title')} follows={say(ofTown ? 'blow.follows' : 'blow.follows.asked')} icon="send" send={say(ofTown ? 'blow.send' : 'blow.send.asked')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Field label={say('blow.kind')} hint={kind === null ? undefined : answerWithin(kind, say)} error={faults[0]}>
        <Box className="row" role="radiogroup" label={say('blow.kind')}>
          {WHISTLE_KINDS.map((one) => <ChoiceChip key={one} chosen={kind === one} onClick={() => form.change({ kind: one })}>{say(`blow.kind.${one}`)}</ChoiceChip>)}
        </Box>
      </Field>
      <WordsField label={say('blow.purpose')} hint={say('note.hint')} placeholder={say('blow.purpose.placeholder')} value={form.fields.purpose} maxLength={300} error={faults[1]} onChange={(words) => form.change({ purpose: words })} />
      <Field label={say('blow.place')} error={faults[2]}>
        <LineInput label={say('blow.place')} value={place} maxLength={200} invalid={faults[2] !== null} onChange={(words) => form.change({ place: words })} />
      </Field>
      <MeetField day={day} time={time} meetAt={meetAt} error={faults[3]} onChange={(chosen) => form.change(chosen)} />
      <HelperUnitsField request={props.request} label={say('blow.units')} units={units} error={faults[4]} onChange={(chosen) => form.change({ units: chosen })} />
    </CommandSheet>
  );
}

/** How soon the called units have to answer. */
function answerWithin(kind: WhistleKind, say: SayHandling): string {
  const { value, unit } = WHISTLE_REPORT_LIMITS[kind];
  return say(unit === 'minute' ? 'blow.within.minutes' : 'blow.within.workdays', { count: value });
}

interface MeetFieldProps extends Pick<Fields, 'day' | 'time'> {
  readonly meetAt: number | null;
  readonly error: string | null;
  readonly onChange: (chosen: Partial<Pick<Fields, 'day' | 'time'>>) => void;
}

/** When they meet: at once or in an hour by a tap, any other by the calendar and the clock of the phone. */
function MeetField({ day, time, meetAt, error, onChange }: MeetFieldProps) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const [openedAt] = useState(now);
  const soon = [['blow.meet.now', 0], ['blow.meet.hour', HOUR_MS]] as const;
  const fieldsOf = (at: number): Pick<Fields, 'day' | 'time'> => ({ day: dayName(shanghaiDayNumber(at)), time: wallTime(at).time });
  return (
    <Field label={say('blow.meet')} hint={meetAt === null ? undefined : sayMoment(common, meetAt, openedAt)} error={error}>
      <Box className="row" role="radiogroup" label={say('blow.meet')}>
        {soon.map(([name, later]) => {
          const proposed = fieldsOf(openedAt + later);
          return <ChoiceChip key={name} chosen={day === proposed.day && time === proposed.time} onClick={() => onChange(proposed)}>{say(name)}</ChoiceChip>;
        })}
      </Box>
      <DayInput value={day} min={dayName(shanghaiDayNumber(openedAt))} max={dayName(shanghaiDayNumber(openedAt + FARTHEST_MS))} label={say('blow.meet.day')} shown={day === null ? say('blow.meet.day') : say('blow.day', monthAndDay(day))} onChange={(picked) => onChange({ day: picked })} />
      <TimeInput value={time} label={say('blow.meet.time')} shown={time ?? say('blow.meet.time')} onChange={(picked) => onChange({ time: picked })} />
    </Field>
  );
}
