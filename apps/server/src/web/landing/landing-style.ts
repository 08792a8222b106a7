import { createHash } from 'node:crypto';
import { tokensCss } from '@yige/tokens';

/** The page's own rules on top of the shared tokens; everything that has a colour or a size takes it from there. */
const PAGE_CSS = `
*, *::before, *::after { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--yg-paper); color: var(--yg-ink); font: var(--yg-text-body)/var(--yg-line-height) var(--yg-font); overflow-wrap: anywhere; }
a { color: inherit; text-decoration: none; }
a:focus-visible { outline: 3px solid var(--yg-river); outline-offset: 2px; }
h1, h2, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
.page { display: flex; flex-direction: column; gap: var(--yg-space-8); max-width: 1040px; min-height: 100vh; min-height: 100dvh; margin: 0 auto; padding: var(--yg-space-4) var(--yg-margin) var(--yg-space-8); }
.top, .bottom { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--yg-space-1) var(--yg-space-4); }
.brand { display: flex; align-items: center; gap: var(--yg-space-3); font-size: var(--yg-text-lead); font-weight: 600; }
.brand small { color: var(--yg-ink-soft); font-size: var(--yg-text-small); font-weight: 400; }
.languages { display: flex; margin-inline: calc(-1 * var(--yg-space-2)); }
.languages a, .bottom a { display: inline-flex; align-items: center; justify-content: center; min-width: var(--yg-touch); min-height: var(--yg-touch); padding: 0 var(--yg-space-2); color: var(--yg-ink-soft); font-size: var(--yg-text-small); }
.languages a[aria-current] { color: var(--yg-ink); font-weight: 600; }
.languages a:hover, .bottom a:hover { text-decoration: underline; text-underline-offset: 4px; }

.icon { flex: none; width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.mark { flex: none; width: 36px; height: 36px; }
.mark-frame { fill: none; stroke: var(--yg-edge); stroke-width: 1.75; }
.mark-cell { fill: var(--yg-vermilion); }
.houses { display: none; width: 100%; max-width: 320px; }
.houses .outline { fill: none; stroke: var(--yg-edge); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.houses .lit { fill: var(--yg-vermilion); }

.hello { display: flex; flex-direction: column; gap: var(--yg-space-4); }
.hello h1 { font-size: var(--yg-text-display); line-height: 1.3; text-wrap: balance; }
.hello p { max-width: 34em; color: var(--yg-ink-soft); text-wrap: pretty; }
.doors { display: flex; flex-direction: column; gap: var(--yg-card-gap); }
.door { display: flex; align-items: center; gap: var(--yg-space-4); min-height: 76px; padding: var(--yg-space-4); border-radius: var(--yg-radius-card); background: var(--yg-card); transition: background-color var(--yg-motion-quick) var(--yg-easing); }
.door > .badge { display: inline-flex; flex: none; align-items: center; justify-content: center; width: 48px; height: 48px; border-radius: 50%; background: var(--yg-vermilion-tint); color: var(--yg-vermilion); }
.door > .icon:last-child { color: var(--yg-ink-faint); }
.door > .words { flex: 1; min-width: 0; }
.door strong { display: block; font-size: var(--yg-text-lead); font-weight: 600; line-height: 1.35; }
.door small { display: block; color: var(--yg-ink-soft); font-size: var(--yg-text-small); }
.door:hover { background: var(--yg-vermilion-tint); }
.door:hover > .badge { background: var(--yg-card); }
.door-main { min-height: 112px; }
.door-main strong { font-size: var(--yg-text-title); }
.door-main > .badge, .door-main:hover > .badge { width: 64px; height: 64px; background: var(--yg-vermilion); color: var(--yg-on-vermilion); }
.door-main .badge .icon { width: 30px; height: 30px; }

.emergency { display: flex; flex-wrap: wrap; align-items: center; gap: var(--yg-space-2) var(--yg-space-4); padding: var(--yg-space-4) 0; border-block: 1px solid var(--yg-line); }
.emergency ul { display: flex; flex-wrap: wrap; gap: var(--yg-space-2); }
.emergency a { display: inline-flex; align-items: center; gap: var(--yg-space-2); min-height: var(--yg-touch); padding: 0 var(--yg-space-4) 0 var(--yg-space-3); border: 1px solid var(--yg-edge); border-radius: var(--yg-radius-chip); background: var(--yg-card); }
.emergency a .icon { width: 20px; height: 20px; color: var(--yg-alarm); }
.emergency strong { font-variant-numeric: tabular-nums; }

.trial { display: flex; flex-direction: column; gap: var(--yg-space-3); }
.trial h2 { font-size: var(--yg-text-lead); }
.trial p { color: var(--yg-ink-soft); font-size: var(--yg-text-small); text-wrap: pretty; }
.codes { display: grid; gap: var(--yg-card-gap); }
.code { display: flex; align-items: center; gap: var(--yg-space-4); min-height: var(--yg-touch); padding: var(--yg-space-3); border-radius: var(--yg-radius-card); background: var(--yg-card); transition: background-color var(--yg-motion-quick) var(--yg-easing); }
.code:hover { background: var(--yg-river-tint); }
.code svg { flex: none; width: 116px; height: 116px; border-radius: var(--yg-radius-button); }
.code strong { display: block; font-weight: 600; }
.code small { color: var(--yg-river); font-size: var(--yg-text-small); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.bottom { margin-top: auto; color: var(--yg-ink-faint); font-size: var(--yg-text-small); }

@media (min-width: 600px) {
  .codes { grid-template-columns: repeat(3, 1fr); }
  .code { flex-direction: column; align-items: flex-start; padding: var(--yg-space-4); }
}
@media (min-width: 880px) {
  .page { padding: var(--yg-space-6) var(--yg-margin-desk) var(--yg-space-8); }
  .welcome { display: grid; grid-template-columns: 5fr 6fr; gap: var(--yg-space-12); align-items: center; padding: var(--yg-space-6) 0; }
  .houses { display: block; }
  .hello p { max-width: 24em; }
}
@media (max-width: 879px) { .hello { margin-bottom: var(--yg-space-6); } }
@media print {
  :root { --yg-paper: #fff; --yg-card: #fff; --yg-ink: #000; --yg-ink-soft: #000; --yg-ink-faint: #000; --yg-river: #000; --yg-alarm: #000; --yg-vermilion: #000; --yg-edge: #000; --yg-line: #000; --yg-on-vermilion: #000; }
  .page { max-width: none; min-height: 0; padding: 0; gap: var(--yg-space-6); }
  .languages, .bottom, .houses, .door > .icon:last-child { display: none; }
  .door, .code { border: 1px solid #000; break-inside: avoid; }
  .door > .badge, .door-main > .badge { border: 1px solid #000; background: none; color: #000; }
  .codes { grid-template-columns: repeat(3, 1fr); }
  .code { flex-direction: column; align-items: flex-start; }
  .code svg { width: 45mm; height: 45mm; }
}
`;

export const LANDING_CSS = tokensCss() + PAGE_CSS;

const CSS_HASH = createHash('sha256').update(LANDING_CSS).digest('base64');

/** Nothing runs and nothing is fetched: the page is markup and this one style sheet, named by its digest. */
export const LANDING_POLICY = `default-src 'none'; style-src 'sha256-${CSS_HASH}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
