import { readFileSync } from 'node:fs';
import { contrastRatio } from './contrast.js';
import { tokensCss } from './css.js';
import { TIER_MARKS } from './tiers.js';
import { COLOUR_ROLES, PALETTES, type ColourRole, type PaletteName } from './tokens.js';

/** Every pair of text and ground that a screen uses. */
const TEXT_ON_GROUND: readonly (readonly [ColourRole, readonly ColourRole[]])[] = [
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
const LEAST_TEXT: Record<PaletteName, number> = { light: 4.5, dark: 4.5, lightLargePrint: 7, darkLargePrint: 7 };
const NAMES = Object.keys(PALETTES) as PaletteName[];

describe('tokens', () => {
  it.each(NAMES)('%s: text stands out enough from every ground it lies on', (name) => {
    const palette = PALETTES[name];
    const tooFaint = TEXT_ON_GROUND.flatMap(([text, grounds]) =>
      grounds
        .map((ground) => ({ text, ground, ratio: contrastRatio(palette[text], palette[ground]) }))
        .filter(({ ratio }) => ratio < LEAST_TEXT[name]),
    );
    expect(tooFaint).toEqual([]);
  });

  it.each(NAMES)('%s: what can be pressed or filled has an edge of 3:1', (name) => {
    const palette = PALETTES[name];
    for (const ground of ['paper', 'card'] as const) expect(contrastRatio(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3);
  });

  it('measures contrast as the standard defines it', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.478, 2);
    expect(() => contrastRatio('red', '#FFFFFF')).toThrow('not an opaque colour');
  });

  it('gives each tier a shape of its own, not only a colour', () => {
    const marks = Object.values(TIER_MARKS);
    expect(new Set(marks.map((mark) => mark.shape)).size).toBe(3);
    expect(new Set(marks.map((mark) => mark.drawing)).size).toBe(3);
  });
});

describe('tokens.css', () => {
  it('is what the tokens print', () => {
    expect(readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
  });

  it('carries the shape of every tier as a drawing that a browser reads', () => {
    const shapes = [...tokensCss().matchAll(/--yg-tier-\d-shape: url\("data:image\/svg\+xml,(.*?)"\);/g)].map(([, encoded = '']) => decodeURIComponent(encoded));
    const drawings = Object.values(TIER_MARKS).map((mark) => mark.drawing.replace(/"/g, "'"));
    expect(shapes.map((shape, index) => shape.includes(drawings[index] ?? 'nothing'))).toEqual([true, true, true]);
  });

  it('names every colour in light and in dark', () => {
    const css = tokensCss();
    for (const role of COLOUR_ROLES) {
      expect(css).toContain(`: ${PALETTES.light[role]};`);
      expect(css).toContain(`: ${PALETTES.dark[role]};`);
    }
  });
});
