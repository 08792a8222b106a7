import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { addDoor, changeDoor, removeDoor } from './api.js';
import { useZoneChange } from './queries.js';
import type { Building, Door, Zone } from './types.js';
import css from './zones.module.css';

interface Props {
  readonly building: Building;
  readonly zones: readonly Zone[];
  /** Null: a new one. */
  readonly door: Door | null;
  readonly close: () => void;
}

interface Draft { readonly unit: string; readonly room: string; readonly zoneId?: string }

/** Enters a door, puts it right, gives it to a zone, or takes it away. */
export function DoorDialog({ building, zones, door, close }: Props) {
  const { t } = useTranslation(['zones', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [unit, setUnit] = useState(door?.unit ?? '');
  const [room, setRoom] = useState(door?.room ?? '');
  const [zoneId, setZoneId] = useState<string | null>(door?.zoneId ?? null);
  const buildingId = building.id;
  const send = useZoneChange(async (body: Draft, key) => { await (door === null ? addDoor({ buildingId, ...body }, key) : changeDoor({ buildingId, doorId: door.id, ...body })); }, close);
  const remove = useZoneChange(removeDoor, close);
  const error = send.error ?? remove.error;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (room.trim() === '' || send.isPending) return;
    remove.reset();
    send.mutate({ unit: unit.trim(), room: room.trim(), ...(zoneId === null ? {} : { zoneId }) });
  };
  return (
    <Modal open title={t(door === null ? 'doors.addTo' : 'doors.changeIn', { building: building.name })} onCancel={close} footer={null} width={480} mask={{ closable: false }}>
      <form className={css.form} onSubmit={submit}>
        <Field id="door-unit" label={t('doors.unit')} optional><Input id="door-unit" autoFocus maxLength={20} value={unit} onChange={(event) => setUnit(event.target.value)} /></Field>
        <Field id="door-room" label={t('doors.room')}><Input id="door-room" maxLength={20} value={room} onChange={(event) => setRoom(event.target.value)} /></Field>
        <Field id="door-zone" label={t('zones.zone')} optional>
          <Select<string> id="door-zone" allowClear placeholder={t('doors.noZone')} showSearch={{ optionFilterProp: 'label' }} value={zoneId} onChange={(id: string | undefined) => setZoneId(id ?? null)} options={zones.map(({ id, name, member }) => ({ value: id, label: t('doors.answers', { zone: name, member: member?.name ?? t('zones.open') }) }))} />
        </Field>
        {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
        <div className={css.formEnd}>
          {door !== null && <Button danger className={css.remove} loading={remove.isPending} onClick={() => { send.reset(); remove.mutate({ buildingId, doorId: door.id }); }}>{t('doors.remove')}</Button>}
          <Button onClick={close}>{t('ui:cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={room.trim() === ''} loading={send.isPending}>{t('save')}</Button>
        </div>
      </form>
    </Modal>
  );
}
