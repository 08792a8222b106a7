import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LARGE_PRINT_FACTOR, TOUCH_TARGET } from '@yige/tokens';
import type { Browser, Page } from 'playwright-core';
import { launch, PHONE } from './district.js';
import { barriers } from './pages/axe.js';
import { isStill, type Look, openPage, wear } from './pages/every-page.js';
import { printFaults } from './pages/print.js';

/** Every element in every state, in a build that is never handed out. */
const MINIPROGRAM = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../apps/miniprogram');
const GALLERY = path.join(MINIPROGRAM, 'dist/gallery');
const LOOKS: readonly Look[] = [
  { language: 'zh-CN', largePrint: false, scheme: 'light' },
  { language: 'zh-CN', largePrint: true, scheme: 'dark' },
  { language: 'en', largePrint: true, scheme: 'light' },
  { language: 'zh-TW', largePrint: false, scheme: 'dark' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it.each(LOOKS)('is readable, reachable and without barriers in $language, large print: $largePrint, $scheme', async (look) => {
  const page = await galleryIn(look);
  const faults = await faultsOf(page, look);
  for (const opens of [/^(打[开開]面板|Open a sheet)$/, /^([问問]一次再做|Ask before doing)$/]) {
    await page.getByRole('button', { name: opens }).click();
    await page.getByRole('dialog').waitFor();
    await isStill(page);
    faults.push(...await faultsOf(page, look));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(faults).toEqual([]);
  await page.close();
});

it('shows every element that there is', () => {
  const exported = fs.readFileSync(path.join(MINIPROGRAM, 'src/ui/index.ts'), 'utf8');
  const files = [...exported.matchAll(/from '\.\/([\w-]+)'/g)].map(([, name = '']) => path.join(MINIPROGRAM, 'src/ui', name === 'native' ? 'native/index.tsx' : `${name}.tsx`)).filter((file) => fs.existsSync(file));
  const elements = files.flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/^export function ([A-Z]\w+)/gm)].map(([, name = '']) => name));
  const folder = path.join(MINIPROGRAM, 'src/features/gallery');
  const shown = fs.readdirSync(folder).filter((name) => name.endsWith('.tsx')).map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
  expect(elements.length).toBeGreaterThan(25);
  // What only stands in another element is shown with it.
  expect(elements.filter((name) => !new RegExp(`<${name}[\\s>]`).test(shown) && name !== 'Boundary' && name !== 'Notices')).toEqual([]);
});

it('is in no build that is handed out', () => {
  const wordsOf = (folder: string): string => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(js|html|json)$/.test(entry.name)).map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8')).join('\n');
  expect(wordsOf(GALLERY)).toContain('pages/gallery/index');
  expect(wordsOf(path.join(MINIPROGRAM, 'dist/h5'))).not.toContain('pages/gallery');
});

async function faultsOf(page: Page, look: Look): Promise<string[]> {
  return [...await barriers(page), ...(look.largePrint ? await printFaults(page, { factor: LARGE_PRINT_FACTOR, target: TOUCH_TARGET }) : [])];
}

/** The gallery from its own build, with nobody behind it. */
async function galleryIn(look: Look): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: 'http://gallery.example' });
  const page = await context.newPage();
  await wear(page, look);
  await page.route('**/*', (route) => {
    const file = path.join(GALLERY, new URL(route.request().url()).pathname.replace(/^\/m\/$/, '/index.html').replace(/^\/m\//, '/'));
    return fs.existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await openPage(page, 'pages/gallery/index', {}, isStill);
  return page;
}
