import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from './places.mjs';

export const DESIGN_PAGE = inRoot('docs/design.md');
const FIGURES_BEGIN = '<!-- The figures: printed by `npm run docs` from packages/tokens -->';
const FIGURES_END = '<!-- End of the figures -->';
const FACES = { light: 'light', dark: 'dark', lightLargePrint: 'light, large print', darkLargePrint: 'dark, large print' };

/** The page on design with its figures as the tokens have them. */
export async function designPage() {
  const tokens = await import(pathToFileURL(inRoot('packages/tokens/dist/index.js')).href);
  const page = fs.readFileSync(DESIGN_PAGE, 'utf8');
  const [before, rest] = page.split(FIGURES_BEGIN);
  const [, after] = (rest ?? '').split(FIGURES_END);
  if (after === undefined) throw new Error('docs/design.md has lost the marks between which its figures are printed');
  return `${before}${FIGURES_BEGIN}\n\n${[type(tokens), space(tokens), colours(tokens), contrasts(tokens)].join('\n\n')}\n\n${FIGURES_END}${after}`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function type({ enlarged, LARGE_PRINT_FACTOR, LINE_HEIGHT, TYPE_SIZES }) {
  const rows = Object.entries(TYPE_SIZES).map(([name, size]) => [`\`${name}\``, size, enlarged(size, LARGE_PRINT_FACTOR)]);
  return `**Type** (pixels; line height ${LINE_HEIGHT})\n\n${table(['name', 'usual', 'large print'], rows)}`;
}

function space({ CARD_GAP, MOTION, PAGE_MARGIN, RADII, SPACES, TOUCH_TARGET }) {
  return [
    `**Space** (pixels): steps ${Object.values(SPACES).join(', ')}; margin of a page ${PAGE_MARGIN.phone} on a phone and ${PAGE_MARGIN.desk} at a desk; ${CARD_GAP} between cards;`,
    `corners ${RADII.card} (cards) and ${RADII.button} (buttons); nothing that is pressed is smaller than ${TOUCH_TARGET} × ${TOUCH_TARGET}.`,
    `**Motion**: ${MOTION.quickMs} ms for what answers a finger, ${MOTION.calmMs} ms for what comes and goes, \`${MOTION.easing}\`.`,
  ].join('\n');
}

function colours({ COLOUR_ROLES, PALETTES }) {
  const rows = COLOUR_ROLES.map((role) => [`\`${role}\``, ...Object.keys(FACES).map((face) => PALETTES[face][role])]);
  return `**Colours**\n\n${table(['role', ...Object.values(FACES)], rows)}`;
}

/** The least contrast that each text has on any of the grounds on which it lies. */
function contrasts({ contrastRatio, LEAST_CONTRAST, LEAST_EDGE_CONTRAST, PALETTES, TEXT_ON_GROUND }) {
  const least = (palette, text, grounds) => Math.min(...grounds.map((ground) => contrastRatio(palette[text], palette[ground]))).toFixed(2);
  const pairs = [...TEXT_ON_GROUND, ['edge', ['paper', 'card']]];
  const rows = pairs.map(([text, grounds]) => [`\`${text}\``, grounds.join(', '), ...Object.keys(FACES).map((face) => least(PALETTES[face], text, grounds))]);
  const asked = ['asked of text', '', ...Object.keys(FACES).map((face) => `${LEAST_CONTRAST[face]}`)];
  return `**Contrast**, the least of each text on any of its grounds (WCAG 2.2; an edge needs ${LEAST_EDGE_CONTRAST})\n\n${table(['text', 'on', ...Object.values(FACES)], [...rows, asked])}`;
}
