import { RETURN_REASONS, type ReturnReason } from '@yige/domain';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../../ui/bits.js';
import { useDepartments } from '../../catalogue/index.js';
import type { RequestDetail } from '../types.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { ReturnHistory } from './return-history.js';
import { returnsSoFar } from './returns-so-far.js';
import { textFault } from './text-faults.js';
import { UnitField, type OfferedUnitKind, type UnitChoice } from './unit-field.js';

const LEADS: readonly OfferedUnitKind[] = ['department', 'town', 'village'];
const NO_UNIT: UnitChoice = { unitKind: 'department', unit: null };

interface ReturnDraft extends UnitChoice { readonly reason: ReturnReason | null; readonly basis: string }

function ReturnFields({ detail, draft, change, faultOf }: FieldsProps<ReturnDraft>) {
  const { t } = useTranslation('requests');
  const before = returnsSoFar(detail).length;
  return (
    <>
      {before > 0 && <Note tone="amber">{t('form.return.contested', { count: before + 1 })}</Note>}
      <ChoiceField name="reason" label={t('form.return.reason')} fault={faultOf('reason')} options={RETURN_REASONS.map((value) => ({ value, label: t(`returnReason.${value}`) }))} value={draft.reason} onChange={(reason) => change({ reason })} />
      <Field id="basis" label={t('form.return.basis')} hint={t(draft.reason === null ? 'form.return.basisHint' : `form.return.needs.${draft.reason}`)} fault={faultOf('basis')}>
        <Input.TextArea id="basis" aria-describedby="basis-about" rows={2} value={draft.basis} onChange={(event) => change({ basis: event.target.value })} />
      </Field>
      <UnitField id="proposed" label={t('form.return.suggested')} kinds={LEADS} unitKind={draft.unitKind} unit={draft.unit} change={change} fault={faultOf('unit')} optional />
    </>
  );
}
export const returnForm: CommandForm<'return', ReturnDraft> = {
  initial: () => ({ reason: null, basis: '', ...NO_UNIT }),
  check: ({ reason, basis }) => ({ reason: reason === null ? 'required' : undefined, basis: textFault(basis, 1000) }),
  body: ({ reason, basis, unit }) => ({ reason: reason ?? 'R1', basis: basis.trim(), ...(unit === null ? {} : { suggestedUnitId: unit.id }) }),
  Fields: ReturnFields,
};

const APPLIES = ['case', 'grid', 'town'] as const;
interface RuleDraft extends UnitChoice { readonly basis: string; readonly applies: (typeof APPLIES)[number] }

function RuleFields({ detail, draft, change, faultOf }: FieldsProps<RuleDraft>) {
  const { t } = useTranslation('requests');
  const returns = returnsSoFar(detail);
  const departments = useDepartments().data?.items ?? [];
  const proposed = departments.filter(({ name }) => returns.some((one) => one.proposed === name));
  const places = APPLIES.filter((place) => place !== 'grid' || detail.grid !== null);
  return (
    <>
      <ReturnHistory returns={returns} />
      {proposed.length > 0 && (
        <div className={css.proposals} role="group" aria-label={t('form.rule.proposed')}>
          <span>{t('form.rule.proposed')}</span>
          {proposed.map(({ id, name }) => (
            <button key={id} type="button" className={css.offer} aria-pressed={draft.unit?.id === id} onClick={() => change({ unitKind: 'department', unit: { id, name } })}>{name}</button>
          ))}
        </div>
      )}
      <UnitField id="unit" label={t('form.rule.unit')} kinds={LEADS} unitKind={draft.unitKind} unit={draft.unit} change={change} fault={faultOf('unit')} />
      <Field id="basis" label={t('form.rule.basis')} hint={t('form.rule.basisHint')} fault={faultOf('basis')}>
        <Input.TextArea id="basis" aria-describedby="basis-about" rows={2} value={draft.basis} onChange={(event) => change({ basis: event.target.value })} />
      </Field>
      {detail.matter !== null && (
        <ChoiceField name="applies" label={t('form.rule.applies', { matter: detail.matter.name })} options={places.map((value) => ({ value, label: t(`form.rule.place.${value}`) }))} value={draft.applies} onChange={(applies) => change({ applies })} />
      )}
    </>
  );
}
export const ruleForm: CommandForm<'rule', RuleDraft> = {
  initial: (detail: RequestDetail) => ({ basis: '', applies: detail.matter === null ? 'case' : 'town', ...NO_UNIT }),
  check: ({ unit, basis }) => ({ unit: unit === null ? 'required' : undefined, basis: textFault(basis, 1000) }),
  body: ({ unit, basis, applies }) => ({ unitId: unit?.id ?? '', basis: basis.trim(), applies }),
  Fields: RuleFields,
  asksAgain: true,
};

interface ReassignDraft extends UnitChoice { readonly reason: string }

function ReassignFields({ detail, draft, change, faultOf }: FieldsProps<ReassignDraft>) {
  const { t } = useTranslation('requests');
  const kinds: readonly OfferedUnitKind[] = detail.tier === 3 ? LEADS : ['partyGroup', 'branch', 'village', 'town', 'department'];
  return (
    <>
      <UnitField id="unit" label={t('form.reassign.unit')} kinds={kinds} unitKind={draft.unitKind} unit={draft.unit} change={change} fault={faultOf('unit')} />
      <Field id="reason" label={t('form.reassign.reason')} hint={t('form.reassign.reasonHint')} fault={faultOf('reason')}>
        <Input.TextArea id="reason" aria-describedby="reason-about" rows={2} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      </Field>
    </>
  );
}
export const reassignForm: CommandForm<'reassign', ReassignDraft> = {
  initial: (detail) => ({ reason: '', unitKind: detail.tier === 3 ? 'department' : 'branch', unit: null }),
  check: ({ unit, reason }) => ({ unit: unit === null ? 'required' : undefined, reason: textFault(reason, 500) }),
  body: ({ unit, reason }) => ({ unitId: unit?.id ?? '', reason: reason.trim() }),
  Fields: ReassignFields,
};
