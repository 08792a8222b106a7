import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBlob, useBlobUrl } from '../../platform/blob-url.js';
import { Bone, Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { readCodeImage } from './api.js';
import { codeImageQuery } from './queries.js';
import { RepointForm } from './repoint-form.js';
import { RevokeForm } from './revoke-form.js';
import type { PlaceCode } from './types.js';
import css from './codes.module.css';

type Step = 'look' | 'revoke' | 'repoint';

export function CodeDialog({ code, close }: { readonly code: PlaceCode; readonly close: () => void }) {
  const { t } = useTranslation('codes');
  const mayChange = mayOpen(useMe(), 'changeCodes');
  const [step, setStep] = useState<Step>('look');
  const [now, setNow] = useState(code);
  const done = (after: PlaceCode): void => {
    setNow(after);
    setStep('look');
  };
  const leave = (): void => setStep('look');
  return (
    <Modal open title={now.label} onCancel={close} footer={null} width={560}>
      <div className={css.dialog}>
        {step === 'revoke' ? <RevokeForm code={now} done={done} leave={leave} />
        : step === 'repoint' ? <RepointForm code={now} done={done} leave={leave} />
        : (
          <>
            <CodeImage code={now} />
            <dl className={css.facts}>
              <div><dt>{t('column.code')}</dt><dd className="tabular">{now.code}</dd></div>
              <div><dt>{t('column.grid')}</dt><dd>{now.grid.name}</dd></div>
              <div><dt>{t('column.scans')}</dt><dd className="tabular">{t('scans', { count: now.scans })}</dd></div>
              <div><dt>{t('column.created')}</dt><dd><PastTime at={now.createdAt} /></dd></div>
            </dl>
            {now.status === 'revoked'
              ? <Note tone="amber">{t('revokedNote')}</Note>
              : (
                <div className={css.actions}>
                  <a className="plain-button" href={`${import.meta.env.BASE_URL}codes/print?codes=${encodeURIComponent(now.code)}`} target="_blank" rel="noopener">{t('print')}</a>
                  {mayChange && <Button onClick={() => setStep('repoint')}>{t('repoint.open')}</Button>}
                  {mayChange && <Button danger onClick={() => setStep('revoke')}>{t('revoke.open')}</Button>}
                </div>
              )}
          </>
        )}
      </div>
    </Modal>
  );
}

function CodeImage({ code }: { readonly code: PlaceCode }) {
  const { t } = useTranslation('codes');
  const { t: ui } = useTranslation('ui');
  const image = useQuery(codeImageQuery(code.code));
  const url = useBlobUrl(image.data);
  const [failure, setFailure] = useState<unknown>(null);
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    setFailure(null);
    try {
      saveBlob(await readCodeImage(code.code, format), `${code.label}-${code.code}.${format}`);
    } catch (error) {
      setFailure(error);
    }
  };
  const error = failure ?? image.error;
  return (
    <div className={css.image} data-status={code.status}>
      {url === null ? <Bone width={200} height={200} /> : <img src={url} alt={t('imageOf', { label: code.label })} width={200} height={200} />}
      {code.status === 'active' && (
        <div className={css.saves}>
          <Button size="small" onClick={() => void save('svg')}>{t('saveSvg')}</Button>
          <Button size="small" onClick={() => void save('png')}>{t('savePng')}</Button>
          <small>{t('saveAbout')}</small>
        </div>
      )}
      {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
    </div>
  );
}
