import type { DisputeFile } from '../types.js';
import { useEventWords } from '../../requests/index.js';
import { PaperMeetings, PaperParties, PaperTerms } from './paper-parts.js';
import { usePaperWords } from './paper-words.js';
import css from './paper.module.css';

/** The whole of a dispute, for whoever takes it over with the consent of the parties. */
export function FilePaper({ file }: { readonly file: DisputeFile }) {
  const { t, day, date, moment } = usePaperWords();
  const events = useEventWords();
  const { mediation } = file;
  return (
    <article className={css.sheet} lang="zh-CN">
      <h1>{t('paper.file')}</h1>
      <p className={css.number}>{t('paper.number', { number: file.number })}</p>
      <p><b>{t('paper.to', { receiver: file.receiver })}</b></p>
      <p>{t('paper.consent', { day: day(file.consentedOn), handed: date(file.handedAt) })}</p>
      <h2>{t('paper.reason')}</h2>
      <p className={css.text}>{file.reason}</p>
      <PaperParties mediation={mediation} withPhones />
      <h2>{t('paper.said')}</h2>
      <p className={css.soft}>{t('paper.submitted', { day: moment(file.submittedAt) })} · {mediation.place}</p>
      <p className={css.text}>{file.text}</p>
      <h2>{t('paper.legs')}</h2>
      <ol className={css.terms}>{file.legs.map((leg) => <li key={leg.seq}>{leg.unit.name} · {moment(leg.dispatchedAt)}</li>)}</ol>
      <h2>{t('paper.timeline')}</h2>
      <ol className={css.timeline}>
        {file.timeline.map((entry) => <li key={entry.seq}><span>{moment(entry.at)}</span><span>{events.title(entry)}{entry.text !== null && entry.text !== '' && <em>{entry.text}</em>}</span></li>)}
      </ol>
      <h2>{t('paper.meetings')}</h2>
      <PaperMeetings mediation={mediation} />
      {mediation.agreement !== null && <PaperTerms agreement={mediation.agreement} mediation={mediation} />}
      {mediation.endNote !== null && <><h2>{t('paper.ended')}</h2><p className={css.text}>{mediation.endNote}</p></>}
    </article>
  );
}
