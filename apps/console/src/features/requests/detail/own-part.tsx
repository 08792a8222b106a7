import { useTranslation } from 'react-i18next';
import { Note } from '../../../ui/bits.js';
import { useTimeWords } from '../../../ui/time-words.js';
import { ownLegs } from '../commands/leg-commands.js';
import type { RequestDetail } from '../types.js';
import css from './detail.module.css';

/** For whoever was called to help: what their own unit is asked to do, and by when. */
export function OwnPart({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  return ownLegs(detail).map(({ seq, part, unit, task, signDueAt, dueAt }) => (
    <Note key={seq}>
      <strong>{t(part === 'whistle' ? 'drawer.calledToCome' : 'drawer.calledToHelp', { unit: unit.name })}</strong>
      {signDueAt !== null && <> · {t(part === 'whistle' ? 'drawer.reportInBy' : 'drawer.signBy', { time: words.moment(signDueAt) })}</>}
      {part === 'assist' && dueAt !== null && <> · {t('drawer.helpBy', { time: words.moment(dueAt) })}</>}
      {task !== null && <p className={css.comment}>{task}</p>}
    </Note>
  ));
}
