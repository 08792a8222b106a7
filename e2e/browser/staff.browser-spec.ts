import type { Page } from 'playwright-core';
import { District } from './district.js';

/** Those who serve: a party member on a phone, the dispatch centre and a visitor with a wrong password at a desk. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

/** Words that sorting is sure of: they go to the party group at once. */
const FIRE_LANE = '消防通道被电动车堵满了';

async function signInOnPhone(page: Page, login: string): Promise<void> {
  await page.goto('/m/#/pages/sign-in/index');
  const fields = page.locator('input');
  await fields.nth(0).fill(login);
  await fields.nth(1).fill(district.server.password(login));
  await page.locator('.screen__bottom .button__words').click();
}

async function signInAtDesk(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/console/');
  await page.getByLabel('账号').fill(login);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

it('shows a member what waits and lets them sign it', async () => {
  const { id } = await district.report(FIRE_LANE);
  const phone = await district.phone();
  await signInOnPhone(phone, 'member');
  await phone.getByText(FIRE_LANE).first().waitFor();
  await phone.getByText('签收', { exact: true }).first().click();
  await phone.getByText('去处理', { exact: true }).first().waitFor();
  expect(await district.read('member', id)).toMatchObject({ status: 'inProgress', holder: { signed: true } });
  expect(district.complaints).toEqual([]);
});

it('gives a department what was passed on to it, with the commands that are legal now', async () => {
  const { id, number } = await district.report('小区门口自来水管爆了，水一直往外冒');
  const dispatcher = await district.server.client('dispatcher');
  const before = await district.read('dispatcher', id);
  const departments = await dispatcher.call('get', '/api/org/departments');
  const water = departments.items.find(({ name }) => name.includes('水务局'));
  const matters = await dispatcher.call('get', '/api/catalogue/matters');
  const matter = matters.items.find(({ name, tier }) => tier === 3 && name.includes('水'));
  await dispatcher.call('post', '/api/requests/{id}/commands/triage', {
    path: { id },
    headers: { 'Idempotency-Key': id },
    body: { expectedVersion: before.version, matterCode: matter?.code ?? '', tier: 3, urgency: 'U2', unitId: water?.id ?? '' },
  });

  const desk = await district.desk();
  await signInAtDesk(desk, 'water', district.server.password('water'));
  await desk.getByText('自来水管爆了').first().click();
  await desk.getByText(number).first().waitFor();
  const actions = desk.locator('button[aria-keyshortcuts]');
  // The component library parts two characters by a space.
  await actions.filter({ hasText: /^签\s?收/ }).click();
  await desk.getByRole('form', { name: '签收' }).locator('button[type=submit]').click();
  await actions.filter({ hasText: '答复居民' }).waitFor();
  expect(await district.read('water', id)).toMatchObject({ status: 'inProgress', holder: { signed: true } });
  expect(district.complaints).toEqual([]);
});

it('tells a wrong password in words and lets nobody in', async () => {
  const desk = await district.desk();
  await signInAtDesk(desk, 'dispatcher', 'not-the-password');
  await desk.getByText('账号或密码不对').waitFor();
  await desk.goto('/console/overview');
  await desk.getByLabel('账号').waitFor();
  expect(district.complaints).toEqual([]);
});
