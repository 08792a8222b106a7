import type { PosterFormat } from '../infrastructure/poster-job.entity.js';
import type { SheetContent, SheetStyle } from '../sheet/content.js';

/** What the press is told of one sheet: its pictures lie in files until it is drawn. */
export interface SheetOrder extends Omit<SheetContent, 'mini'> {
  readonly miniFile: string | null;
}

export interface PressOrder {
  readonly title: string;
  readonly style: SheetStyle;
  readonly format: PosterFormat;
  /** Where the file is written. */
  readonly file: string;
}

export type ToPress = { readonly sheets: readonly SheetOrder[] } | { readonly complete: true };
export type FromPress = { readonly made: number } | { readonly finished: true };
