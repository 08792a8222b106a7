/** Fewer confidential matters than this in one cell tell who it is about in a small place (decisions.md "Privacy"). */
export const FEWEST_CONFIDENTIAL = 5;

/** One cell of a table, with what is confidential in it apart. */
export interface Cell {
  readonly plain: number;
  readonly confidential: number;
}

/** The count that somebody is shown: confidential matters are in it for those who may see them, and for all others from five on. */
export function shownCount({ plain, confidential }: Cell, maySeeConfidential: boolean): number {
  return maySeeConfidential || confidential >= FEWEST_CONFIDENTIAL ? plain + confidential : plain;
}
