import { RETRAIN, type Retrain } from '../../platform/config/config.js';
import { Out, Text, Whole } from '../../platform/http/rules.js';
import { LEAST_PERCENT, MODEL_STATES, MOST_PERCENT } from '../../triage/index.js';

const VERSION = 'By this name suggestions tell which model made them.';

export class ModelToPromote {
  @Text({ min: 1, max: 40, description: VERSION }) version: string;
}

export class ModelToTakeBack {
  @Text({ min: 1, max: 40, description: 'The one that the caller saw in use.' }) version: string;
}

export class ThresholdToChoose {
  @Whole({ min: LEAST_PERCENT, max: MOST_PERCENT, optional: true, description: 'Hundredths of confidence from which on nobody looks; left out: none, as while none was chosen.' }) percent?: number;
  @Whole({ min: 0, max: 2_147_483_647, description: 'The version that the caller saw; 0 where there was none.' }) expectedVersion: number;
}

export class ThresholdView {
  @Out.whole({ nullable: true, description: 'Null: none. Then only that goes without a person of which the catalogue\'s own words are sure as well.' }) percent: number | null;
  @Out.whole({ description: '0 while none was ever chosen.' }) version: number;
  @Out.text({ nullable: true, description: 'The model that sorted when it was chosen.' }) chosenFor: string | null;
  @Out.instant({ nullable: true }) chosenAt: string | null;
}

export class ThresholdPointView {
  @Out.whole() percent: number;
  @Out.whole({ description: 'So many would have gone without a person.' }) decided: number;
  @Out.whole() right: number;
}

export class MatterFiguresView {
  @Out.text({ description: 'Code of the matter.' }) matter: string;
  @Out.whole() n: number;
  @Out.number({ description: 'Share of right ones among those for which it was said.' }) precision: number;
  @Out.number({ description: 'Share of its own for which it was said.' }) recall: number;
}

export class MistakenView {
  @Out.text() expected: string;
  @Out.text() said: string;
  @Out.whole() n: number;
}

export class SortingFiguresView {
  @Out.number({ description: 'Mean of the matters, each weighing alike.' }) macroF1: number;
  @Out.many(() => ThresholdPointView, { description: 'Empty of models that were judged before it was counted.' }) thresholds: ThresholdPointView[];
  @Out.many(() => MatterFiguresView) perMatter: MatterFiguresView[];
  @Out.many(() => MistakenView) mistaken: MistakenView[];
}

export class SortingModelView {
  @Out.text({ description: VERSION }) version: string;
  @Out.oneOf(MODEL_STATES, 'SortingModelState') state: (typeof MODEL_STATES)[number];
  @Out.instant() trainedAt: string;
  @Out.instant({ nullable: true }) inUseSince: string | null;
  @Out.whole({ description: 'Requests of the district that it was taught by.' }) taught: number;
  @Out.whole({ description: 'The newest, held back from it.' }) judged: number;
  @Out.whole() right: number;
  @Out.whole({ description: 'Of the same, by the model in use then.' }) rightBefore: number;
  @Out.flag({ description: 'It may be put to use.' }) promotable: boolean;
}

export class LiveSortingView extends SortingFiguresView {
  @Out.whole({ description: 'Of how many requests of this model people have said what they are about.' }) known: number;
  @Out.whole() right: number;
  @Out.whole({ description: 'Of the known: went without a person.' }) alone: number;
  @Out.whole({ description: 'Of those: nobody changed their matter.' }) aloneRight: number;
  @Out.instant({ nullable: true }) since: string | null;
}

export class SortingPaceView {
  @Out.whole({ description: 'By the process that answers, since it started.' }) sorted: number;
  @Out.number() medianMs: number;
  @Out.number({ description: 'One in a hundred took longer.' }) p99Ms: number;
  @Out.number({ nullable: true, description: 'What the model takes; null where the catalogue\'s own words sort.' }) modelMegabytes: number | null;
}

/** How the last weekly training stands: it came through, waits or is under way, failed and will be tried again, or was given up. */
export const TRAINING_OUTCOMES = ['done', 'underWay', 'tryingAgain', 'failed'] as const;
export type TrainingOutcome = (typeof TRAINING_OUTCOMES)[number];

export class WeeklyTrainingView {
  @Out.oneOf(RETRAIN, 'Retrain', { description: 'What becomes of a model that it finds better: offered, put to use, or nothing is trained.' }) mode: Retrain;
  @Out.instant({ nullable: true, description: 'When the last was due.' }) lastAt: string | null;
  @Out.oneOf(TRAINING_OUTCOMES, 'TrainingOutcome', { nullable: true, description: 'Of the last, of all districts of the installation; null while there was none.' }) outcome: TrainingOutcome | null;
  @Out.instant({ nullable: true }) nextAt: string | null;
}

export class SortingView {
  @Out.text({ description: VERSION }) version: string;
  @Out.one(() => SortingModelView, { nullable: true, description: 'Null: the model that knows no history, or the catalogue\'s own words. Nothing was held back for it.' }) model: SortingModelView | null;
  @Out.one(() => SortingFiguresView, { nullable: true, description: 'On what was held back when it was trained; null as above.' }) heldBack: SortingFiguresView | null;
  @Out.one(() => LiveSortingView, { description: 'What people made of its suggestions, of the newest 2,000 requests.' }) live: LiveSortingView;
  @Out.one(() => SortingPaceView) pace: SortingPaceView;
  @Out.one(() => ThresholdView) threshold: ThresholdView;
  @Out.one(() => WeeklyTrainingView) training: WeeklyTrainingView;
  @Out.flag({ description: 'The caller may change it.' }) changeable: boolean;
}

export class SortingModelsView {
  @Out.many(() => SortingModelView, { description: 'The newest first.' }) items: SortingModelView[];
}
