import { randomUUID } from 'node:crypto';
import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { FollowPage } from './pages/follow.js';
import { ReportPage } from './pages/report.js';
import { StaffPhone } from './pages/staff-phone.js';
import { picture } from './pictures.js';

/** One request in several hands: from door to door through the three tiers, and two windows that want the same. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

/** Sorting is sure of it: it goes to the party group at once. */
const AT_ONCE = '消防通道被电动车堵满了';
/** Nobody could sort it by its words. */
const UNCLEAR = '那个事情还是老样子，麻烦你们看看吧';
/** Sorting finds several that it may be about. */
const NOT_SURE = '隔壁每天半夜唱歌，孩子睡不着';

const staffPhone = (login: string): Promise<StaffPhone> => StaffPhone.of(district, login);

const desk = (login: string): Promise<ConsolePage> => ConsolePage.of(district, login);

it('is signed, talked over and resolved by a party member, and rated by the resident', () =>
  district.walk('member-resolves', async () => {
    const text = `${AT_ONCE}，三栋`;
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.field.fill(text);
    await picture(form.page, 'solved-1-report');
    const { lookupCode } = await form.report(text);
    await picture(form.page, 'solved-2-receipt');

    const member = await staffPhone('member');
    await member.says(text);
    await picture(member.page, 'solved-3-member');
    await member.open(text);
    await member.act('签收');
    await member.says('已签收，现在由您负责');
    await member.contactByPhone('约了下午一起挪车');
    await member.resolve('车都挪走了，通道画了线。');

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('车都挪走了，通道画了线。');
    await picture(resident.page, 'solved-4-answered');
    await resident.rate('满意');
    await resident.says('这件事已解决。');
  }));

it('comes back one level up when the resident says that it is not solved', () =>
  district.walk('not-solved', async () => {
    const text = `${AT_ONCE}，四栋`;
    const { id, lookupCode } = await district.report(text);
    const member = await staffPhone('member');
    await member.open(text);
    await member.act('签收');
    await member.says('已签收，现在由您负责');
    await member.contactByPhone('说了会处理');
    await member.resolve('已经处理。');

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.demandAgain('问题还在', '车又停回来了');
    await resident.says('收到了，会由上一级重新办');
    await resident.says('二类');

    const secretary = await staffPhone('secretary');
    await secretary.open(text);
    await secretary.says('车又停回来了');
    await secretary.page.getByRole('button', { name: '签收', exact: true }).waitFor();
    expect(await district.read('secretary', id)).toMatchObject({ status: 'dispatched', tier: 2, holder: { unit: { kind: 'branch' } } });
  }));

it('is decided between the likeliest matters where sorting is not sure, and confirmed only then', () =>
  district.walk('not-sure', async () => {
    const { id } = await district.report(NOT_SURE);
    const { suggestion } = await district.read('secretary', id);
    const second = suggestion?.matters[1]?.value;
    expect(suggestion?.confident).toBe(false);
    const secretary = await staffPhone('secretary');
    await secretary.panel('分派').click();
    await secretary.says(NOT_SURE);
    const likely = secretary.page.getByRole('radiogroup', { name: '拿不准，请您选一个' });
    await likely.getByRole('radio', { name: second?.name ?? 'none' }).waitFor();
    expect(await likely.getByRole('radio', { checked: true }).count()).toBe(0);
    await likely.getByRole('radio', { name: second?.name ?? 'none' }).click();
    await secretary.page.getByRole('button', { name: '按我改的分派' }).click();
    await secretary.says('已分派');
    expect(await district.read('supervisor', id)).toMatchObject({ matter: { code: second?.code } });
  }));

it('goes from the branch, which sorted it, over the dispatch centre to a department that answers', () =>
  district.walk('three-tiers', async () => {
    const { id, number } = await district.report(UNCLEAR);
    const secretary = await staffPhone('secretary');
    await secretary.panel('分派').click();
    await secretary.says(UNCLEAR);
    await secretary.sortAs('邻里纠纷');
    expect(await district.read('secretary', id)).toMatchObject({ status: 'dispatched', tier: 2 });

    await secretary.page.reload();
    await secretary.open(UNCLEAR);
    await secretary.act('签收');
    await secretary.says('已签收，现在由您负责');
    await secretary.passToDepartment('区水务局', '看过了，是楼下的总水管漏水');

    const dispatcher = await desk('dispatcher');
    await dispatcher.go('派单台');
    await dispatcher.open(number);
    await picture(dispatcher.page, 'solved-5-dispatch');
    await dispatcher.dispatchTo('区水务局', '水管');
    expect(await district.read('dispatcher', id)).toMatchObject({ tier: 3, holder: { unit: { name: '区水务局' } } });

    const water = await desk('water');
    await water.open(number);
    await water.sign();
    await water.answer('总水管换好了，水压正常。');
    await water.says('已答复');
    expect(await district.read('water', id)).toMatchObject({ status: 'answered' });
  }));

it('tells the slower of two windows what is now, and keeps what was written there', () =>
  district.walk('two-windows-phone', async () => {
    const text = `${AT_ONCE}，五栋`;
    const { id } = await district.report(text);
    const [quick, slow] = [await staffPhone('member'), await staffPhone('member')];
    await quick.open(text);
    await quick.act('签收');
    await quick.says('已签收，现在由您负责');
    await slow.page.reload();
    await slow.open(text);
    await slow.writeAnswer('我这边也写了一份答复。');
    await quick.resolve('快的一边答复了。');
    await slow.sendAnswer();
    const alert = slow.sheet('办结答复').getByRole('alert');
    await alert.getByText('现在：已答复，等居民评价').waitFor();
    expect(await slow.sheet('办结答复').getByRole('textbox', { name: '给居民的答复' }).inputValue()).toBe('我这边也写了一份答复。');
    const { timeline } = await district.read('member', id);
    expect(timeline.filter(({ type }) => type === 'resolved').map((entry) => entry.text)).toEqual(['快的一边答复了。']);
  }));

it('tells the slower of two desks the same', () =>
  district.walk('two-windows-desk', async () => {
    const { id, number } = await district.report('小区门口自来水管爆了，水一直往外冒');
    const [quick, slow] = [await desk('dispatcher'), await desk('dispatcher')];
    await Promise.all([quick, slow].map((window) => window.go('全部诉求')));
    await Promise.all([quick, slow].map((window) => window.open(number)));
    await slow.page.getByRole('group', { name: '可以做的' }).getByRole('button', { name: /^(分派|重新分派|改一改再分派)/ }).click();
    await slow.form('分派').getByLabel('给承办人的话').fill('先关总阀');
    await quick.dispatchTo('区水务局', '水管');
    await slow.send('分派');
    await slow.form('分派').getByText(/刚才.*动过这件事/).waitFor();
    expect(await slow.form('分派').getByLabel('给承办人的话').inputValue()).toBe('先关总阀');
    expect(await district.read('dispatcher', id)).toMatchObject({ holder: { unit: { name: '区水务局' } } });
  }));

/** With the water department, signed unless said otherwise. */
async function withWater(text: string, signed = true): Promise<{ id: string; lookupCode: string }> {
  const { id, lookupCode } = await district.report(text);
  const dispatcher = await district.server.client('dispatcher');
  const { items } = await dispatcher.call('get', '/api/org/departments');
  const unitId = items.find(({ name }) => name === '区水务局')?.id ?? '';
  const { version } = await district.read('dispatcher', id);
  const triaged = await dispatcher.call('post', '/api/requests/{id}/commands/triage', {
    path: { id }, headers: { 'Idempotency-Key': randomUUID() }, body: { expectedVersion: version, matterCode: '0201', tier: 3, urgency: 'U3', unitId },
  });
  if (signed) {
    const water = await district.server.client('water');
    await water.call('post', '/api/requests/{id}/commands/sign', { path: { id }, headers: { 'Idempotency-Key': randomUUID() }, body: { expectedVersion: triaged.version } });
  }
  return { id, lookupCode };
}

it('is asked about, and goes on with what the resident adds in words and a photo', () =>
  district.walk('asked-and-supplied', async () => {
    const text = '水表一直在转，家里没有开水';
    const { id, lookupCode } = await withWater(text);
    const water = await staffPhone('water');
    await water.open(text);
    await water.more('请居民补充');
    await water.sheet('请居民补充').getByRole('textbox').fill('请问是几号楼几单元？');
    await water.sheet('请居民补充').getByRole('button', { name: '发给居民' }).click();
    await water.says('等居民补充，时限暂停');

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('请问是几号楼几单元？');
    await resident.supply('三号楼 2 单元', { name: 'meter.jpg', mimeType: 'image/jpeg', buffer: await resident.page.screenshot({ type: 'jpeg' }) });
    await resident.says('收到了，接着办');
    expect(await district.read('water', id)).toMatchObject({ status: 'inProgress', attachmentCount: 1 });
  }));

it('is returned for a reason, and the resident reads that it is being decided, not what it rests on', () =>
  district.walk('returned', async () => {
    const text = '河边的护栏断了一截';
    const { id, lookupCode } = await withWater(text);
    const water = await staffPhone('water');
    await water.open(text);
    await water.more('退回调度中心');
    const sheet = water.sheet('退回调度中心');
    await sheet.getByText('时限照算，不重新开始').waitFor();
    await sheet.getByRole('radio', { name: '不是本单位的职责' }).click();
    await sheet.getByRole('textbox', { name: '依据' }).fill('“三定”规定第四条');
    await sheet.getByRole('button', { name: '退回', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(await district.read('dispatcher', id)).toMatchObject({ status: 'dispatched', holder: { unit: { kind: 'dispatchCentre' } } });

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('正在确定由哪个单位来办');
    expect(await resident.page.getByText('三定').count()).toBe(0);
  }));

it('gets more time from one level up, and the resident sees the old and the new date', () =>
  district.walk('extended', async () => {
    const text = '小区水泵房晚上嗡嗡响';
    const { id, lookupCode } = await withWater(text);
    const water = await staffPhone('water');
    await water.open(text);
    await water.more('申请延期');
    const asking = water.sheet('申请延期');
    await asking.getByRole('button', { name: '提交申请' }).click();
    await asking.getByRole('alert').getByText('请先选到哪一天').first().waitFor();
    await asking.getByRole('radio', { name: '多 1 天' }).click();
    await asking.getByRole('radio', { name: '要施工或者采购' }).click();
    await asking.getByRole('textbox', { name: '说明' }).fill('水泵要采购');
    await asking.getByRole('button', { name: '提交申请' }).click();
    await water.says('还没决定');

    const dispatcher = await staffPhone('dispatcher');
    await dispatcher.page.getByRole('button', { name: /件等您决定/ }).click();
    await dispatcher.open(text);
    await dispatcher.page.getByRole('button', { name: '决定延期' }).click();
    const deciding = dispatcher.sheet('决定延期');
    await deciding.getByRole('radio', { name: '同意', exact: true }).click();
    await deciding.getByRole('textbox', { name: '给居民的说明（可不写）' }).fill('水泵明天才到货。');
    await deciding.getByRole('button', { name: '同意延期' }).click();
    await deciding.waitFor({ state: 'detached' });
    expect(await district.read('dispatcher', id)).toMatchObject({ extensionUntil: null });

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('多要了一点时间：原定');
    await resident.says('水泵明天才到货。');
  }));
