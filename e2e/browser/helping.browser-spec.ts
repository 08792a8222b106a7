import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { FollowPage } from './pages/follow.js';

/** Several units at one request, as their desks see it: the lead calls one to help, it does its part, and the lead answers. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const desk = (login: string): Promise<ConsolePage> => ConsolePage.of(district, login);

/** Sent to the street itself by the dispatch centre. */
async function withStreet(id: string): Promise<void> {
  const { assignments } = await (await district.server.client('town')).call('get', '/api/me');
  await district.send(id, assignments.find(({ role }) => role === 'townStaff')?.node.id ?? '');
}

it('lets a street call a department, the department sign and report, and the street answer', () =>
  district.walk('helping', async () => {
    const { id, number, lookupCode } = await district.report('三号楼的排水沟被建筑垃圾堵住，一下雨就进水');
    await withStreet(id);
    const street = await desk('town');
    await street.go('本单位');
    await street.open(number);
    await street.sign();
    const call = await street.begin('请人协办');
    await street.send('请人协办');
    await call.getByText('这里要填').first().waitFor();
    await street.choose(call.locator('input#task-0-unit'), '区水务局');
    await call.getByLabel('请它做什么').fill('疏通三号楼的排水沟');
    await street.sendAndLeave('请人协办');

    const water = await desk('water');
    await water.go('请我们协办的');
    await water.open(number);
    await water.says('疏通三号楼的排水沟');
    expect(await water.action('答复居民').count()).toBe(0);
    await water.begin('签收协办');
    await water.sendAndLeave('签收协办');
    const report = await water.begin('协办完成');
    await report.getByLabel('做了什么').fill('已疏通，垃圾来自二楼装修');
    await water.sendAndLeave('协办完成');

    await street.page.reload();
    await street.page.getByRole('region', { name: '协办单位' }).getByText('已疏通，垃圾来自二楼装修').waitFor();
    await street.answer('排水沟已经疏通，装修垃圾也清走了。');
    expect(await district.read('town', id)).toMatchObject({ status: 'answered', openAssists: 0, holder: { unit: { name: '南沙街道' } } });

    const resident = new FollowPage(await district.phone());
    await resident.lookUp(lookupCode);
    await resident.says('排水沟已经疏通，装修垃圾也清走了。');
  }));
