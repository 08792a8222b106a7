import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@yige/api-client';
import AntdApp from 'antd/es/app';
import { ChevronDown, ChevronUp, Link2, Printer, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../../platform/use-hotkeys.js';
import { IconButton, STROKE } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import { CommandArea } from './commands/command-area.js';
import { DetailBody } from './detail/detail-body.js';
import { DetailSkeleton } from './detail/detail-skeleton.js';
import { PresentLeg } from './detail/present-leg.js';
import { requestQuery } from './queries.js';
import { StatusWord } from './words.js';
import css from './request-drawer.module.css';

interface Props {
  readonly id: string;
  readonly close: () => void;
  readonly step: (by: 1 | -1) => void;
}

/** One request beside its list: who has it and until when on top, what can be done at the bottom, the story between. */
export function RequestDrawer({ id, close, step }: Props) {
  const { t } = useTranslation(['requests', 'ui']);
  const query = useQuery(requestQuery(id));
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scroller.current?.scrollTo(0, 0);
  }, [id]);
  // Whoever declines to help sees nothing of it any more, not even what was read before.
  const gone = query.error instanceof ApiError && query.error.status === 404;
  const detail = gone ? undefined : query.data;
  // Until the request is there nobody else listens for Escape.
  useHotkeys({ Escape: close }, detail === undefined);
  return (
    <>
      <button type="button" className={css.scrim} aria-label={t('ui:close')} tabIndex={-1} onClick={close} />
      <aside className={css.drawer} aria-labelledby="drawer-title" aria-busy={query.isPending}>
        <header className={css.head}>
          <h2 id="drawer-title" ref={heading} tabIndex={-1} className="tabular" aria-label={detail && t('drawer.label', { number: detail.number })}>
            {detail?.number ?? ' '}
          </h2>
          {detail && <StatusWord status={detail.status} />}
          <DrawerTools close={close} step={step} />
        </header>
        {query.isError && detail === undefined ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : detail === undefined ? <DetailSkeleton />
        : (
          <>
            <PresentLeg detail={detail} />
            <div ref={scroller} className={css.scroll}>
              <DetailBody key={detail.id} detail={detail} />
            </div>
            <CommandArea key={detail.id} detail={detail} close={close} />
          </>
        )}
      </aside>
    </>
  );
}

function DrawerTools({ close, step }: Omit<Props, 'id'>) {
  const { t } = useTranslation(['requests', 'ui']);
  const { message } = AntdApp.useApp();
  const copyLink = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    void message.success(t('ui:copied'));
  };
  return (
    <div className={`${css.tools} no-print`}>
      <IconButton label={`${t('drawer.previous')} (k)`} onClick={() => step(-1)}><ChevronUp size={18} strokeWidth={STROKE} /></IconButton>
      <IconButton label={`${t('drawer.next')} (j)`} onClick={() => step(1)}><ChevronDown size={18} strokeWidth={STROKE} /></IconButton>
      <IconButton data-desk label={t('drawer.copyLink')} onClick={() => void copyLink()}><Link2 size={18} strokeWidth={STROKE} /></IconButton>
      <IconButton data-desk label={t('ui:print')} onClick={() => window.print()}><Printer size={18} strokeWidth={STROKE} /></IconButton>
      <IconButton label={`${t('ui:close')} (Esc)`} onClick={close}><X size={18} strokeWidth={STROKE} /></IconButton>
    </div>
  );
}
