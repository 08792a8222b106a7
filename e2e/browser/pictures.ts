import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

const IMAGES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/images');

/** A picture for the documents, taken anew with `YIGE_PICTURES=1`: they show what a flow walks through, and follow the faces when these change. */
export async function picture(shown: Page | Locator, name: string): Promise<void> {
  if (process.env['YIGE_PICTURES'] !== '1') return;
  await shown.screenshot({ path: path.join(IMAGES, `${name}.png`), scale: 'css', animations: 'disabled' });
}
