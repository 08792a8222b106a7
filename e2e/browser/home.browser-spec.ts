import { firstDoor } from '../first-door.js';
import { District } from './district.js';
import { barriers } from './pages/axe.js';
import { ReportPage } from './pages/report.js';
import { picture } from './pictures.js';

/** The first page of a resident's phone: which grid this is, who answers for the door, and what one may come for. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('knows the grid of a scanned code the next time, and who answers for the door that is called home', () =>
  district.walk('home-grid', async () => {
    const { house, door } = await firstDoor(district.server);
    const page = await district.phone();
    await page.goto('/m/');
    await page.getByText('您在哪一格？').waitFor();
    expect(await barriers(page)).toEqual([]);
    await new ReportPage(page).scan(district.gridCode);
    await page.getByText('负责这里').first().waitFor();
    await page.goto('/m/');
    const card = page.getByRole('group', { name: '我的网格' });
    await card.getByText('第1网格').first().waitFor();
    await card.getByRole('button', { name: '谁负责我家' }).click();
    const picker = page.getByRole('dialog', { name: '您家是哪一户？' });
    await picker.getByRole('button', { name: house.name, exact: true }).click();
    await picker.getByRole('button', { name: door.unit, exact: true }).click();
    await picker.getByRole('button', { name: door.room, exact: true }).click();
    await card.getByText('负责这一户').waitFor();
    await card.getByText(`${door.unit} ${door.room}`).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'home');

    // Whom a door has is shown at home alone: a report is about the grid, and no door goes along unasked.
    await page.getByRole('button', { name: /^上报/ }).click();
    await page.getByText('负责这里').filter({ visible: true }).first().waitFor();
    expect(await page.getByText('负责这一户').filter({ visible: true }).count()).toBe(0);
    await page.goto('/m/?back#/pages/home/index');
    await card.getByText('负责这一户').waitFor();

    await page.context().setOffline(true);
    await page.reload().catch(() => undefined);
    await page.context().setOffline(false);
    await page.goto('/m/');
    await card.getByText('负责这一户').waitFor();
    await card.getByRole('button', { name: '忘掉' }).click();
    await card.getByRole('button', { name: '谁负责我家' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(door.id);
  }));

it('leads to a question, a helping hand or a wish about one’s own grid, which arrive as what they are', () =>
  district.walk('home-doors', async () => {
    const page = await district.phone();
    const form = new ReportPage(page);
    await form.scan(district.gridCode);
    await page.getByText('负责这里').first().waitFor();
    const KINDS = [
      { open: () => page.getByRole('button', { name: /^咨询/ }).click(), title: '问一件事', ask: '想问什么？', text: '老人卡在哪里办，要带什么', kind: 'consultation' },
      { open: () => page.getByRole('button', { name: /^服务/ }).click().then(() => page.getByRole('button', { name: /^请人帮把手/ }).click()), title: '请人帮把手', ask: '要帮什么忙？', text: '一个人住，想请人帮忙换灯泡', kind: 'help' },
      { open: () => page.getByRole('button', { name: /^服务/ }).click().then(() => page.getByRole('button', { name: /^微心愿/ }).click()), title: '许个微心愿', ask: '想要什么？', text: '想要一辆旧轮椅', kind: 'wish' },
    ];
    KINDS.push({ open: () => page.goto('/m/?settings#/pages/settings/index').then(() => page.getByRole('button', { name: /^给我们提意见/ }).click()), title: '提个意见', ask: '想说什么？', text: '查询码的字太小，老人看不清', kind: 'suggestion' });
    for (const { open, title, ask, text, kind } of KINDS) {
      await page.goto('/m/');
      await page.getByText('我的网格').or(page.getByText('第1网格')).first().waitFor();
      await open();
      await page.getByRole('heading', { level: 1, name: title }).filter({ visible: true }).waitFor();
      await page.getByText('第1网格').filter({ visible: true }).first().waitFor();
      await page.getByRole('textbox', { name: ask }).fill(text);
      await form.sendButton.click();
      const { number } = await form.receipt();
      const dispatcher = await district.server.client('dispatcher');
      const { items } = await dispatcher.call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: { q: number } });
      expect(items[0]).toMatchObject({ kind });
    }
  }));

it('finishes first what is half written, and says the public numbers to whoever comes for an office', () =>
  district.walk('home-errands', async () => {
    const page = await district.phone();
    const form = new ReportPage(page);
    await form.scan(district.gridCode);
    await form.field.fill('楼下路灯坏了');
    await page.goto('/m/');
    await page.getByText('有一件还没写完').waitFor();
    await page.getByRole('button', { name: /^咨询/ }).click();
    await page.getByRole('heading', { level: 1, name: '说一件事' }).filter({ visible: true }).waitFor();
    expect(await form.field.inputValue()).toBe('楼下路灯坏了');

    await page.goto('/m/?again#/pages/home/index');
    await page.getByRole('button', { name: /^办事/ }).filter({ visible: true }).click();
    await page.getByRole('button', { name: /12345/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '问问怎么办' }).waitFor();
    await page.goto('/m/?third#/pages/home/index');
    await page.getByRole('button', { name: /^督办/ }).filter({ visible: true }).click();
    await page.getByRole('textbox', { name: '查询码' }).waitFor();
  }));
