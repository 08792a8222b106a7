import { setTimeout as pause } from 'node:timers/promises';
import { District } from './district.js';
import { FollowPage } from './pages/follow.js';
import { ReportPage } from './pages/report.js';
import { StaffPhone } from './pages/staff-phone.js';

/** A small wish from the resident who has it over the branch to a member, and back to the resident, who alone says that it came true. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

/** A step of a wish, and the sentence on what follows from it. */
async function step(phone: StaffPhone, name: '认领' | '已经联系上' | '办成了'): Promise<void> {
  await phone.page.getByRole('button', { name, exact: true }).click();
  await phone.sheet(name).getByRole('button', { name, exact: true }).click();
  await phone.sheet(name).waitFor({ state: 'detached' });
}

it('is published without whose it is, taken up, brought, and confirmed by its resident', () =>
  district.walk('wish', async () => {
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.page.getByRole('button', { name: /^更多：/ }).click();
    await form.page.getByRole('switch', { name: /这是一个微心愿/ }).click();
    await form.page.getByRole('textbox', { name: '想要什么？' }).fill('想要一台能听粤剧的收音机，旧的坏了');
    await form.sendButton.click();
    const { lookupCode } = await form.receipt();
    const anybody = await district.server.client();
    const { id } = await anybody.call('post', '/api/lookups', { body: { lookupCode } });
    await district.signByBranch(id);

    const branch = await StaffPhone.of(district, 'secretary');
    await branch.visit(id);
    await branch.more('公布微心愿');
    const sheet = branch.sheet('公布微心愿');
    await sheet.getByRole('radio', { name: '物资帮扶' }).click();
    await sheet.getByRole('textbox', { name: '一句话的心愿' }).fill('一台能听粤剧的收音机');
    await sheet.getByRole('textbox', { name: '说清楚一点' }).fill('送到3栋2单元的独居长者家');
    await sheet.getByRole('textbox', { name: '大约多少元' }).fill('150');
    await sheet.getByRole('button', { name: '公布' }).click();
    await branch.says('公示的文字里不能有姓名、电话、门牌');
    await sheet.getByRole('textbox', { name: '说清楚一点' }).fill('独居长者想听粤剧，能收短波更好');
    await sheet.getByRole('button', { name: '公布' }).click();
    await branch.says('等人认领');

    const member = await StaffPhone.of(district, 'member');
    await member.page.getByRole('button', { name: /微心愿/ }).click();
    await member.says('独居长者想听粤剧');
    await step(member, '认领');
    await member.says('没有等人认领的心愿');
    await member.page.getByRole('radio', { name: '我认领的' }).click();
    await step(member, '已经联系上');
    await step(member, '办成了');
    await member.says('您现在没有认领的心愿');

    await branch.page.reload();
    await branch.says('等本人确认');
    await branch.resolve('收音机送到了。');

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('帮忙的人说办成了');
    await resident.rate('满意');
    await resident.says('这件事已解决。');
    const secretary = await district.server.client('secretary');
    // What the resident said reaches the wish in the background.
    while ((await secretary.call('get', '/api/requests/{id}/wish', { path: { id } })).status !== 'confirmed') await pause(200);
    const later = new FollowPage(await district.phone());
    await later.lookUp(lookupCode);
    await later.says('您说心愿实现了。');
  }));
