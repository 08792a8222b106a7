import type { Language } from '@yige/domain';

export const SHEET_SIZES = ['a4', 'a5', 'sticker'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/** How all sheets of one order are made. */
export interface SheetStyle {
  readonly size: SheetSize;
  readonly language: Language;
  /** With a strip beyond the trim and crop marks. */
  readonly bleed: boolean;
}

/** What stands on one sheet. Nobody is named: who serves changes more often than what is printed. */
export interface SheetContent {
  readonly code: string;
  readonly url: string;
  readonly place: string;
  /** The grid, where the place is less than the whole of it. */
  readonly grid: string | null;
  readonly village: string;
  readonly town: string;
  readonly district: string;
  readonly branch: string | null;
  /** The mini-program code of the same place, as JPEG; null where there is none. */
  readonly mini: Uint8Array | null;
}
