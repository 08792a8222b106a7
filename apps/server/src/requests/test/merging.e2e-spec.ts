import type { Schemas } from '@yige/api-client';
import { Photos } from '../../attachments/index.js';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { act } from '../../testing/act.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const HOUR = 3_600_000;
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });
const BOXES = { text: '楼道里堆满了纸箱和旧家具，挡住了消防通道，堆了三天了', contact: { name: '何晓雯', phone: '13800138000' } };
const SAME_BOXES = { text: '楼道里堆满了纸箱和旧家具，我推车过不去', contact: { name: '黄志强', phone: '13900139000' } };
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const SORTED = { matterCode: '0201', tier: 2, urgency: 'U3' };

describe('requests that are about the same', () => {
  let running: RunningApp;
  let as: Readonly<Record<'secretary' | 'community' | 'dispatcher' | 'water' | 'other-secretary', Api>>;

  beforeEach(async () => {
    running = await startApp();
    const logins = ['secretary', 'community', 'dispatcher', 'water', 'other-secretary'] as const;
    as = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await running.as(login)]))) as typeof as;
  });
  afterEach(() => running.stop());

  const row = (id: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  const merge = (part: { id: string }, main: { id: string }, by: Api = as.secretary) => act(by, part.id, 'merge', { mainId: main.id });

  /** Two reports of one stairwell, the first sorted and signed by the branch, the second still in the queue. */
  async function twoReports(): Promise<{ main: Schemas['ReceiptView']; part: Schemas['ReceiptView']; first: Api; second: Api }> {
    const main = await report(running.visitor(), BOXES);
    await act(as.secretary, main.id, 'triage', SORTED);
    await act(as.secretary, main.id, 'sign');
    running.clock.forward(HOUR);
    const part = await report(running.visitor(), SAME_BOXES);
    await act(as.secretary, part.id, 'triage', SORTED);
    return { main, part, first: running.visitor(main.lookupCode), second: running.visitor(part.lookupCode) };
  }

  it('should let the second reporter read the progress of the first report, its limit and its answer, and nothing of its reporter', async () => {
    const { main, part, first, second } = await twoReports();
    await act(as.secretary, main.id, 'ask', { question: '何女士，您家是几楼？' });
    await act(first, main.id, 'supply', { text: '我家三楼，只有我一个人住' });
    expect(await merge(part, main)).toMatchObject({ status: 'merged', number: part.number });
    await act(as.secretary, main.id, 'resolve', { resolution: 'solved', answer: '纸箱已经清走' });
    await running.settled();

    const seen = await read(second, part.id);
    expect(seen).toMatchObject({
      number: part.number, status: 'merged', mergedInto: { id: null, number: null, status: 'answered' }, neighbours: 1, text: SAME_BOXES.text, resolution: 'solved',
      dueAt: (await read(first, main.id)).dueAt, holder: { unit: { kind: 'branch' }, signed: true }, mine: true,
    });
    expect(seen.timeline.map(({ type }) => type)).toEqual(['triaged', 'signed', 'submitted', 'triaged', 'merged', 'resolved']);
    expect(seen.timeline.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen.timeline.at(-1)).toMatchObject({ text: '纸箱已经清走' });
    expect(JSON.stringify(seen)).not.toMatch(/何女士|何晓雯|三楼|堆了三天|13800138000/);
    expect(JSON.stringify(seen)).not.toContain(main.number);

    const own = await read(first, main.id);
    expect(own).toMatchObject({ neighbours: 1, mergedInto: null, followers: [] });
    expect(own.timeline.at(-2)).toMatchObject({ type: 'joined', data: { count: 1 } });
    expect(JSON.stringify(own)).not.toMatch(/黄|推车|13900139000/);
    expect(JSON.stringify(own)).not.toContain(part.number);
    expect((await read(as.secretary, main.id)).followers).toEqual([{ id: part.id, number: part.number, submittedAt: part.submittedAt }]);
    expect((await read(as.secretary, part.id)).mergedInto).toEqual({ id: main.id, number: main.number, status: 'answered' });
  });

  it('should show the photos of an answer to every reporter, and the photos of a report to its own alone', async () => {
    const photo = async () => {
      const { id, claim } = await running.app.get(Photos).receive(running.district.tenantId, PIXEL);
      return { id, claim };
    };
    const [ofReport, ofAnswer] = [await photo(), await photo()];
    const main = await report(running.visitor(), { ...BOXES, attachments: [ofReport] });
    await act(as.secretary, main.id, 'triage', SORTED);
    await act(as.secretary, main.id, 'sign');
    const part = await report(running.visitor(), SAME_BOXES);
    await merge(part, main);
    await act(as.secretary, main.id, 'resolve', { resolution: 'solved', answer: '纸箱已经清走', attachments: [ofAnswer] });
    await running.settled();
    const [first, second] = [running.visitor(main.lookupCode), running.visitor(part.lookupCode)];
    expect((await read(first, main.id)).attachments.map(({ id }) => id).sort()).toEqual([ofReport.id, ofAnswer.id].sort());
    expect((await read(second, part.id)).attachments.map(({ id }) => id)).toEqual([ofAnswer.id]);
    const seen = async (id: string, code: string) => (await fetch(`${running.url}/api/attachments/${id}`, { headers: { authorization: `Lookup ${code}` } })).status;
    expect([await seen(ofReport.id, main.lookupCode), await seen(ofAnswer.id, main.lookupCode)]).toEqual([200, 200]);
    expect([await seen(ofReport.id, part.lookupCode), await seen(ofAnswer.id, part.lookupCode)]).toEqual([404, 200]);
  });

  it('should refuse to merge what is confidential, less urgent, at its end, itself, or not to be seen', async () => {
    const { main, part } = await twoReports();
    const secret = await report(running.visitor(), { text: '举报有人在天台违法搭建铁皮房', kind: 'report' });
    await expect(merge(secret, main, as.dispatcher)).rejects.toMatchObject({ status: 409, code: 'REQUEST.MERGE_CONFIDENTIAL' });
    await expect(merge(part, secret, as.dispatcher)).rejects.toMatchObject({ status: 409, code: 'REQUEST.MERGE_CONFIDENTIAL' });
    await act(as.dispatcher, secret.id, 'triage', { matterCode: '0201', tier: 3, urgency: 'U3', unitId: running.district.node('SW') });
    await act(as.water, secret.id, 'sign');
    await expect(merge(part, secret)).rejects.toMatchObject({ status: 422, code: 'REQUEST.MAIN_UNKNOWN' });
    await expect(merge(part, { id: 'no-such-request' })).rejects.toMatchObject({ status: 422, code: 'REQUEST.MAIN_UNKNOWN' });
    await expect(merge(part, part)).rejects.toMatchObject({ status: 422, code: 'REQUEST.MERGE_ITSELF' });
    const elsewhere = await report(running.visitor(), { code: undefined, gridId: running.district.node('west/1') } as Partial<Schemas['SubmitRequest']>);
    await expect(merge(part, elsewhere)).rejects.toMatchObject({ code: 'REQUEST.MAIN_UNKNOWN' });
    await expect(merge(part, main, as['other-secretary'])).rejects.toMatchObject({ status: 404 });

    const urgent = await report(running.visitor(), SAME_BOXES);
    await act(as.secretary, urgent.id, 'triage', { ...SORTED, urgency: 'U1' });
    await expect(merge(urgent, main)).rejects.toMatchObject({ status: 409, code: 'REQUEST.MERGE_LESS_URGENT' });
    await act(running.visitor(main.lookupCode), main.id, 'withdraw');
    await expect(merge(part, main)).rejects.toMatchObject({ status: 409, code: 'REQUEST.MERGE_NOT_OPEN' });
  });

  it('should carry along what followed, so that nothing follows a follower', async () => {
    const { main, part, second } = await twoReports();
    await merge(part, main);
    const third = await report(running.visitor(), SAME_BOXES);
    await act(as.secretary, third.id, 'triage', SORTED);
    await act(as.secretary, main.id, 'merge', { mainId: third.id });
    expect(await row(third.id)).toMatchObject({ neighbours: 2 });
    expect(await row(main.id)).toMatchObject({ neighbours: 0, mergedIntoId: third.id, status: 'merged' });
    expect(await row(part.id)).toMatchObject({ mergedIntoId: third.id, status: 'merged' });
    expect(await read(second, part.id)).toMatchObject({ neighbours: 2, mergedInto: { status: 'dispatched' } });

    const fourth = await report(running.visitor(), SAME_BOXES);
    await act(as.secretary, fourth.id, 'merge', { mainId: part.id });
    expect(await row(fourth.id)).toMatchObject({ mergedIntoId: third.id });
    expect(await row(third.id)).toMatchObject({ neighbours: 3 });
  });

  it('should take it apart again into the sorting queue, with the limit of its own first dispatch, and keep what happened in both', async () => {
    const { main, part, first, second } = await twoReports();
    const { dueAt, dispatchedAt } = await row(part.id);
    await merge(part, main);
    running.clock.forward(30 * HOUR);
    as = { ...as, secretary: await running.as('secretary') };
    expect(await act(as.secretary, part.id, 'unmerge', { note: '其实是两层楼' })).toMatchObject({ status: 'submitted', dueAt: new Date(dueAt ?? 0).toISOString() });
    expect(await row(part.id)).toMatchObject({ mergedIntoId: null, dispatchedAt, open: true });
    expect(await row(main.id)).toMatchObject({ neighbours: 0 });
    const sorted = await act(as.secretary, part.id, 'triage', SORTED);
    expect(sorted.dueAt).toBe(new Date(dueAt ?? 0).toISOString());
    const seen = await read(second, part.id);
    expect(seen.timeline.map(({ type }) => type)).toEqual(['submitted', 'triaged', 'merged', 'unmerged', 'triaged']);
    expect(seen.legs.map(({ outcome }) => outcome)).toEqual(['merged', null]);
    expect((await read(first, main.id)).timeline.map(({ type }) => type)).toEqual(['submitted', 'triaged', 'signed', 'joined']);
    expect((await read(as.secretary, main.id)).timeline).toContainEqual(expect.objectContaining({ type: 'left', public: false, data: { number: part.number } }));
  });

  it('should count the limit of what was never sent out from when it was merged', async () => {
    const { main } = await twoReports();
    const unsorted = await report(running.visitor(), SAME_BOXES);
    await merge(unsorted, main);
    const mergedAt = running.clock.now();
    running.clock.forward(48 * HOUR);
    as = { ...as, secretary: await running.as('secretary') };
    await act(as.secretary, unsorted.id, 'unmerge');
    await act(as.secretary, unsorted.id, 'triage', SORTED);
    const { dispatchedAt, limitFrom } = await row(unsorted.id);
    expect([dispatchedAt, limitFrom]).toEqual([mergedAt, mergedAt]);
  });

  it('should let a follower who finds it unsolved go one level up alone, and the first reporter stay satisfied', async () => {
    const { main, part, first, second } = await twoReports();
    await merge(part, main);
    await expect(act(second, part.id, 'rate', { contacted: true, satisfaction: 'satisfied' })).rejects.toMatchObject({ status: 409, code: 'REQUEST.MAIN_NOT_ANSWERED' });
    await act(as.secretary, main.id, 'resolve', { resolution: 'solved', answer: '纸箱已经清走' });
    await act(first, main.id, 'rate', { contacted: true, satisfaction: 'satisfied' });
    expect((await read(second, part.id)).commands).toEqual(expect.arrayContaining(['rate', 'reopen']));
    expect(await act(second, part.id, 'reopen', { reason: 'notSolved', comment: '我这层还堆着' })).toMatchObject({ status: 'dispatched', holder: { unit: { kind: 'village' } } });
    expect(await row(part.id)).toMatchObject({ mergedIntoId: null, reopenings: 1, open: true });
    expect(await row(main.id)).toMatchObject({ neighbours: 0, status: 'closed', closeResult: 'solved' });
    expect(JSON.stringify(await read(first, main.id))).not.toContain('还堆着');
  });

  it('should let who followed first stand for the others when the first reporter takes it back', async () => {
    const { main, part, first } = await twoReports();
    await merge(part, main);
    const third = await report(running.visitor(), SAME_BOXES);
    await merge(third, main);
    await act(first, main.id, 'withdraw');
    expect(await row(main.id)).toMatchObject({ status: 'withdrawn', neighbours: 0 });
    expect(await row(part.id)).toMatchObject({ status: 'submitted', open: true, mergedIntoId: null, neighbours: 1 });
    expect(await row(third.id)).toMatchObject({ status: 'merged', mergedIntoId: part.id });
  });

  it('should let a follower leave', async () => {
    const { main, part, second } = await twoReports();
    await merge(part, main);
    expect(await act(second, part.id, 'withdraw')).toMatchObject({ status: 'withdrawn' });
    expect(await row(main.id)).toMatchObject({ neighbours: 0, status: 'inProgress' });
  });

  it('should tell every reporter with an account of each step, under the number of their own', async () => {
    const [one, two] = [await running.as('member'), await running.as('stranger')];
    const main = await report(one, BOXES);
    await act(as.secretary, main.id, 'triage', SORTED);
    await act(as.secretary, main.id, 'sign');
    await running.settled();
    const part = await report(two, SAME_BOXES);
    await merge(part, main);
    await act(as.secretary, main.id, 'ask', { question: '何女士，您家是几楼？' });
    await act(one, main.id, 'supply', { text: '三楼' });
    await act(as.secretary, main.id, 'resolve', { resolution: 'solved', answer: '清走了' });
    await running.settled();
    const told = async (login: string) => (await running.dataSource.manager.find(Notice, { where: { personId: running.district.person(login) }, order: { id: 'ASC' } })).map(({ type, requestId, data }) => [type, requestId, data['number']]);
    expect(await told('member')).toEqual(expect.arrayContaining([['signed', main.id, main.number], ['asked', main.id, main.number], ['resolved', main.id, main.number]]));
    expect(await told('stranger')).toEqual([['merged', part.id, part.number], ['resolved', part.id, part.number]]);
  });

  it('should suggest to the sorter what tells of the same at the same place within 72 hours, the likest first, page by page', async () => {
    const { main, part } = await twoReports();
    const otherwise = await report(running.visitor(), { ...SAME_BOXES, text: '走火通道俾人摆满纸皮同旧柜，行都行唔到' });
    await report(running.visitor(), { ...SAME_BOXES, text: '东门的垃圾桶满了三天没人收' });
    const secret = await report(running.visitor(), { ...SAME_BOXES, confidential: true });
    const page = async (api: Api, id: string, query: { limit?: number; cursor?: string } = {}) => api.call('get', '/api/requests/{id}/candidates', { path: { id }, query });
    const all = (await page(as.secretary, part.id)).items;
    expect(all.map(({ id, looksSame }) => [id, looksSame])).toEqual([[main.id, true], [otherwise.id, true]]);
    const first = await page(as.secretary, part.id, { limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([main.id]);
    expect((await page(as.secretary, part.id, { limit: 1, cursor: first.nextCursor ?? '' }))).toMatchObject({ items: [{ id: otherwise.id }], nextCursor: null });
    expect((await page(as.secretary, otherwise.id)).items.map(({ id }) => id).sort()).toEqual([main.id, part.id].sort());
    expect((await page(as.secretary, secret.id)).items).toEqual([]);
    await expect(page(as.secretary, part.id, { cursor: 'nonsense' })).rejects.toMatchObject({ status: 422 });
    await expect(page(as['other-secretary'], part.id)).rejects.toMatchObject({ status: 404 });
    running.clock.forward(73 * HOUR);
    as = { ...as, secretary: await running.as('secretary') };
    const late = await report(running.visitor(), SAME_BOXES);
    await act(as.secretary, late.id, 'triage', SORTED);
    expect((await page(as.secretary, late.id)).items).toEqual([]);
  });

  it('should take two for the same that people have sorted as one matter, whatever their words', async () => {
    const [one, other] = [await report(running.visitor(), { ...SAME_BOXES, text: '在吗，问一下' }), await report(running.visitor(), { ...SAME_BOXES, text: '请尽快处理谢谢' })];
    const candidates = async () => (await as.secretary.call('get', '/api/requests/{id}/candidates', { path: { id: one.id }, query: {} })).items.map(({ id }) => id);
    expect(await candidates()).toEqual([]);
    for (const { id } of [one, other]) await act(as.secretary, id, 'triage', SORTED);
    expect(await candidates()).toEqual([other.id]);
  });
});
