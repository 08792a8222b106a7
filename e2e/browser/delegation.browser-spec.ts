import { District } from './district.js';
import { ConsolePage } from './pages/console.js';

/** At the desk: a secretary who is away lends the post to somebody of the unit, and takes it back. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const DAY_MS = 86_400_000;

it('lends a post for a time, which opens its doors, and takes it back', () =>
  district.walk('delegation', async () => {
    const member = await district.server.client('member');
    const { person } = await member.call('get', '/api/me');
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.navigation.getByRole('link').first().waitFor();
    await desk.page.goto('/console/account');
    const card = desk.page.getByRole('region', { name: '请人代理' });
    await card.getByRole('button', { name: '请人代理' }).click();
    const form = card.getByRole('form', { name: '请人代理' });
    await form.getByRole('combobox', { name: '哪个身份' }).click();
    await desk.page.locator('.ant-select-item-option').filter({ hasText: '党支部书记', visible: true }).click();
    await form.getByRole('combobox', { name: '请谁' }).fill(person.name);
    await desk.page.getByTitle(person.name, { exact: true }).first().click();
    const until = new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10);
    await form.getByLabel('到什么时候').fill(`${until} 18:00`);
    await desk.page.keyboard.press('Enter');
    await form.getByLabel('为什么').fill('去省里学习');
    await form.getByRole('button', { name: '请他代理' }).click();
    await card.getByText(`${person.name} 代理您的`).waitFor();
    const roles = async (): Promise<string[]> => (await member.call('get', '/api/me')).assignments.map(({ role }) => role).sort();
    expect(await roles()).toEqual(['branchSecretary', 'partyMember']);
    await card.getByRole('button', { name: /收\s?回/ }).click();
    await desk.page.getByRole('tooltip').getByRole('button', { name: /收\s?回/ }).click();
    await card.getByText('随时可以收回').waitFor();
    expect(await roles()).toEqual(['partyMember']);
  }));
