import { readFileSync } from 'node:fs';
import { contrastRatio, LEAST_CONTRAST, LEAST_EDGE_CONTRAST, TEXT_ON_GROUND } from './contrast.js';
import { tokensCss } from './css.js';
import { TIER_MARKS } from './tiers.js';
import { COLOUR_ROLES, LARGE_PRINT_FACTOR, PALETTES, TYPE_SIZES, type PaletteName } from './tokens.js';

const NAMES = Object.keys(PALETTES) as PaletteName[];

describe('tokens', () => {
  it.each(NAMES)('%s: text stands out enough from every ground it lies on', (name) => {
    const palette = PALETTES[name];
    const tooFaint = TEXT_ON_GROUND.flatMap(([text, grounds]) =>
      grounds
        .map((ground) => ({ text, ground, ratio: contrastRatio(palette[text], palette[ground]) }))
        .filter(({ ratio }) => ratio < LEAST_CONTRAST[name]),
    );
    expect(tooFaint).toEqual([]);
  });

  it.each(NAMES)('%s: what can be pressed or filled has an edge of 3:1', (name) => {
    const palette = PALETTES[name];
    for (const ground of ['paper', 'card'] as const) expect(contrastRatio(palette.edge, palette[ground])).toBeGreaterThanOrEqual(LEAST_EDGE_CONTRAST);
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

  it('makes every size of large print at least 1.4 times as large', () => {
    const [, large = ''] = tokensCss().split('.large-print {');
    for (const [name, size] of Object.entries(TYPE_SIZES)) {
      const [, pixels] = new RegExp(`--yg-text-${name}: (\\d+)px`).exec(large) ?? [];
      expect(Number(pixels) / size).toBeGreaterThanOrEqual(LARGE_PRINT_FACTOR);
    }
  });

  it('names every colour in light and in dark', () => {
    const css = tokensCss();
    for (const role of COLOUR_ROLES) {
      expect(css).toContain(`: ${PALETTES.light[role]};`);
      expect(css).toContain(`: ${PALETTES.dark[role]};`);
    }
  });
});
