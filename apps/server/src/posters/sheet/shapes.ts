import type { Weight } from '../type/typeface.js';

/** What a sheet is made of. Lengths are millimetres from the upper left corner of the trimmed sheet; text sits on its baseline, and its size is the em. */
export type Shape =
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly weight: Weight; readonly colour: string }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius: number; readonly fill: string | null; readonly stroke: Stroke | null }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string }
  | { readonly kind: 'line'; readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly stroke: Stroke }
  | { readonly kind: 'squares'; readonly x: number; readonly y: number; readonly size: number; readonly grid: readonly (readonly boolean[])[] }
  | { readonly kind: 'picture'; readonly x: number; readonly y: number; readonly size: number; readonly jpeg: Uint8Array };

export interface Stroke {
  readonly colour: string;
  readonly width: number;
}

/** A sheet ready to be printed. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** What stands on it in words, for whoever cannot see it and for whoever searches. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** Beyond the trim, for a printer who cuts (出血). */
export const BLEED_MM = 3;
/** Where crop marks stand: outside of the bleed, so that none is left on the sheet. */
export const MARK_MM = 5;

export interface Run {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The dark squares of a code as boxes, each as wide as a run of them: a tenth of the shapes, and no hairlines between neighbours. */
export function runsOf(grid: readonly (readonly boolean[])[]): Run[] {
  return grid.flatMap((row, y) => {
    const runs: Run[] = [];
    let x = 0;
    while (x < row.length) {
      const from = x;
      while (x < row.length && row[x] === true) x++;
      if (x > from) runs.push({ x: from, y, width: x - from });
      else x++;
    }
    return runs;
  });
}
