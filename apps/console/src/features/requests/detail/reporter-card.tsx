import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../../ui/page-state.js';
import { revealReporter } from '../api.js';
import type { RequestDetail } from '../types.js';
import css from './detail.module.css';

const REASONS = ['visit', 'facts', 'result'] as const;
type Reason = (typeof REASONS)[number];

/** Whoever holds the request reads masked how to reach the reporter, and in full only for a reason that the reporter can read (product.md "Who sees what"). */
export function ReporterCard({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const [open, setOpen] = useState(false);
  const { reporter } = detail;
  if (reporter === null) return null;
  const known = reporter.contactable && (reporter.nameMasked !== null || reporter.phoneMasked !== null);
  return (
    <section aria-labelledby="reporter">
      <h3 id="reporter">{t('drawer.reporter')}</h3>
      <p className={`${css.reporter} tabular`}>
        {known ? [reporter.nameMasked, reporter.phoneMasked].filter((part) => part !== null).join('  ') : t('drawer.reporterAnonymous')}
      </p>
      {known && (
        <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomLeft" title={t('reveal.title')} content={<Reveal id={detail.id} />} destroyOnHidden>
          <Button size="small">{t('reveal.open')}</Button>
        </Popover>
      )}
    </section>
  );
}

function Reveal({ id }: { readonly id: string }) {
  const { t } = useTranslation('requests');
  const { t: ui } = useTranslation('ui');
  const [reason, setReason] = useState<Reason | null>(null);
  const reveal = useMutation({ mutationFn: (why: Reason) => revealReporter(id, t(`reveal.reason.${why}`)) });
  if (reveal.data !== undefined) {
    return (
      <div className={css.reveal} role="status">
        <strong className="tabular">{[reveal.data.name ?? t('reveal.noName'), reveal.data.phone ?? t('reveal.noPhone')].join('  ')}</strong>
        <p>{t('reveal.noted')}</p>
      </div>
    );
  }
  return (
    <div className={css.reveal}>
      <p>{t('reveal.follows')}</p>
      <Radio.Group
        vertical
        aria-label={t('reveal.why')}
        value={reason}
        onChange={(event) => setReason(event.target.value as Reason)}
        options={REASONS.map((value) => ({ value, label: t(`reveal.reason.${value}`) }))}
      />
      {reveal.error !== null && <p role="alert">{errorSentence(ui, reveal.error)}</p>}
      <Button type="primary" disabled={reason === null} loading={reveal.isPending} onClick={() => reason !== null && reveal.mutate(reason)}>{t('reveal.show')}</Button>
    </div>
  );
}
