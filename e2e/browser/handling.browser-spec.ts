import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { FollowPage } from './pages/follow.js';
import { ReportPage } from './pages/report.js';
import { StaffPhone } from './pages/staff-phone.js';

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

async function staffPhone(login: string): Promise<StaffPhone> {
  const phone = new StaffPhone(await district.phone());
  await phone.signIn(login, district.server.password(login));
  return phone;
}

async function desk(login: string): Promise<ConsolePage> {
  const console = new ConsolePage(await district.desk());
  await console.signIn(login, district.server.password(login));
  return console;
}

it('is signed, talked over and resolved by a party member, and rated by the resident', () =>
  district.walk('member-resolves', async () => {
    const text = `${AT_ONCE}，三栋`;
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    const { lookupCode } = await form.report(text);

    const member = await staffPhone('member');
    await member.open(text);
    await member.act('签收');
    await member.says('已签收，现在由您负责');
    await member.contactByPhone('约了下午一起挪车');
    await member.resolve('车都挪走了，通道画了线。');

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('车都挪走了，通道画了线。');
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
