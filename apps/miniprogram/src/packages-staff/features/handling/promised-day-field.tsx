import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, ChoiceChip, DayInput, Field } from '@/ui';
import { dayAfter, daysOf, endOfDay, type Span } from './promised-day';
import { handlingTexts } from './texts';

interface PromisedDayFieldProps {
  readonly label: string;
  readonly span: Span;
  /** Days from the beginning of the span that are one tap away. */
  readonly proposals: readonly number[];
  /** What the proposals add to: now, or a limit that stands. */
  readonly counted: 'fromNow' | 'longer';
  readonly day: string | null;
  readonly error: string | null;
  readonly onChange: (day: string) => void;
}

/** Until which day: a few taps for the usual ones, the calendar of the phone for any other. The field says the moment that the resident will read. */
export function PromisedDayField({ label, span, proposals, counted, day, error, onChange }: PromisedDayFieldProps) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const now = useNow();
  const { first, last } = daysOf(span);
  const until = day === null ? null : endOfDay(day, span);
  const days = proposals.flatMap((count) => {
    const proposed = dayAfter(span, count);
    return proposed === null ? [] : [{ count, proposed }];
  });
  return (
    <Field label={label} hint={say('day.latest', { moment: sayMoment(common, span.latest, now) })} error={error}>
      {days.length === 0 ? null : (
        <Box className="row" role="radiogroup" label={label}>
          {days.map(({ count, proposed }) => (
            <ChoiceChip key={count} chosen={day === proposed} onClick={() => onChange(proposed)}>{say(`day.${counted}`, { count })}</ChoiceChip>
          ))}
        </Box>
      )}
      <DayInput value={day} min={first} max={last} label={say('day.other')} shown={until === null ? say('day.other') : say('day.until', { moment: sayMoment(common, until, now) })} onChange={onChange} />
    </Field>
  );
}
