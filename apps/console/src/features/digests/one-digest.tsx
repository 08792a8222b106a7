import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { ArrowLeft, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Bone, IconButton, Note, STROKE } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import { useTimeWords } from '../../ui/time-words.js';
import { Figures, FromBelow, Matters, NeedHelp, Repeated, Spread, Tiers, Together } from './parts.js';
import { digestQuery } from './queries.js';
import { SendDialog } from './send-dialog.js';
import type { Digest } from './types.js';
import { useWeekWords } from './week-words.js';
import css from './digests.module.css';

/** One week of one place on one sheet (acceptance scenario 18): counts of work, never of persons. */
export function OneDigest() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['digests', 'ui']);
  const query = useQuery(digestQuery(id));
  const [sends, setSends] = useState(false);
  const digest = query.data;
  return (
    <article className={css.page}>
      <header className={`${css.head} no-print`}>
        <Link className={css.back} to={digest === undefined ? '/digests' : `/digests?node=${encodeURIComponent(digest.node.id)}`}><ArrowLeft size={18} strokeWidth={STROKE} aria-hidden="true" />{t('all')}</Link>
        <div className={css.tools}>
          <IconButton label={t('ui:print')} onClick={() => window.print()}><Printer size={18} strokeWidth={STROKE} /></IconButton>
          {digest?.maySend === true && <Button type="primary" onClick={() => setSends(true)}>{t('send.open')}</Button>}
        </div>
      </header>
      {digest !== undefined ? <Sheet digest={digest} />
      : query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : <div className={css.paper} aria-busy="true"><Bone width="46%" height={28} /><Bone height={72} /><Bone height={160} /></div>}
      {sends && digest !== undefined && <SendDialog digest={digest} close={() => setSends(false)} />}
    </article>
  );
}

function Sheet({ digest }: { readonly digest: Digest }) {
  const { t } = useTranslation('digests');
  const week = useWeekWords();
  const words = useTimeWords();
  const calm = digest.received === 0 && digest.closed === 0;
  return (
    <section className={css.paper} aria-labelledby="digest">
      <header>
        <h1 id="digest">{t('heading', { name: digest.node.name })}</h1>
        <p className="tabular">{week(digest)}</p>
      </header>
      <Figures digest={digest} />
      {calm && <p className={css.calm}>{t(digest.open === 0 ? 'calm.nothing' : 'calm.nothingNew')}</p>}
      {digest.addition !== null && <section className={css.addition}><h2>{t('addition')}</h2><p>{digest.addition}</p></section>}
      <Tiers tiers={digest.byTier} />
      {digest.topMatters.length > 0 && <Matters matters={digest.topMatters} />}
      {digest.repeated.length > 0 && <Repeated places={digest.repeated} />}
      {digest.spread.length > 0 && <Spread things={digest.spread} />}
      {digest.needHelp.length > 0 && <NeedHelp requests={digest.needHelp} />}
      {digest.together !== null && <Together together={digest.together} />}
      {digest.fromBelow.length > 0 && <FromBelow parts={digest.fromBelow} />}
      {digest.sentAt !== null && <div className="no-print"><Note tone="jade">{t('sent', { at: words.moment(digest.sentAt), by: digest.sentBy ?? t('somebody') })}</Note></div>}
      <footer>{t('made', { at: words.moment(digest.madeAt) })}</footer>
    </section>
  );
}
