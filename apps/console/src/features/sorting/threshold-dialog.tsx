import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { type SortingView, useChooseThreshold } from './queries.js';
import css from './sorting.module.css';

interface ThresholdDialogProps {
  readonly threshold: SortingView['threshold'];
  readonly percent: number | null;
  readonly close: () => void;
  readonly done: () => void;
}

/** Says what will go without anybody looking, before it does. */
export function ThresholdDialog({ threshold, percent, close, done }: ThresholdDialogProps) {
  const { t } = useTranslation('sorting');
  const { t: ui } = useTranslation('ui');
  const choose = useChooseThreshold(done);
  return (
    <Modal open onCancel={close} footer={null} width={480} destroyOnHidden title={t(percent === null ? 'confirm.clear' : 'confirm.title', { percent })}>
      <p className={css.words}>{t(percent === null ? 'confirm.cleared' : 'confirm.what', { percent })}</p>
      <p className={css.words}>{t('confirm.always')}</p>
      {choose.error !== null && <Note tone="alarm" live>{errorSentence(ui, choose.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" autoFocus loading={choose.isPending} onClick={() => choose.mutate({ percent, expectedVersion: threshold.version })}>{t('confirm.yes')}</Button>
      </div>
    </Modal>
  );
}
