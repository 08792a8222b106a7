/** A point of an outline in the units of its face, `y` upwards. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  /** On the line; else it bends the line (quadratic). */
  readonly on: boolean;
}

/** One character as it is drawn. */
export interface Outline {
  readonly codePoint: number;
  readonly advance: number;
  readonly contours: readonly (readonly OutlinePoint[])[];
}

export interface Metrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
}

/** A command of a path as the type engine writes it. */
export interface PathCommand {
  readonly command: string;
  readonly args: readonly number[];
}

/** @throws RangeError for a cubic curve: the face is a TrueType one. */
export function contoursOf(commands: readonly PathCommand[]): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  let contour: OutlinePoint[] = [];
  const at = (args: readonly number[], from: number, on: boolean): OutlinePoint => ({ x: Math.round(args[from] ?? 0), y: Math.round(args[from + 1] ?? 0), on });
  const close = (): void => {
    const [first, last] = [contour[0], contour.at(-1)];
    if (first && last && contour.length > 1 && last.on && last.x === first.x && last.y === first.y) contour.pop();
    if (contour.length > 1) contours.push(contour);
    contour = [];
  };
  for (const { command, args } of commands) {
    if (command === 'moveTo') close();
    if (command === 'moveTo' || command === 'lineTo') contour.push(at(args, 0, true));
    else if (command === 'quadraticCurveTo') contour.push(at(args, 0, false), at(args, 2, true));
    else if (command === 'closePath') close();
    else throw new RangeError(`an outline has a ${command}`);
  }
  close();
  return contours;
}
