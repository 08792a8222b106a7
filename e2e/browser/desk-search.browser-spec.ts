import { District } from './district.js';
import { ConsolePage } from './pages/console.js';

/** Looking for words of what residents wrote, at the desk. */
let district: District;
beforeAll(async () => {
  district = await District.start();
  for (const text of ['楼道里的消防栓漏水，地上都是水', '小区门口的路灯坏了三天', '路灯太暗，晚上看不清台阶']) await district.report(text);
});
afterAll(() => district.stop());

it('finds words, says that there are none, goes back to everything, and looks for what was asked while the network was away', () =>
  district.walk('desk-search', async () => {
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.go('全部诉求');
    const { page } = desk;
    const field = page.getByPlaceholder('搜编号或内容');
    const row = (words: string) => page.getByText(words).first();
    await row('消防栓').waitFor();

    await field.fill('路灯');
    await row('消防栓').waitFor({ state: 'detached' });
    await row('路灯太暗').waitFor();
    await row('小区门口的路灯').waitFor();

    await field.fill('直升机');
    await page.getByText('没有符合条件的').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    await row('消防栓').waitFor();

    await page.context().setOffline(true);
    await field.fill('台阶');
    await page.context().setOffline(false);
    await row('看不清台阶').waitFor();
    await row('消防栓').waitFor({ state: 'detached' });
  }));
