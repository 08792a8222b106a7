import { isBetter, type ModelFigures, type TriageModelRow, type TriageThreshold } from '../../triage/index.js';
import type { LiveFigures } from '../application/live-figures.js';
import type { LiveSortingView, SortingFiguresView, SortingModelView, ThresholdView } from './sorting.dto.js';

export const figuresView = ({ macroF1, thresholds = [], perClass = [], mistaken = [] }: ModelFigures | Omit<LiveFigures, 'coverage'>): SortingFiguresView => ({
  macroF1,
  thresholds: [...thresholds],
  perMatter: perClass.map(({ label, n, precision, recall }) => ({ matter: label, n, precision, recall })),
  mistaken: [...mistaken],
});

export const liveView = (live: LiveFigures): LiveSortingView => {
  const { known, right, alone, aloneRight, since } = live;
  return { ...figuresView(live), known, right, alone, aloneRight, since: since === null ? null : new Date(since).toISOString() };
};

/** @param all the models of the district: one may be put to use only beside the model that it was judged beside */
export const modelView = (row: TriageModelRow, all: readonly TriageModelRow[]): SortingModelView => {
  const inUse = all.find(({ state }) => state === 'inUse')?.version ?? null;
  return {
    version: row.version, state: row.state, trainedAt: new Date(row.trainedAt).toISOString(), inUseSince: row.inUseSince === null ? null : new Date(row.inUseSince).toISOString(),
    taught: row.taught, judged: row.judged, right: row.rightOfJudged, rightBefore: row.rightBefore,
    promotable: row.state === 'candidate' && isBetter(row) && row.figures.beside === inUse,
  };
};

export const thresholdView = (row: TriageThreshold | null): ThresholdView =>
  row === null
    ? { percent: null, version: 0, chosenFor: null, chosenAt: null }
    : { percent: row.percent, version: row.version, chosenFor: row.chosenFor, chosenAt: new Date(row.chosenAt).toISOString() };
