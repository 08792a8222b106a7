import { DEFERRAL_REPORT_WITHIN_MS } from '@yige/domain';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { now, useNow } from '../../../platform/clock.js';
import { fromFieldText } from '../../../platform/time.js';
import { Field } from '../../../ui/bits.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import { MomentField } from './moment-field.js';
import { momentFault, optionalText, textFault, type Fault } from './text-faults.js';
import { UnitField, type UnitChoice } from './unit-field.js';

const iso = (at: number): string => new Date(at).toISOString();
const reportFault = (text: string): Fault | undefined => momentFault(text, iso(now()), iso(now() + DEFERRAL_REPORT_WITHIN_MS));

function ReportDay({ value, onChange, fault }: { readonly value: string; readonly onChange: (text: string) => void; readonly fault: string | undefined }) {
  const { t } = useTranslation('requests');
  const present = useNow();
  return <MomentField id="nextReportAt" label={t('form.defer.next')} value={value} onChange={onChange} days={[15, 30, 60]} from={iso(present)} latest={iso(present + DEFERRAL_REPORT_WITHIN_MS)} fault={fault} />;
}

interface DeferDraft extends UnitChoice { readonly reason: string; readonly nextReportAt: string; readonly ownerOffice: string; readonly note: string }
function DeferFields({ draft, change, faultOf }: FieldsProps<DeferDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <Field id="reason" label={t('form.defer.reason')} hint={t('form.defer.reasonHint')} fault={faultOf('reason')}>
        <Input.TextArea id="reason" aria-describedby="reason-about" rows={2} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      </Field>
      <ReportDay value={draft.nextReportAt} onChange={(nextReportAt) => change({ nextReportAt })} fault={faultOf('nextReportAt')} />
      <UnitField id="owner" label={t('form.defer.owner')} hint={t('form.defer.ownerHint')} kinds={['department', 'town', 'village']} unitKind={draft.unitKind} unit={draft.unit} change={change} fault={faultOf('unit')} optional />
      <Field id="office" label={t('form.defer.office')} optional hint={t('form.defer.officeHint')} fault={faultOf('ownerOffice')}>
        <Input id="office" aria-describedby="office-about" value={draft.ownerOffice} onChange={(event) => change({ ownerOffice: event.target.value })} />
      </Field>
    </>
  );
}
export const deferForm: CommandForm<'defer', DeferDraft> = {
  initial: () => ({ reason: '', nextReportAt: '', ownerOffice: '', note: '', unitKind: 'department', unit: null }),
  check: ({ reason, nextReportAt, ownerOffice }) => ({ reason: textFault(reason, 1000), nextReportAt: reportFault(nextReportAt), ownerOffice: textFault(ownerOffice, 80, false) }),
  body: ({ reason, nextReportAt, unit, ownerOffice }) => ({
    reason: reason.trim(), nextReportAt: fromFieldText(nextReportAt) ?? '', ...(unit === null ? {} : { ownerUnitId: unit.id }), ...optionalText('ownerOffice', ownerOffice),
  }),
  Fields: DeferFields,
};

interface ReportDraft { readonly report: string; readonly nextReportAt: string; readonly note: string }
function ReportFields({ draft, change, faultOf }: FieldsProps<ReportDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <Field id="report" label={t('form.reportDeferred.report')} hint={t('form.reportDeferred.reportHint')} fault={faultOf('report')}>
        <Input.TextArea id="report" aria-describedby="report-about" rows={2} value={draft.report} onChange={(event) => change({ report: event.target.value })} />
      </Field>
      <ReportDay value={draft.nextReportAt} onChange={(nextReportAt) => change({ nextReportAt })} fault={faultOf('nextReportAt')} />
      <Field id="note" label={t('form.resolve.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}
export const reportDeferredForm: CommandForm<'reportDeferred', ReportDraft> = {
  initial: () => ({ report: '', nextReportAt: '', note: '' }),
  check: ({ report, nextReportAt, note }) => ({ report: textFault(report, 1000), nextReportAt: reportFault(nextReportAt), note: textFault(note, 500, false) }),
  body: ({ report, nextReportAt, note }) => ({ report: report.trim(), nextReportAt: fromFieldText(nextReportAt) ?? '', ...optionalText('note', note) }),
  Fields: ReportFields,
};
