import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../ui/bits.js';
import { useDayWords } from '../days.js';
import { useCase } from './case-context.js';
import { DrawUpForm } from './draw-up-form.js';
import { SignForm } from './sign-form.js';
import { TermRow } from './term-row.js';
import css from './case.module.css';

/** What was agreed: drawn up, printed and signed on paper, then followed up term by term. */
export function AgreementPart() {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open } = useCase();
  const { agreement } = mediation;
  return (
    <section className={css.part} aria-labelledby="agreement">
      <header className={css.partHead}>
        <h2 id="agreement">{t('agreement.heading')}</h2>
        <div className={css.rowActions}>
          {may('drawUp') && <Button size="small" onClick={() => open('drawUp')}>{t(agreement === null ? 'agreement.drawUp' : 'agreement.redraw')}</Button>}
          {may('putInEffect') && <Button size="small" type="primary" onClick={() => open('putInEffect')}>{t('agreement.sign')}</Button>}
        </div>
      </header>
      {agreement === null ? !isOpen('drawUp') && <p className={css.soft}>{t('agreement.none')}</p> : !isOpen('drawUp') && <AgreementText />}
      {isOpen('drawUp') && <DrawUpForm />}
      {isOpen('putInEffect') && agreement !== null && <SignForm agreement={agreement} />}
    </section>
  );
}

function AgreementText() {
  const { t } = useTranslation('mediation');
  const { mediation: { agreement } } = useCase();
  const day = useDayWords();
  if (agreement === null) return null;
  return (
    <div className={css.agreement}>
      <p className={css.soft}>{[t(`agreement.${agreement.form}`), agreement.effectiveOn === null ? t('agreement.draft') : t('agreement.effective', { day: day(agreement.effectiveOn) })].join(' · ')}</p>
      {agreement.form === 'oral' && <Note tone="amber">{t('agreement.oralNote')}</Note>}
      <h3>{t('agreement.facts')}</h3>
      <p className={css.written}>{agreement.facts}</p>
      <h3>{t('agreement.terms')}</h3>
      <ol className={css.rows}>{agreement.terms.map((term) => <TermRow key={term.id} term={term} />)}</ol>
    </div>
  );
}
