/** A model was taught that does better than what sorts; of the model. */
export const MODEL_READY = 'triage.modelReady';

/** What administrators are told of it: counts of requests, and no text of any. */
export interface ModelReady extends Record<string, unknown> {
  /** Name of the district. */
  readonly place: string;
  /** Of the held back: how many it told, how many the one in use then. */
  readonly right: number;
  readonly before: number;
  readonly judged: number;
  /** It sorts already. */
  readonly inUse: boolean;
}
