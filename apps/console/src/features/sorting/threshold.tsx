import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { useTimeWords } from '../../ui/time-words.js';
import { errorSentence } from '../../ui/page-state.js';
import { CoverageChart } from './coverage-chart.js';
import { type SortingView, type ThresholdPoint, useChooseThreshold } from './queries.js';
import { LEAST_TO_JUDGE, percentOf } from './shares.js';
import css from './sorting.module.css';
import { ThresholdDialog } from './threshold-dialog.js';

/** Where somebody begins who never chose: high enough to be careful. */
const FIRST_GUESS = 90;
const [LEAST, MOST] = [50, 100];

interface ThresholdProps {
  readonly data: SortingView;
  /** Empty while too little is known to draw a line by. */
  readonly points: readonly ThresholdPoint[];
  readonly count: number;
}

/** The line (把握线) from which on a request goes without a person, chosen by what it would have done. */
export function Threshold({ data: { threshold, version, changeable }, points, count }: ThresholdProps) {
  const { t } = useTranslation('sorting');
  const { t: ui } = useTranslation('ui');
  const words = useTimeWords();
  const [percent, setPercent] = useState(threshold.percent ?? FIRST_GUESS);
  const [asked, setAsked] = useState<{ readonly percent: number | null } | null>(null);
  /** What held before it was changed on this page; to it leads the way back. */
  const [before, setBefore] = useState<{ readonly percent: number | null } | null>(null);
  const back = useChooseThreshold(() => setBefore(null));
  const point = points.find((one) => one.percent === percent);
  const line = (some: number | null): string => (some === null ? t('threshold.noLine') : `${some}%`);
  return (
    <section className={css.sheet} data-wide="true" aria-labelledby="threshold">
      <h2 id="threshold">{t('threshold.title')}</h2>
      <p className={css.soft}>{t('threshold.about')}</p>
      <p className={css.standing} role="status">
        {threshold.percent === null ? t('threshold.none') : t('threshold.now', { percent: threshold.percent })}
        {threshold.chosenAt !== null && <small>{t('threshold.since', { day: words.moment(threshold.chosenAt) })}</small>}
      </p>
      {threshold.percent !== null && threshold.chosenFor !== version && <Note tone="amber">{t('threshold.otherModel')}</Note>}
      {before !== null && (
        <Note tone="jade" live>
          {t('threshold.changed', { line: line(threshold.percent) })}{' '}
          <Button size="small" loading={back.isPending} onClick={() => back.mutate({ percent: before.percent, expectedVersion: threshold.version })}>{t('threshold.undo', { line: line(before.percent) })}</Button>
        </Note>
      )}
      {back.error !== null && <Note tone="alarm" live>{errorSentence(ui, back.error)}</Note>}
      {points.length === 0 ? <Note>{t('threshold.tooFew', { count: LEAST_TO_JUDGE - count })}</Note> : <CoverageChart points={points} count={count} percent={changeable ? percent : threshold.percent} />}
      {changeable && (
        <div className={`${css.choose} no-print`}>
          <label htmlFor="threshold-line">{t('threshold.line')}<strong>{percent}%</strong></label>
          <input
            id="threshold-line" type="range" min={LEAST} max={MOST} step={1} value={percent} aria-describedby="threshold-what" aria-valuetext={`${percent}%`}
            onChange={(event) => setPercent(Number(event.target.value))}
          />
          <p id="threshold-what">{point === undefined ? t('threshold.unknown') : t('threshold.what', { count, decided: point.decided, share: percentOf(point.decided, count) ?? 0, wrong: point.decided - point.right })}</p>
          <div className={css.deeds}>
            <Button type="primary" disabled={percent === threshold.percent} onClick={() => setAsked({ percent })}>{t('threshold.choose', { percent })}</Button>
            {threshold.percent !== null && <Button onClick={() => setAsked({ percent: null })}>{t('threshold.clear')}</Button>}
          </div>
        </div>
      )}
      {asked !== null && (
        <ThresholdDialog
          threshold={threshold} percent={asked.percent} close={() => setAsked(null)}
          done={() => {
            setBefore({ percent: threshold.percent });
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}
