import type { ColourRole, PaletteName } from './tokens.js';

/** Every pair of text and ground that a screen uses. */
export const TEXT_ON_GROUND: readonly (readonly [ColourRole, readonly ColourRole[]])[] = [
  ['ink', ['paper', 'card', 'vermilionTint', 'jadeTint', 'amberTint', 'alarmTint', 'riverTint']],
  ['inkSoft', ['paper', 'card']],
  ['inkFaint', ['paper', 'card']],
  ['vermilion', ['paper', 'card', 'vermilionTint']],
  ['onVermilion', ['vermilion', 'vermilionPressed']],
  ['jade', ['paper', 'card', 'jadeTint']],
  ['amber', ['paper', 'card', 'amberTint']],
  ['alarm', ['paper', 'card', 'alarmTint']],
  ['river', ['paper', 'card', 'riverTint']],
];
/** The least that text stands out: WCAG's AA, and its AAA in large print. */
export const LEAST_CONTRAST: Readonly<Record<PaletteName, number>> = { light: 4.5, dark: 4.5, lightLargePrint: 7, darkLargePrint: 7 };
/** The least that the edge of what can be pressed or filled stands out from its ground. */
export const LEAST_EDGE_CONTRAST = 3;

/** Contrast of two opaque #RRGGBB colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: string, other: string): number {
  const [darker, lighter] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function relativeLuminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`not an opaque colour: ${colour}`);
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
