import { useTranslation } from 'react-i18next';
import { PastTime } from '../../../ui/due-clock.js';
import type { ReturnSoFar } from './returns-so-far.js';
import css from './commands.module.css';

/** Who sent it back, on what ground, and whom they named: read before the ruling. */
export function ReturnHistory({ returns }: { readonly returns: readonly ReturnSoFar[] }) {
  const { t } = useTranslation('requests');
  if (returns.length === 0) return null;
  return (
    <section className={css.history} aria-label={t('form.rule.history')}>
      <h4>{t('form.rule.history')}</h4>
      <ol>
        {returns.map(({ at, unit, reason, basis, proposed }) => (
          <li key={at}>
            <div><strong>{unit}</strong>{reason !== null && <span>{t(`returnReason.${reason}`)}</span>}<PastTime at={at} /></div>
            {basis !== null && <p>{basis}</p>}
            {proposed !== null && <p className={css.proposed}>{t('timeline.proposed', { unit: proposed })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
