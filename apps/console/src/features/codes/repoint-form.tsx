import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { PlacePicker, type PickedPlace } from '../org/index.js';
import { repointCode } from './api.js';
import type { CodeFormProps } from './revoke-form.js';
import type { Repoint } from './types.js';
import { useCodeChange } from './use-code-change.js';
import css from './codes.module.css';

/** Sends a code to another place, step by step down the district: the paper at the door stays as it is. */
export function RepointForm({ code, done, leave }: CodeFormProps) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [{ gridId, buildingId }, setPlace] = useState<PickedPlace>({ gridId: null, buildingId: null });
  const [label, setLabel] = useState('');
  const change = useCodeChange<Repoint>((body, key) => repointCode(code.id, body, key), done);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (gridId === null) return;
    change.mutate({ gridId, ...(buildingId === null ? {} : { buildingId }), ...(label.trim() === '' ? {} : { label: label.trim() }) });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Note>{t('repoint.about')}</Note>
      <PlacePicker name="repoint" onChange={setPlace} />
      <Field id="repoint-label" label={t('repoint.label')} optional hint={t('repoint.labelHint')}>
        <Input id="repoint-label" aria-describedby="repoint-label-about" maxLength={60} value={label} onChange={(event) => setLabel(event.target.value)} />
      </Field>
      {change.error !== null && <Note tone="alarm" live>{errorSentence(ui, change.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={leave}>{t('ui:cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={gridId === null} loading={change.isPending}>{t('repoint.send')}</Button>
      </div>
    </form>
  );
}
