import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] };

/** Of the component library: what is about to fade or slide in, also before that has begun. */
const COMING = ['appear', 'enter'].flatMap((step) => ['fade', 'zoom'].map((way) => `.ant-${way}-${step}`)).join(', ');

/** Waits until nothing fades or slides any more, but what goes on for ever: a colour half way is nobody's colour. */
export const settled = (page: Page) =>
  page.waitForFunction((coming) => document.querySelector(coming) === null && document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity), COMING);

/** What keeps somebody who cannot see, hear or point from using the page (WCAG 2.2 A and AA, findings that axe calls serious or critical), a line each. */
export async function barriers(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(RULES)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} — ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 240)}`));
}
