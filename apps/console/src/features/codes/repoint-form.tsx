import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { readBuildings, readNodes, repointCode, type Repoint } from './api.js';
import type { CodeFormProps } from './revoke-form.js';
import { useCodeChange } from './use-code-change.js';
import css from './codes.module.css';

/** Sends a code to another place, step by step down the district: the paper at the door stays as it is. */
export function RepointForm({ code, done, leave }: CodeFormProps) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [town, setTown] = useState<string | null>(null);
  const [village, setVillage] = useState<string | null>(null);
  const [grid, setGrid] = useState<string | null>(null);
  const [building, setBuilding] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const change = useCodeChange<Repoint>((body, key) => repointCode(code.id, body, key), done);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (grid === null) return;
    change.mutate({ gridId: grid, buildingId: building ?? undefined, label: label.trim() === '' ? undefined : label.trim() });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Note>{t('repoint.about')}</Note>
      <div className={css.places}>
        <NodeSelect id="town" label={t('repoint.town')} parent={null} kind="town" value={town} onChange={(id) => { setTown(id); setVillage(null); setGrid(null); setBuilding(null); }} />
        <NodeSelect id="village" label={t('repoint.village')} parent={town} kind="village" value={village} onChange={(id) => { setVillage(id); setGrid(null); setBuilding(null); }} />
        <NodeSelect id="grid" label={t('repoint.grid')} parent={village} kind="grid" value={grid} onChange={(id) => { setGrid(id); setBuilding(null); }} />
        <BuildingSelect grid={grid} value={building} onChange={setBuilding} />
      </div>
      <Field id="repoint-label" label={t('repoint.label')} optional hint={t('repoint.labelHint')}>
        <Input id="repoint-label" aria-describedby="repoint-label-about" maxLength={60} value={label} onChange={(event) => setLabel(event.target.value)} />
      </Field>
      {change.error !== null && <Note tone="alarm" live>{errorSentence(ui, change.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={leave}>{t('ui:cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={grid === null} loading={change.isPending}>{t('repoint.send')}</Button>
      </div>
    </form>
  );
}

interface NodeSelectProps { readonly id: string; readonly label: string; readonly parent: string | null; readonly kind: 'town' | 'village' | 'grid'; readonly value: string | null; readonly onChange: (id: string | null) => void }
function NodeSelect({ id, label, parent, kind, value, onChange }: NodeSelectProps) {
  const ready = kind === 'town' || parent !== null;
  const nodes = useQuery({ queryKey: ['org-nodes', kind, parent], queryFn: () => readNodes(parent, kind), enabled: ready, staleTime: 300_000 });
  return (
    <Field id={id} label={label}>
      <Select<string> id={id} disabled={!ready} loading={nodes.isFetching} showSearch={{ optionFilterProp: 'label' }} value={value} onChange={(next) => onChange(next ?? null)} options={nodes.data?.items.map((node) => ({ value: node.id, label: node.name })) ?? []} />
    </Field>
  );
}

function BuildingSelect({ grid, value, onChange }: { readonly grid: string | null; readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const { t } = useTranslation('codes');
  const buildings = useQuery({ queryKey: ['buildings', grid], queryFn: () => readBuildings(grid ?? ''), enabled: grid !== null, staleTime: 300_000 });
  return (
    <Field id="building" label={t('repoint.building')} optional>
      <Select<string> id="building" allowClear disabled={grid === null} loading={buildings.isFetching} placeholder={t('repoint.wholeGrid')} showSearch={{ optionFilterProp: 'label' }} value={value} onChange={(next) => onChange(next ?? null)} options={buildings.data?.items.map((one) => ({ value: one.id, label: one.name })) ?? []} />
    </Field>
  );
}
