import { Like } from 'typeorm';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { SupervisionCard } from '../../supervision/infrastructure/supervision-card.entity.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { SubmitRequestUseCase } from '../application/submit-request.js';
import { systemActor } from '../../platform/http/actor.js';
import { shanghaiMinuteOfDay, type Tier } from '@yige/domain';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

describe('the clock of a request', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  async function sorted(tier: Tier, urgency: 'U0' | 'U1' | 'U2' | 'U3' = 'U3'): Promise<{ id: string; lookupCode: string }> {
    const { id, lookupCode } = await report(running.visitor());
    const secretary = await running.as('secretary');
    const { version } = await read(secretary, id);
    await secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id }, headers: key(), body: { expectedVersion: version, matterCode: '0201', tier, urgency } });
    return { id, lookupCode };
  }
  const row = (id: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  const after = async (ms: number): Promise<void> => {
    running.clock.forward(ms);
    await running.settled();
  };
  const until = async (at: number | null): Promise<void> => after((at ?? 0) - running.clock.now());
  const cards = async (id: string): Promise<string[]> => (await running.dataSource.manager.find(SupervisionCard, { where: { requestId: id }, order: { issuedAt: 'ASC' } })).map(({ level }) => level);
  const act = async (login: string, id: string, command: 'sign' | 'resolve'): Promise<void> => {
    const api = await running.as(login);
    const { version: expectedVersion } = await read(api, id);
    if (command === 'sign') await api.call('post', '/api/requests/{id}/commands/sign', { path: { id }, headers: key(), body: { expectedVersion } });
    else await api.call('post', '/api/requests/{id}/commands/resolve', { path: { id }, headers: key(), body: { expectedVersion, resolution: 'solved', answer: '已经清走了' } });
  };

  it('should let a request that nobody takes climb to the branch, and tell the resident the new date', async () => {
    const { id, lookupCode } = await sorted(1);
    const { climbAt, dueAt } = await row(id);
    const first = Math.min(climbAt ?? Infinity, dueAt ?? Infinity);
    await until(first - 1);
    expect(await row(id)).toMatchObject({ tier: 1, status: 'dispatched' });
    await after(1);
    expect(await row(id)).toMatchObject({ tier: 2, status: 'dispatched', holderUnitId: running.district.node('east/1/branch') });
    const seen = await read(running.visitor(lookupCode), id);
    const climbed = seen.timeline.filter((entry) => entry.type === 'escalated');
    expect(climbed).toHaveLength(1);
    expect(climbed[0]).toMatchObject({ actor: { role: 'system', name: null }, data: { fromTier: 1, tier: 2, cause: 'unclaimed', dueAt: seen.dueAt } });
    expect(Date.parse(seen.dueAt ?? '')).toBeGreaterThan(running.clock.now());
    expect(seen.legs.map((leg) => leg.outcome)).toEqual(['expired', null]);
    expect(await cards(id)).toEqual([]);
  });

  it('should let what somebody took, and did not do in time, climb when it is due and not before', async () => {
    const { id } = await sorted(1);
    await act('member', id, 'sign');
    const { dueAt } = await row(id);
    await until((dueAt ?? 0) - 1);
    expect(await row(id)).toMatchObject({ tier: 1, status: 'inProgress', holderPersonId: 'person-member' });
    await after(1);
    expect(await row(id)).toMatchObject({ tier: 2, status: 'dispatched', holderPersonId: null });
  });

  it('should remind at three quarters, card yellow at the end and red at one and a half, once each and never before the resident', async () => {
    const { id, lookupCode } = await sorted(2);
    const { limitFrom, dueAt } = await row(id);
    const span = (dueAt ?? 0) - (limitFrom ?? 0);
    for (const [share, seen] of [[0.75, ['reminder']], [1, ['reminder', 'yellow']], [1.5, ['reminder', 'yellow', 'red']]] as const) {
      await until(Math.round((limitFrom ?? 0) + share * span) - 1);
      expect(await cards(id)).toEqual(seen.slice(0, -1));
      await after(1);
      expect(await cards(id)).toEqual(seen);
    }
    const [inside, outside] = [await read(await running.as('secretary'), id), await read(running.visitor(lookupCode), id)];
    expect(inside.timeline.filter((entry) => !entry.public && entry.type !== 'stepLate').map((entry) => [entry.type, entry.data['level']])).toEqual([['reminded', 'reminder'], ['carded', 'yellow'], ['carded', 'red']]);
    expect(outside.timeline.map((entry) => entry.type)).toEqual(expect.not.arrayContaining(['reminded', 'carded']));
    const [card] = await running.dataSource.manager.findBy(SupervisionCard, { requestId: id, level: 'red' });
    expect(card).toMatchObject({ unitId: running.district.node('east/1/branch') });
    expect(Object.keys(card ?? {}).some((column) => column.includes('person'))).toBe(false);
    running.clock.forward(12 * HOUR);
    const notices = await (await running.as('secretary')).call('get', '/api/notices');
    expect(notices.items.filter((notice) => notice.requestId === id).map((notice) => notice.type).sort()).toEqual(['carded', 'carded', 'reminded', 'stepLate', 'triaged']);
  });

  it('should warn nobody of what was answered in time, and close it as unanswered after fifteen days of silence', async () => {
    const { id } = await sorted(2);
    await act('secretary', id, 'sign');
    await act('secretary', id, 'resolve');
    await after(15 * DAY - 1);
    expect(await row(id)).toMatchObject({ status: 'answered' });
    await after(1);
    expect(await row(id)).toMatchObject({ status: 'closed', closeResult: 'noAnswer', open: false });
    expect(await cards(id)).toEqual([]);
  });

  it('should go on by itself when the reporter adds nothing for five work days, give the time back, and remind anew', async () => {
    const { id, lookupCode } = await sorted(2);
    await act('secretary', id, 'sign');
    const secretary = await running.as('secretary');
    const { version: expectedVersion } = await read(secretary, id);
    await secretary.call('post', '/api/requests/{id}/commands/ask', { path: { id }, headers: key(), body: { expectedVersion, question: '是几楼？' } });
    const stopped = await row(id);
    await until((stopped.clockResumesAt ?? 0) - 1);
    expect(await row(id)).toMatchObject({ status: 'awaitingReporter' });
    await after(1);
    const resumed = await row(id);
    expect(resumed).toMatchObject({ status: 'inProgress', clockResumesAt: null });
    expect(resumed.dueAt).toBeGreaterThan(stopped.dueAt ?? Infinity);
    expect((await read(running.visitor(lookupCode), id)).timeline.at(-1)).toMatchObject({ type: 'resumed', actor: { role: 'system' } });
    expect(await cards(id)).toEqual([]);
    await until(resumed.dueAt);
    expect(await cards(id)).toEqual(['reminder', 'yellow']);
  });

  it('should go on after a restart, also when the time came while nothing was running', async () => {
    const [waiting, late] = [await sorted(1), await sorted(2)];
    running = await (async () => {
      const next = running.restart();
      running.clock.forward(30 * DAY);
      return next;
    })();
    await running.settled();
    // It climbed once by itself; the limit of the branch began then, and is not over.
    expect(await row(waiting.id)).toMatchObject({ tier: 2, legSeq: 2 });
    expect((await cards(late.id)).sort()).toEqual(['red', 'reminder', 'yellow']);
    running = await running.restart();
    await running.settled();
    expect(await row(waiting.id)).toMatchObject({ tier: 2, legSeq: 2 });
    expect(await cards(late.id)).toHaveLength(3);
  });

  it('should arm nothing for history that was brought in', async () => {
    const submittedAt = running.clock.now() - 300 * DAY;
    await running.app.get(SubmitRequestUseCase).run(systemActor(running.district.tenantId), 'history', { text: '楼道堆满纸箱，杂物堵住楼道，走不过去', gridId: running.district.node('east/1') }, { source: 'letters', sourceId: '1', submittedAt });
    await after(300 * DAY);
    expect(await running.dataSource.manager.countBy(DueWork, { kind: Like('request.%') })).toBe(0);
    expect(await running.dataSource.manager.count(SupervisionCard)).toBe(0);
  });

  it('should hold notices over the silent hours, but not those of danger', async () => {
    await after(20.5 * HOUR - shanghaiMinuteOfDay(running.clock.now()) * 60_000 + 2 * HOUR);
    const [calm, danger] = [await sorted(2, 'U3'), await sorted(2, 'U1')];
    await running.settled();
    const secretary = await running.as('secretary');
    const shown = async () => (await secretary.call('get', '/api/notices')).items.filter(({ type }) => type === 'triaged').map((notice) => notice.requestId);
    expect(await shown()).toEqual([danger.id]);
    running.clock.forward(9 * HOUR);
    expect(await shown()).toEqual([danger.id, calm.id]);
  });
});
