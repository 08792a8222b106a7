import { useTranslation } from 'react-i18next';
import { useNow } from '../../../platform/clock.js';
import { eveningAfter, fromFieldText, toFieldText } from '../../../platform/time.js';
import { DateTimeInput } from '../../../ui/date-time-input.js';
import { Field } from '../../../ui/bits.js';
import { useTimeWords } from '../../../ui/time-words.js';
import css from './commands.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The text of the field: a day and a time in the district's zone. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Days after `from` that are offered as one tap; those beyond the latest moment are left out. */
  readonly days: readonly number[];
  readonly from: string;
  readonly latest: string | null;
  readonly fault: string | undefined;
}

/** A promised moment: a few usual ones as one tap, any other by the browser's own field. */
export function MomentField({ id, label, value, onChange, days, from, latest, fault }: Props) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const now = useNow();
  const offers = days.map((count) => ({ text: eveningAfter(from, count), word: t('form.moment.days', { count }) }));
  const within = offers.filter(({ text }) => latest === null || text <= toFieldText(latest));
  const chosen = fromFieldText(value);
  return (
    <Field id={id} label={label} fault={fault} hint={[latest === null ? '' : t('form.moment.latest', { time: words.moment(latest) }), t('form.moment.zone')].filter((part) => part !== '').join(' · ')}>
      <div className={css.moment}>
        <DateTimeInput id={id} value={value} onChange={onChange} from={from} latest={latest} invalid={fault !== undefined} />
        <span className={css.momentOffers}>
          {within.map(({ text, word }) => (
            <button key={text} type="button" className={css.offer} aria-pressed={text === value} onClick={() => onChange(text)}>{word}</button>
          ))}
          {latest !== null && <button type="button" className={css.offer} aria-pressed={toFieldText(latest) === value} onClick={() => onChange(toFieldText(latest))}>{t('form.moment.most')}</button>}
        </span>
      </div>
      {chosen !== null && fault === undefined && <span className={css.momentSaid}>{t('form.moment.said', { time: words.until(chosen, now) })}</span>}
    </Field>
  );
}
