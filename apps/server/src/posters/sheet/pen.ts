import type { Weight } from '../type/typeface.js';
import type { Shape, Stroke } from './shapes.js';

/** As much of a face as a layout needs. */
export interface Measure {
  width(text: string, size: number): number;
}
export type Faces = Readonly<Record<Weight, Measure>>;

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour: string;
  readonly align?: 'left' | 'center' | 'right';
  /** The text is made smaller until it is no wider, down to {@link LEAST}; then it is cut. */
  readonly fit?: number;
}

/** Below this part of its size a text is no longer what the layout means. */
const LEAST = 0.55;
/** Before these no line begins (GB/T 15834, marks that close). */
const CLOSING = /^[，。、；：？！）》”’,.;:?!)]/;

/** Draws a sheet in the measures of a first draft, and scales as it goes. */
export class Pen {
  readonly shapes: Shape[] = [];

  constructor(
    private readonly faces: Faces,
    private readonly scale = 1,
  ) {}

  /** The size, at most `size`, at which none of these lines is wider than `width`. */
  fitting(lines: readonly string[], size: number, weight: Weight, width: number): number {
    const widest = Math.max(...lines.map((line) => this.faces[weight].width(line, size)));
    return widest <= width ? size : (size * width) / widest;
  }

  /** @returns how wide it became, in the measures of the draft */
  text(text: string, x: number, y: number, { size, weight = 'regular', colour, align = 'left', fit }: TextStyle): number {
    const face = this.faces[weight];
    let [shown, em] = [text, size];
    if (fit !== undefined) {
      em = Math.max(size * LEAST, Math.min(size, (size * fit) / Math.max(face.width(shown, size), 1e-6)));
      while ([...shown].length > 1 && face.width(shown, em) > fit + 1e-6) shown = `${[...shown].slice(0, shown.endsWith('…') ? -2 : -1).join('')}…`;
    }
    const width = face.width(shown, em);
    const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
    if (shown !== '') this.shapes.push({ kind: 'text', text: shown, x: this.to(left), y: this.to(y), size: this.to(em), weight, colour });
    return width;
  }

  /** Text in lines no wider than `width`. @returns the baseline of the line after the last */
  lines(text: string, x: number, y: number, width: number, leading: number, style: Omit<TextStyle, 'fit'>): number {
    let at = y;
    for (const line of wrapped(text, (part) => this.faces[style.weight ?? 'regular'].width(part, style.size), width)) {
      this.text(line, x, at, style);
      at += leading;
    }
    return at;
  }

  box(x: number, y: number, width: number, height: number, { radius = 0, fill = null, stroke = null }: { radius?: number; fill?: string | null; stroke?: Stroke | null }): void {
    const scaled = stroke === null ? null : { colour: stroke.colour, width: this.to(stroke.width) };
    this.shapes.push({ kind: 'box', x: this.to(x), y: this.to(y), width: this.to(width), height: this.to(height), radius: this.to(radius), fill, stroke: scaled });
  }

  disc(x: number, y: number, radius: number, fill: string): void {
    this.shapes.push({ kind: 'disc', x: this.to(x), y: this.to(y), radius: this.to(radius), fill });
  }

  line(from: readonly [number, number], to: readonly [number, number], stroke: Stroke): void {
    this.shapes.push({ kind: 'line', from: [this.to(from[0]), this.to(from[1])], to: [this.to(to[0]), this.to(to[1])], stroke: { colour: stroke.colour, width: this.to(stroke.width) } });
  }

  squares(x: number, y: number, size: number, grid: readonly (readonly boolean[])[]): void {
    this.shapes.push({ kind: 'squares', x: this.to(x), y: this.to(y), size: this.to(size), grid });
  }

  picture(x: number, y: number, size: number, jpeg: Uint8Array): void {
    this.shapes.push({ kind: 'picture', x: this.to(x), y: this.to(y), size: this.to(size), jpeg });
  }

  private to(length: number): number {
    return length * this.scale;
  }
}

/** Where a line rather ends: behind its last comma, or at its end. */
function pauseIn(line: string): number {
  const at = Math.max(line.lastIndexOf('，'), line.lastIndexOf('、'));
  return at < line.length / 3 ? line.length : at + 1;
}

/**
 * Chinese breaks between any two characters, but not before a mark that closes, and rather after a comma where what follows still fits in the next line; what is
 * written in letters breaks at spaces.
 */
export function wrapped(text: string, width: (part: string) => number, most: number): string[] {
  const pieces = text.match(/[\u0020-\u024f]+?(?:\s+|(?=[^\u0020-\u024f])|$)|[^\u0020-\u024f]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && width((line + piece).trimEnd()) > most && !CLOSING.test(piece)) {
      const [head, tail] = [line.slice(0, pauseIn(line)), line.slice(pauseIn(line))];
      lines.push(head.trimEnd());
      line = tail;
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
