import type { Metrics, Outline, OutlinePoint } from './outline.js';

/**
 * A TrueType font of exactly these characters (OpenType 1.9, the tables that a document needs): pieces of a face that comes in a hundred files become one font,
 * which is embedded once however many sheets there are. It goes into documents only, so its checksums are left at zero.
 */
export function trueTypeFont(name: string, metrics: Metrics, outlines: readonly Outline[]): Buffer {
  const glyphs = [missing(metrics), ...[...outlines].sort((a, b) => a.codePoint - b.codePoint)];
  const shapes = glyphs.map(glyphOf);
  const box = boxOf(glyphs.flatMap(({ contours }) => contours.flat()));
  return assembled({
    cmap: cmap(glyphs),
    glyf: Buffer.concat(shapes),
    head: head(metrics, box),
    hhea: hhea(metrics, glyphs),
    hmtx: words(glyphs.flatMap(({ advance, contours }) => [advance, boxOf(contours.flat()).xMin])),
    loca: loca(shapes),
    maxp: maxp(glyphs),
    name: nameTable(name),
    post: words([3, 0, ...Array<number>(14).fill(0)]),
  });
}

interface Box {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** What stands for a character that the face lacks: an empty frame. */
const missing = ({ unitsPerEm }: Metrics): Outline => {
  const frame = (inset: number, turned: boolean): OutlinePoint[] => {
    const [low, high] = [inset, unitsPerEm * 0.8 - inset];
    const points = [[low, low], [low, high], [high, high], [high, low]].map(([x = 0, y = 0]) => ({ x: Math.round(x + unitsPerEm * 0.1), y: Math.round(y), on: true }));
    return turned ? points.reverse() : points;
  };
  return { codePoint: 0, advance: unitsPerEm, contours: [frame(0, false), frame(unitsPerEm * 0.06, true)] };
};

const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const X_SAME_OR_UP = 0x10;
const Y_SAME_OR_UP = 0x20;

function glyphOf({ contours }: Outline): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  const { xMin, yMin, xMax, yMax } = boxOf(points);
  let last = -1;
  const ends = contours.map((contour) => (last += contour.length));
  const [flags, xs, ys]: [number[], number[], number[]] = [[], [], []];
  let before = { x: 0, y: 0 };
  for (const point of points) {
    const across = delta(point.x - before.x, X_SHORT, X_SAME_OR_UP);
    const up = delta(point.y - before.y, Y_SHORT, Y_SAME_OR_UP);
    flags.push((point.on ? 1 : 0) | across.flag | up.flag);
    xs.push(...across.bytes);
    ys.push(...up.bytes);
    before = point;
  }
  const body = Buffer.concat([words([contours.length, xMin, yMin, xMax, yMax, ...ends, 0]), Buffer.from([...flags, ...xs, ...ys])]);
  return body.length % 2 === 0 ? body : Buffer.concat([body, Buffer.alloc(1)]);
}

function delta(by: number, short: number, sameOrUp: number): { flag: number; bytes: number[] } {
  if (by === 0) return { flag: sameOrUp, bytes: [] };
  if (Math.abs(by) < 256) return { flag: short | (by > 0 ? sameOrUp : 0), bytes: [Math.abs(by)] };
  return { flag: 0, bytes: [(by >> 8) & 0xff, by & 0xff] };
}

function boxOf(points: readonly OutlinePoint[]): Box {
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) [xMin, yMin, xMax, yMax] = [Math.min(xMin, x), Math.min(yMin, y), Math.max(xMax, x), Math.max(yMax, y)];
  return points.length === 0 ? { xMin: 0, yMin: 0, xMax: 0, yMax: 0 } : { xMin, yMin, xMax, yMax };
}

/** Format 12: any character, one group for each. */
function cmap(glyphs: readonly Outline[]): Buffer {
  const groups = glyphs.slice(1).map(({ codePoint }, n) => [codePoint, codePoint, n + 1]);
  return Buffer.concat([words([0, 1, 3, 10]), longs([12]), words([12, 0]), longs([16 + groups.length * 12, 0, groups.length, ...groups.flat()])]);
}

const MAGIC = 0x5f0f3cf5;

function head({ unitsPerEm }: Metrics, { xMin, yMin, xMax, yMax }: Box): Buffer {
  return Buffer.concat([longs([0x10000, 0x10000, 0, MAGIC]), words([3, unitsPerEm]), Buffer.alloc(16), words([xMin, yMin, xMax, yMax, 0, 8, 2, 1, 0])]);
}

function hhea({ ascent, descent }: Metrics, glyphs: readonly Outline[]): Buffer {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  return Buffer.concat([longs([0x10000]), words([ascent, descent, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length])]);
}

function maxp(glyphs: readonly Outline[]): Buffer {
  const most = (count: (glyph: Outline) => number): number => Math.max(...glyphs.map(count));
  return Buffer.concat([longs([0x10000]), words([glyphs.length, most(({ contours }) => contours.flat().length), most(({ contours }) => contours.length), 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])]);
}

function loca(shapes: readonly Buffer[]): Buffer {
  let end = 0;
  return longs([0, ...shapes.map((shape) => (end += shape.length))]);
}

/** Family, full and PostScript name, for Windows in English: readers of documents ask for the last. */
function nameTable(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  const ids = [1, 4, 6];
  return Buffer.concat([words([0, ids.length, 6 + ids.length * 12, ...ids.flatMap((nameId) => [3, 1, 0x409, nameId, text.length, 0])]), text]);
}

function assembled(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  let at = 12 + entries.length * 16;
  const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  const directory = entries.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag.padEnd(4), 'ascii'), longs([0, at, table.length])]);
    at += padded(table).length;
    return entry;
  });
  const power = Math.floor(Math.log2(entries.length));
  return Buffer.concat([longs([0x10000]), words([entries.length, 16 * 2 ** power, power, 16 * (entries.length - 2 ** power)]), ...directory, ...entries.map(([, table]) => padded(table))]);
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, n) => bytes.writeUInt16BE(value & 0xffff, n * 2));
  return bytes;
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, n) => bytes.writeUInt32BE(value >>> 0, n * 4));
  return bytes;
}
