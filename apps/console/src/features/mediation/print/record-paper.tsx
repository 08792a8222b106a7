import type { Mediation } from '../types.js';
import { PaperMeetings, PaperParties, PaperSignatures, PaperTerms } from './paper-parts.js';
import { usePaperWords } from './paper-words.js';
import css from './paper.module.css';

/** The short record that a simple case needs, and with a spoken agreement the only paper there is. */
export function RecordPaper({ mediation }: { readonly mediation: Mediation }) {
  const { t, day } = usePaperWords();
  const { agreement } = mediation;
  const oral = agreement?.form === 'oral';
  return (
    <article className={css.sheet} lang="zh-CN">
      <h1>{t(oral ? 'paper.oralRecord' : 'paper.record')}</h1>
      <p className={css.number}>{t('paper.number', { number: mediation.requestNumber })}</p>
      <PaperParties mediation={mediation} />
      <h2>{t('paper.content')}</h2>
      <PaperMeetings mediation={mediation} />
      <h2>{t('paper.result')}</h2>
      <p className={css.text}>{oral ? t('paper.agreedOn', { day: day(agreement.agreedOn) }) : (mediation.endNote ?? t(`status.${mediation.status}`))}</p>
      {oral && <PaperTerms agreement={agreement} mediation={mediation} />}
      <PaperSignatures mediation={mediation} recorder />
    </article>
  );
}
