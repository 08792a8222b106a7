import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note } from '../../../ui/bits.js';
import { dayOf, todayText, useDayWords } from '../days.js';
import type { Mediation } from '../types.js';
import { useCase } from './case-context.js';
import { ApplyForm, ConsentToHandOverForm, CourtAnswerForm, FailForm, HandOverForm, ProlongForm } from './side-forms.js';
import css from './case.module.css';

/** The month that runs, and how a mediation ends without an agreement. */
export function LimitCard() {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open } = useCase();
  const day = useDayWords();
  const runs = may('prolong') || mediation.endedAt === null;
  return (
    <section className={css.part} aria-labelledby="limit">
      <h2 id="limit">{t('side.limit')}</h2>
      {mediation.endedAt !== null ? <p className={css.soft}>{t(`status.${mediation.status}`)} · {day(dayOf(mediation.endedAt))}</p> : <p><strong>{t('side.limitUntil', { day: day(mediation.lastDay) })}</strong></p>}
      {mediation.prolonged && <p className={css.soft}>{t('side.prolonged')}</p>}
      {mediation.endNote !== null && <p className={css.written}>{mediation.endNote}</p>}
      {runs && todayText() > mediation.lastDay && <Note tone="alarm">{t('side.passed')}</Note>}
      <div className={css.cardActions}>
        {may('prolong') && <Button size="small" onClick={() => open('prolong')}>{t('side.prolong')}</Button>}
        {may('fail') && <Button size="small" onClick={() => open('fail')}>{t('side.fail')}</Button>}
      </div>
      {isOpen('prolong') && <ProlongForm />}
      {isOpen('fail') && <FailForm />}
    </section>
  );
}

/** Thirty days for both to go to the court together, counted down; once missed, what is left to do. */
export function CourtCard() {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open } = useCase();
  const day = useDayWords();
  const { window: span } = mediation;
  if (span === null) return null;
  return (
    <section className={css.part} aria-labelledby="court">
      <h2 id="court">{t('side.court')}</h2>
      {span.state === 'none' && !span.missed && <Countdown span={span} />}
      {span.missed && <Note tone="amber">{t('side.missed')}</Note>}
      {span.appliedOn !== null && <p>{t('side.applied', { day: day(span.appliedOn) })}</p>}
      {span.courtAnsweredOn !== null && <Note tone={span.state === 'confirmed' ? 'jade' : 'amber'}>{t(span.state === 'confirmed' ? 'side.confirmed' : 'side.declined', { day: day(span.courtAnsweredOn) })}</Note>}
      <div className={css.cardActions}>
        {may('applyToCourt') && span.state === 'none' && !span.missed && <Button size="small" type="primary" onClick={() => open('applyToCourt')}>{t('side.apply')}</Button>}
        {may('courtAnswers') && span.state === 'applied' && <Button size="small" type="primary" onClick={() => open('courtAnswers')}>{t('side.answer')}</Button>}
      </div>
      {isOpen('applyToCourt') && <ApplyForm />}
      {isOpen('courtAnswers') && <CourtAnswerForm />}
    </section>
  );
}

function Countdown({ span }: { readonly span: NonNullable<Mediation['window']> }) {
  const { t } = useTranslation('mediation');
  const day = useDayWords();
  return (
    <>
      <p className={css.countdown} data-near={span.daysLeft <= 7}>{span.daysLeft === 0 ? t('side.lastDay') : t('side.left', { count: span.daysLeft })}</p>
      <p className={css.soft}>{t('side.window', { first: day(span.firstDay), last: day(span.lastDay) })}</p>
      <p className={css.soft}>{t('side.both')}</p>
    </>
  );
}

/** The whole file for whoever takes the dispute over: with the consent of all, and never unseen. */
export function HandoverCard() {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open } = useCase();
  const day = useDayWords();
  if (!may('agreeToHandOver') && mediation.handovers.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="handover">
      <h2 id="handover">{t('side.file')}</h2>
      <p className={css.soft}>{t('side.fileAbout')}</p>
      <ul className={css.rows}>
        {mediation.handovers.map(({ id, receiver, consentedOn, handedAt }) => (
          <li key={id}>
            <p>{t('side.consented', { day: day(consentedOn), receiver })}</p>
            {handedAt !== null && <p className={css.soft}>{t('side.handed', { day: day(dayOf(handedAt)) })}</p>}
            <div className={css.cardActions}>
              {handedAt === null && may('handOver') && <Button size="small" type="primary" onClick={() => open('handOver', id)}>{t('side.hand')}</Button>}
              {handedAt !== null && may('handOver') && <Link className="plain-button" to={`/mediations/${mediation.id}/print?paper=file&handover=${id}`} target="_blank">{t('side.openFile')}</Link>}
            </div>
            {isOpen('handOver', id) && <HandOverForm handoverId={id} />}
          </li>
        ))}
      </ul>
      {may('agreeToHandOver') && <div className={css.cardActions}><Button size="small" onClick={() => open('agreeToHandOver')}>{t('side.consentFile')}</Button></div>}
      {isOpen('agreeToHandOver') && <ConsentToHandOverForm />}
    </section>
  );
}
