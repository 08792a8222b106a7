import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { FollowPage } from './pages/follow.js';

/** What desks do when the straight way does not fit: send back until somebody rules, ask for more time, name another door. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const desk = (login: string): Promise<ConsolePage> => ConsolePage.of(district, login);

/** Sent to a department by the dispatch centre. */
async function dispatched(id: string, department: string): Promise<void> {
  const { items } = await (await district.server.client('dispatcher')).call('get', '/api/org/departments');
  await district.send(id, items.find(({ name }) => name === department)?.id ?? '');
}

async function giveBack(login: string, number: string, basis: string): Promise<void> {
  const unit = await desk(login);
  await unit.open(number);
  const form = await unit.begin('退回');
  await form.getByText('不属本单位职责', { exact: true }).click();
  await form.getByLabel('依据').fill(basis);
  await unit.sendAndLeave('退回');
}

it('goes to a ruling with the second return, shows both grounds beside it, and stays where it was ruled', () =>
  district.walk('ruling', async () => {
    const { id, number } = await district.report('楼道口的积水没人管，问了几家都说不归自己');
    await dispatched(id, '区水务局');
    await giveBack('water', number, '市政排水由住建部门养护');
    await dispatched(id, '区综合行政执法局');
    await giveBack('enforcement', number, '没有执法事项');
    expect(await district.read('dispatcher', id)).toMatchObject({ status: 'inDispute', returns: 2 });

    const dispatcher = await desk('dispatcher');
    await dispatcher.go('待裁定');
    await dispatcher.open(number);
    const form = await dispatcher.begin('裁定');
    await form.getByRole('region', { name: '退单经过' }).getByText('市政排水由住建部门养护').waitFor();
    await form.getByRole('region', { name: '退单经过' }).getByText('没有执法事项').waitFor();
    await dispatcher.choose(form.locator('input#unit'), '区水务局');
    await form.getByLabel('裁定理由').fill('按事项清单先办后议');
    await dispatcher.sendForGood('裁定');
    expect(await district.read('dispatcher', id)).toMatchObject({ status: 'dispatched', holder: { unit: { name: '区水务局' } } });

    const water = await desk('water');
    await water.open(number);
    await water.action('签收').waitFor();
    expect(await water.action('退回').count()).toBe(0);
  }));

it('asks for more time and is granted it, and the resident reads the new date with its reason', () =>
  district.walk('extension', async () => {
    const { id, number, lookupCode } = await district.report('水泵房一直响，晚上睡不着');
    await dispatched(id, '区水务局');
    const { dueAt } = await district.read('water', id);
    const water = await desk('water');
    await water.open(number);
    await water.sign();
    const form = await water.begin('申请延期');
    await form.getByText('要施工或采购', { exact: true }).click();
    await water.send('申请延期');
    await form.getByText('这里要填').first().waitFor();
    await form.getByRole('button', { name: '到最晚那天' }).click();
    await form.getByLabel('说明').fill('减振垫要从外地订货');
    await water.sendAndLeave('申请延期');
    expect(await district.read('water', id)).toMatchObject({ dueAt });

    const dispatcher = await desk('dispatcher');
    await dispatcher.go('待批延期');
    await dispatcher.open(number);
    const decision = await dispatcher.begin('批延期');
    await decision.getByText('减振垫要从外地订货').waitFor();
    await decision.getByText('同意', { exact: true }).click();
    await decision.getByLabel('给居民的话').fill('减振垫在路上，到了马上装。');
    await dispatcher.sendAndLeave('批延期');
    const granted = await district.read('dispatcher', id);
    expect(Date.parse(granted.dueAt ?? '')).toBeGreaterThan(Date.parse(dueAt ?? ''));

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('减振垫在路上，到了马上装。');
  }));

it('keeps what was begun when the drawer closes, and tells the resident another door only after a second look', () =>
  district.walk('redirect', async () => {
    const { id, number, lookupCode } = await district.report('跟装修公司的合同纠纷，已经起诉了');
    const dispatcher = await desk('dispatcher');
    await dispatcher.go('全部诉求');
    await dispatcher.open(number);
    const form = await dispatcher.begin('告知其他途径');
    await dispatcher.choose(form.getByLabel('热线', { exact: true }), '12348');
    await form.getByLabel('为什么，到了那里怎么办').fill('案件已经在法院，公共法律服务热线可以帮您看材料。');
    await dispatcher.page.keyboard.press('Escape');
    await dispatcher.page.keyboard.press('Escape');
    await dispatcher.open(number);
    const again = await dispatcher.begin('告知其他途径');
    expect(await again.getByLabel('为什么，到了那里怎么办').inputValue()).toBe('案件已经在法院，公共法律服务热线可以帮您看材料。');
    await dispatcher.sendForGood('告知其他途径');
    expect(await district.read('dispatcher', id)).toMatchObject({ status: 'redirected' });

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('案件已经在法院，公共法律服务热线可以帮您看材料。');
  }));
