import { randomUUID } from 'node:crypto';
import { byDay } from './by-day.js';
import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { StaffPhone } from './pages/staff-phone.js';

/** A complaint about a unit: whoever sorts it asks that unit for its word in words that somebody has checked, and the unit sees nothing else. */
let district: District;
beforeAll(async () => {
  district = await District.start(byDay);
});
afterAll(() => district.stop());

const REPORTED = '小区路灯坏了两个月，去社区窗口说过，工作人员态度恶劣，我跑了四趟都没人修';

it('is asked for its word in a summary that a person confirmed, loses sight of the request, answers, and is read', () =>
  district.walk('complained-side', async () => {
    const { id, number } = await district.report(REPORTED);
    const branch = await ConsolePage.of(district, 'secretary');
    await branch.at('三类看板');
    await branch.page.goto(`/console/lists/sort?open=${id}`);
    await branch.page.getByRole('button', { name: '请被投诉的一方说明' }).click();
    const dialog = branch.page.getByRole('dialog', { name: '请被投诉的一方说明' });
    await dialog.getByText('这个单位的人看不到这件诉求').waitFor();
    const communityName = (await (await district.server.client('community')).call('get', '/api/me')).assignments[0]?.node.name ?? '';
    await dialog.getByRole('combobox', { name: '反映的是哪个单位' }).fill(communityName);
    await branch.page.keyboard.press('Enter');
    const summary = dialog.getByRole('textbox', { name: '请它说明什么' });
    await summary.fill('有人说社区窗口说过，工作人员态度恶劣，请说明');
    await dialog.getByText(/和诉求原话一样/).waitFor();
    expect(await dialog.getByRole('checkbox').isDisabled()).toBe(true);
    await summary.fill('有居民认为报修以后没有下文，请说明报修怎样办理');
    await dialog.getByRole('button', { name: '3 天后 18:00' }).click();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '交给这个单位' }).click();
    const section = branch.page.getByRole('region', { name: '请对方说明' });
    await section.getByText('等它说明').waitFor();

    const desk = await ConsolePage.of(district, 'community');
    await desk.go('请我们说明的');
    await desk.page.getByText('有居民认为报修以后没有下文').waitFor();
    const shown = await desk.page.locator('body').innerText();
    for (const telling of [number, '态度恶劣', '四趟', '路灯']) expect(shown).not.toContain(telling);
    await desk.page.getByRole('button', { name: '写说明' }).click();
    const answer = desk.page.getByRole('dialog', { name: '写说明' });
    await answer.getByRole('button', { name: '交出去' }).click();
    await answer.getByText('请写一句说明').waitFor();
    await answer.getByRole('textbox', { name: '我们的说明' }).fill('报修当天登记，三天内答复，已贴在门口');
    await answer.getByRole('button', { name: '交出去' }).click();
    await desk.page.getByText('没有等本单位说明的').waitFor();
    await expect((await district.server.client('community')).call('get', '/api/requests/{id}', { path: { id } })).rejects.toMatchObject({ status: 404 });

    await branch.page.reload();
    await section.getByText('报修当天登记，三天内答复，已贴在门口').waitFor();
    await section.getByText('被投诉的一方', { exact: true }).waitFor();
  }));

it('is asked from the phone of the branch, in a draft that somebody completed and confirmed, and its word is read there', () =>
  district.walk('complained-side-branch-phone', async () => {
    const { id } = await district.report(REPORTED);
    const branch = await StaffPhone.of(district, 'secretary');
    await branch.visit(id);
    await branch.more('请被投诉的一方说明');
    const sheet = branch.sheet('请被投诉的一方说明');
    await sheet.getByText('这个单位的人看不到这件诉求').waitFor();
    await sheet.getByRole('button', { name: '交给这个单位' }).click();
    await sheet.getByText('请先选反映的是哪个单位').first().waitFor();
    const community = (await (await district.server.client('community')).call('get', '/api/me')).assignments[0]?.node.name ?? '';
    await sheet.getByRole('radio', { name: community }).click();
    const summary = sheet.getByRole('textbox', { name: '请它说明什么' });
    const draft = await summary.inputValue();
    await summary.fill(`${draft}社区窗口说过，工作人员态度恶劣`);
    await sheet.getByText(/和诉求原话一样/).first().waitFor();
    await sheet.getByRole('switch').click();
    expect(await sheet.getByRole('switch').getAttribute('aria-checked')).toBe('false');
    await summary.fill('有居民认为报修以后没有下文，请说明报修怎样办理');
    await sheet.getByRole('switch').click();
    await sheet.getByRole('radio', { name: '3 天后' }).click();
    await sheet.getByRole('button', { name: '交给这个单位' }).click();
    await branch.says('等它说明');
    const side = await district.server.client('community');
    const [task] = (await side.call('get', '/api/property-tasks', { query: {} })).items;
    await side.call('post', '/api/property-tasks/{id}/answer', { path: { id: task?.id ?? '' }, headers: { 'Idempotency-Key': randomUUID() }, body: { done: true, answer: '报修当天登记，三天内答复' } });
    await branch.page.reload();
    await branch.says('它的说明：报修当天登记，三天内答复');
  }));

it('is told on the phone, and answers there', () =>
  district.walk('complained-side-phone', async () => {
    const { id, number } = await district.report('社区办事大厅中午没人，让我白跑一趟');
    const branch = await district.server.client('secretary');
    const { complainable } = await branch.call('get', '/api/requests/{id}/property-tasks', { path: { id } });
    const community = (await (await district.server.client('community')).call('get', '/api/me')).assignments[0]?.node;
    const unit = complainable.find((one) => one.id === community?.id);
    await branch.call('post', '/api/requests/{id}/property-tasks', {
      path: { id }, headers: { 'Idempotency-Key': randomUUID() },
      body: { unitId: unit?.id ?? '', summary: '有居民想知道窗口午间怎样安排，请说明', confirmedNeutral: true, complained: true, dueAt: new Date(Date.now() + 3 * 86_400_000).toISOString() },
    });

    await district.told('community', ({ type }) => type === 'sideAsked');
    const phone = await StaffPhone.of(district, 'community');
    await phone.panel('我的').click();
    await phone.page.getByRole('button', { name: '消息' }).click();
    await phone.page.getByRole('button', { name: /请您单位说明一件事/ }).filter({ visible: true }).first().click();
    await phone.page.getByRole('heading', { name: '请我们说明的' }).filter({ visible: true }).waitFor();
    await phone.says('有居民想知道窗口午间怎样安排');
    const shown = await phone.page.locator('body').innerText();
    for (const telling of [number, '白跑', '大厅']) expect(shown).not.toContain(telling);
    await phone.page.getByRole('button', { name: '写说明' }).click();
    const sheet = phone.sheet('写说明');
    await sheet.getByRole('button', { name: '交出去' }).click();
    await sheet.getByText('请先写一句说明').waitFor();
    await sheet.getByRole('textbox', { name: '我们的说明' }).fill('午间十二点到两点有人值班，已在门口贴出');
    await sheet.getByRole('button', { name: '交出去' }).click();
    await phone.says('没有等本单位说明的');
    await phone.page.getByRole('radio', { name: '说明过的' }).click();
    await phone.says('午间十二点到两点有人值班');
  }));
