import { BLEED_MM, MARK_MM, runsOf, type Shape, type Sheet, type Stroke } from '../sheet/shapes.js';
import type { Weight } from '../type/typeface.js';

export interface Outliner {
  path(text: string, x: number, y: number, size: number): string;
}

/** A sheet as a drawing, in millimetres. Its type is drawn as outlines, so that it looks the same in every program and no printer lacks the face. */
export function svgOf({ width, height, title, shapes }: Sheet, faces: Readonly<Record<Weight, Outliner>>, bleed: boolean): string {
  const margin = bleed ? BLEED_MM + MARK_MM : 0;
  const view = [-margin, -margin, width + 2 * margin, height + 2 * margin].map((length) => round(length));
  const clip = bleed ? BLEED_MM : 0;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${view[2]}mm" height="${view[3]}mm" viewBox="${view.join(' ')}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<clipPath id="sheet"><rect x="${-clip}" y="${-clip}" width="${round(width + 2 * clip)}" height="${round(height + 2 * clip)}"/></clipPath>`,
    `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="#fff"/>`,
    '<g clip-path="url(#sheet)">',
    ...shapes.map((shape) => drawn(shape, faces)),
    '</g>',
    ...(bleed ? cropMarks(width, height).map(([from, to]) => lineOf(from, to, { colour: '#000', width: 0.1 })) : []),
    '</svg>',
    '',
  ].join('\n');
}

type Point = readonly [number, number];

/** Two lines at each corner, outside of the bleed. */
export function cropMarks(width: number, height: number): (readonly [Point, Point])[] {
  const [near, far] = [BLEED_MM, BLEED_MM + MARK_MM];
  return [0, width].flatMap((x) => [0, height].flatMap((y) => {
    const [outX, outY] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1];
    return [[[x + outX * near, y], [x + outX * far, y]], [[x, y + outY * near], [x, y + outY * far]]] as const;
  }));
}

function drawn(shape: Shape, faces: Readonly<Record<Weight, Outliner>>): string {
  switch (shape.kind) {
    case 'text':
      return `<path fill="${shape.colour}" aria-label="${escaped(shape.text)}" d="${faces[shape.weight].path(shape.text, shape.x, shape.y, shape.size)}"/>`;
    case 'box':
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" rx="${round(shape.radius)}" fill="${shape.fill ?? 'none'}"${strokeOf(shape.stroke)}/>`;
    case 'disc':
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.radius)}" fill="${shape.fill}"/>`;
    case 'line':
      return lineOf(shape.from, shape.to, shape.stroke);
    case 'squares': {
      const path = runsOf(shape.grid).map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('');
      return `<path shape-rendering="crispEdges" transform="translate(${round(shape.x)} ${round(shape.y)}) scale(${shape.size / shape.grid.length})" d="${path}"/>`;
    }
    case 'picture':
      return `<image x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.size)}" height="${round(shape.size)}" href="data:image/jpeg;base64,${Buffer.from(shape.jpeg).toString('base64')}"/>`;
  }
}

const lineOf = (from: Point, to: Point, stroke: Stroke): string => `<path d="M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}" fill="none"${strokeOf(stroke)}/>`;
const strokeOf = (stroke: Stroke | null): string => (stroke === null ? '' : ` stroke="${stroke.colour}" stroke-width="${round(stroke.width)}"`);
const round = (length: number): number => Math.round(length * 1000) / 1000;
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
