import { District } from './district.js';
import { StaffPhone } from './pages/staff-phone.js';

/** What neighbours agreed in a talk, noted on the phone: it is no people's mediation and its words stay with those who handle it. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

/** Noise of neighbours: a matter that the catalogue lets be talked over. */
const MATTER = '0602';
const AGREED = '楼上换软垫椅脚，十点后不拖椅子';

it('is noted once nobody is in danger and both agreed freely, and hidden from those who only look on', () =>
  district.walk('talk', async () => {
    const { id } = await district.report('楼上邻居深夜拖椅子，吵得睡不着');
    await district.signByBranch(id, MATTER);
    const branch = await StaffPhone.of(district, 'secretary');
    await branch.visit(id);
    await branch.more('记一次网格劝和');
    const sheet = branch.sheet('记一次网格劝和');
    await sheet.getByRole('radio', { name: '和政府部门' }).click();
    await branch.says('请走行政争议调解');
    await sheet.getByRole('radio', { name: '街坊、家庭、单位之间' }).click();
    await sheet.getByRole('textbox', { name: '说好了什么' }).fill(AGREED);
    await sheet.getByRole('radio', { name: '今天' }).click();
    await sheet.getByRole('switch', { name: /双方都是自愿的/ }).click();
    await sheet.getByRole('button', { name: '记下来' }).click();
    await branch.says('有危险先打 110');
    await sheet.getByRole('button', { name: '关闭' }).click();

    await branch.more('记一次网格劝和');
    await branch.says('这是您上次没发出的内容。');
    await sheet.getByRole('switch', { name: /没有人正在被打/ }).click();
    await sheet.getByRole('button', { name: '记下来' }).click();
    await sheet.waitFor({ state: 'detached' });
    await branch.says('劝和不是人民调解，不能申请司法确认。');

    const centre = await StaffPhone.of(district, 'dispatcher');
    await centre.visit(id);
    await centre.says('内容只有承办人看得到');
    expect(await centre.page.locator('body').innerText()).not.toContain(AGREED);
  }));
