import Modal from 'antd/es/modal';
import { useTranslation } from 'react-i18next';
import { InformalForm } from './informal-form.js';
import { OpenForm } from './open-form.js';
import type { RequestMediations } from './types.js';

export type Beginning = { readonly track: 'informal' } | { readonly track: 'formal'; readonly informalId?: string };

interface Props {
  readonly request: RequestMediations;
  readonly begins: Beginning;
  readonly close: () => void;
}

/** How a mediation begins: a few lines, or a case with its parties. */
export function BeginDialog({ request, begins, close }: Props) {
  const { t } = useTranslation('mediation');
  return (
    <Modal open onCancel={close} footer={null} width={600} destroyOnHidden title={t(begins.track === 'informal' ? 'begin.talkTitle' : 'begin.openTitle')}>
      {begins.track === 'informal' ? <InformalForm request={request} close={close} /> : <OpenForm request={request} informalId={begins.informalId} close={close} />}
    </Modal>
  );
}
