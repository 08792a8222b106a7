import type { SortingModel } from './queries.js';

export type Standing = SortingModel['state'] | 'notBetter' | 'outdated';

/** What may become of a model: a candidate that did no better, or that was judged beside another than sorts now, cannot be put to use. */
export function standingOf({ state, promotable, right, rightBefore }: Pick<SortingModel, 'state' | 'promotable' | 'right' | 'rightBefore'>): Standing {
  if (state !== 'candidate' || promotable) return state;
  return right > rightBefore ? 'outdated' : 'notBetter';
}
