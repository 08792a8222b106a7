import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../../ui/bits.js';
import { MatterSelect, useDoors } from '../../catalogue/index.js';
import { PlacePicker, type PickedPlace } from '../../org/index.js';
import type { RequestDetail } from '../types.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { optionalText, textFault } from './text-faults.js';

interface CorrectDraft { readonly matterCode: string | null; readonly place: PickedPlace; readonly note: string }
const NOWHERE: PickedPlace = { gridId: null, buildingId: null };
const isOther = (draft: CorrectDraft, detail: RequestDetail): boolean => draft.matterCode !== null && draft.matterCode !== (detail.matter?.code ?? null);

function CorrectFields({ detail, draft, change, faultOf }: FieldsProps<CorrectDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <Field id="matter" label={t('form.correct.matter')} hint={t('form.correct.matterNow', { matter: detail.matter?.name ?? t('drawer.matterNone') })} fault={faultOf('matterCode')}>
        <MatterSelect id="matter" aria-describedby="matter-about" placeholder={t('form.triage.matterSearch')} value={draft.matterCode} onChange={(matterCode) => change({ matterCode: matterCode ?? null })} />
      </Field>
      <fieldset className={css.place}>
        <legend>{t('form.correct.place', { grid: detail.grid?.name ?? t('drawer.gridNone') })}</legend>
        <PlacePicker name="correct" onChange={(place) => change({ place })} />
      </fieldset>
      <Field id="note" label={t('form.correct.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}
export const correctForm: CommandForm<'correct', CorrectDraft> = {
  initial: (detail) => ({ matterCode: detail.matter?.code ?? null, place: NOWHERE, note: '' }),
  check: (draft, detail) => ({ matterCode: isOther(draft, detail) || draft.place.gridId !== null ? undefined : 'unchanged', note: textFault(draft.note, 500, false) }),
  body: (draft, detail) => ({
    ...(isOther(draft, detail) && draft.matterCode !== null ? { matterCode: draft.matterCode } : {}),
    ...(draft.place.gridId === null ? {} : { gridId: draft.place.gridId }),
    ...(draft.place.buildingId === null ? {} : { buildingId: draft.place.buildingId }),
    ...optionalText('note', draft.note),
  }),
  Fields: CorrectFields,
};

/** Ways that are no telephone number: said as an office is called, since the resident reads it. */
const OFFICES = ['court', 'labourArbitration', 'review', 'petition', 'police'] as const;
const WAYS = ['hotline', 'office'] as const;
interface RedirectDraft { readonly way: (typeof WAYS)[number]; readonly hotline: string | null; readonly office: string; readonly reason: string; readonly note: string }

function RedirectFields({ detail, draft, change, faultOf }: FieldsProps<RedirectDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <ChoiceField name="way" label={t('form.redirect.door')} options={WAYS.map((value) => ({ value, label: t(`form.redirect.way.${value}`) }))} value={draft.way} onChange={(way) => change({ way })} />
      {draft.way === 'hotline' ? <HotlineField matter={detail.matter?.code ?? null} value={draft.hotline} onChange={(hotline) => change({ hotline })} fault={faultOf('hotline')} /> : (
        <Field id="office" label={t('form.redirect.office')} fault={faultOf('office')}>
          <Input id="office" aria-describedby="office-about" maxLength={80} value={draft.office} onChange={(event) => change({ office: event.target.value })} />
          <span className={css.momentOffers}>
            {OFFICES.map((office) => {
              const name = t(`form.redirect.offices.${office}`);
              return <button key={office} type="button" className={css.offer} aria-pressed={draft.office === name} onClick={() => change({ office: name })}>{name}</button>;
            })}
          </span>
        </Field>
      )}
      <Field id="reason" label={t('form.redirect.reason')} hint={t('form.redirect.reasonHint')} fault={faultOf('reason')}>
        <Input.TextArea id="reason" aria-describedby="reason-about" rows={3} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      </Field>
      <Field id="note" label={t('form.resolve.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}

interface HotlineProps { readonly matter: string | null; readonly value: string | null; readonly onChange: (number: string | null) => void; readonly fault: string | undefined }
function HotlineField({ matter, value, onChange, fault }: HotlineProps) {
  const { t } = useTranslation('requests');
  const { data, isLoading } = useDoors(matter);
  const numbered = (data?.items ?? []).flatMap(({ number, name, when, forMatter }) => (number === null ? [] : [{ number, name, when, forMatter }]));
  const group = (own: boolean) => ({
    key: String(own),
    label: t(own ? 'form.redirect.ofMatter' : 'form.redirect.others'),
    title: t(own ? 'form.redirect.ofMatter' : 'form.redirect.others'),
    options: numbered.filter((door) => door.forMatter === own).map(({ number, name, when }) => ({ value: number, label: `${number} ${name}${when === null ? '' : ` · ${when}`}` })),
  });
  const groups = [group(true), group(false)].filter(({ options }) => options.length > 0);
  return (
    <Field id="hotline" label={t('form.redirect.hotline')} fault={fault}>
      <Select<string> id="hotline" aria-describedby="hotline-about" loading={isLoading} placeholder={t('form.redirect.hotlineSearch')} showSearch={{ optionFilterProp: 'label' }} options={groups} value={value} onChange={(number) => onChange(number ?? null)} />
    </Field>
  );
}
export const redirectForm: CommandForm<'redirect', RedirectDraft> = {
  initial: () => ({ way: 'hotline', hotline: null, office: '', reason: '', note: '' }),
  check: ({ way, hotline, office, reason, note }) => ({
    hotline: way === 'hotline' && hotline === null ? 'required' : undefined,
    office: way === 'office' ? textFault(office, 80) : undefined,
    reason: textFault(reason, 1000),
    note: textFault(note, 500, false),
  }),
  body: ({ way, hotline, office, reason, note }) => ({ door: way === 'hotline' ? (hotline ?? '') : office.trim(), reason: reason.trim(), ...optionalText('note', note) }),
  Fields: RedirectFields,
  asksAgain: true,
};

interface SuperviseDraft { readonly note: string }
function SuperviseFields({ detail, draft, change, faultOf }: FieldsProps<SuperviseDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <Note>{t('form.supervise.to', { unit: detail.holder.unit.name })}</Note>
      <Field id="note" label={t('form.supervise.note')} hint={t('form.supervise.noteHint')} fault={faultOf('note')}>
        <Input.TextArea id="note" aria-describedby="note-about" rows={2} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}
export const superviseForm: CommandForm<'supervise', SuperviseDraft> = {
  initial: () => ({ note: '' }),
  check: ({ note }) => ({ note: textFault(note, 500) }),
  body: ({ note }) => ({ note: note.trim() }),
  Fields: SuperviseFields,
};
