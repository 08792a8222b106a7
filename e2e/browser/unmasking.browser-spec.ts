import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { FollowPage } from './pages/follow.js';
import { ReportPage } from './pages/report.js';
import { picture } from './pictures.js';

/** Somebody who handles a request uncovers whom to call, for a reason, and the reporter reads who it was (docs/privacy.md shows the steps). */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('shows the number at the desk for a reason alone, and the reporter who looked, when and why', () =>
  district.walk('unmasking', async () => {
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.page.getByRole('button', { name: /^更多：/ }).click();
    await form.page.getByRole('textbox', { name: '您的电话（可不留）' }).fill('13800001111');
    await form.page.getByRole('textbox', { name: '怎么称呼您（可不留）' }).fill('何晓雯');
    const { number, lookupCode } = await form.report('三楼楼道堆着旧家具，走不过去');
    const follow = new FollowPage(await district.phone());
    await follow.lookUp(lookupCode);
    await follow.page.getByRole('button', { name: '谁看过我的联系方式' }).click();
    await follow.says('还没有人看过');

    const secretary = await district.server.client('secretary');
    const { items } = await secretary.call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: { q: number } });
    const id = items[0]?.id ?? '';
    await district.signByBranch(id);
    const { person } = await secretary.call('get', '/api/me');
    const desk = await ConsolePage.of(district, 'secretary');
    await desk.at('三类看板');
    await desk.page.goto(`/console/lists/area?open=${id}`);
    const reporter = desk.page.getByRole('region', { name: '怎么联系' });
    const drawer = desk.page.getByRole('complementary').filter({ has: reporter });
    await reporter.getByText('138****1111').waitFor();
    const masked = await desk.page.locator('body').innerText();
    for (const part of ['13800001111', '何晓雯']) expect(masked).not.toContain(part);
    await reporter.scrollIntoViewIfNeeded();
    await picture(drawer, 'unmasking-1-masked');

    await reporter.getByRole('button', { name: '看联系方式' }).click();
    const asked = desk.page.getByRole('tooltip', { name: '看居民的联系方式' });
    const show = asked.getByRole('button', { name: /^显\s?示$/ });
    await asked.getByText('会记下是谁、为什么看的，居民能看到。').waitFor();
    expect(await show.isDisabled()).toBe(true);
    await asked.getByText('约时间上门').click();
    await picture(drawer, 'unmasking-2-reason');
    await show.click();
    await asked.getByText('何晓雯  13800001111').waitFor();
    await asked.getByText('已经记下，居民能看到您看过。').waitFor();
    await picture(drawer, 'unmasking-3-shown');

    await follow.lookUp(lookupCode);
    await follow.page.getByRole('button', { name: '谁看过我的联系方式' }).click();
    const looked = follow.page.getByRole('list', { name: '谁看过我的联系方式' }).getByRole('listitem');
    await looked.getByText(`党支部 ${person.name.slice(0, 1)}同志`).waitFor();
    await looked.getByText(/^[今昨]天 \d\d:\d\d · 约时间上门$/).waitFor();
    expect(await looked.count()).toBe(1);
    await picture(follow.page, 'unmasking-4-who-looked');
  }));
