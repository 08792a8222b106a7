import {
  CARD_GAP, COLOUR_ROLES, FONT_FAMILY, LARGE_PRINT_FACTOR, LINE_HEIGHT, MOTION, PAGE_MARGIN, PALETTES, RADII, SHADOW, SPACES, TOUCH_TARGET,
  TYPE_SIZES, type ColourRole, type Palette,
} from './tokens.js';
import { TIER_MARKS } from './tiers.js';

/** The name of a token's custom property: `inkSoft` is `--yg-ink-soft`. */
export function customProperty(name: string): string {
  return `--yg-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A colour as a reference to its custom property, for inline styles. */
export function colourVar(role: ColourRole): string {
  return `var(${customProperty(role)})`;
}

const LARGE = '.large-print';

/**
 * The whole style sheet of tokens. The reader's device chooses dark (`.theme-light` and `.theme-dark` overrule it); `.large-print` on
 * the page's root multiplies type and deepens its colours. `page` is the root of a mini-program, `:root` that of a browser.
 */
export function tokensCss(): string {
  const blocks = [
    block(':root, page', [...paletteLines(PALETTES.light), ...constantLines(), ...tierLines(), ...typeLines(1), ...motionLines()]),
    block(LARGE, [...paletteLines(PALETTES.lightLargePrint, PALETTES.light), ...typeLines(LARGE_PRINT_FACTOR)]),
    media('(prefers-color-scheme: dark)', [
      block(':root, page', paletteLines(PALETTES.dark)),
      block(LARGE, paletteLines(PALETTES.darkLargePrint)),
    ]),
    block('.theme-light', paletteLines(PALETTES.light)),
    block('.theme-dark', paletteLines(PALETTES.dark)),
    block(`.theme-light${LARGE}, .theme-light ${LARGE}`, paletteLines(PALETTES.lightLargePrint)),
    block(`.theme-dark${LARGE}, .theme-dark ${LARGE}`, paletteLines(PALETTES.darkLargePrint)),
    media('(prefers-reduced-motion: reduce)', [block(':root, page', ['--yg-motion-quick: 0ms', '--yg-motion-calm: 0ms'])]),
  ];
  return `/* Printed from src/tokens.ts by "pnpm --filter @yige/tokens generate". */\n${blocks.join('\n')}`;
}

function paletteLines(palette: Palette, except?: Palette): string[] {
  return COLOUR_ROLES.filter((role) => palette[role] !== except?.[role]).map((role) => `${customProperty(role)}: ${palette[role]}`);
}

function typeLines(factor: number): string[] {
  return Object.entries(TYPE_SIZES).map(([name, size]) => `--yg-text-${name}: ${enlarged(size, factor)}px`);
}

/** A type size in large print: a whole pixel, never below what the factor promises. */
export function enlarged(size: number, factor: number): number {
  return Math.ceil(Number((size * factor).toFixed(3)));
}

function constantLines(): string[] {
  return [
    `--yg-font: ${FONT_FAMILY}`,
    `--yg-line-height: ${LINE_HEIGHT}`,
    ...Object.entries(SPACES).map(([step, size]) => `--yg-space-${step}: ${size}px`),
    `--yg-margin: ${PAGE_MARGIN.phone}px`,
    `--yg-margin-desk: ${PAGE_MARGIN.desk}px`,
    `--yg-card-gap: ${CARD_GAP}px`,
    ...Object.entries(RADII).map(([name, size]) => `--yg-radius-${name}: ${size}px`),
    `--yg-touch: ${TOUCH_TARGET}px`,
    `--yg-shadow: ${SHADOW}`,
  ];
}

/** The shape of each tier as a mask, so that it takes the colour of the words beside it. */
function tierLines(): string[] {
  return ([1, 2, 3] as const).map((tier) => `--yg-tier-${tier}-shape: ${maskOf(TIER_MARKS[tier].drawing)}`);
}

function maskOf(drawing: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${drawing.replace(/"/g, "'")}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg).replace(/%20/g, ' ').replace(/%3D/g, '=').replace(/%2F/g, '/').replace(/%3A/g, ':')}")`;
}

function motionLines(): string[] {
  return [`--yg-motion-quick: ${MOTION.quickMs}ms`, `--yg-motion-calm: ${MOTION.calmMs}ms`, `--yg-easing: ${MOTION.easing}`];
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;
}

function media(query: string, blocks: readonly string[]): string {
  const inner = blocks.join('\n').replace(/^(?=.)/gm, '  ');
  return `@media ${query} {\n${inner}}\n`;
}
