import { CircleCheck, CircleHelp } from 'lucide-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STROKE } from '../../../ui/bits.js';
import { TierMark } from '../../../ui/tier-mark.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { Suggestion } from '../types.js';
import { UrgencyWord } from '../words.js';
import css from './detail.module.css';

/** What the sorter suggests, each with its reason: the dispatcher decides. */
export function SuggestionCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation(['requests', 'ui']);
  const [matter, ...others] = suggestion.matters;
  const words = useTimeWords();
  const Icon = suggestion.confident ? CircleCheck : CircleHelp;
  return (
    <section className={css.suggestion} aria-labelledby="suggestion">
      <header data-confident={suggestion.confident}>
        <h3 id="suggestion">{t('suggestion.title')}</h3>
        <Icon size={16} strokeWidth={STROKE} aria-hidden="true" />
        <span>{t(suggestion.confident ? 'suggestion.confident' : 'suggestion.unsure')}</span>
      </header>
      <dl>
        {matter && <Line name={t('drawer.matter')} choice={matter}>{matter.value.name}</Line>}
        <Line name={t('form.triage.tier')} choice={suggestion.tier}><TierMark tier={suggestion.tier.value} size={16} word /></Line>
        <Line name={t('form.triage.urgency')} choice={suggestion.urgency}><UrgencyWord urgency={suggestion.urgency.value} always /></Line>
        <Line name={t('drawer.kind')} choice={suggestion.kind}>{t(`kind.${suggestion.kind.value}`)}</Line>
        {suggestion.unit === null || suggestion.unit.value.kind === 'dispatchCentre'
          ? <div><dt>{t('form.triage.unit')}</dt><dd><strong>{t(suggestion.tier.value === 3 ? 'form.triage.unitAuto' : 'suggestion.unitNone')}</strong></dd></div>
          : <Line name={t('form.triage.unit')} choice={ruledChoice(t, words.day, suggestion) ?? suggestion.unit}>{suggestion.unit.value.name}</Line>}
      </dl>
      {others.length > 0 && <p className={css.others}>{t('suggestion.others')}{' '}{others.map((other) => other.value.name).join(t('ui:list.separator'))}</p>}
    </section>
  );
}

/** A ruling is a fact and is said in the reader's language, with its day. */
function ruledChoice(t: TFunction<['requests', 'ui']>, dayOf: (at: string) => string, { ruling }: Suggestion) {
  return ruling === null ? null : { confidence: 1, reason: t('suggestion.ruled', { day: dayOf(ruling.at), place: ruling.place }) };
}

function Line({ name, choice, children }: { readonly name: string; readonly choice: { readonly confidence: number; readonly reason: string }; readonly children: ReactNode }) {
  const { t } = useTranslation('requests');
  const percent = Math.round(choice.confidence * 100);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{children}</strong>
        <span className={css.share} title={t('suggestion.share', { percent })}>
          <i style={{ width: `${percent}%` }} />
          <span className="visually-hidden">{t('suggestion.share', { percent })}</span>
        </span>
        <small>{choice.reason}</small>
      </dd>
    </div>
  );
}
