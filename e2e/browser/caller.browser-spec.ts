import { randomUUID } from 'node:crypto';
import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { FollowPage } from './pages/follow.js';

/** Somebody calls the dispatch centre, has lost the code, and says the number that they left. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('is found by that number at the desk, and the reporter reads who looked', () =>
  district.walk('caller', async () => {
    const anybody = await district.server.client();
    const { id, number, lookupCode } = await anybody.call('post', '/api/requests', {
      body: { text: '河边的护栏断了一截，小孩容易掉下去', code: district.gridCode, contact: { name: '梁伯', phone: '13800002222' } }, headers: { 'Idempotency-Key': randomUUID() },
    });
    const desk = await ConsolePage.of(district, 'dispatcher');
    await desk.go('全部诉求');
    await desk.page.getByRole('button', { name: '来电查询' }).click();
    const dialog = desk.page.getByRole('dialog', { name: '来电查询' });
    const phone = dialog.getByLabel('来电人留过的电话');
    await phone.fill('12');
    await desk.page.keyboard.press('Enter');
    await dialog.getByText('电话号码好像不对').waitFor();
    await phone.fill('13900003333');
    await desk.page.keyboard.press('Enter');
    await dialog.getByText('没有用这个号码留过的诉求').waitFor();
    await phone.fill('138 0000 2222');
    await desk.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: new RegExp(number) }).click();
    await desk.page.getByRole('heading', { name: `诉求 ${number}` }).waitFor();

    const follow = new FollowPage(await district.phone());
    await follow.lookUp(lookupCode);
    await follow.page.getByRole('button', { name: '谁看过我的联系方式' }).click();
    await follow.says('来电询问进展');
    expect((await district.read('dispatcher', id)).number).toBe(number);
  }));
