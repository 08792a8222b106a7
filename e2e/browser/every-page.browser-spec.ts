import { LARGE_PRINT_FACTOR, TOUCH_TARGET } from '@yige/tokens';
import type { Page } from 'playwright-core';
import { District } from './district.js';
import { barriers } from './pages/axe.js';
import { isCalm, type Look, openPage, phoneOf, RESIDENT_PAGES, STAFF_PAGES } from './pages/every-page.js';
import { printFaults } from './pages/print.js';

/** Every page of the mini-program, as each of its users meets it, in every language and print: readable, reachable, without barriers. */
const LOOKS: readonly Look[] = [
  { language: 'zh-CN', largePrint: false, scheme: 'light' },
  { language: 'zh-TW', largePrint: true, scheme: 'dark' },
  { language: 'en', largePrint: true, scheme: 'light' },
];
/** Pages that are one thing with a request and nothing without; the resident's walk comes through them. */
const ON_THE_WALK = ['pages/report/index', 'pages/receipt/index', 'pages/request/index'];
const nameOf = ({ language, largePrint, scheme }: Look): string => `${language}, ${largePrint ? 'large print' : 'usual print'}, ${scheme}`;

let district: District;
let underWay: string;
let unsorted: string;
beforeAll(async () => {
  district = await District.start();
  underWay = (await district.report('三楼楼道灯坏了，老人晚上上楼看不见')).id;
  await district.signByBranch(underWay);
  // Sorting is sure of these words: they are the member's.
  await district.report('消防通道被电动车堵满了');
  unsorted = (await district.report('想问问这边的事情该找谁说')).id;
});
afterAll(() => district.stop());

/** What is wrong with the page that is shown. */
async function faultsOf(page: Page, route: string, look: Look): Promise<string[]> {
  await isCalm(page);
  expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
  const found = [...await barriers(page), ...(look.largePrint ? await printFaults(page, { factor: LARGE_PRINT_FACTOR, target: TOUCH_TARGET }) : [])];
  return found.map((fault) => `${route}: ${fault}`);
}

it('knows the pages', () => {
  expect(RESIDENT_PAGES).toEqual(expect.arrayContaining(ON_THE_WALK));
  expect(STAFF_PAGES.length).toBeGreaterThan(10);
});

describe.each(LOOKS.map((look) => [nameOf(look), look] as const))('in %s', (_name, look) => {
  it('a resident meets no barrier', () =>
    district.walk('every-page-resident', async () => {
      const page = await phoneOf(district, look);
      await openPage(page, 'pages/report/index', { code: district.gridCode });
      const faults = await faultsOf(page, 'pages/report/index', look);
      await page.getByRole('textbox').first().fill('楼下的路灯一闪一闪');
      await page.locator('.screen__bottom .button--main').click();
      await page.locator('.receipt__code').waitFor();
      faults.push(...await faultsOf(page, 'pages/receipt/index', look));
      await page.locator('.screen__bottom .button--main').filter({ visible: true }).click();
      await page.locator('.present-leg').first().waitFor();
      faults.push(...await faultsOf(page, 'pages/request/index', look));
      for (const route of RESIDENT_PAGES.filter((one) => !ON_THE_WALK.includes(one))) {
        await openPage(page, route);
        faults.push(...await faultsOf(page, route, look));
      }
      expect(faults).toEqual([]);
    }), 180_000);

  it.each(['member', 'secretary'])('a %s meets no barrier', (login) =>
    district.walk(`every-page-${login}`, async () => {
      const page = await phoneOf(district, look, login);
      const faults: string[] = [];
      for (const route of STAFF_PAGES) {
        await openPage(page, route, route.includes('/sort/') ? { id: unsorted } : route.includes('/request/') ? { id: underWay } : {});
        faults.push(...await faultsOf(page, route, look));
      }
      expect(faults).toEqual([]);
    }), 240_000);
});
