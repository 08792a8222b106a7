import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { reprintCode } from './api.js';
import type { PlaceCode } from './types.js';
import css from './codes.module.css';

const KEPT_DAYS = [0, 7, 30, 90] as const;

interface Props { readonly code: PlaceCode; readonly done: (old: PlaceCode, fresh: PlaceCode) => void; readonly leave: () => void }

/** A new code for the same place: for paper that is torn, or was photographed and pasted elsewhere. */
export function ReprintForm({ code, done, leave }: Props) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [keepDays, setKeepDays] = useState<number>(30);
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const change = useMutation({
    mutationFn: (days: number) => reprintCode(code.id, days, keyFor({ id: code.id, days })),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['codes'] });
      done(made.old, made.code);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(keepDays);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Note>{t('reprint.about')}</Note>
      <Field id="reprint-days" label={t('reprint.keep')} hint={t(keepDays === 0 ? 'reprint.atOnce' : 'reprint.both', { count: keepDays })}>
        <Segmented<number> id="reprint-days" aria-label={t('reprint.keep')} value={keepDays} onChange={setKeepDays} options={KEPT_DAYS.map((value) => ({ value, label: value === 0 ? t('reprint.none') : t('reprint.days', { count: value }) }))} />
      </Field>
      {change.error !== null && <Note tone="alarm" live>{errorSentence(ui, change.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={leave}>{t('ui:cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={change.isPending}>{t('reprint.send')}</Button>
      </div>
    </form>
  );
}
