import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { Revisit } from '../infrastructure/revisit.entity.js';

const HOUR = 3_600_000;
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });
const SOLVED = { reached: true, contacted: true, solved: true, satisfaction: 'fairlySatisfied' };

describe('revisits', () => {
  let running: RunningApp;
  let resident: Api;
  let id: string;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  /** Answered by the branch, on a Wednesday at ten in the morning. */
  beforeEach(async () => {
    const receipt = await report(running.visitor());
    id = receipt.id;
    resident = running.visitor(receipt.lookupCode);
    await act(await running.as('secretary'), id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await answer('secretary');
  });

  const answer = async (login: string): Promise<void> => {
    const api = await running.as(login);
    await act(api, id, 'sign');
    await act(api, id, 'resolve', { resolution: 'solved', answer: '已经清走了' });
  };
  const revisit = async (login: string, body: object) => act(await running.as(login), id, 'revisit', body);
  const row = (): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  const list = async (login: string) => (await (await running.as(login)).call('get', '/api/worklists/{view}', { path: { view: 'revisit' }, query: {} })).items.map((item) => item.id);

  it('should close what the resident calls solved, in their words', async () => {
    expect(await revisit('community', { ...SOLVED, comment: '来得很快，谢谢' })).toMatchObject({ status: 'closed' });
    const seen = await read(resident, id);
    expect(seen).toMatchObject({ closeResult: 'solved', revisits: [{ attempt: 1, outcome: 'solved', contacted: true, solved: true, satisfaction: 'fairlySatisfied', comment: '来得很快，谢谢', unit: { kind: 'village' } }] });
    expect(seen.timeline.slice(-2)).toMatchObject([{ type: 'revisited', text: '来得很快，谢谢', data: { outcome: 'solved' } }, { type: 'closed', data: { result: 'solved' } }]);
    expect(seen.rating).toBeNull();
  });

  it.each([[true, 'notSolved'], [false, 'nobodyCame']])('should redo what is not solved one level up (somebody had been in touch: %s)', async (contacted, reason) => {
    expect(await revisit('community', { reached: true, contacted, solved: false })).toMatchObject({ status: 'dispatched', holder: { unit: { kind: 'village' } } });
    const seen = await read(resident, id);
    expect(seen).toMatchObject({ redos: 1, reopenings: 0, answeredAt: null });
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'reopened', actor: { role: 'communityStaff' }, data: { reason } });
  });

  it('should close as unanswered after three tries in three parts of the day, four hours apart', async () => {
    expect(await revisit('community', { reached: false })).toMatchObject({ status: 'answered' });
    await expect(revisit('community', { reached: false })).rejects.toMatchObject({ status: 409, code: 'REQUEST.REVISIT_TOO_SOON' });
    expect((await read(await running.as('community'), id)).revisitFrom).toBe('2026-03-04T06:00:00.000Z');
    running.clock.forward(4 * HOUR);
    await revisit('community', { reached: false });
    running.clock.forward(3 * HOUR);
    await expect(revisit('town', SOLVED)).rejects.toMatchObject({ code: 'REQUEST.REVISIT_TOO_SOON' });
    running.clock.forward(HOUR);
    expect(await revisit('town', { reached: false })).toMatchObject({ status: 'closed' });
    expect(await row()).toMatchObject({ closeResult: 'noAnswer' });
    expect((await running.dataSource.manager.find(Revisit, { where: { requestId: id }, order: { attempt: 'ASC' } })).map(({ attempt, outcome, contacted }) => [attempt, outcome, contacted]))
      .toEqual([[1, 'notReached', null], [2, 'notReached', null], [3, 'givenUp', null]]);
  });

  it('should take the questions in their order, and no answer of somebody who was not reached', async () => {
    const refused = async (body: object) => revisit('community', body).then(() => [], (error: { problem: { code: string; errors: { field: string }[] } }) => [error.problem.code, ...error.problem.errors.map(({ field }) => field)]);
    expect(await refused({ reached: true })).toEqual(['VALIDATION.FAILED', 'contacted', 'solved']);
    expect(await refused({ reached: true, contacted: true, solved: true })).toEqual(['VALIDATION.FAILED', 'satisfaction']);
    expect(await refused({ reached: true, solved: false })).toEqual(['VALIDATION.FAILED', 'contacted']);
    expect(await refused({ reached: false, solved: true, satisfaction: 'satisfied' })).toEqual(['VALIDATION.FAILED', 'solved', 'satisfaction']);
  });

  it('should not be made by the unit that answered, nor by one that answered before', async () => {
    await expect(revisit('secretary', SOLVED)).rejects.toMatchObject({ status: 403 });
    await revisit('community', { reached: true, contacted: true, solved: false });
    await answer('community');
    await expect(revisit('community', SOLVED)).rejects.toMatchObject({ status: 403, code: 'REQUEST.OWN_CASE' });
    await act(resident, id, 'reopen', { reason: 'notSolved' });
    await act(await running.as('dispatcher'), id, 'reassign', { unitId: running.district.node('east'), reason: '请镇街再办' });
    await answer('town');
    await expect(revisit('community', SOLVED)).rejects.toMatchObject({ status: 403, code: 'REQUEST.OWN_CASE' });
    await expect(revisit('dispatcher', SOLVED)).resolves.toMatchObject({ status: 'closed' });
  });

  it('should not call anybody about a rating that they gave themselves', async () => {
    await act(resident, id, 'rate', { contacted: true, satisfaction: 'dissatisfied' });
    await expect(revisit('community', SOLVED)).rejects.toMatchObject({ status: 409, code: 'REQUEST.ILLEGAL_TRANSITION' });
    await act(resident, id, 'reopen', { reason: 'notSolved' });
    await answer('community');
    await expect(revisit('town', SOLVED)).rejects.toMatchObject({ status: 409, code: 'REQUEST.RATED_ALREADY' });
    expect(await list('town')).toEqual([]);
  });

  it('should list what waits to be asked about for those who may, the oldest first', async () => {
    const first = id;
    running.clock.forward(HOUR);
    const receipt = await report(running.visitor());
    id = receipt.id;
    await act(await running.as('secretary'), id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await answer('secretary');
    for (const login of ['community', 'town', 'dispatcher', 'supervisor']) expect(await list(login)).toEqual([first, id]);
    for (const login of ['secretary', 'member']) expect(await list(login)).toEqual([]);
    const community = await running.as('community');
    const page = await community.call('get', '/api/worklists/{view}', { path: { view: 'revisit' }, query: { limit: 1 } });
    expect(page.items.map((item) => item.id)).toEqual([first]);
    expect((await community.call('get', '/api/worklists/{view}', { path: { view: 'revisit' }, query: { limit: 1, cursor: page.nextCursor ?? '' } })).items.map((item) => item.id)).toEqual([id]);
  });

  describe('after the second dissatisfaction', () => {
    /** The village answers the redo, and the resident says again that it is not solved. */
    beforeEach(async () => {
      await act(resident, id, 'reopen', { reason: 'notSolved' });
      await answer('community');
      await act(resident, id, 'reopen', { reason: 'notSolved' });
    });

    it('should go to a joint review at the dispatch centre', async () => {
      expect(await row()).toMatchObject({ review: 'open', redos: 2, status: 'dispatched', holderUnitId: 'centre' });
      expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'reopened', data: { review: true } });
    });

    it('should be ended by the district with reasons and remedies, and then for good', async () => {
      const dispatcher = await running.as('dispatcher');
      const close = { result: 'unsolved', note: '三家单位联合复核' };
      await expect(act(dispatcher, id, 'close', close)).rejects.toMatchObject({ status: 422, code: 'VALIDATION.FAILED' });
      await expect(act(await running.as('community'), id, 'close', { ...close, reasons: 'x', remedies: 'y' })).rejects.toMatchObject({ status: expect.any(Number) as number });
      expect(await act(dispatcher, id, 'close', { ...close, reasons: '已按消防法规清理', remedies: '可在六十日内申请行政复议' })).toMatchObject({ status: 'closed' });
      expect(await read(resident, id)).toMatchObject({ resolution: 'notPossibleByLaw', closeResult: 'unsolved', review: 'done' });
      expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'closed', text: '已按消防法规清理\n\n可在六十日内申请行政复议', data: { review: true } });
      await expect(act(resident, id, 'reopen', { reason: 'notSolved' })).rejects.toMatchObject({ status: 409, code: 'REQUEST.REVIEW_FINAL' });
    });

    it('should go out once more instead, and never be closed by a unit that has answered it', async () => {
      await act(await running.as('dispatcher'), id, 'reassign', { unitId: running.district.node('SW'), reason: '请水务局再看' });
      await answer('water');
      for (const login of ['community', 'secretary']) {
        const api = await running.as(login);
        const { version } = await read(api, id);
        const body = { expectedVersion: version, result: 'solved' as const, note: '电话确认' };
        await expect(api.call('post', '/api/requests/{id}/commands/close', { path: { id }, headers: key(), body })).rejects.toMatchObject({ status: 403 });
      }
      expect(await act(await running.as('town'), id, 'close', { result: 'solved', note: '电话确认' })).toMatchObject({ status: 'closed' });
    });
  });
});
