import { District } from './district.js';
import { StaffPhone } from './pages/staff-phone.js';

/** The property company is asked in words that tell nothing of who reported; it answers, and whoever leads reads it. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const REPORTED = '三栋门禁坏了半个月，晚上谁都能进来';

async function ask(branch: StaffPhone, summary: string): Promise<void> {
  await branch.more('请物业处理');
  const sheet = branch.sheet('请物业处理');
  await sheet.getByRole('textbox', { name: '请物业做什么' }).fill(summary);
  await sheet.getByRole('switch').click();
  await sheet.getByRole('radio', { name: '3 天后' }).click();
  await sheet.getByRole('button', { name: '请物业处理' }).click();
}

it('does not hear who reported, answers, and is read by the branch, which may take back what it asked', () =>
  district.walk('property', async () => {
    const { id } = await district.report(REPORTED);
    await district.signByBranch(id);
    const branch = await StaffPhone.of(district, 'secretary');
    await branch.visit(id);

    await ask(branch, '门禁坏了半个月，晚上谁都能进来，请修');
    await branch.says('这段话会让人猜到是谁反映的');
    await branch.sheet('请物业处理').getByRole('button', { name: '关闭' }).click();
    await ask(branch, '请检查门禁，关不上的修好');
    await branch.says('等答复');

    const company = await StaffPhone.of(district, 'property');
    await company.says('请检查门禁，关不上的修好');
    expect(await company.page.locator('body').innerText()).not.toContain('半个月');
    await company.page.getByRole('button', { name: '答复', exact: true }).click();
    const answer = company.sheet('答复');
    await answer.getByRole('textbox', { name: '说一句' }).fill('换了电磁锁，现在关得上');
    await answer.getByRole('button', { name: '做好了' }).click();
    await company.says('没有等您答复的事');
    await company.panel('答复过的').click();
    await company.says('换了电磁锁，现在关得上');

    await branch.page.reload();
    await branch.says('物业答复：换了电磁锁，现在关得上');
    await ask(branch, '请把门禁的钥匙收好');
    await branch.page.getByRole('button', { name: '不用物业做了' }).click();
    await branch.sheet('不用物业做了').getByRole('button', { name: '不用物业做了' }).click();
    await branch.says('已收回');
    const tasks = await (await district.server.client('secretary')).call('get', '/api/requests/{id}/property-tasks', { path: { id } });
    expect(tasks.tasks.map(({ status }) => status)).toEqual(['done', 'withdrawn']);
  }));
