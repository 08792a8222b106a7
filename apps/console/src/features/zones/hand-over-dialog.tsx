import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import type { PersonRef } from '../session/index.js';
import { handOverZone } from './api.js';
import { useZoneChange } from './queries.js';
import type { Zone } from './types.js';
import css from './zones.module.css';

/** Of the list: nobody for now. No id of a person is this word. */
const NOBODY = 'nobody';

/** Who answers for a zone from now on, and what goes along to them. */
export function HandOverDialog({ zone, members, close }: { readonly zone: Zone; readonly members: readonly PersonRef[]; readonly close: () => void }) {
  const { t } = useTranslation(['zones', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [to, setTo] = useState<string | null>(null);
  const send = useZoneChange(handOverZone, close);
  const others = members.filter(({ id }) => id !== zone.member?.id).map(({ id, name }) => ({ value: id, label: name }));
  const options = zone.member === null ? others : [...others, { value: NOBODY, label: t('hand.nobody') }];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (to !== null && !send.isPending) send.mutate({ id: zone.id, personId: to === NOBODY ? null : to });
  };
  return (
    <Modal open title={t('hand.title', { zone: zone.name })} onCancel={close} footer={null} width={520} mask={{ closable: false }}>
      <form className={css.form} onSubmit={submit}>
        <dl className={css.along}>
          <dt>{t('hand.now')}</dt><dd>{zone.member?.name ?? t('zones.open')}</dd>
          <dt>{t('hand.doors')}</dt><dd>{t('hand.doorCount', { count: zone.doors })}</dd>
          <dt>{t('hand.files')}</dt><dd>{t('hand.fileCount', { count: zone.files })}</dd>
          <dt>{t('hand.requests')}</dt><dd>{t('hand.requestsAbout')}</dd>
        </dl>
        <Field id="hand-to" label={t('hand.to')} hint={others.length === 0 ? t('hand.nobodyElse') : t('hand.toHint')}>
          <Select<string> id="hand-to" autoFocus aria-describedby="hand-to-about" placeholder={t('hand.choose')} showSearch={{ optionFilterProp: 'label' }} value={to} onChange={setTo} options={options} />
        </Field>
        {to === NOBODY && <Note tone="amber">{t('hand.nobodyAbout')}</Note>}
        {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
        <div className={css.formEnd}>
          <Button onClick={close}>{t('ui:cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={to === null} loading={send.isPending}>{t('hand.send')}</Button>
        </div>
      </form>
    </Modal>
  );
}
