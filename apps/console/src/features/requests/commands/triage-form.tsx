import { REQUEST_KINDS, TIERS, URGENCIES, type Tier } from '@yige/domain';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { TierMark } from '../../../ui/tier-mark.js';
import { MatterSelect, useCatalogue, useDepartments } from '../../catalogue/index.js';
import { PlacePicker } from '../../org/index.js';
import type { RequestDetail } from '../types.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { initialTriage, suggestedUnit, triageBody, triageFaults, withMatter, type TriageDraft } from './triage-draft.js';

function TriageFields({ detail, draft, change, faultOf }: FieldsProps<TriageDraft>) {
  const { t } = useTranslation('requests');
  const { data: catalogue } = useCatalogue();
  return (
    <>
      <Field id="matter" label={t('form.triage.matter')} fault={faultOf('matterCode')}>
        <MatterSelect id="matter" placeholder={t('form.triage.matterSearch')} value={draft.matterCode} onChange={(code) => change(withMatter(catalogue?.items.find((matter) => matter.code === code), code ?? null))} />
      </Field>
      <ChoiceField name="tier" label={t('form.triage.tier')} options={TIERS.map((tier) => ({ value: String(tier), label: <><TierMark tier={tier} size={16} word /> {t(`tierAbout.${tier}`)}</> }))} value={String(draft.tier)} onChange={(tier) => change({ tier: Number(tier) as Tier, unitId: null })} />
      <ChoiceField name="urgency" label={t('form.triage.urgency')} options={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))} value={draft.urgency} onChange={(urgency) => change({ urgency })} />
      <ChoiceField name="kind" label={t('form.triage.kind')} options={REQUEST_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} value={draft.kind} onChange={(kind) => change({ kind })} />
      {detail.grid === null && (
        <fieldset className={css.place}>
          <legend>{t('form.triage.place')}</legend>
          <PlacePicker name="triage" onChange={(place) => change({ place })} />
          {faultOf('place') !== undefined && <p className={css.fault} role="alert">{t('form.triage.placeNeeded')}</p>}
        </fieldset>
      )}
      {draft.tier === 3 && <UnitField detail={detail} unitId={draft.unitId} change={change} fault={faultOf('unitId')} />}
      <Field id="note" label={t('form.triage.note')} optional fault={faultOf('note')}>
        <Input id="note" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}

interface UnitFieldProps { readonly detail: RequestDetail; readonly unitId: string | null; readonly change: (next: Partial<TriageDraft>) => void; readonly fault: string | undefined }
function UnitField({ detail, unitId, change, fault }: UnitFieldProps) {
  const { t } = useTranslation('requests');
  const departments = useDepartments();
  const suggested = detail.suggestion === null ? null : suggestedUnit(detail.suggestion);
  const units = [...(suggested === null ? [] : [suggested]), ...(departments.data?.items ?? []).filter(({ id }) => id !== suggested?.id)];
  return (
    <Field id="unit" label={t('form.triage.unit')} optional fault={fault}>
      <Select<string>
        id="unit" placeholder={t('form.triage.unitAuto')} loading={departments.isLoading} allowClear showSearch={{ optionFilterProp: 'label' }}
        options={units.map(({ id, name }) => ({ value: id, label: name }))} value={unitId} onChange={(id) => change({ unitId: id ?? null })}
      />
    </Field>
  );
}

export const triageForm: CommandForm<'triage', TriageDraft> = { initial: initialTriage, check: triageFaults, body: triageBody, Fields: TriageFields };
