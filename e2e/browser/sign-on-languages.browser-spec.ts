import type { Page } from 'playwright-core';
import { type SignOnProvider, startSignOn } from '../../apps/server/src/testing/sign-on-provider.js';
import { District } from './district.js';
import { barriers } from './pages/axe.js';
import { type Look, phoneOf } from './pages/every-page.js';

/** By the district's own provider in the languages that are not its own: in, and turned away, at the desk and on the phone. */
let provider: SignOnProvider;
let district: District;
beforeAll(async () => {
  district = await District.start(async (origin) => {
    provider = await startSignOn(origin);
    return { ...provider.settings, PUBLIC_URL: origin };
  });
});
afterAll(async () => {
  await district.stop();
  await provider.stop();
});

/** The button bears the name that the district gave it. */
const LABEL = '用区统一身份登录';

interface Words {
  readonly look: Look;
  readonly unknown: string;
  readonly account: string;
  readonly back: string;
  readonly board: string;
  readonly menu: string;
  readonly signOut: string;
  readonly me: string;
}

const WORDS: readonly Words[] = [
  {
    look: { language: 'en', largePrint: true, scheme: 'light' }, unknown: 'there is no account in use for you here', account: 'Account', back: 'Back to sign-in',
    board: 'Board', menu: 'Account and settings', signOut: 'Sign out', me: 'Me',
  },
  {
    look: { language: 'zh-TW', largePrint: false, scheme: 'dark' }, unknown: '還沒有您可用的帳號', account: '帳號', back: '回到登入頁',
    board: '三類看板', menu: '帳號與設定', signOut: '登出', me: '我的',
  },
];

describe.each(WORDS.map((words) => [words.look.language, words] as const))('in %s', (language, words) => {
  /** A desk on which nobody has been at the provider yet. */
  const freshDesk = async (): Promise<Page> => {
    const page = await district.desk();
    await page.addInitScript((one) => localStorage.setItem('yige.language', one), language);
    await page.goto('/console/board');
    await page.getByRole('button', { name: LABEL }).click();
    return page;
  };
  const freshPhone = async (): Promise<Page> => {
    const page = await phoneOf(district, words.look);
    await page.goto('/m/#/pages/sign-in/index');
    await page.getByRole('button', { name: LABEL }).click();
    return page;
  };

  it('leads from the desk to the provider and back', () =>
    district.walk(`sign-on-desk-${language}`, async () => {
      const page = await freshDesk();
      await name(page, '4401-07/secretary');
      await page.locator('nav [aria-current=page]').filter({ hasText: words.board }).waitFor();
      await page.getByRole('button', { name: words.menu }).click();
      await page.getByRole('button', { name: words.signOut }).click();
      await page.waitForURL((url) => url.origin === provider.issuer);
    }));

  it('tells at the desk whom to ask who has no account', () =>
    district.walk(`sign-on-desk-unknown-${language}`, async () => {
      const page = await freshDesk();
      await name(page, '4401-99/nobody');
      await page.getByText(words.unknown).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('link', { name: words.back }).click();
      await page.getByLabel(words.account).waitFor();
    }));

  it('leads from the phone to the provider and back', () =>
    district.walk(`sign-on-phone-${language}`, async () => {
      const page = await freshPhone();
      await name(page, '4401-07/secretary');
      await page.getByRole('tab', { name: words.me, exact: true }).click();
      await page.getByRole('button', { name: words.signOut }).click();
      await page.getByRole('dialog', { name: words.signOut }).getByRole('button', { name: words.signOut }).click();
      await page.waitForURL((url) => url.origin === provider.issuer);
    }));

  it('tells on the phone whom to ask who has no account', () =>
    district.walk(`sign-on-phone-unknown-${language}`, async () => {
      const page = await freshPhone();
      await name(page, '4401-99/nobody');
      await page.getByText(words.unknown).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: LABEL }).waitFor();
    }));
});

async function name(page: Page, subject: string): Promise<void> {
  await page.getByLabel('工号').fill(subject);
  await page.getByRole('button', { name: '登录' }).click();
}
