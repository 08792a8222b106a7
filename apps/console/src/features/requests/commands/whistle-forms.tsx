import { type LimitUnit, WHISTLE_KINDS, type WhistleKind } from '@yige/domain';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { now, useNow } from '../../../platform/clock.js';
import { fromFieldText, toFieldText } from '../../../platform/time.js';
import { Field, Note } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { DateTimeInput } from '../../../ui/date-time-input.js';
import { useTimeWords } from '../../../ui/time-words.js';
import { useWhistleLimits } from '../../catalogue/index.js';
import type { RequestDetail } from '../types.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { momentFault, optionalText, textFault } from './text-faults.js';
import { UnitsField, type UnitsChoice } from './units-field.js';

const HOUR = 3_600_000;
/** A meeting farther away than this is an appointment, not a call (the server's rule). */
const FARTHEST_MEETING_MS = 30 * 24 * HOUR;
const iso = (at: number): string => new Date(at).toISOString();

interface WhistleDraft extends UnitsChoice { readonly kind: WhistleKind | null; readonly purpose: string; readonly place: string; readonly meetAt: string }

function WhistleFields({ detail, draft, change, faultOf }: FieldsProps<WhistleDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      {detail.holder.unit.kind !== 'town' && <Note>{t('form.whistle.townFirst')}</Note>}
      <ChoiceField name="kind" label={t('form.whistle.kind')} fault={faultOf('kind')} options={WHISTLE_KINDS.map((value) => ({ value, label: <KindWord kind={value} /> }))} value={draft.kind} onChange={(kind) => change({ kind })} />
      <UnitsField label={t('form.whistle.units')} unitKind={draft.unitKind} units={draft.units} change={change} fault={faultOf('units')} />
      <Field id="purpose" label={t('form.whistle.purpose')} hint={t('form.whistle.purposeHint')} fault={faultOf('purpose')}>
        <Input.TextArea id="purpose" aria-describedby="purpose-about" rows={2} value={draft.purpose} onChange={(event) => change({ purpose: event.target.value })} />
      </Field>
      <Field id="place" label={t('form.whistle.place')} hint={t('form.whistle.placeHint')} fault={faultOf('place')}>
        <Input id="place" aria-describedby="place-about" value={draft.place} onChange={(event) => change({ place: event.target.value })} />
      </Field>
      <MeetField value={draft.meetAt} onChange={(meetAt) => change({ meetAt })} fault={faultOf('meetAt')} />
    </>
  );
}

const WITHIN = { minute: 'withinMinutes', hour: 'withinHours', workhour: 'withinWorkhours', workday: 'withinWorkdays', day: 'withinDays' } as const satisfies Readonly<Record<LimitUnit, string>>;

/** What kind of call it is, with how soon the called units have to answer in this district, once that is known. */
function KindWord({ kind }: { readonly kind: WhistleKind }) {
  const { t } = useTranslation('requests');
  const limit = useWhistleLimits().data?.items.find((one) => one.kind === kind);
  return <>{t(`whistleKind.${kind}`)}{limit !== undefined && <> · {t(`form.whistle.${WITHIN[limit.unit]}`, { count: limit.value })}</>}</>;
}

function MeetField({ value, onChange, fault }: { readonly value: string; readonly onChange: (text: string) => void; readonly fault: string | undefined }) {
  const { t } = useTranslation('requests');
  const present = useNow();
  return (
    <Field id="meetAt" label={t('form.whistle.meetAt')} hint={t('form.moment.zone')} fault={fault}>
      <div className={css.moment}>
        <DateTimeInput id="meetAt" value={value} onChange={onChange} from={iso(present)} latest={iso(present + FARTHEST_MEETING_MS)} invalid={fault !== undefined} />
        <span className={css.momentOffers}>
          <button type="button" className={css.offer} onClick={() => onChange(toFieldText(now()))}>{t('form.whistle.atOnce')}</button>
          <button type="button" className={css.offer} onClick={() => onChange(toFieldText(now() + HOUR))}>{t('form.whistle.inAnHour')}</button>
        </span>
      </div>
    </Field>
  );
}
export const whistleForm: CommandForm<'whistle', WhistleDraft> = {
  initial: () => ({ kind: null, unitKind: 'department', units: [], purpose: '', place: '', meetAt: '' }),
  check: ({ kind, units, purpose, place, meetAt }) => ({
    kind: kind === null ? 'required' : undefined,
    units: units.length === 0 ? 'required' : undefined,
    purpose: textFault(purpose, 300),
    place: textFault(place, 200),
    meetAt: momentFault(meetAt, iso(now() - HOUR), iso(now() + FARTHEST_MEETING_MS)),
  }),
  body: ({ kind, units, purpose, place, meetAt }) => ({
    kind: kind ?? 'unsolved', units: units.map(({ id }) => ({ unitId: id })), purpose: purpose.trim(), place: place.trim(), meetAt: fromFieldText(meetAt) ?? '',
  }),
  Fields: WhistleFields,
};

const DECISIONS = ['yes', 'no'] as const;
interface ApproveDraft { readonly granted: (typeof DECISIONS)[number] | null; readonly note: string }

function ApproveFields({ detail, draft, change, faultOf }: FieldsProps<ApproveDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <AskedToCall detail={detail} />
      <ChoiceField name="granted" label={t('form.approveWhistle.granted')} fault={faultOf('granted')} options={DECISIONS.map((value) => ({ value, label: t(`form.approveWhistle.decision.${value}`) }))} value={draft.granted} onChange={(granted) => change({ granted })} />
      {draft.granted !== null && (
        <Field id="note" label={t(draft.granted === 'yes' ? 'form.resolve.note' : 'form.approveWhistle.refusal')} optional={draft.granted === 'yes'} hint={t('form.approveWhistle.noteHint')} fault={faultOf('note')}>
          <Input.TextArea id="note" aria-describedby="note-about" rows={1} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
        </Field>
      )}
    </>
  );
}

/** Who wants whom called, what for, where and when. */
function AskedToCall({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation(['requests', 'ui']);
  const words = useTimeWords();
  const whistle = detail.whistles.find(({ state }) => state === 'asked');
  if (whistle === undefined) return null;
  return (
    <Note>
      <strong>{t('form.approveWhistle.asked', { unit: whistle.caller.name })}</strong> · <KindWord kind={whistle.kind} />
      <p className={css.noteLine}>{t('form.approveWhistle.calls', { units: whistle.units.map(({ unit }) => unit.name).join(t('ui:list.separator')) })}</p>
      <p className={css.noteLine}>{[words.moment(whistle.meetAt), whistle.place].join(' · ')}</p>
      <p className={css.noteLine}>{whistle.purpose}</p>
    </Note>
  );
}
export const approveWhistleForm: CommandForm<'approveWhistle', ApproveDraft> = {
  initial: () => ({ granted: null, note: '' }),
  check: ({ granted, note }) => ({ granted: granted === null ? 'required' : undefined, note: textFault(note, 500, granted === 'no') }),
  body: ({ granted, note }) => ({ granted: granted === 'yes', ...optionalText('note', note) }),
  Fields: ApproveFields,
};

interface RecallDraft { readonly reason: string }

function RecallFields({ detail, draft, change, faultOf }: FieldsProps<RecallDraft>) {
  const { t } = useTranslation(['requests', 'ui']);
  const whistle = detail.whistles.find(({ state }) => state === 'asked' || state === 'called');
  return (
    <>
      {whistle !== undefined && <Note>{t(`form.recallWhistle.${whistle.state === 'asked' ? 'asked' : 'called'}`, { units: whistle.units.map(({ unit }) => unit.name).join(t('ui:list.separator')) })}</Note>}
      <Field id="reason" label={t('form.recallWhistle.reason')} hint={t('form.recallWhistle.reasonHint')} fault={faultOf('reason')}>
        <Input.TextArea id="reason" aria-describedby="reason-about" rows={2} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      </Field>
    </>
  );
}
export const recallWhistleForm: CommandForm<'recallWhistle', RecallDraft> = {
  initial: () => ({ reason: '' }),
  check: ({ reason }) => ({ reason: textFault(reason, 500) }),
  body: ({ reason }) => ({ reason: reason.trim() }),
  Fields: RecallFields,
};
