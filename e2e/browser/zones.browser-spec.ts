import { randomUUID } from 'node:crypto';
import { firstDoor } from '../first-door.js';
import { byDay } from './by-day.js';
import { District } from './district.js';
import { StaffPhone } from './pages/staff-phone.js';

/** 一区 on the phone: a household opens its file and deletes it, its member reads as much as they may, and the secretary hands over what stands open. */
let district: District;
beforeAll(async () => {
  district = await District.start(byDay);
});
afterAll(() => district.stop());

it('is opened by the household, read and noted by its member, and deleted by the household', () =>
  district.walk('household-file', async () => {
    const { house, door } = await firstDoor(district.server);
    const home = await district.phone();
    await home.goto(`/m/#/pages/report/index?code=${district.gridCode}`);
    await home.getByText('负责这里').first().waitFor();
    await home.goto('/m/#/pages/household/index');
    await home.getByRole('button', { name: '选我家是哪一户' }).click();
    const picker = home.getByRole('dialog', { name: '您家是哪一户？' });
    await picker.getByRole('button', { name: house.name, exact: true }).click();
    await picker.getByRole('button', { name: door.unit, exact: true }).click();
    await picker.getByRole('button', { name: door.room, exact: true }).click();
    await home.getByRole('button', { name: '同意并开好' }).click();
    await home.getByText('请写一下怎么称呼您').waitFor();
    await home.getByRole('textbox', { name: '怎么称呼您' }).fill('陈阿婆');
    await home.getByRole('textbox', { name: /^电话/ }).fill('13800138000');
    await home.getByRole('textbox', { name: /^什么时候方便/ }).fill('440115198001011234');
    await home.getByRole('checkbox', { name: '需要长者服务' }).click();
    await home.getByText('这里像是有证件号').waitFor();
    await home.getByRole('textbox', { name: /^什么时候方便/ }).fill('上午');
    await home.getByRole('switch', { name: /同意记下「需要长者服务」/ }).click();
    await home.getByRole('switch', { name: /我同意开这份/ }).click();
    await home.getByRole('button', { name: '同意并开好' }).click();
    await home.getByRole('heading', { name: '谁看过称呼和电话' }).waitFor();
    await home.getByText('负责这里').last().waitFor();

    const member = await StaffPhone.of(district, 'leader');
    await member.panel('我的').click();
    await member.page.getByRole('button', { name: /我的责任区/ }).click();
    await member.page.getByRole('button', { name: new RegExp(`^${door.unit} ${door.room}`) }).first().click();
    await member.says('需要长者服务');
    expect(await member.page.locator('body').textContent()).not.toContain('陈阿婆');
    await member.page.getByRole('button', { name: '看称呼和电话' }).click();
    await member.sheet('称呼和电话').getByRole('radio', { name: '约上门时间' }).click();
    await member.sheet('称呼和电话').getByRole('button', { name: '看一下' }).click();
    await member.says('13800138000');
    await member.sheet('称呼和电话').getByRole('button', { name: '关闭' }).click();
    await member.page.getByRole('button', { name: '记一次走访' }).click();
    const note = member.sheet('记一次走访');
    await note.getByRole('textbox', { name: '为什么去' }).fill('身份证 440115198001011234');
    await note.getByRole('button', { name: '记下' }).click();
    await member.says('这里像是有证件号');
    await note.getByRole('textbox', { name: '为什么去' }).fill('送社保年审表');
    await note.getByRole('button', { name: '记下' }).click();
    await note.waitFor({ state: 'detached' });
    await member.says('送社保年审表');

    await home.reload();
    await home.getByText('送社保年审表').waitFor();
    await home.getByText('约上门时间').waitFor();
    await home.getByRole('button', { name: '改一改' }).click();
    await home.getByText(/日同意 · 第 1 版/).waitFor();
    expect(await home.getByRole('switch', { name: /同意/ }).count()).toBe(0);
    // What is wanted beside is asked for, and by itself.
    await home.getByRole('checkbox', { name: '有婴幼儿' }).click();
    await home.getByRole('switch', { name: /同意记下「有婴幼儿」/ }).waitFor();
    expect(await home.getByRole('switch', { name: /同意/ }).count()).toBe(1);
    await home.getByRole('checkbox', { name: '有婴幼儿' }).click();
    await home.getByRole('checkbox', { name: '需要长者服务' }).click();
    await home.getByRole('button', { name: '就这样改' }).click();
    await home.getByText('没有写需要什么。').waitFor();
    await home.getByRole('button', { name: /收回同意，删掉这份/ }).click();
    await home.getByRole('dialog').getByRole('button', { name: '删掉', exact: true }).click();
    await home.getByRole('button', { name: '选我家是哪一户' }).waitFor();
    await member.page.reload();
    await member.says('这一户没有建档');
  }), 120_000);

it('stands open when its member leaves, comes to the secretary as a message, and goes to a successor', () =>
  district.walk('zone-open', async () => {
    const { zone } = await firstDoor(district.server);
    const leader = await district.server.client('leader');
    const { person } = await leader.call('get', '/api/me');
    const security = await district.server.client('security');
    const { posts } = await security.call('get', '/api/people/{personId}', { path: { personId: person.id } });
    for (const { id } of posts) {
      await security.call('post', '/api/people/{personId}/posts/{postId}/end', { path: { personId: person.id, postId: id }, headers: { 'Idempotency-Key': randomUUID() }, body: {} });
    }
    const secretary = await district.server.client('secretary');
    const { assignments } = await secretary.call('get', '/api/me');
    const branchId = assignments.find(({ role }) => role === 'branchSecretary')?.node.id ?? '';
    await district.told('secretary', ({ type }) => type === 'zonesOpen');
    const onlooker = await StaffPhone.of(district, 'community');
    await onlooker.page.goto(`/m/#/packages-staff/pages/coverage/index?nodeId=${branchId}`);
    await onlooker.says(zone.name);
    expect(await onlooker.page.getByRole('button', { name: new RegExp(`^${zone.name}`) }).count()).toBe(0);

    const phone = await StaffPhone.of(district, 'secretary');
    await phone.panel('我的').click();
    await phone.page.getByRole('button', { name: /^消息/ }).click();
    await phone.page.getByRole('button', { name: /责任区没有人负责了/ }).click();
    await phone.page.getByRole('button', { name: new RegExp(`^${zone.name}`) }).click();
    const sheet = phone.sheet('交给谁负责');
    await sheet.getByRole('button', { name: '就交给这位' }).click();
    await phone.says('请选一位同志');
    await sheet.getByRole('radio').nth(1).click();
    await sheet.getByRole('button', { name: '就交给这位' }).click();
    await sheet.waitFor({ state: 'detached' });
    await phone.says('交接好了');
    const coverage = await secretary.call('get', '/api/zones/coverage', { query: { nodeId: branchId } });
    expect(coverage.zones.map(({ id }) => id)).not.toContain(zone.id);
  }), 120_000);
