import type { Agreement, Mediation } from '../types.js';
import { PaperParties, PaperSignatures, PaperTerms } from './paper-parts.js';
import { usePaperWords } from './paper-words.js';
import css from './paper.module.css';

/** 人民调解协议书, ready to be signed. */
export function AgreementPaper({ mediation, agreement }: { readonly mediation: Mediation; readonly agreement: Agreement }) {
  const { t } = usePaperWords();
  return (
    <article className={css.sheet} lang="zh-CN">
      <h1>{t('paper.agreement')}</h1>
      <p className={css.number}>{t('paper.number', { number: mediation.requestNumber })}</p>
      <PaperParties mediation={mediation} />
      <h2>{t('paper.facts')}</h2>
      <p className={css.text}>{agreement.facts}</p>
      <PaperTerms agreement={agreement} mediation={mediation} />
      <p className={css.text}>{t('paper.copies', { count: agreement.copies })}</p>
      <p className={css.text}>{t('paper.confirmation')}</p>
      <PaperSignatures mediation={mediation} />
    </article>
  );
}
