import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Reporter } from '../infrastructure/reporter.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const HOUR = 3_600_000;
const BOXES = '楼道里堆满了纸箱和旧家具，挡住了消防通道';
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

describe('joining a neighbour who has reported the same', () => {
  let running: RunningApp;
  let secretary: Api;
  let main: { id: string; number: string; lookupCode: string };

  beforeEach(async () => {
    running = await startApp();
    secretary = await running.as('secretary');
    main = await report(running.visitor(), { text: `${BOXES}，我是何晓雯`, code: 'B1', contact: { name: '何晓雯', phone: '13800138000' } });
    await act(secretary, main.id, 'triage', { matterCode: '0201', kind: 'complaint', tier: 2, urgency: 'U1' });
  });
  afterEach(() => running.stop());

  const similar = async (body: { text?: string; code?: string; gridId?: string; buildingId?: string } = {}) =>
    (await running.visitor().call('post', '/api/similar-requests', { body: { text: BOXES, code: 'EAST1', ...body } })).items;
  const join = (api: Api = running.visitor(), body: object = {}) =>
    api.call('post', '/api/requests/{id}/join', { path: { id: main.id }, headers: key(), body: { text: BOXES, code: 'EAST1', ...body } });
  const row = (id: string) => running.dataSource.manager.findOneByOrFail(RequestRow, { id });

  it('should show matter, rough place, age and count before sending, and nothing that a neighbour wrote', async () => {
    const items = await similar();
    expect(items).toEqual([{ id: main.id, matter: { code: '0201', name: expect.any(String) as string }, place: '南沙街道社区 · 第1网格', submittedAt: '2026-03-04T02:00:00.000Z', reporters: 1 }]);
    expect(JSON.stringify(items)).not.toMatch(/何|纸箱|1栋|138/);
    await expect(read(running.visitor(), main.id)).rejects.toMatchObject({ status: 401 });
  });

  it('should show nothing of another place, another matter, after 72 hours, of what is closed, or to somebody in danger', async () => {
    expect(await similar({ gridId: running.district.node('west/1'), code: 'NONE' })).toEqual([]);
    expect(await similar({ text: '想问一下怎么办理居住证' })).toEqual([]);
    expect(await similar({ text: `${BOXES}，现在着火了` })).toEqual([]);
    expect(await similar({ code: 'NONE' })).toEqual([]);
    running.clock.forward(72 * HOUR + 1);
    expect(await similar()).toEqual([]);
  });

  it('should know it again when it is told otherwise, though the words would be sorted apart, and be joined so', async () => {
    const otherwise = '走火通道俾人摆满嘢，行都行唔到';
    await running.dataSource.manager.update(RequestRow, { id: main.id }, { matterCode: '0301' });
    expect((await similar({ text: otherwise })).map(({ id, matter }) => [id, matter.code])).toEqual([[main.id, '0301']]);
    expect(await join(undefined, { text: otherwise })).toMatchObject({ status: 'merged' });
    expect((await similar({ text: otherwise }))[0]).toMatchObject({ reporters: 2 });
  });

  it('should put the nearest first, and show no more than three', async () => {
    await report(running.visitor(), { text: '楼梯间堆的杂物太多了，请清理', code: 'EAST1' });
    const same = await report(running.visitor(), { text: BOXES, code: 'EAST1' });
    for (let n = 0; n < 3; n += 1) await report(running.visitor(), { text: '消防通道俾人擺滿嘢', code: 'EAST1' });
    const items = await similar();
    expect(items).toHaveLength(3);
    expect(items.slice(0, 2).map(({ id }) => id).sort()).toEqual([main.id, same.id].sort());
  });

  it('should show nothing to whoever is about to tell of something confidential', async () => {
    expect(await similar({ text: `我要举报，${BOXES}` })).toEqual([]);
  });

  it('should tell apart two matters in one text, and hold up neither one matter nor danger', async () => {
    const halves = async (text: string) => (await running.visitor().call('post', '/api/similar-requests', { body: { text } })).halves;
    expect(await halves('东门的垃圾桶满了三天没人收，另外想问一下居住证怎么办理')).toEqual(['东门的垃圾桶满了三天没人收', '另外想问一下居住证怎么办理']);
    expect(await halves('三楼楼道的路灯坏了好几天，还有垃圾桶满了没人收，臭得很')).toEqual(['三楼楼道的路灯坏了好几天', '还有垃圾桶满了没人收，臭得很']);
    expect(await halves(BOXES)).toEqual([]);
    expect(await halves('垃圾桶满了三天没人收，还有垃圾扔得到处都是')).toEqual([]);
    expect(await halves('东门的垃圾桶满了三天没人收，另外楼上着火了快来人')).toEqual([]);
  });

  it('should never show what is confidential or somebody\'s own affair', async () => {
    await running.dataSource.manager.update(RequestRow, { id: main.id }, { confidential: true });
    expect(await similar()).toEqual([]);
    await expect(join()).rejects.toMatchObject({ status: 404 });
    await running.dataSource.manager.update(RequestRow, { id: main.id }, { confidential: false, kind: 'wish' });
    expect(await similar()).toEqual([]);
    await expect(join()).rejects.toMatchObject({ status: 409, code: 'REQUEST.CANNOT_JOIN' });
  });

  it('should give whoever joins a number and a lookup code of their own, and the progress of the open one', async () => {
    const receipt = await join(undefined, { contact: { name: '黄志强', phone: '13900139000' } });
    expect(receipt).toMatchObject({ status: 'merged', holder: { unit: { kind: 'branch' } }, dueAt: (await row(main.id)).dueAt && new Date((await row(main.id)).dueAt ?? 0).toISOString() });
    expect([receipt.number, receipt.lookupCode]).not.toEqual([main.number, main.lookupCode]);
    const seen = await running.visitor().call('post', '/api/lookups', { body: { lookupCode: receipt.lookupCode } });
    expect(seen).toMatchObject({ id: receipt.id, status: 'merged', neighbours: 1, mergedInto: { status: 'dispatched' }, mine: true });
    expect(JSON.stringify(seen)).not.toMatch(/何晓雯|13800138000/);
    expect(await running.dataSource.manager.countBy(Reporter, {})).toBe(2);
    expect((await read(running.visitor(main.lookupCode), main.id)).timeline.at(-1)).toMatchObject({ type: 'joined', actor: { role: 'system' }, data: { count: 1 } });
    expect((await similar())[0]).toMatchObject({ reporters: 2 });
  });

  it('should answer a retry as the first time', async () => {
    const headers = key();
    const again = () => running.visitor().call('post', '/api/requests/{id}/join', { path: { id: main.id }, headers, body: { text: BOXES, code: 'EAST1' } });
    expect(await again()).toEqual(await again());
    expect(await row(main.id)).toMatchObject({ neighbours: 1 });
  });

  it('should have it reported on its own where it is another place, more urgent, confidential, or too late', async () => {
    await expect(join(undefined, { code: undefined, gridId: running.district.node('west/1') })).rejects.toMatchObject({ status: 409, code: 'REQUEST.CANNOT_JOIN' });
    await expect(join(undefined, { text: `${BOXES}，现在着火了` })).rejects.toMatchObject({ code: 'REQUEST.CANNOT_JOIN' });
    await expect(join(undefined, { confidential: true })).rejects.toMatchObject({ code: 'REQUEST.CANNOT_JOIN' });
    await act(secretary, main.id, 'sign');
    await act(secretary, main.id, 'redirect', { door: '社区居委会', reason: '请到居委会办理' });
    await expect(join()).rejects.toMatchObject({ code: 'REQUEST.CANNOT_JOIN' });
    expect(await row(main.id)).toMatchObject({ neighbours: 0 });
  });

  it('should let an account join once', async () => {
    const member = await running.as('member');
    await join(member);
    await expect(join(member)).rejects.toMatchObject({ status: 409, code: 'REQUEST.ALREADY_JOINED' });
  });
});
