import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { ChevronDown } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone, STROKE } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import { NoticeRow, When } from './notice-row.js';
import { gatheredQuery, waitingQuery } from './queries.js';
import type { Notice } from './types.js';
import css from './notices.module.css';

/** A line of a morning, which opens to what is in it. */
export function GatheredRow({ notice, read, readOne }: { readonly notice: Notice; readonly read: () => void; readonly readOne: (notice: Notice) => void }) {
  const { t } = useTranslation('notices');
  return (
    <Unfolding unread={notice.readAt === null} onOpen={read} side={<When notice={notice} />} words={<strong>{t('line.title', { count: Number(notice.data['count'] ?? 0) })}</strong>}>
      <InLine id={notice.id} readOne={readOne} />
    </Unfolding>
  );
}

/** What is gathered so far, for whoever does not want to wait for the morning. */
export function WaitingRow({ readOne }: { readonly readOne: (notice: Notice) => void }) {
  const { t } = useTranslation('notices');
  const items = useQuery(waitingQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Unfolding unread={false} words={<><strong>{t('waiting.title', { count: items.length })}</strong><span>{t('waiting.when')}</span></>}>
      {items.map((notice) => <NoticeRow key={notice.id} notice={notice} read={() => readOne(notice)} />)}
    </Unfolding>
  );
}

interface UnfoldingProps {
  readonly unread: boolean;
  readonly words: ReactNode;
  readonly side?: ReactNode;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

function Unfolding({ unread, words, side, onOpen, children }: UnfoldingProps) {
  const { t } = useTranslation('notices');
  const [open, setOpen] = useState(false);
  const within = useId();
  const toggle = (): void => {
    if (!open) onOpen?.();
    setOpen(!open);
  };
  return (
    <>
      <li data-unread={unread}>
        <button type="button" className={css.row} aria-expanded={open} aria-controls={within} onClick={toggle}>
          {words}
          <span className={css.toggle}><ChevronDown size={16} strokeWidth={STROKE} aria-hidden="true" data-open={open} />{t(open ? 'line.close' : 'line.open')}</span>
        </button>
        {side}
      </li>
      {open && <li className={css.within} id={within}><ul>{children}</ul></li>}
    </>
  );
}

function InLine({ id, readOne }: { readonly id: string; readonly readOne: (notice: Notice) => void }) {
  const { t } = useTranslation('ui');
  const query = useInfiniteQuery(gatheredQuery(id));
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isError && notices.length === 0) return <li><ErrorState error={query.error} retry={() => void query.refetch()} /></li>;
  if (query.isPending) return <li aria-busy="true"><Bone width="60%" /></li>;
  return (
    <>
      {notices.map((notice) => <NoticeRow key={notice.id} notice={notice} read={() => readOne(notice)} />)}
      {query.hasNextPage && <li><Button size="small" onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('more')}</Button></li>}
    </>
  );
}
