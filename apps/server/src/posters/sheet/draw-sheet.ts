import type { SheetContent, SheetSize, SheetStyle } from './content.js';
import type { Faces } from './pen.js';
import { poster } from './poster.js';
import type { Sheet } from './shapes.js';
import { sticker } from './sticker.js';
import { SHEET_TEXTS } from './texts/index.js';

export function drawSheet(content: SheetContent, { size, language }: Pick<SheetStyle, 'size' | 'language'>, faces: Faces): Sheet {
  const texts = SHEET_TEXTS[language];
  return size === 'sticker' ? sticker(content, texts, faces) : poster(size, content, texts, faces);
}

/** Whether a sheet of this size has room for a second code. */
export const showsMiniCode = (size: SheetSize): boolean => size !== 'sticker';

/** Every character that these sheets can need: a name may be cut, which adds a mark. */
export function charactersOf(contents: readonly SheetContent[], { language }: Pick<SheetStyle, 'language'>): string {
  const said = JSON.stringify(SHEET_TEXTS[language]);
  const names = contents.flatMap(({ url, place, grid, village, town, district, branch }) => [url, place, grid ?? '', village, town, district, branch ?? '']);
  return [...new Set([...`${said}…· 123`, ...names.join('')])].join('');
}
