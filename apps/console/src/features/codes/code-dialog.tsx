import { shanghaiDay } from '@yige/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBlob, useBlobUrl } from '../../platform/blob-url.js';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { Bone, Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { readCodeImage, repointCode, restoreCode } from './api.js';
import { CodeRecordView } from './code-record.js';
import { codeImageQuery } from './queries.js';
import { RepointForm } from './repoint-form.js';
import { ReprintForm } from './reprint-form.js';
import { RevokeForm } from './revoke-form.js';
import type { PlaceCode } from './types.js';
import css from './codes.module.css';

type Step = 'look' | 'revoke' | 'repoint' | 'reprint';

/** What was just done, and how it is undone. */
interface Done {
  readonly what: 'revoked' | 'repointed' | 'reprinted';
  readonly other?: string;
  readonly undo: (key: string) => Promise<PlaceCode>;
}

interface Props { readonly code: PlaceCode; readonly close: () => void; readonly print: (code: PlaceCode) => void }

export function CodeDialog({ code, close, print }: Props) {
  const { t } = useTranslation('codes');
  const [step, setStep] = useState<Step>('look');
  const [now, setNow] = useState(code);
  const [done, setDone] = useState<Done | null>(null);
  const finish = (after: PlaceCode, what: Done): void => {
    setNow(after);
    setDone(what);
    setStep('look');
  };
  const leave = (): void => setStep('look');
  const { id } = now;
  const before = { gridId: now.grid.id, label: now.label, ...(now.buildingId === null ? {} : { buildingId: now.buildingId }) };
  return (
    <Modal open title={now.label} onCancel={close} footer={null} width={600}>
      <div className={css.dialog}>
        {step === 'revoke' ? <RevokeForm code={now} done={(after) => finish(after, { what: 'revoked', undo: (key) => restoreCode(id, key) })} leave={leave} />
        : step === 'repoint' ? <RepointForm code={now} done={(after) => finish(after, { what: 'repointed', undo: (key) => repointCode(id, before, key) })} leave={leave} />
        : step === 'reprint' ? <ReprintForm code={now} done={(old, fresh) => finish(old, { what: 'reprinted', other: fresh.code, undo: (key) => restoreCode(id, key) })} leave={leave} />
        : (
          <>
            {done !== null && <Undo key={`${done.what}${done.other ?? ''}`} done={done} undone={(after) => { setNow(after); setDone(null); }} />}
            <CodeImage code={now} />
            <dl className={css.facts}>
              <div><dt>{t('column.code')}</dt><dd className="tabular">{now.code}</dd></div>
              <div><dt>{t('column.scans')}</dt><dd className="tabular">{t('scans', { count: now.scans })}</dd></div>
              <div><dt>{t('column.created')}</dt><dd><PastTime at={now.createdAt} /></dd></div>
            </dl>
            <CodeRecordView code={now} />
            <Standing code={now} />
            <Actions code={now} open={setStep} print={() => print(now)} restored={setNow} />
          </>
        )}
      </div>
    </Modal>
  );
}

function Standing({ code }: { readonly code: PlaceCode }) {
  const { t } = useTranslation('codes');
  if (code.status === 'revoked') return <Note tone="amber">{code.replacedBy === null ? t('revokedNote') : t('replacedNote', { other: code.replacedBy })}</Note>;
  if (code.endsAt !== null) return <Note>{t('endsNote', { day: shanghaiDay(Date.parse(code.endsAt)), other: code.replacedBy ?? '' })}</Note>;
  return null;
}

interface ActionsProps { readonly code: PlaceCode; readonly open: (step: Step) => void; readonly print: () => void; readonly restored: (code: PlaceCode) => void }

function Actions({ code, open, print, restored }: ActionsProps) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const mayChange = mayOpen(useMe(), 'changeCodes');
  const restore = useUndo((key) => restoreCode(code.id, key), restored);
  const inUse = code.status === 'active';
  return (
    <>
      {restore.error !== null && <Note tone="alarm" live>{errorSentence(ui, restore.error)}</Note>}
      <div className={css.actions}>
        {inUse && code.replacedBy === null && <Button onClick={print}>{t('print')}</Button>}
        {mayChange && (!inUse || code.endsAt !== null) && <Button loading={restore.isPending} onClick={() => restore.mutate()}>{t('restore')}</Button>}
        {mayChange && inUse && <Button onClick={() => open('repoint')}>{t('repoint.open')}</Button>}
        {mayChange && code.replacedBy === null && <Button onClick={() => open('reprint')}>{t('reprint.open')}</Button>}
        {mayChange && inUse && <Button danger onClick={() => open('revoke')}>{t('revoke.open')}</Button>}
      </div>
    </>
  );
}

function useUndo(undo: (key: string) => Promise<PlaceCode>, undone: (after: PlaceCode) => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: () => undo(keyFor('undo')),
    onSuccess: (after) => {
      void client.invalidateQueries({ queryKey: ['codes'] });
      undone(after);
    },
  });
}

function Undo({ done, undone }: { readonly done: Done; readonly undone: (after: PlaceCode) => void }) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const change = useUndo(done.undo, undone);
  return (
    <Note tone={change.error === null ? 'jade' : 'alarm'} live>
      {change.error === null ? t(`done.${done.what}`, { other: done.other ?? '' }) : errorSentence(ui, change.error)}{' '}
      <Button type="link" size="small" loading={change.isPending} onClick={() => change.mutate()}>{t('done.undo')}</Button>
    </Note>
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
      {url === null ? <Bone width={140} height={140} /> : <img src={url} alt={t('imageOf', { label: code.label })} width={140} height={140} />}
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
