import type { Page } from 'playwright-core';
import { District } from './district.js';
import { barriers } from './pages/axe.js';
import { ReportPage } from './pages/report.js';

/** One report by a hurried thumb, by a keyboard alone, and over a network that breaks. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('takes at most five taps and one sentence from the scanned code to the receipt', () =>
  district.walk('report-taps', async () => {
    const form = new ReportPage(await district.phone());
    let taps = 0;
    await form.page.exposeFunction('tapped', () => (taps += 1));
    await form.page.addInitScript(() => addEventListener('click', (event) => event.isTrusted && void (window as unknown as { tapped: () => void }).tapped(), true));
    await form.scan(district.gridCode);
    await form.field.tap();
    await form.page.keyboard.insertText('二楼楼梯扶手松了，老人扶着会晃');
    await form.addPhoto(await pictureOf(form.page, 'rail'));
    await form.sendButton.tap();
    await form.receipt();
    expect(taps).toBeGreaterThanOrEqual(3);
    expect(taps).toBeLessThanOrEqual(5);
  }));

it('is filed with the keyboard alone, and the receipt is read and copied with it', () =>
  district.walk('report-keyboard', async () => {
    const form = new ReportPage(await district.desk());
    await form.scan(district.gridCode);
    await tabTo(form.page, '发生了什么？');
    await form.page.keyboard.insertText('单元门关不上，晚上谁都能进来');
    await tabTo(form.page, /^更多/);
    await form.page.keyboard.press('Enter');
    await tabTo(form.page, /^匿名/);
    await form.page.keyboard.press('Space');
    expect(await form.page.getByRole('switch', { name: /^匿名/ }).getAttribute('aria-checked')).toBe('true');
    await tabTo(form.page, '发出去');
    await form.page.keyboard.press('Enter');
    const { number } = await form.receipt();
    await tabTo(form.page, '看进展');
    await form.page.keyboard.press('Enter');
    await form.page.getByText(`编号 ${number}`).filter({ visible: true }).first().waitFor();
  }));

it('becomes two requests where it tells of two matters, and one again as long as nothing was sent', () =>
  district.walk('report-two-matters', async () => {
    const form = new ReportPage(await district.phone());
    const told = '东门的垃圾桶满了三天没人收，另外想问一下居住证怎么办理';
    await form.scan(district.gridCode);
    await form.field.fill(told);
    const split = form.page.getByRole('button', { name: '分成两条' });
    await split.waitFor();
    expect(await barriers(form.page)).toEqual([]);
    await split.click();
    expect(await form.field.inputValue()).toBe('东门的垃圾桶满了三天没人收');
    await form.page.getByRole('button', { name: '合成一条' }).click();
    expect(await form.field.inputValue()).toContain('另外想问一下居住证怎么办理');
    await split.click();
    await form.sendButton.click();
    const first = await form.receipt();
    expect(await barriers(form.page)).toEqual([]);
    await form.page.getByRole('button', { name: '接着报' }).click();
    await form.field.waitFor();
    expect(await form.field.inputValue()).toBe('另外想问一下居住证怎么办理');
    await form.sendButton.click();
    const second = await form.receipt();
    expect(second.number).not.toBe(first.number);
    expect(await form.page.getByRole('button', { name: '接着报' }).count()).toBe(0);
  }));

it('stays one request where its writer says so', () =>
  district.walk('report-one-matter', async () => {
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.field.fill('东门的垃圾桶满了三天没人收，另外想问一下居住证怎么办理');
    await form.page.getByRole('button', { name: '就是一件事' }).click();
    await form.page.getByRole('button', { name: '分成两条' }).waitFor({ state: 'detached' });
    await form.sendButton.click();
    await form.receipt();
    expect(await form.page.getByRole('button', { name: '接着报' }).count()).toBe(0);
  }));

it('arrives once with its three photos when the network was cut between them', () =>
  district.walk('report-cut-photos', async () => {
    const text = '垃圾房的门掉下来了，砸坏了一辆自行车';
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.field.fill(text);
    for (const name of ['door', 'bicycle', 'hinge']) await form.addPhoto(await pictureOf(form.page, name));
    let asked = 0;
    await form.page.route('**/api/attachments', async (route) => {
      asked += 1;
      if (asked !== 2) return route.continue();
      await form.page.context().setOffline(true);
      return route.abort('internetdisconnected');
    });
    await form.sendButton.click();
    await form.page.getByText('存在手机里了').first().waitFor();
    expect(asked).toBe(2);
    expect(await district.countOf(text)).toBe(0);
    await form.page.context().setOffline(false);
    await form.receipt();
    // The first lay there already; the second is sent anew.
    expect(asked).toBe(4);
    expect(await district.countOf(text)).toBe(1);
    const [found] = (await (await district.server.client('dispatcher')).call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: { q: text, closed: true } })).items;
    expect((await district.read('dispatcher', found?.id ?? '')).attachmentCount).toBe(3);
  }));

/** A picture like no other, as a camera takes them. */
async function pictureOf(page: Page, name: string) {
  const drawn = await page.context().newPage();
  await drawn.setContent(`<h1>${name}</h1>`);
  const buffer = await drawn.screenshot({ type: 'jpeg' });
  await drawn.close();
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer };
}

/** Presses Tab until what is named has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const named = await page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? named === name : name.test(named)) return;
    met.push(named);
  }
  throw new Error(`no way by Tab to ${String(name)}; it went over ${met.join(', ')}`);
}
