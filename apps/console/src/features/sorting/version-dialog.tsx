import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { type SortingModel, usePromote, useTakeBack } from './queries.js';
import css from './sorting.module.css';

export interface VersionDeed {
  readonly what: 'promote' | 'takeBack';
  readonly model: SortingModel;
}

/** Putting a model to use is undone by taking it back; taking it back is final, and says so. */
export function VersionDialog({ deed: { what, model }, close }: { readonly deed: VersionDeed; readonly close: () => void }) {
  const { t } = useTranslation('sorting');
  const { t: ui } = useTranslation('ui');
  const deeds = { promote: usePromote(close), takeBack: useTakeBack(close) };
  const deed = deeds[what];
  return (
    <Modal open onCancel={close} footer={null} width={480} destroyOnHidden title={t(`versions.${what}`)}>
      <p className={css.words}>{t(`versions.ask.${what}`, { right: model.right, before: model.rightBefore, count: model.judged })}</p>
      <Note tone={what === 'takeBack' ? 'amber' : 'river'}>{t(`versions.note.${what}`)}</Note>
      {deed.error !== null && <Note tone="alarm" live>{errorSentence(ui, deed.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" danger={what === 'takeBack'} autoFocus loading={deed.isPending} onClick={() => deed.mutate(model.version)}>{t(`versions.yes.${what}`)}</Button>
      </div>
    </Modal>
  );
}
