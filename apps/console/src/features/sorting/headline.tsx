import { useTranslation } from 'react-i18next';
import { useTimeWords } from '../../ui/time-words.js';
import type { SortingView } from './queries.js';
import { percentOf } from './shares.js';
import css from './sorting.module.css';

/** Who sorts, how often it is right, how much it does alone, and what it costs. */
export function Headline({ data: { version, model, live, pace } }: { readonly data: SortingView }) {
  const { t, i18n } = useTranslation('sorting');
  const words = useTimeWords();
  const kind = model !== null ? 'own' : pace.modelMegabytes === null ? 'words' : 'coldStart';
  const number = (value: number): string => new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 }).format(value);
  const share = (part: number, whole: number): string => {
    const percent = percentOf(part, whole);
    return percent === null ? t('none') : `${percent}%`;
  };
  return (
    <ul className={css.figures}>
      <li className={css.figure}>
        <span>{t('now.title')}</span>
        <strong data-words="true">{t(`now.${kind}`)}</strong>
        <small>{model?.inUseSince == null ? t(`now.about.${kind}`) : t('now.since', { day: words.moment(model.inUseSince), count: model.taught })}</small>
        <small className={css.version} title={version}>{version}</small>
      </li>
      <li className={css.figure}>
        <span>{t('right.title')}</span>
        <strong>{share(live.right, live.known)}</strong>
        <small>{t('right.of', { count: live.known, right: live.right })}</small>
        {model !== null && <small>{t('right.heldBack', { count: model.judged, right: model.right })}</small>}
      </li>
      <li className={css.figure}>
        <span>{t('alone.title')}</span>
        <strong>{share(live.alone, live.known)}</strong>
        <small>{t('alone.of', { count: live.alone, right: live.aloneRight })}</small>
      </li>
      <li className={css.figure}>
        <span>{t('pace.title')}</span>
        <strong>{pace.sorted === 0 ? t('none') : t('pace.ms', { ms: number(pace.medianMs) })}</strong>
        <small>{pace.sorted === 0 ? t('pace.never') : t('pace.p99', { ms: number(pace.p99Ms), count: pace.sorted })}</small>
        {pace.modelMegabytes !== null && <small>{t('pace.size', { mb: number(pace.modelMegabytes) })}</small>}
      </li>
    </ul>
  );
}
