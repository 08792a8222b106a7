import type { Retrain } from '../../platform/config/config.js';
import type { RoundStanding } from '../../upkeep/index.js';
import { isBetter, type ModelFigures, type TriageModelRow, type TriageThreshold } from '../../triage/index.js';
import type { LiveFigures } from '../application/live-figures.js';
import type { LiveSortingView, SortingFiguresView, SortingModelView, ThresholdView, TrainingOutcome, WeeklyTrainingView } from './sorting.dto.js';

export const figuresView = ({ macroF1, thresholds = [], perClass = [], mistaken = [] }: ModelFigures | Omit<LiveFigures, 'coverage'>): SortingFiguresView => ({
  macroF1,
  thresholds: [...thresholds],
  perMatter: perClass.map(({ label, n, precision, recall }) => ({ matter: label, n, precision, recall })),
  mistaken: [...mistaken],
});

export const liveView = (live: LiveFigures): LiveSortingView => {
  const { known, right, alone, aloneRight, since } = live;
  return { ...figuresView(live), known, right, alone, aloneRight, since: since === null ? null : iso(since) };
};

/** @param all the models of the district: one may be put to use only beside the model that it was judged beside */
export const modelView = (row: TriageModelRow, all: readonly TriageModelRow[]): SortingModelView => {
  const inUse = all.find(({ state }) => state === 'inUse')?.version ?? null;
  return {
    version: row.version, state: row.state, trainedAt: iso(row.trainedAt), inUseSince: row.inUseSince === null ? null : iso(row.inUseSince),
    taught: row.taught, judged: row.judged, right: row.rightOfJudged, rightBefore: row.rightBefore,
    promotable: row.state === 'candidate' && isBetter(row) && row.figures.beside === inUse,
  };
};

export const thresholdView = (row: TriageThreshold | null): ThresholdView =>
  row === null
    ? { percent: null, version: 0, chosenFor: null, chosenAt: null }
    : { percent: row.percent, version: row.version, chosenFor: row.chosenFor, chosenAt: iso(row.chosenAt) };

export const trainingView = (mode: Retrain, { last, nextAt }: RoundStanding): WeeklyTrainingView => ({
  mode, lastAt: last && iso(last.dueAt), outcome: last && outcomeOf(last), nextAt: nextAt === null ? null : iso(nextAt),
});

function outcomeOf({ status, attempts }: NonNullable<RoundStanding['last']>): TrainingOutcome {
  if (status !== 'pending') return status === 'done' ? 'done' : 'failed';
  return attempts === 0 ? 'underWay' : 'tryingAgain';
}

const iso = (at: number): string => new Date(at).toISOString();
