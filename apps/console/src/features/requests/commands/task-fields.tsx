import Input from 'antd/es/input';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../platform/clock.js';
import { DateTimeInput } from '../../../ui/date-time-input.js';
import { Field, STROKE } from '../../../ui/bits.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { RequestDetail } from '../types.js';
import { latestHelp, NO_TASK, type TaskDraft } from './assist-tasks.js';
import css from './commands.module.css';
import { UnitField, type OfferedUnitKind } from './unit-field.js';

/** So many units are called at once at the most. */
export const MOST_CALLED = 12;
/** Party groups are volunteers: they are asked by dispatch alone. */
export const HELPER_KINDS: readonly OfferedUnitKind[] = ['department', 'town', 'village', 'branch'];

interface Props {
  readonly detail: RequestDetail;
  readonly tasks: readonly TaskDraft[];
  /** Fewer lines than this cannot be taken away. */
  readonly least: 0 | 1;
  readonly onChange: (tasks: readonly TaskDraft[]) => void;
  readonly faultOf: (name: `tasks.${number}.${'unit' | 'task' | 'due'}`) => string | undefined;
}

/** Who does what until when, one unit after the other. */
export function TaskFields({ detail, tasks, least, onChange, faultOf }: Props) {
  const { t } = useTranslation('requests');
  const now = useNow();
  const latest = latestHelp(detail, now);
  const changed = (index: number, next: Partial<TaskDraft>): void => onChange(tasks.map((task, n) => (n === index ? { ...task, ...next } : task)));
  return (
    <>
      {tasks.map((task, index) => (
        <TaskLine
          key={index} index={index} task={task} from={new Date(now).toISOString()} latest={latest} faultOf={faultOf} change={(next) => changed(index, next)}
          remove={tasks.length > least ? () => onChange(tasks.filter((_, n) => n !== index)) : null}
        />
      ))}
      {tasks.length < MOST_CALLED && (
        <button type="button" className={`plain-button ${css.add}`} onClick={() => onChange([...tasks, NO_TASK])}>
          <Plus size={16} strokeWidth={STROKE} aria-hidden="true" /> {t(tasks.length === 0 ? 'form.tasks.first' : 'form.tasks.another')}
        </button>
      )}
    </>
  );
}

interface LineProps {
  readonly index: number;
  readonly task: TaskDraft;
  readonly from: string;
  readonly latest: string | null;
  readonly faultOf: Props['faultOf'];
  readonly change: (next: Partial<TaskDraft>) => void;
  readonly remove: (() => void) | null;
}
function TaskLine({ index, task, from, latest, faultOf, change, remove }: LineProps) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const id = `task-${String(index)}`;
  const dueFault = faultOf(`tasks.${index}.due`);
  return (
    <div className={css.line} role="group" aria-label={t('form.tasks.unit', { count: index + 1 })}>
      <UnitField id={`${id}-unit`} label={t('form.tasks.unit', { count: index + 1 })} kinds={HELPER_KINDS} unitKind={task.unitKind} unit={task.unit} change={change} fault={faultOf(`tasks.${index}.unit`)} />
      <Field id={`${id}-what`} label={t('form.tasks.task')} hint={t('form.tasks.taskHint')} fault={faultOf(`tasks.${index}.task`)}>
        <Input id={`${id}-what`} aria-describedby={`${id}-what-about`} aria-invalid={faultOf(`tasks.${index}.task`) !== undefined} value={task.task} onChange={(event) => change({ task: event.target.value })} />
      </Field>
      <Field id={`${id}-due`} label={t('form.tasks.due')} optional hint={latest === null ? t('form.moment.zone') : t('form.tasks.dueHint', { time: words.moment(latest) })} fault={dueFault}>
        <span className={css.moment}><DateTimeInput id={`${id}-due`} value={task.due} onChange={(due) => change({ due })} from={from} latest={latest} invalid={dueFault !== undefined} /></span>
      </Field>
      {remove !== null && <button type="button" className={`plain-button ${css.remove}`} onClick={remove}>{t('form.tasks.remove')}</button>}
    </div>
  );
}
