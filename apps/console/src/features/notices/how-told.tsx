import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import { ErrorState } from '../../ui/page-state.js';
import { howToldQuery, useChooseHowTold } from './queries.js';
import css from './notices.module.css';

const CHOICES = ['atOnce', 'whatAsksMe', 'daily'] as const;

/** How this person wants to be told; danger comes at once whatever is chosen. */
export function HowTold() {
  const { t } = useTranslation('notices');
  const query = useQuery(howToldQuery);
  const choose = useChooseHowTold();
  const shown = choose.isPending ? choose.variables : (query.data?.howTold ?? null);
  return (
    <section className={css.how}>
      <ChoiceField name="how-told" label={t('how.title')} options={CHOICES.map((value) => ({ value, label: t(`how.${value}`) }))} value={shown} onChange={(value) => choose.mutate(value)} />
      <p role="status">{choose.isSuccess ? `${t('how.saved')} · ${t('how.danger')}` : t('how.danger')}</p>
      {choose.isError && <ErrorState error={choose.error} retry={() => choose.mutate(choose.variables)} />}
    </section>
  );
}
