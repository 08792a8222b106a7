import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { addBuilding, changeBuilding } from './api.js';
import { useZoneChange } from './queries.js';
import type { Building } from './types.js';
import css from './zones.module.css';

/** Enters a building, or puts one right. */
export function BuildingDialog({ gridId, building, close }: { readonly gridId: string; readonly building: Building | null; readonly close: () => void }) {
  const { t } = useTranslation(['zones', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [name, setName] = useState(building?.name ?? '');
  const [address, setAddress] = useState(building?.address ?? '');
  const send = useZoneChange((body: { name: string; address: string }, key) => (building === null ? addBuilding({ gridId, ...body }, key) : changeBuilding({ id: building.id, ...body })), close);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !send.isPending) send.mutate({ name: name.trim(), address: address.trim() });
  };
  return (
    <Modal open title={t(building === null ? 'houses.add' : 'houses.change')} onCancel={close} footer={null} width={480} mask={{ closable: false }}>
      <form className={css.form} onSubmit={submit}>
        <Field id="building-name" label={t('houses.name')}><Input id="building-name" autoFocus maxLength={60} value={name} onChange={(event) => setName(event.target.value)} /></Field>
        <Field id="building-address" label={t('houses.address')} optional><Input id="building-address" maxLength={120} value={address} onChange={(event) => setAddress(event.target.value)} /></Field>
        {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
        <div className={css.formEnd}>
          <Button onClick={close}>{t('ui:cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={send.isPending}>{t('save')}</Button>
        </div>
      </form>
    </Modal>
  );
}
