import { District } from './district.js';
import { ConsolePage } from './pages/console.js';

/** At the desk: who of a group is away and on duty, and what a property company is asked. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('plans a day of duty and takes it back, and enters and ends an absence, by keyboard', () =>
  district.walk('desk-duty', async () => {
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.go('值班和请假');
    const { page } = desk;
    const days = page.getByRole('region', { name: '近两周值班' });
    await days.getByRole('listitem').nth(13).waitFor();
    const tomorrow = days.getByRole('button', { name: /^排.*的值班$/ }).nth(1);
    const name = (await tomorrow.getAttribute('aria-label')) ?? '';
    await tomorrow.focus();
    await page.keyboard.press('Enter');
    const editor = days.getByRole('form', { name });
    await editor.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await days.getByText(/^已排/).waitFor();
    // The way leads back to the button that opened it.
    await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
    const groupId = (await (await district.server.client('leader')).call('get', '/api/me')).assignments[0]?.node.id ?? '';
    const planned = async (): Promise<number> => (await (await district.server.client('leader')).call('get', '/api/groups/{groupId}/duty', { path: { groupId } })).days[1]?.people.length ?? -1;
    expect(await planned()).toBe(1);
    await days.getByRole('button', { name: /撤\s*销/ }).click();
    await days.getByText(/^已排/).waitFor({ state: 'detached' });
    expect(await planned()).toBe(0);

    const absences = page.getByRole('region', { name: '谁不在' });
    await absences.getByText('都在', { exact: true }).waitFor();
    await absences.getByRole('button', { name: '替同志记请假' }).click();
    const form = absences.getByRole('form', { name: '替同志记请假' });
    await form.getByRole('button', { name: /记\s*下/ }).click();
    await form.getByText('请选一位同志').waitFor();
    await form.getByRole('combobox', { name: '哪位同志' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: '3 天后 18:00' }).click();
    await form.getByRole('button', { name: /记\s*下/ }).click();
    await absences.getByText('现在不在').waitFor();
    await absences.getByRole('button', { name: /结束请假$/ }).click();
    await absences.getByText('都在', { exact: true }).waitFor();
  }));

it('asks the property company in words that do not quote the resident, and takes it back', () =>
  district.walk('desk-property', async () => {
    const { id } = await district.report('三栋门禁坏了半个月，晚上谁都能进来');
    await district.signByBranch(id);
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.at('三类看板');
    await desk.page.goto(`/console/lists/unit?open=${id}`);
    await desk.page.getByRole('button', { name: '请物业办一件事' }).click();
    const dialog = desk.page.getByRole('dialog', { name: '请物业办一件事' });
    await dialog.getByRole('textbox', { name: '要物业做什么' }).fill('门禁坏了半个月，晚上谁都能进来，请修');
    await dialog.getByText(/和诉求原话一样/).waitFor();
    expect(await dialog.getByRole('checkbox').isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '要物业做什么' }).fill('请检查单元门，关不上的修好');
    await dialog.getByRole('button', { name: '3 天后 18:00' }).click();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '交给物业' }).click();
    const section = desk.page.getByRole('region', { name: '请物业配合' });
    await section.getByText('等物业答复').waitFor();
    const company = await district.server.client('property');
    expect((await company.call('get', '/api/property-tasks', {})).items.map(({ summary }) => summary)).toContain('请检查单元门，关不上的修好');
    await section.getByRole('button', { name: /撤\s*回/ }).click();
    await desk.page.getByRole('tooltip').getByRole('button', { name: /撤\s*回/ }).click();
    await section.getByText('已撤回').waitFor();
  }));
