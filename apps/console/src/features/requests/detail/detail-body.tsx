import { useTranslation } from 'react-i18next';
import { Note } from '../../../ui/bits.js';
import { PastTime } from '../../../ui/due-clock.js';
import { MediationSection } from '../../mediation/index.js';
import { PropertySection } from '../../property/index.js';
import { nodesBehind, useMe } from '../../session/index.js';
import type { Rating, RequestDetail } from '../types.js';
import { shortPlace } from '../short-place.js';
import { Attachments } from './attachments.js';
import { Legs } from './legs.js';
import { LooksSame } from './looks-same.js';
import { OwnPart } from './own-part.js';
import { ReporterCard } from './reporter-card.js';
import { SuggestionCard } from './suggestion-card.js';
import { Together } from './together.js';
import { Timeline } from './timeline.js';
import { Whistles } from './whistle-card.js';
import css from './detail.module.css';

export function DetailBody({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation(['requests', 'ui']);
  const shown = (part: 'report' | 'answer') => detail.attachments.filter((photo) => photo.part === part);
  const emergency = detail.suggestion?.emergency ?? [];
  return (
    <div className={css.body}>
      {emergency.length > 0 && (
        <Note tone="alarm">
          {t('emergency.title', { terms: emergency.map((hit) => hit.term).join(t('ui:list.separator')) })}{' '}
          <strong className="tabular">{[...new Set(emergency.flatMap((hit) => hit.call))].join(' / ')}</strong>
        </Note>
      )}
      {detail.review === 'open' && <Note tone="amber">{t('drawer.review')}</Note>}
      {detail.confidential && <Note tone="amber">{t('drawer.confidential')}</Note>}
      <OwnPart detail={detail} />
      <section aria-labelledby="said">
        <h3 id="said">{t('drawer.text')}</h3>
        <p className={css.said}>{detail.text}</p>
        {shown('report').length > 0 && <Attachments attachments={shown('report')} />}
      </section>
      <LooksSame detail={detail} />
      {detail.suggestion !== null && detail.status === 'submitted' && <SuggestionCard suggestion={detail.suggestion} />}
      <Facts detail={detail} />
      <Together detail={detail} />
      <ReporterCard detail={detail} />
      {detail.rating !== null && <RatingCard rating={detail.rating} />}
      {shown('answer').length > 0 && (
        <section aria-labelledby="answer-photos">
          <h3 id="answer-photos">{t('drawer.answerPhotos')}</h3>
          <Attachments attachments={shown('answer')} />
        </section>
      )}
      <Whistles detail={detail} />
      <MediationSection requestId={detail.id} inProgress={detail.status === 'inProgress'} />
      <Property detail={detail} />
      <Timeline entries={detail.timeline} />
      {detail.legs.length > 0 && <Legs legs={detail.legs} />}
    </div>
  );
}

/** Whoever has signed the request may ask a company, and whoever sorts it the side that is complained about; the server decides again. */
function Property({ detail }: { readonly detail: RequestDetail }) {
  const units = nodesBehind(useMe(), 'property').map(({ id }) => id);
  const holds = detail.holder.signed && (units.includes(detail.holder.unit.id) || (detail.grid !== null && units.includes(detail.grid.id)));
  return (holds || detail.commands.includes('triage')) && <PropertySection requestId={detail.id} reported={detail.text} atWork={detail.status === 'inProgress'} open={detail.commands.length > 0} />;
}

function Facts({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const facts = [
    [t('drawer.matter'), detail.matter?.name ?? t('drawer.matterNone')],
    [t('drawer.kind'), t(`kind.${detail.kind}`)],
    [t('drawer.place'), shortPlace(detail.place)],
    ...(detail.point === null ? [] : [[t('drawer.point'), `${detail.point.latitude}, ${detail.point.longitude} (GCJ-02)`] as const]),
    [t('drawer.grid'), detail.grid?.name ?? t('drawer.gridNone')],
    [t('drawer.channel'), t(`channel.${detail.channel}`) + (detail.imported ? ` · ${t('table.imported')}` : '')],
    [t('drawer.submitted'), <PastTime key="at" at={detail.submittedAt} />],
    [t('drawer.firstReceiver'), detail.firstReceiver.name],
  ] as const;
  return (
    <section aria-labelledby="facts">
      <h3 id="facts">{t('drawer.facts')}</h3>
      <dl className={css.facts}>
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  );
}

function RatingCard({ rating }: { readonly rating: Rating }) {
  const { t } = useTranslation('requests');
  const good = rating.satisfaction !== 'dissatisfied';
  return (
    <section aria-labelledby="rating">
      <h3 id="rating">{t('drawer.rating')}</h3>
      <Note tone={good ? 'jade' : 'amber'}>
        <strong>{t(`satisfaction.${rating.satisfaction}`)}</strong>
        {` · ${t(rating.contacted ? 'drawer.contacted.yes' : 'drawer.contacted.no')}`}
        {rating.comment !== null && <p className={css.comment}>{rating.comment}</p>}
      </Note>
    </section>
  );
}
