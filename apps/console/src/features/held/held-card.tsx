import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchBlob } from '../../platform/api.js';
import { useBlobUrl } from '../../platform/blob-url.js';
import { Bone } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import type { HeldAnswer } from './types.js';
import css from './held.module.css';

/** What WeChat's check of content and the list of words tell apart. */
const FOUND = [10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013] as const;

interface Props { readonly held: HeldAnswer; readonly choose: (release: boolean) => void }

export function HeldCard({ held, choose }: Props) {
  const { t } = useTranslation('held');
  const { requestId, number, matter, grid, part, text, label, heldAt, author, own } = held;
  const found = FOUND.find((one) => one === label);
  return (
    <section className={css.card} aria-label={t('of', { number })}>
      <header>
        <Link className="tabular" to={`/lists/area?open=${encodeURIComponent(requestId)}`}>{number}</Link>
        <span>{[matter, grid?.name].filter((one) => one != null).join(' · ')}</span>
        <em>{found === undefined ? t(label === null ? 'found.nothing' : 'found.other') : t(`found.${found}`)}</em>
      </header>
      {part === 'photo' ? <HeldPhoto id={held.id} /> : text === null ? <p className={css.quiet}>{t('confidential')}</p> : <blockquote>{text}</blockquote>}
      <footer>
        <small>{author !== null && `${t('by', { name: author.name })} · `}{t('heldAt')} <PastTime at={heldAt} /></small>
        {own ? <small>{t('own')}</small> : (
          <div className={css.actions}>
            <Button size="small" aria-label={t('keep.of', { number })} onClick={() => choose(false)}>{t('keep.open')}</Button>
            <Button size="small" type="primary" aria-label={t('release.of', { number })} onClick={() => choose(true)}>{t('release.open')}</Button>
          </div>
        )}
      </footer>
    </section>
  );
}

function HeldPhoto({ id }: { readonly id: string }) {
  const { t } = useTranslation('held');
  const { data, isError } = useQuery({ queryKey: ['attachment', id, 'full'], queryFn: () => fetchBlob(`/api/attachments/${encodeURIComponent(id)}?size=full`), staleTime: Infinity });
  const url = useBlobUrl(data);
  if (isError) return <p className={css.quiet}>{t('photoLost')}</p>;
  return url === null ? <Bone height={180} width={240} /> : <img className={css.photo} src={url} alt={t('photo')} />;
}
