import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { SupervisionCard } from '../../supervision/infrastructure/supervision-card.entity.js';
import { act } from '../../testing/act.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RearmTimers } from '../application/rearm-timers.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const DAY = 24 * 3_600_000;

describe('setting timers again', () => {
  let running: RunningApp;
  let rearm: RearmTimers;

  beforeEach(async () => {
    running = await startApp();
    rearm = running.app.get(RearmTimers);
    await running.settled();
  });
  afterEach(() => running.stop());

  /** With the branch, as if it had been moved last before timers were kept. */
  async function withoutTimers(): Promise<string> {
    const { id } = await report(running.visitor());
    await act(await running.as('secretary'), id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await running.dataSource.manager.delete(DueWork, { subjectId: id });
    await running.dataSource.manager.update(RequestRow, { id }, { limitFrom: null, climbAt: null });
    return id;
  }
  const timers = async (id: string) => (await running.dataSource.manager.find(DueWork, { where: { subjectId: id }, order: { dueAt: 'ASC' } })).map(({ kind }) => kind);

  it('should set what is missing once, however often it is asked', async () => {
    const ids = [await withoutTimers(), await withoutTimers()];
    const { id: sound } = await report(running.visitor());
    const own = await timers(sound);
    expect(await rearm.run()).toEqual({ requests: 2, timers: 10 });
    for (const id of ids) expect((await timers(id)).sort()).toEqual(['request.lateSign', 'request.lateSign', 'request.red', 'request.reminder', 'request.yellow']);
    expect(await rearm.run()).toEqual({ requests: 0, timers: 0 });
    expect(await timers(sound)).toEqual(own);
  });

  it('should card nobody for what lies in the past, and still card what lies ahead', async () => {
    const id = await withoutTimers();
    const { dispatchedAt, dueAt } = await running.dataSource.manager.findOneByOrFail(RequestRow, { id });
    running.clock.forward((dueAt ?? 0) - running.clock.now() + 1);
    expect(await rearm.run()).toEqual({ requests: 1, timers: 3 });
    await running.settled();
    expect(await running.dataSource.manager.countBy(SupervisionCard, { requestId: id })).toBe(0);
    running.clock.forward(((dueAt ?? 0) - (dispatchedAt ?? 0)) / 2);
    await running.settled();
    expect((await running.dataSource.manager.findBy(SupervisionCard, { requestId: id })).map(({ level }) => level)).toEqual(['red']);
  });

  it('should close what has waited for an answer for longer than fifteen days, as the timer would have', async () => {
    const id = await withoutTimers();
    const secretary = await running.as('secretary');
    await act(secretary, id, 'sign');
    await act(secretary, id, 'resolve', { resolution: 'solved', answer: '清走了' });
    await running.dataSource.manager.delete(DueWork, { subjectId: id });
    running.clock.forward(20 * DAY);
    await rearm.run();
    await running.settled();
    expect(await running.dataSource.manager.findOneByOrFail(RequestRow, { id })).toMatchObject({ status: 'closed', closeResult: 'noAnswer' });
  });

  it('should go through more requests than fit in one step', async () => {
    const id = await withoutTimers();
    const row = await running.dataSource.manager.findOneByOrFail(RequestRow, { id });
    const copies = Array.from({ length: 650 }, (_, n) => ({ ...row, id: `copy-${n}`, number: `NS${n}`, lookupHash: `hash-${n}`, nextDueAt: row.nextDueAt + (n % 7) }));
    for (let from = 0; from < copies.length; from += 100) await running.dataSource.manager.insert(RequestRow, copies.slice(from, from + 100));
    expect(await rearm.run()).toEqual({ requests: 651, timers: 651 * 5 });
    expect(await rearm.run()).toEqual({ requests: 0, timers: 0 });
  });
});
