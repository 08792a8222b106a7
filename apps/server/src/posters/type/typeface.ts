import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { contoursOf, type Metrics, type Outline } from './outline.js';
import { slices } from './slices.js';
import { trueTypeFont } from './true-type.js';

export const WEIGHTS = { regular: 420, bold: 720 } as const;
export type Weight = keyof typeof WEIGHTS;

/** One weight of the face, with the characters that it was asked for. Sizes and widths are in whatever unit the caller's are. */
export class Typeface {
  private constructor(
    private readonly weight: Weight,
    private readonly metrics: Metrics,
    private readonly outlines: ReadonlyMap<number, Outline>,
  ) {}

  /** Reads the pieces that these characters stand in. A character that the face lacks is drawn as an empty frame. */
  static async of(weight: Weight, text: string): Promise<Typeface> {
    const wanted = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
    const outlines = new Map<number, Outline>();
    let metrics: Metrics = { unitsPerEm: 1000, ascent: 1160, descent: -288 };
    for (const slice of await slices()) {
      const here = [...wanted].filter((codePoint) => slice.has(codePoint));
      if (here.length === 0) continue;
      const bytes = await subsetFont(await readFile(slice.file), String.fromCodePoint(...here), { targetFormat: 'truetype', variationAxes: { wght: WEIGHTS[weight] }, noLayoutClosure: true, noHinting: true });
      const font = create(bytes) as Font;
      metrics = { unitsPerEm: font.unitsPerEm, ascent: font.ascent, descent: font.descent };
      for (const codePoint of here) {
        if (!font.hasGlyphForCodePoint(codePoint)) continue;
        const glyph = font.glyphForCodePoint(codePoint);
        outlines.set(codePoint, { codePoint, advance: Math.round(glyph.advanceWidth), contours: contoursOf(glyph.path.commands) });
        wanted.delete(codePoint);
      }
    }
    return new Typeface(weight, metrics, outlines);
  }

  width(text: string, size: number): number {
    let units = 0;
    for (const character of text) units += this.outlines.get(character.codePointAt(0) ?? 0)?.advance ?? this.metrics.unitsPerEm;
    return (units * size) / this.metrics.unitsPerEm;
  }

  /** All its characters as one font, to be embedded. Its name is ours: it is no longer the face as it was published. */
  font(): Buffer {
    return trueTypeFont(`YigeSheet-${this.weight === 'bold' ? 'Bold' : 'Regular'}`, this.metrics, [...this.outlines.values()]);
  }

  /** The text as one path of SVG, its baseline beginning at the point given; `y` downwards. */
  path(text: string, x: number, y: number, size: number): string {
    const scale = size / this.metrics.unitsPerEm;
    let pen = x;
    let path = '';
    for (const character of text) {
      const outline = this.outlines.get(character.codePointAt(0) ?? 0);
      if (outline) path += pathOf(outline, (units) => (pen + units * scale).toFixed(2), (units) => (y - units * scale).toFixed(2));
      pen += (outline?.advance ?? this.metrics.unitsPerEm) * scale;
    }
    return path;
  }
}

function pathOf({ contours }: Outline, across: (units: number) => string, up: (units: number) => string): string {
  let path = '';
  for (const contour of contours) {
    contour.forEach((point, n) => {
      const next = contour[(n + 1) % contour.length];
      if (n === 0) path += `M${across(point.x)} ${up(point.y)}`;
      else if (point.on && contour[n - 1]?.on === true) path += `L${across(point.x)} ${up(point.y)}`;
      else if (!point.on && next) path += `Q${across(point.x)} ${up(point.y)} ${across(next.x)} ${up(next.y)}`;
    });
    path += 'Z';
  }
  return path;
}
