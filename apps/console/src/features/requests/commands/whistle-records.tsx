import { WHISTLE_RESPONSES, type WhistleResponse } from '@yige/domain';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { now, useNow } from '../../../platform/clock.js';
import { fromFieldText } from '../../../platform/time.js';
import { Field } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { DateTimeInput } from '../../../ui/date-time-input.js';
import type { RequestDetail, Whistle } from '../types.js';
import { latestHelp, taskBodies, taskFaults, type WithTasks } from './assist-tasks.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { TaskFields } from './task-fields.js';
import { momentFault, optionalText, textFault, type Fault } from './text-faults.js';

const whistleIn = ({ whistles }: Pick<RequestDetail, 'whistles'>, state: Whistle['state']): Whistle | undefined => whistles.findLast((one) => one.state === state);
const iso = (at: number): string => new Date(at).toISOString();

const CAME = ['yes', 'no'] as const;
interface Attendance { readonly came: (typeof CAME)[number] | null; readonly arrived: string }
const UNKNOWN: Attendance = { came: null, arrived: '' };

/** Faults of one unit's line are named by its id, as in `came.dep-water`. */
type RecordDraft = WithTasks & { readonly [Name in `${'came' | 'arrived'}.${string}`]?: never } & {
  readonly units: Readonly<Record<string, Attendance>>;
  readonly decision: string;
  readonly publicDecision: string;
};

function RecordFields({ detail, draft, change, faultOf }: FieldsProps<RecordDraft>) {
  const { t } = useTranslation('requests');
  const whistle = whistleIn(detail, 'called');
  return (
    <>
      {whistle?.units.map(({ unit }) => (
        <AttendanceLine
          key={unit.id} id={unit.id} name={unit.name} whistle={whistle} attendance={draft.units[unit.id] ?? UNKNOWN}
          change={(next) => change({ units: { ...draft.units, [unit.id]: next } })} faultOf={faultOf}
        />
      ))}
      <Field id="decision" label={t('form.recordWhistle.decision')} hint={t('form.recordWhistle.decisionHint')} fault={faultOf('decision')}>
        <Input.TextArea id="decision" aria-describedby="decision-about" rows={2} value={draft.decision} onChange={(event) => change({ decision: event.target.value })} />
      </Field>
      <Field id="publicDecision" label={t('form.recordWhistle.publicDecision')} hint={t('form.recordWhistle.publicDecisionHint')} fault={faultOf('publicDecision')}>
        <Input.TextArea id="publicDecision" aria-describedby="publicDecision-about" rows={2} value={draft.publicDecision} onChange={(event) => change({ publicDecision: event.target.value })} />
      </Field>
      <TaskFields detail={detail} tasks={draft.tasks} least={0} onChange={(tasks) => change({ tasks })} faultOf={faultOf} />
    </>
  );
}

interface LineProps {
  readonly id: string;
  readonly name: string;
  readonly whistle: Whistle;
  readonly attendance: Attendance;
  readonly change: (next: Attendance) => void;
  readonly faultOf: (name: `${'came' | 'arrived'}.${string}`) => string | undefined;
}
function AttendanceLine({ id, name, whistle, attendance, change, faultOf }: LineProps) {
  const { t } = useTranslation('requests');
  const present = useNow();
  const fault = faultOf(`arrived.${id}`);
  return (
    <div className={css.perUnit}>
      <ChoiceField name={`came-${id}`} label={name} fault={faultOf(`came.${id}`)} options={CAME.map((value) => ({ value, label: t(`form.recordWhistle.came.${value}`) }))} value={attendance.came} onChange={(came) => change({ ...attendance, came })} />
      {attendance.came === 'yes' && (
        <Field id={`arrived-${id}`} label={t('form.recordWhistle.arrived')} optional hint={t('form.moment.zone')} fault={fault}>
          <span className={css.moment}><DateTimeInput id={`arrived-${id}`} value={attendance.arrived} onChange={(arrived) => change({ ...attendance, arrived })} from={whistle.calledAt ?? whistle.askedAt} latest={iso(present)} invalid={fault !== undefined} /></span>
        </Field>
      )}
    </div>
  );
}

function attendanceFaults(draft: RecordDraft, { calledAt, askedAt, units }: Whistle): Record<`${'came' | 'arrived'}.${string}`, Fault | undefined> {
  const faults = units.flatMap(({ unit: { id } }): [`${'came' | 'arrived'}.${string}`, Fault | undefined][] => {
    const { came, arrived } = draft.units[id] ?? UNKNOWN;
    return [
      [`came.${id}`, came === null ? 'required' : undefined],
      [`arrived.${id}`, came === 'yes' && arrived !== '' ? momentFault(arrived, calledAt ?? askedAt, iso(now())) : undefined],
    ];
  });
  return Object.fromEntries(faults) as Record<`${'came' | 'arrived'}.${string}`, Fault | undefined>;
}
export const recordWhistleForm: CommandForm<'recordWhistle', RecordDraft> = {
  initial: () => ({ units: {}, decision: '', publicDecision: '', tasks: [] }),
  check: (draft, detail) => {
    const whistle = whistleIn(detail, 'called');
    return {
      ...(whistle === undefined ? {} : attendanceFaults(draft, whistle)),
      decision: textFault(draft.decision, 1000),
      publicDecision: textFault(draft.publicDecision, 300),
      ...taskFaults(draft.tasks, latestHelp(detail, now()), now()),
    };
  },
  body: ({ units, decision, publicDecision, tasks }) => ({
    units: Object.entries(units).map(([unitId, { came, arrived }]) => {
      const arrivedAt = came === 'yes' ? fromFieldText(arrived) : null;
      return { unitId, came: came === 'yes', ...(arrivedAt === null ? {} : { arrivedAt }) };
    }),
    decision: decision.trim(),
    publicDecision: publicDecision.trim(),
    ...(tasks.length === 0 ? {} : { tasks: taskBodies(tasks) }),
  }),
  Fields: RecordFields,
};

type RateDraft = { readonly responses: Readonly<Record<string, WhistleResponse>>; readonly note: string };

function RateFields({ detail, draft, change, faultOf }: FieldsProps<RateDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      {whistleIn(detail, 'met')?.units.map(({ unit }) => (
        <ChoiceField
          key={unit.id} name={`response-${unit.id}`} label={unit.name} options={WHISTLE_RESPONSES.map((value) => ({ value, label: t(`whistleResponse.${value}`) }))}
          value={draft.responses[unit.id] ?? null} onChange={(response) => change({ responses: { ...draft.responses, [unit.id]: response } })}
        />
      ))}
      {faultOf('responses') !== undefined && <p className={css.fault} role="alert">{faultOf('responses')}</p>}
      <Field id="note" label={t('form.resolve.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}
export const rateWhistleForm: CommandForm<'rateWhistle', RateDraft> = {
  initial: (detail) => ({
    responses: Object.fromEntries((whistleIn(detail, 'met')?.units ?? []).flatMap(({ unit, response }) => (response === null ? [] : [[unit.id, response]]))),
    note: '',
  }),
  check: ({ responses, note }) => ({ responses: Object.keys(responses).length === 0 ? 'required' : undefined, note: textFault(note, 500, false) }),
  body: ({ responses, note }) => ({ units: Object.entries(responses).map(([unitId, response]) => ({ unitId, response })), ...optionalText('note', note) }),
  Fields: RateFields,
};
