import { randomUUID } from 'node:crypto';
import { District } from './district.js';
import { StaffPhone } from './pages/staff-phone.js';

/** A community calls several units to one place from the phone, its town decides, and the call can be taken back as a whole. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

/** Sent up by the branch, and signed by the community. */
async function withCommunity(id: string): Promise<void> {
  await district.signByBranch(id);
  const { version } = await district.read('secretary', id);
  const headers = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });
  const moved = await (await district.server.client('secretary')).call('post', '/api/requests/{id}/commands/escalate', { path: { id }, headers: headers(), body: { expectedVersion: version, to: 'above', reason: '要几家一起' } });
  await (await district.server.client('community')).call('post', '/api/requests/{id}/commands/sign', { path: { id }, headers: headers(), body: { expectedVersion: moved.version } });
}

async function choose(sheet: ReturnType<StaffPhone['sheet']>, department: string): Promise<void> {
  await sheet.getByRole('searchbox').fill(department);
  await sheet.getByRole('checkbox', { name: department }).click();
}

it('calls two departments once the town agrees, and takes the call back', () =>
  district.walk('whistle', async () => {
    const { id } = await district.report('大排档占道又有油烟，几个部门都说不归他们管');
    await withCommunity(id);
    const community = await StaffPhone.of(district, 'community');
    await community.visit(id);
    await community.more('吹哨，请几家一起来');
    const sheet = community.sheet('吹哨');
    await sheet.getByRole('button', { name: '报镇街同意' }).click();
    await community.says('请至少选一个单位');
    await sheet.getByRole('radio', { name: '综合执法' }).click();
    await sheet.getByRole('textbox', { name: '为什么请他们来' }).fill('占道和油烟一起查');
    await sheet.getByRole('radio', { name: '1 小时后' }).click();
    await choose(sheet, '区综合行政执法局');
    await choose(sheet, '区市场监督管理局');
    await sheet.getByRole('button', { name: '报镇街同意' }).click();
    await community.says('等镇街同意');

    const town = await StaffPhone.of(district, 'town');
    await town.visit(id);
    await town.page.getByRole('button', { name: '决定吹哨' }).click();
    const decision = town.page.getByRole('dialog');
    await decision.getByRole('radio', { name: '同意', exact: true }).click();
    await decision.getByRole('button', { name: '同意吹哨' }).click();
    await decision.waitFor({ state: 'detached' });
    expect((await district.read('enforcement', id)).whistles).toMatchObject([{ kind: 'enforcement', state: 'called', purpose: '占道和油烟一起查' }]);

    await community.page.reload();
    await community.more('取消吹哨');
    const recall = community.sheet('取消吹哨');
    await recall.getByRole('textbox', { name: '为什么取消' }).fill('店家已经收摊');
    await recall.getByRole('button', { name: '取消吹哨' }).click();
    await community.says('已取消');
  }));

it('asks several units to help at once, each in the words meant for it', () =>
  district.walk('several-helpers', async () => {
    const { id } = await district.report('河涌边又堆垃圾又排污水');
    await withCommunity(id);
    const community = await StaffPhone.of(district, 'community');
    await community.visit(id);
    await community.more('请别的单位协办');
    const sheet = community.sheet('请别的单位协办');
    await choose(sheet, '区水务局');
    await choose(sheet, '区综合行政执法局');
    await sheet.getByRole('textbox', { name: '请各家做什么' }).fill('请到现场看一次');
    await sheet.getByRole('textbox', { name: '只对区综合行政执法局说的' }).fill('请查是谁倒的垃圾');
    await sheet.getByRole('button', { name: '请他们协办' }).click();
    await sheet.waitFor({ state: 'detached' });
    const { legs } = await district.read('community', id);
    expect(legs.filter(({ part }) => part === 'assist').map(({ unit, task }) => [unit.name, task])).toEqual([['区水务局', '请到现场看一次'], ['区综合行政执法局', '请查是谁倒的垃圾']]);
  }));
