import { randomUUID } from 'node:crypto';
import { District } from './district.js';
import { FollowPage } from './pages/follow.js';
import { ReportPage } from './pages/report.js';

/** What a resident learns about their data, and does with it: before they leave it, and after somebody looked at it. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const TEXT = '楼道里堆了一地的旧家具，走不过去';

it('tells what data is for before it is left, who looked at it and why, and lets its owner copy, correct and delete it', () =>
  district.walk('own-data', async () => {
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await readNotice(form);
    await form.page.getByRole('button', { name: /^更多：/ }).click();
    await form.page.getByRole('textbox', { name: '您的电话（可不留）' }).fill('13800001111');
    await form.page.getByRole('textbox', { name: '怎么称呼您（可不留）' }).fill('何晓雯');
    const { number, lookupCode } = await form.report(TEXT);

    await unmaskedByTheBranch(number, '约上门时间');
    const follow = new FollowPage(await district.phone());
    await follow.lookUp(lookupCode);
    await follow.page.getByRole('button', { name: '谁看过我的联系方式' }).click();
    await follow.says('约上门时间');
    await follow.page.keyboard.press('Escape');
    await own(follow);
    await corrected(follow);
    await forgotten(follow);
  }));

async function readNotice({ page }: ReportPage): Promise<void> {
  await page.getByText('随时可以收回').first().waitFor();
  await page.getByRole('button', { name: '个人信息怎么用' }).click();
  const notice = page.getByRole('dialog', { name: '个人信息怎么用' });
  await notice.getByText('办结 365 天后').waitFor();
  await page.keyboard.press('Escape');
  await notice.waitFor({ state: 'detached' });
}

/** Whoever handles it uncovers the number, and says what for. */
async function unmaskedByTheBranch(number: string, reason: string): Promise<void> {
  const secretary = await district.server.client('secretary');
  const { items } = await secretary.call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: { q: number } });
  const id = items[0]?.id ?? '';
  await district.signByBranch(id);
  await secretary.call('post', '/api/requests/{id}/identity', { path: { id }, body: { reason }, headers: { 'Idempotency-Key': randomUUID() } });
}

async function own({ page }: FollowPage): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '我的资料' }).click();
  await page.getByText('联系方式：何晓雯 13800001111').waitFor();
  await page.getByRole('button', { name: '复制一份带走' }).click();
  await page.getByText('已复制').filter({ visible: true }).first().waitFor();
  const copy = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [TEXT, '何晓雯 13800001111', '同意用姓名和电话联系您', '约上门时间']) expect(copy).toContain(part);
}

async function corrected({ page }: FollowPage): Promise<void> {
  await page.getByRole('button', { name: '更正姓名和电话' }).click();
  const phone = page.getByRole('textbox', { name: '电话' });
  await phone.fill('12');
  await page.getByText('电话好像不对').waitFor();
  await phone.fill('13900002222');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('联系方式：何晓雯 13900002222').waitFor();
}

async function forgotten({ page }: FollowPage): Promise<void> {
  await page.getByRole('button', { name: '不再保存我的姓名和电话' }).click();
  await page.getByText('办理人员将无法再联系您').waitFor();
  await page.getByRole('button', { name: '不再保存我的姓名和电话' }).click();
  await page.getByText('没有保存您的姓名和电话').waitFor();
}
