import Segmented from 'antd/es/segmented';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STROKE } from '../../../ui/bits.js';
import { PastTime } from '../../../ui/due-clock.js';
import type { TimelineEntry } from '../types.js';
import { useEventWords } from './event-words.js';
import css from './detail.module.css';

const SHOWS = ['all', 'public', 'internal'] as const;
type Show = (typeof SHOWS)[number];

/** What happened, newest last, as in a conversation. What the resident sees and what stays inside are told apart by shape and word. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation('requests');
  const [show, setShow] = useState<Show>('all');
  const shown = entries.filter((entry) => show === 'all' || entry.public === (show === 'public'));
  return (
    <section aria-labelledby="timeline">
      <header className={css.sectionHead}>
        <h3 id="timeline">{t('drawer.timeline')}</h3>
        <Segmented<Show> size="small" className="no-print" aria-labelledby="timeline" value={show} onChange={setShow} options={SHOWS.map((value) => ({ value, label: t(`timelineShow.${value}`) }))} />
      </header>
      {shown.length === 0 && <p className={css.quiet}>{t('timeline.empty')}</p>}
      <ol className={css.timeline}>{shown.map((entry) => <Entry key={entry.seq} entry={entry} />)}</ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation(['requests', 'ui']);
  const words = useEventWords();
  const Icon = entry.public ? Eye : EyeOff;
  const seen = t(entry.public ? 'timeline.public' : 'timeline.internal');
  return (
    <li data-public={entry.public}>
      <div className={css.entryHead}>
        <strong>{words.title(entry)}</strong>
        <PastTime at={entry.at} />
        <span className={css.seen} title={seen}><Icon size={14} strokeWidth={STROKE} role="img" aria-label={seen} /></span>
      </div>
      <div className={css.entryBy}>{words.actor(entry)}</div>
      {entry.text !== null && entry.text !== '' && <p className={css.entryText}>{entry.text}</p>}
    </li>
  );
}
