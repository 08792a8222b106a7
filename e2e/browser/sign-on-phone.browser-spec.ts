import type { Page } from 'playwright-core';
import { stepAt, totpCode } from '../../apps/server/src/platform/crypto/totp.js';
import { type SignOnProvider, startSignOn } from '../../apps/server/src/testing/sign-on-provider.js';
import { District } from './district.js';
import { StaffPhone } from './pages/staff-phone.js';

/** On the phone, in a browser: in and out by the district's own provider. */
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

const DOOR = '/m/#/pages/sign-in/index';
const button = (page: Page) => page.getByRole('button', { name: '用区统一身份登录' });

/** As far as the page of the provider. */
async function setOut(): Promise<Page> {
  const page = await district.phone();
  await page.goto(DOOR);
  await button(page).click();
  await page.getByLabel('工号').waitFor();
  return page;
}
async function name(page: Page, subject: string): Promise<void> {
  await page.getByLabel('工号').fill(subject);
  await page.getByRole('button', { name: '登录' }).click();
}

it('signs in at the provider, leaves nothing of it in the address, and signs out of both', () =>
  district.walk('sign-on-phone', async () => {
    const page = await setOut();
    await name(page, '4401-07/secretary');
    const phone = new StaffPhone(page);
    await phone.panel('我的').click();
    const { pathname, search, hash } = new URL(page.url());
    expect([pathname, search]).toEqual(['/m/', '']);
    expect(hash).not.toContain('code=');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('dialog', { name: '退出登录' }).getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
    await page.goto(DOOR);
    await button(page).waitFor();
  }));

it('tells somebody without an account whom to ask, and uses an answer once, in the window that asked for it', () =>
  district.walk('sign-on-phone-unknown', async () => {
    const page = await setOut();
    const answered = page.waitForRequest((request) => new URL(request.url()).pathname === '/m/sign-on');
    await name(page, '4401-99/nobody');
    await page.getByText('还没有您可用的账号').waitFor();
    const answer = (await answered).url();
    for (const window of [page, await district.phone()]) {
      await window.goto(answer);
      await window.getByText('不是从这个窗口开始的，或者已经用过').waitFor();
      expect(window.url()).not.toContain('code=');
      await button(window).waitFor();
    }
    await page.reload();
    await button(page).waitFor();
    expect(await page.getByText('或者已经用过').count()).toBe(0);
  }));

it('says so when the provider lets nobody through', () =>
  district.walk('sign-on-phone-refused', async () => {
    const page = await setOut();
    await page.goto('/m/sign-on?error=access_denied&state=of-another');
    await page.getByText('单点登录没有完成，请再登录一次').waitFor();
    await page.getByLabel('密码').waitFor();
  }));

it('asks for the code of our own app where the account has one', () =>
  district.walk('sign-on-phone-code', async () => {
    const member = await district.server.client('member');
    const { uri } = await member.call('post', '/api/me/second-factor', { body: { password: district.server.password('member') } });
    const { codes } = await member.call('post', '/api/me/second-factor/confirm', { body: { code: totpCode(secretIn(uri), stepAt(Date.now())) } });
    const page = await setOut();
    await name(page, '4401-08/member');
    await page.getByText('这个账号开了两步验证').waitFor();
    const field = page.getByRole('textbox', { name: '动态码' });
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('请填动态码').waitFor();
    await field.fill('000000');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('动态码不对').waitFor();
    await field.fill(codes[0] ?? '');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await new StaffPhone(page).panel('我的').waitFor();
  }));

it('says so while the provider is away, and leaves the password', () =>
  district.walk('sign-on-phone-away', async () => {
    const page = await setOut();
    await page.route('**/api/sign-on/finish', async (route) => {
      await provider.stop();
      await route.continue();
    });
    await name(page, '4401-07/secretary');
    await page.getByText('单点登录现在连接不上').waitFor();
    await page.getByLabel('密码').waitFor();
    expect(district.complaints.splice(0)).toEqual([expect.stringMatching(/^503 .*\/api\/sign-on\/finish$/)]);
  }));

/** What an authenticator app reads out of the picture (RFC 4648, base 32). */
function secretIn(uri: string): Buffer {
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
