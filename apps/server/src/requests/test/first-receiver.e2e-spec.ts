import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { act } from '../../testing/act.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

/** 首接负责制 (domain.md 3.3): whoever received first stays coordinator until another unit has signed. */
describe('the first receiver', () => {
  let running: RunningApp;
  let dispatcher: Api;

  beforeEach(async () => {
    running = await startApp();
    dispatcher = await running.as('dispatcher');
  });
  afterEach(() => running.stop());

  const row = (id: string) => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  const waiting = async (login: string) => (await (await running.as(login)).call('get', '/api/worklists/{view}', { path: { view: 'waiting' }, query: {} })).items.map((item) => item.id);
  const told = async (login: string, id: string) => (await running.dataSource.manager.find(Notice, { where: { personId: running.district.person(login), requestId: id }, order: { id: 'ASC' } })).map(({ type }) => type);
  const send = (id: string, department: string) => act(dispatcher, id, 'triage', { matterCode: '0201', tier: 3, urgency: 'U3', unitId: running.district.node(department) });

  it('should stay the branch in whose queue it came, which sees it, is told, and has it in its list until a department has signed', async () => {
    const { id, lookupCode } = await report(running.visitor());
    const branch = running.district.node('east/1/branch');
    expect(await row(id)).toMatchObject({ firstReceiverId: branch, handedOver: false });
    await send(id, 'SW');
    const secretary = await running.as('secretary');
    expect(await read(secretary, id)).toMatchObject({ firstReceiver: { id: branch }, handedOver: false, status: 'dispatched' });
    expect(await read(await running.as('gridworker'), id)).toMatchObject({ id });
    expect(await waiting('secretary')).toEqual([id]);
    await act(running.visitor(lookupCode), id, 'urge');
    await running.settled();
    expect(await told('secretary', id)).toEqual(['triaged', 'urged']);
    expect(await told('water', id)).toEqual(['triaged', 'urged']);

    const water = await running.as('water');
    await act(water, id, 'sign');
    await running.settled();
    expect(await told('secretary', id)).toEqual(['triaged', 'urged', 'signed']);
    expect(await told('water', id)).toEqual(['triaged', 'urged']);
    expect(await row(id)).toMatchObject({ firstReceiverId: branch, handedOver: true });
    expect(await waiting('secretary')).toEqual([]);
    expect(await read(running.visitor(lookupCode), id)).toMatchObject({ firstReceiver: { id: branch }, handedOver: true });
    await act(dispatcher, id, 'supervise', { note: '请尽快' });
    await running.settled();
    expect(await told('secretary', id)).toEqual(['triaged', 'urged', 'signed']);
  });

  it('should stay coordinator over a return that nobody had signed', async () => {
    const { id } = await report(running.visitor());
    await send(id, 'SW');
    await act(await running.as('water'), id, 'return', { reason: 'R1', basis: '不属本单位法定职责' });
    await send(id, 'CGZF');
    await running.settled();
    expect(await row(id)).toMatchObject({ firstReceiverId: running.district.node('east/1/branch'), handedOver: false });
    expect(await told('secretary', id)).toEqual(['triaged', 'returned', 'triaged']);
    expect(await read(await running.as('secretary'), id)).toMatchObject({ handedOver: false });
  });

  it('should not change when it turns out to belong to another grid, whose branch then signs', async () => {
    const { id } = await report(running.visitor());
    await act(dispatcher, id, 'correct', { gridId: running.district.node('west/1') });
    expect(await row(id)).toMatchObject({ firstReceiverId: running.district.node('east/1/branch'), holderUnitId: running.district.node('west/1/branch') });
    expect(await read(await running.as('secretary'), id)).toMatchObject({ handedOver: false });
    const other = await running.as('other-secretary');
    await act(other, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await act(other, id, 'sign');
    await expect(read(await running.as('secretary'), id)).rejects.toMatchObject({ status: 404 });
    expect(await row(id)).toMatchObject({ firstReceiverId: running.district.node('east/1/branch'), handedOver: true });
  });

  it('should stay told when it is sent through another door', async () => {
    const { id, lookupCode } = await report(running.visitor());
    await act(dispatcher, id, 'redirect', { door: '社区居委会', reason: '请到居委会办理' });
    expect(await read(await running.as('secretary'), id)).toMatchObject({ status: 'redirected', handedOver: false });
    expect(await read(running.visitor(lookupCode), id)).toMatchObject({ firstReceiver: { kind: 'branch' } });
  });

  it('should be the leader of a party group, not each of its members, once it has left the group', async () => {
    const { id } = await report(running.visitor());
    await act(await running.as('secretary'), id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await running.dataSource.manager.update(RequestRow, { id }, { firstReceiverId: running.district.node('east/1/group1') });
    const member = await running.as('member');
    expect(await read(member, id)).toMatchObject({ id });
    await act(await running.as('secretary'), id, 'reassign', { unitId: running.district.node('east/village'), reason: '请社区办' });
    await expect(read(await running.as('colleague'), id)).rejects.toMatchObject({ status: 404 });
  });
});
