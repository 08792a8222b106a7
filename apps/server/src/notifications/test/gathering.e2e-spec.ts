import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Notice } from '../infrastructure/notice.entity.js';

const HOUR = 3_600_000;
/** From Wednesday 10:00, when the clock of the tests begins. */
const UNTIL_EIGHT = 22 * HOUR;

describe('notices that are gathered', () => {
  let running: RunningApp;
  let secretary: Api;

  beforeEach(async () => {
    running = await startApp();
    secretary = await running.as('secretary');
  });
  afterEach(() => running.stop());

  const inbox = async (login = 'secretary') => (await (await running.as(login)).call('get', '/api/notices')).items;
  const types = async (login?: string): Promise<string[]> => (await inbox(login)).map(({ type }) => type);
  const waiting = async (login = 'secretary') => (await running.as(login)).call('get', '/api/notices/waiting');
  const choose = async (login: string, howTold: 'atOnce' | 'whatAsksMe' | 'daily') => (await running.as(login)).call('put', '/api/me/notice-preference', { body: { howTold } });
  const after = async (ms: number): Promise<void> => {
    running.clock.forward(ms);
    await running.settled();
  };

  /** A request of the secretary's that a member takes: the branch has handed it on, and hears that it was signed. */
  async function signedByMember(): Promise<{ id: string; reporter: Api }> {
    const { id, lookupCode } = await report(running.visitor());
    await act(secretary, id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await running.settled();
    await act(await running.as('member'), id, 'sign');
    await running.settled();
    return { id, reporter: running.visitor(lookupCode) };
  }

  it('should be told in one line at eight, which opens them, while what asks something is told at once', async () => {
    const { id } = await signedByMember();
    expect(await types()).toEqual([]);
    expect(await types('member')).toEqual(['triaged']);
    const soon = await waiting();
    expect([soon.at, soon.items.map((one) => one.type)]).toEqual(['2026-03-05T00:00:00.000Z', ['signed', 'triaged']]);

    await after(UNTIL_EIGHT - 1);
    expect(await types()).toEqual([]);
    await after(1);
    const lines = (await inbox()).filter(({ type }) => type === 'gathered');
    expect(lines).toEqual([expect.objectContaining({ requestId: null, mediationId: null, digestId: null, data: { count: '2' }, readAt: null })]);
    secretary = await running.as('secretary');
    const lineId = lines[0]?.id ?? '';
    const { items } = await secretary.call('get', '/api/notices/{id}/gathered', { path: { id: lineId } });
    expect(items.map(({ type, requestId }) => [type, requestId])).toEqual([['signed', id], ['triaged', id]]);
    expect((await waiting()).items).toEqual([]);

    await secretary.call('post', '/api/notices/{id}/read', { path: { id: lineId } });
    expect((await secretary.call('get', '/api/notices/{id}/gathered', { path: { id: lineId } })).items.every(({ readAt }) => readAt !== null)).toBe(true);
    await expect((await running.as('town')).call('get', '/api/notices/{id}/gathered', { path: { id: lineId } })).rejects.toMatchObject({ status: 404 });
    await expect(secretary.call('get', '/api/notices/{id}/gathered', { path: { id: items[0]?.id ?? '' } })).rejects.toMatchObject({ status: 404 });
  });

  it('should be read as a line when each of them was read, one by one', async () => {
    await signedByMember();
    await after(UNTIL_EIGHT);
    secretary = await running.as('secretary');
    const [line] = (await inbox()).filter(({ type }) => type === 'gathered');
    const { items } = await secretary.call('get', '/api/notices/{id}/gathered', { path: { id: line?.id ?? '' } });
    for (const { id } of items) {
      expect((await inbox()).find((one) => one.id === line?.id)?.readAt).toBeNull();
      await secretary.call('post', '/api/notices/{id}/read', { path: { id } });
    }
    expect((await inbox()).find((one) => one.id === line?.id)?.readAt).not.toBeNull();
  });

  it('should leave no line where all of it was read before', async () => {
    await signedByMember();
    for (const { id } of (await waiting()).items) await secretary.call('post', '/api/notices/{id}/read', { path: { id } });
    expect((await waiting()).items).toEqual([]);
    await after(UNTIL_EIGHT);
    expect(await types()).not.toContain('gathered');
  });

  it('should leave no line where all of it is over', async () => {
    const { id, reporter } = await signedByMember();
    await act(reporter, id, 'withdraw');
    await running.settled();
    await after(UNTIL_EIGHT);
    expect(await types()).not.toContain('gathered');
    expect((await running.dataSource.manager.findBy(Notice, { personId: running.district.person('secretary'), requestId: id }))).toEqual([]);
  });

  it('should follow what each has chosen, for themselves alone, and never hold back danger', async () => {
    expect(await secretary.call('get', '/api/me/notice-preference')).toEqual({ howTold: 'whatAsksMe' });
    expect(await choose('secretary', 'atOnce')).toEqual({ howTold: 'atOnce' });
    await choose('member', 'atOnce');
    expect(await choose('member', 'daily')).toEqual({ howTold: 'daily' });
    expect(await (await running.as('member')).call('get', '/api/me/notice-preference')).toEqual({ howTold: 'daily' });
    expect(await (await running.as('colleague')).call('get', '/api/me/notice-preference')).toEqual({ howTold: 'whatAsksMe' });
    await expect(running.visitor().call('get', '/api/me/notice-preference')).rejects.toMatchObject({ status: 401 });
    await expect((await running.as('town')).call('put', '/api/me/notice-preference', { body: { howTold: 'never' as 'daily' } })).rejects.toMatchObject({ status: 422 });

    await signedByMember();
    expect(await types()).toEqual(['signed', 'triaged']);
    expect([await types('member'), (await waiting('member')).items.map(({ type }) => type)]).toEqual([[], ['triaged']]);
    running.clock.forward(14 * HOUR);
    secretary = await running.as('secretary');
    const { id } = await report(running.visitor());
    await act(secretary, id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U1' });
    await running.settled();
    expect((await inbox('member')).map(({ type, requestId }) => [type, requestId])).toEqual([['triaged', id]]);
  });

  it('should gather for a person once a day, also over a restart, and again the day after', async () => {
    await signedByMember();
    await signedByMember();
    const works = await running.dataSource.manager.findBy(DueWork, { kind: 'notices.gathered', subjectId: running.district.person('secretary') });
    expect(works).toHaveLength(1);
    running = await running.restart();
    await after(UNTIL_EIGHT);
    secretary = await running.as('secretary');
    await signedByMember();
    await after(24 * HOUR);
    expect((await inbox()).filter(({ type }) => type === 'gathered').map(({ data }) => data['count'])).toEqual([expect.any(String), '4']);
  });

  it('should tell a reporter at once of a question, and in the morning of what goes on', async () => {
    const colleague = await running.as('colleague');
    const { id } = await colleague.call('post', '/api/requests', { headers: key(), body: { text: '楼道里堆满了纸箱和旧家具，挡住了消防通道', code: 'EAST1' } });
    await act(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await act(secretary, id, 'sign');
    await act(secretary, id, 'ask', { question: '在几楼？' });
    await running.settled();
    expect(await types('colleague')).toEqual(['asked']);
    expect((await waiting('colleague')).items.map(({ type }) => type)).toEqual(['signed']);
  });
});
