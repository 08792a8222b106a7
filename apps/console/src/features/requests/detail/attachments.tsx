import { useQuery } from '@tanstack/react-query';
import Modal from 'antd/es/modal';
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchBlob } from '../../../platform/api.js';
import { useBlobUrl } from '../../../platform/blob-url.js';
import { Bone, STROKE } from '../../../ui/bits.js';
import type { RequestDetail } from '../types.js';
import css from './detail.module.css';

export function Attachments({ attachments }: Pick<RequestDetail, 'attachments'>) {
  const { t } = useTranslation('requests');
  const [shown, setShown] = useState<number | null>(null);
  const open = shown === null ? undefined : attachments[shown];
  return (
    <>
      <ul className={css.photos} aria-label={t('drawer.attachments')}>
        {attachments.map(({ id }, index) => (
          <li key={id}>
            <button type="button" onClick={() => setShown(index)}>
              <PrivateImage id={id} size="thumb" alt={t('drawer.attachment', { index: index + 1 })} />
            </button>
          </li>
        ))}
      </ul>
      <Modal open={open !== undefined} onCancel={() => setShown(null)} footer={null} width="min(960px, 92vw)" centered title={t('drawer.attachment', { index: (shown ?? 0) + 1 })}>
        {open && <div className={css.photoFull}><PrivateImage id={open.id} size="full" alt={t('drawer.attachment', { index: (shown ?? 0) + 1 })} /></div>}
      </Modal>
    </>
  );
}

function PrivateImage({ id, size, alt }: { readonly id: string; readonly size: 'thumb' | 'full'; readonly alt: string }) {
  const { t } = useTranslation('requests');
  const { data, isError } = useQuery({ queryKey: ['attachment', id, size], queryFn: () => fetchBlob(`/api/attachments/${encodeURIComponent(id)}?size=${size}`), staleTime: Infinity });
  const url = useBlobUrl(data);
  if (isError) return <span className={css.photoLost} role="img" aria-label={t('drawer.attachmentFailed')} title={t('drawer.attachmentFailed')}><ImageOff size={20} strokeWidth={STROKE} /></span>;
  return url === null ? <Bone height={96} /> : <img src={url} alt={alt} />;
}
