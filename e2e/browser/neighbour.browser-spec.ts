import { District } from './district.js';
import { StaffPhone } from './pages/staff-phone.js';

/** What a neighbour said, filed by a member and taken over by a card; in a browser, where there is no WeChat. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('is filed by a member with what they rely on, and taken over by the neighbour once', () =>
  district.walk('neighbour', async () => {
    const member = await StaffPhone.of(district, 'member');
    await member.panel('我的').click();
    await member.page.getByRole('button', { name: /替邻居反映/ }).click();
    await member.page.getByRole('textbox', { name: '什么事' }).fill('3 号楼前的路灯坏了，晚上看不见');
    await member.page.getByRole('radio', { name: '本人请我反映' }).click();
    await member.page.getByRole('textbox', { name: '本人电话（同意才填）' }).fill('13800138000');
    await member.page.getByRole('radio', { name: '本人在群里公开说的' }).click();
    await member.page.getByRole('textbox', { name: '本人电话（同意才填）' }).waitFor({ state: 'detached' });
    await member.page.getByRole('button', { name: '发出', exact: true }).click();
    await member.page.getByRole('heading', { name: '认领卡' }).waitFor();
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await member.page.locator('body').innerText()) ?? [];

    const neighbour = await district.phone();
    await neighbour.goto(`/m/#/pages/claim/index?c=${code}`);
    await neighbour.getByRole('button', { name: '看看是哪一件' }).click();
    await neighbour.getByRole('button', { name: '是我的，由我跟进' }).click();
    await neighbour.getByText('3 号楼前的路灯坏了').filter({ visible: true }).first().waitFor();

    const late = await district.phone();
    await late.goto(`/m/#/pages/claim/index?c=${code}`);
    await late.getByRole('button', { name: '看看是哪一件' }).click();
    await late.getByText('已经用过').filter({ visible: true }).waitFor();
  }));
