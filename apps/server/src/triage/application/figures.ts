import { byThreshold, judge, type Judged, mostMistaken } from '@yige/triage';
import type { ModelFigures } from '../infrastructure/triage-model.entity.js';
import { LEAST_PERCENT, MOST_PERCENT } from './triage-thresholds.js';

/** Pairs that tell where a district or its catalogue should be looked at; the rest are single cases. */
const MOST_MISTAKEN = 20;

export type Figures = Required<Omit<ModelFigures, 'beside'>>;

/** How well requests of which the right matter is known were told, as the page of sorting shows it. Matters that were only said and never right have no line of their own. */
export function figuresOf(rows: readonly Judged[]): Figures {
  const { coverage, macroF1, perClass, confusion } = judge(rows);
  return {
    coverage, macroF1,
    thresholds: byThreshold(rows, LEAST_PERCENT, MOST_PERCENT),
    perClass: perClass.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n),
    mistaken: mostMistaken(confusion, MOST_MISTAKEN),
  };
}
