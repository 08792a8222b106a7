import { ArrowLeft, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note, STROKE } from '../../../ui/bits.js';
import { mayOpen, useMe } from '../../session/index.js';
import { useCase } from './case-context.js';
import shared from '../mediation.module.css';
import css from './case.module.css';

export function CaseHead() {
  const { t } = useTranslation('mediation');
  const { mediation } = useCase();
  const me = useMe();
  const list = (['area', 'unit', 'mine'] as const).find((name) => mayOpen(me, name)) ?? 'mine';
  const print = `/mediations/${mediation.id}/print`;
  return (
    <>
      <header className={css.head}>
        <h1>{t('section.formal', { unit: mediation.committee.name })}</h1>
        <span className={shared.status} data-status={mediation.status}>{t(`status.${mediation.status}`)}</span>
        <p>{[mediation.matter, mediation.place].filter(Boolean).join(' · ')}</p>
        <nav className={css.headLinks} aria-label={t('title')}>
          <Link className="plain-button" to={`/lists/${list}?open=${mediation.requestId}`}><ArrowLeft size={16} strokeWidth={STROKE} aria-hidden="true" />{t('side.request')} <span className="tabular">{mediation.requestNumber}</span></Link>
          {mediation.meetings.length > 0 && <Link className="plain-button" to={`${print}?paper=record`} target="_blank"><Printer size={16} strokeWidth={STROKE} aria-hidden="true" />{t('agreement.printRecord')}</Link>}
          {mediation.agreement?.form === 'written' && <Link className="plain-button" to={`${print}?paper=agreement`} target="_blank"><Printer size={16} strokeWidth={STROKE} aria-hidden="true" />{t('agreement.print')}</Link>}
        </nav>
      </header>
      {mediation.commands.length === 0 && <Note>{t('side.readOnly')}</Note>}
    </>
  );
}
