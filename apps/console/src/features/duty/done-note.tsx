import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import css from './duty.module.css';

/** What was just done, and the way back. */
export interface Done {
  readonly words: string;
  readonly undo: () => void;
}

export function DoneNote({ done, undoing, error }: { readonly done: Done | null; readonly undoing: boolean; readonly error: Error | null }) {
  const { t } = useTranslation('duty');
  const { t: ui } = useTranslation('ui');
  if (error !== null) return <Note tone="alarm" live>{errorSentence(ui, error)}</Note>;
  if (done === null) return null;
  return (
    <Note tone="jade" live>
      <span className={css.done}>{done.words} <Button type="link" size="small" loading={undoing} onClick={done.undo}>{t('undo')}</Button></span>
    </Note>
  );
}
