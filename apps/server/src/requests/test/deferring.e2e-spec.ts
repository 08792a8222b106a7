import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { SupervisionCard } from '../../supervision/infrastructure/supervision-card.entity.js';
import { act } from '../../testing/act.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const DAY = 24 * 3_600_000;
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

describe('the account list', () => {
  let running: RunningApp;
  let water: Api;
  let resident: Api;
  let id: string;

  /** With the water department, which has signed. */
  beforeEach(async () => {
    running = await startApp();
    const receipt = await report(running.visitor());
    id = receipt.id;
    resident = running.visitor(receipt.lookupCode);
    await act(await running.as('dispatcher'), id, 'triage', { matterCode: '0201', tier: 3, urgency: 'U3', unitId: running.district.node('SW') });
    water = await running.as('water');
    await act(water, id, 'sign');
  });
  afterEach(() => running.stop());

  const inDays = (days: number): string => new Date(running.clock.now() + days * DAY).toISOString();
  const row = (): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  const cards = async (): Promise<string[]> => (await running.dataSource.manager.find(SupervisionCard, { where: { requestId: id }, order: { issuedAt: 'ASC' } })).map(({ level, unitId }) => `${level} ${unitId}`);
  const after = async (days: number): Promise<void> => {
    running.clock.forward(days * DAY);
    await running.settled();
    water = await running.as('water');
  };
  const defer = (days: number, body: object = {}) => act(water, id, 'defer', { reason: '要等明年的管网改造预算', nextReportAt: inDays(days), ownerOffice: '排水管理科', ...body });

  it('should tell the resident why, who owns it and when they hear of it, and keep it open without a limit', async () => {
    expect(await defer(60)).toMatchObject({ status: 'deferred', dueAt: null, holder: { unit: { name: '区水务局' } } });
    const seen = await read(resident, id);
    expect(seen).toMatchObject({ status: 'deferred', reportDueAt: inDays(60), ownerOffice: '排水管理科', closedAt: null, closeResult: null });
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'deferred', text: '要等明年的管网改造预算', data: { unit: '区水务局', reportAt: inDays(60) } });
    expect(seen.legs.at(-1)).toMatchObject({ outcome: 'deferred' });
    expect(await row()).toMatchObject({ open: true });
  });

  it('should refuse a report later than 90 days, or in the past, and an owner who reports to nobody', async () => {
    await expect(defer(91)).rejects.toMatchObject({ status: 422, code: 'REQUEST.DATE_OUT_OF_RANGE' });
    await expect(defer(-1)).rejects.toMatchObject({ status: 422, code: 'REQUEST.DATE_OUT_OF_RANGE' });
    await expect(defer(30, { ownerUnitId: running.district.node('east/1/branch') })).rejects.toMatchObject({ status: 422, code: 'REQUEST.UNIT_CANNOT_TAKE' });
    await expect(act(resident, id, 'defer', { reason: 'x', nextReportAt: inDays(3) })).rejects.toMatchObject({ status: 401 });
  });

  it('should remind the owner a week before, card the missed report, and each missed one anew', async () => {
    await defer(60);
    await after(52);
    expect(await cards()).toEqual([]);
    await after(1);
    expect(await cards()).toEqual(['reminder SW']);
    await after(7);
    expect(await cards()).toEqual(['reminder SW', 'yellow SW']);
    await act(water, id, 'reportDeferred', { report: '预算已报，等批复', nextReportAt: inDays(90) });
    await after(90);
    expect(await cards()).toEqual(['reminder SW', 'yellow SW', 'reminder SW', 'yellow SW']);
    expect((await read(resident, id)).timeline.filter(({ type }) => type === 'carded')).toEqual([]);
  });

  it('should keep it with a report in time, which the resident reads', async () => {
    await defer(60);
    await after(55);
    await act(water, id, 'reportDeferred', { report: '已列入明年计划', nextReportAt: inDays(80) });
    expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'deferralReported', text: '已列入明年计划', data: { reportAt: inDays(80) } });
    await after(10);
    expect(await cards()).toEqual(['reminder SW']);
    await expect(act(await running.as('enforcement'), id, 'reportDeferred', { report: 'x', nextReportAt: inDays(3) })).rejects.toMatchObject({ status: 404 });
  });

  it('should hand it to another unit that owns it, tell that unit, and list it with owner and date for who may see it', async () => {
    await defer(60, { ownerUnitId: running.district.node('CGZF') });
    await running.settled();
    expect(await running.dataSource.manager.countBy(Notice, { personId: running.district.person('enforcement'), requestId: id, type: 'deferred' })).toBe(1);
    const list = async (login: string) => (await (await running.as(login)).call('get', '/api/worklists/{view}', { path: { view: 'deferred' }, query: {} })).items;
    for (const login of ['enforcement', 'dispatcher', 'supervisor', 'town', 'community']) {
      expect(await list(login)).toMatchObject([{ id, status: 'deferred', holder: { unit: { name: '区综合行政执法局' } }, reportDueAt: inDays(60) }]);
    }
    for (const login of ['member', 'stranger', 'other-secretary']) expect(await list(login)).toEqual([]);
  });

  it('should come off the list to be signed anew, with a limit that begins then', async () => {
    await defer(60);
    await after(40);
    const resumed = await act(water, id, 'resume', { note: '预算批下来了' });
    expect(resumed).toMatchObject({ status: 'dispatched', holder: { unit: { name: '区水务局' }, signed: false } });
    expect(Date.parse(resumed.dueAt ?? '')).toBeGreaterThan(running.clock.now());
    expect(await row()).toMatchObject({ reportDueAt: null, ownerOffice: null, limitFrom: running.clock.now() });
    expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'resumed', text: '预算批下来了' });
    await after(21);
    expect((await cards()).filter((card) => card.startsWith('yellow'))).toHaveLength(1);
  });

  it('should let the dispatch centre take it off the list too', async () => {
    await defer(60);
    expect(await act(await running.as('dispatcher'), id, 'resume')).toMatchObject({ status: 'dispatched' });
  });
});
