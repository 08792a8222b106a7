import { type SignOnProvider, startSignOn } from '../../apps/server/src/testing/sign-on-provider.js';
import { District } from './district.js';

/** At the desk: in and out by the district's own provider. */
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

it('signs in at the provider, comes back to where it wanted to go, and signs out of both', () =>
  district.walk('sign-on', async () => {
    const page = await district.desk();
    await page.goto('/console/board');
    await page.getByRole('button', { name: '用区统一身份登录' }).click();
    await page.getByLabel('工号').fill('4401-07/secretary');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation', { name: '主导航' }).locator('[aria-current=page]').filter({ hasText: '三类看板' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/board');
    expect(page.url()).not.toContain('code=');
    await page.getByRole('button', { name: '账号与设置' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
  }));

it('tells somebody without an account whom to ask, and uses no answer that another window began', () =>
  district.walk('sign-on-unknown', async () => {
    const page = await district.desk();
    await page.goto('/console/sign-in');
    await page.getByRole('button', { name: '用区统一身份登录' }).click();
    await page.getByLabel('工号').fill('4401-99/nobody');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('还没有您可用的账号').waitFor();
    const elsewhere = await district.desk();
    await elsewhere.goto('/console/sign-on?code=stolen&state=stolen');
    await elsewhere.getByText('不是从这个窗口开始的').waitFor();
    await elsewhere.getByRole('link', { name: '回到登录页' }).click();
    await elsewhere.getByLabel('账号').waitFor();
  }));
