import { REQUEST_KINDS, TIERS, URGENCIES, type RequestKind, type Tier, type Urgency } from '@yige/domain';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { TierMark } from '../../../ui/tier-mark.js';
import { MatterSelect, useCatalogue, useDepartments, type Matter } from '../../catalogue/index.js';
import type { CommandBodies } from '../api.js';
import type { RequestDetail, Suggestion } from '../types.js';
import { PlacePicker, type PickedPlace } from '../../org/index.js';
import css from './commands.module.css';
import { ChoiceField } from './choice-field.js';
import { optionalText, textFault, type CommandForm, type FieldsProps } from './command-form.js';

interface TriageDraft {
  readonly matterCode: string | null;
  readonly kind: RequestKind;
  readonly tier: Tier;
  readonly urgency: Urgency;
  readonly unitId: string | null;
  readonly placeKnown: boolean;
  readonly place: PickedPlace;
  readonly note: string;
}

/** The dispatch centre suggests itself when it does not know where a request belongs; that is no unit to send it to. */
const suggestedUnit = ({ unit }: Suggestion) => (unit === null || unit.value.kind === 'dispatchCentre' ? null : unit.value);

/** What is sent when the suggestion is taken as it stands; null when it leaves open what it is, or who near the place shall have it. */
export function suggestedTriage(suggestion: Suggestion): CommandBodies['triage'] | null {
  const { matters: [matter], kind, tier, urgency } = suggestion;
  const unit = suggestedUnit(suggestion);
  if (matter === undefined || (tier.value !== 3 && suggestion.unit !== null && unit === null)) return null;
  return { matterCode: matter.value.code, kind: kind.value, tier: tier.value, urgency: urgency.value, ...(unit === null ? {} : { unitId: unit.id }) };
}

function initial(detail: RequestDetail): TriageDraft {
  const { suggestion } = detail;
  return {
    matterCode: detail.matter?.code ?? suggestion?.matters[0]?.value.code ?? null,
    kind: suggestion?.kind.value ?? detail.kind,
    tier: suggestion?.tier.value ?? detail.tier,
    urgency: suggestion?.urgency.value ?? detail.urgency,
    unitId: suggestion === null ? null : (suggestedUnit(suggestion)?.id ?? null),
    placeKnown: detail.grid !== null,
    place: { gridId: null, buildingId: null },
    note: '',
  };
}

/** Another matter brings its own tier and urgency; the unit of the old one no longer fits. */
function withMatter(matter: Matter | undefined, code: string | null): Partial<TriageDraft> {
  if (matter === undefined) return { matterCode: code };
  return { matterCode: code, tier: matter.tier, urgency: matter.urgency, unitId: null };
}

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

export const triageForm: CommandForm<'triage', TriageDraft> = {
  initial,
  check: ({ matterCode, tier, placeKnown, place, note }) => ({
    matterCode: matterCode === null ? 'required' : undefined,
    place: tier !== 3 && !placeKnown && place.gridId === null ? 'required' : undefined,
    note: textFault(note, 500, false),
  }),
  body: ({ matterCode, kind, tier, urgency, unitId, place: { gridId, buildingId }, note }) => ({
    matterCode: matterCode ?? '',
    kind,
    tier,
    urgency,
    ...(unitId === null ? {} : { unitId }),
    ...(gridId === null ? {} : { gridId }),
    ...(buildingId === null ? {} : { buildingId }),
    ...optionalText('note', note),
  }),
  Fields: TriageFields,
};
