import sharp from 'sharp';
import { LANGUAGES } from '@yige/domain';
import { readCode } from '../../testing/read-code.js';
import { svgOf } from '../press/svg.js';
import { Typeface } from '../type/typeface.js';
import { type SheetContent, SHEET_SIZES } from './content.js';
import { charactersOf, drawSheet } from './draw-sheet.js';
import { type Measure, wrapped } from './pen.js';
import { BLEED_MM, type Shape } from './shapes.js';

const content: SheetContent = {
  code: '7F1KN56AH', url: 'https://yige.example.org/g/7F1KN56AH', place: '第1网格', grid: null, village: '蕉门社区', town: '南沙街道', district: '南沙区', branch: '蕉门社区第1网格党支部', mini: null,
};
/** As wide as Chinese type is: every character an em. */
const plain: Measure = { width: (text, size) => [...text].length * size };
const ofKind = <K extends Shape['kind']>(shapes: readonly Shape[], kind: K) => shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);

describe('a sheet for a door', () => {
  const cases = SHEET_SIZES.flatMap((size) => LANGUAGES.flatMap((language) => [null, Buffer.from('x')].map((mini) => ({ size, language, mini }))));

  it.each(cases)('keeps its code at 45 mm or more with its quiet zone, $size in $language, beside another: $mini', ({ size, language, mini }) => {
    const { shapes, width, height } = drawSheet({ ...content, mini }, { size, language }, { regular: plain, bold: plain });
    const [code] = ofKind(shapes, 'squares');
    expect(code?.size).toBeGreaterThanOrEqual(45);
    const quiet = 4 * ((code?.size ?? 0) / (code?.grid.length ?? 1));
    for (const text of ofKind(shapes, 'text')) {
      const [above, right] = [text.y - text.size * 0.86, text.x + plain.width(text.text, text.size)];
      const clear = !code || text.x > code.x + code.size + quiet - 0.01 || right < code.x - quiet || above > code.y + code.size + quiet - 0.01 || text.y + text.size * 0.12 < code.y - quiet + 1.2;
      expect([text.text, clear]).toEqual([text.text, true]);
      expect(text.x).toBeGreaterThan(0);
      expect(text.y).toBeLessThan(height);
    }
    expect(ofKind(shapes, 'picture')).toHaveLength(mini !== null && size !== 'sticker' ? 1 : 0);
    // What bleeds reaches over the trim on every side that it touches.
    const [strip] = ofKind(shapes, 'box');
    expect(strip?.x).toBeLessThanOrEqual(-BLEED_MM + 1e-6);
    expect((strip?.x ?? 0) + (strip?.width ?? 0)).toBeGreaterThanOrEqual(width + BLEED_MM - 1e-6);
  });

  it('makes names that are too long smaller, and cuts what is endless, within the sheet', () => {
    const { shapes, width } = drawSheet({ ...content, place: '很'.repeat(200), branch: '长'.repeat(90) }, { size: 'a4', language: 'zh-CN' }, { regular: plain, bold: plain });
    for (const { text, x, size } of ofKind(shapes, 'text')) expect(x + plain.width(text, size)).toBeLessThanOrEqual(width);
    expect(ofKind(shapes, 'text').some(({ text }) => /^很+…$/.test(text))).toBe(true);
  });

  it('breaks lines as Chinese is broken', () => {
    expect(wrapped('打字、拍照都行，不用注册', (part) => [...part].length, 11)).toEqual(['打字、拍照都行，', '不用注册']);
    expect(wrapped('一二三四，五', (part) => [...part].length, 4)).toEqual(['一二三四，', '五']);
    expect(wrapped('Words or a photo', (part) => part.length, 9)).toEqual(['Words or', 'a photo']);
    expect(wrapped('', () => 0, 1)).toEqual([]);
  });

  it('is drawn with a code that a telephone reads, in outlines of the face', async () => {
    const style = { size: 'sticker', language: 'zh-CN' } as const;
    const characters = charactersOf([content], style);
    const faces = { regular: await Typeface.of('regular', characters), bold: await Typeface.of('bold', characters) };
    const svg = svgOf(drawSheet(content, style, faces), faces, true);
    expect(svg).not.toContain('<text');
    expect(svg).toContain('aria-label="有事扫一扫"');
    const { data, info } = await sharp(Buffer.from(svg), { density: 150 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(readCode(new Uint8ClampedArray(data), info.width, info.height)).toBe(content.url);
    expect(faces.bold.width('有事扫一扫', 10)).toBeCloseTo(50, 1);
    expect(faces.regular.path('有', 0, 0, 10)).toMatch(/^M[-\d.]+ [-\d.]+/);
  });
});
