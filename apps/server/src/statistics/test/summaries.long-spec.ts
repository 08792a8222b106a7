import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Walk } from '../../testing/walk.js';
import { CheckSummaries } from '../application/check-summaries.js';
import { FoldSummaries } from '../application/fold-summaries.js';
import { CountedRequest } from '../infrastructure/counted-request.entity.js';
import { RequestDay } from '../infrastructure/request-day.entity.js';
import { SummaryMark } from '../infrastructure/summary-mark.entity.js';
import { SummaryState } from '../infrastructure/summary-state.entity.js';

const STEPS = 40;
const DAY = 86_400_000;

describe('the summaries', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const check = () => running.app.get(CheckSummaries).run(running.district.tenantId);
  const build = async (): Promise<void> => {
    const folding = running.app.get(FoldSummaries);
    await folding.begin(running.district.tenantId);
    while (!(await folding.build(running.district.tenantId)).finished);
  };

  it.each([1, 20261122])('should equal a recount after every step of requests that go their ways by chance (seed %i)', async (seed) => {
    const walk = new Walk(running, seed);
    for (let n = 0; n < STEPS; n++) {
      await walk.step();
      await running.settled();
      expect({ after: walk.done.at(-1), ...(await check()) }).toMatchObject({ faults: 0, examples: [], disturbed: false });
    }
    expect(new Set(walk.done).size).toBeGreaterThan(5);
    expect((await check()).lines).toBeGreaterThan(100);
    // Sums are read by whole months, also by the one that still runs, and the chart by days.
    const { received, closed, perDay } = await (await running.as('supervisor')).call('get', '/api/overview', { query: { days: 365 } });
    expect({ received, closed }).toEqual({ received: perDay.reduce((sum, day) => sum + day.received, 0), closed: perDay.reduce((sum, day) => sum + day.closed, 0) });
    expect(received).toBeGreaterThan(5);
  });

  it('should be made anew beside the ones that are read, while requests go on and go over to them whole', async () => {
    const walk = new Walk(running, 7);
    for (let n = 0; n < 12; n++) await walk.step();
    await running.settled();
    // What no event repairs: a line that was lost, and one that was never right.
    await running.dataSource.query('DELETE FROM request_day WHERE period < ?', ['2026-03-05']);
    expect((await check()).faults).toBeGreaterThan(0);
    const folding = running.app.get(FoldSummaries);
    await folding.begin(running.district.tenantId);
    for (let finished = false; !finished; ) {
      await walk.step();
      finished = (await folding.build(running.district.tenantId)).finished;
    }
    await running.settled();
    expect(await check()).toMatchObject({ faults: 0, disturbed: false });
    const [state] = await running.dataSource.manager.find(SummaryState);
    expect(await running.dataSource.manager.countBy(CountedRequest, { generation: state!.active - 1 })).toBe(0);
  });

  it('should count once what is counted by two at the same time, and what is heard of twice', async () => {
    for (let n = 0; n < 3; n++) await report(running.visitor());
    await running.settled();
    const events = await running.dataSource.manager.find(OutboxEvent);
    await running.app.get(UnitOfWork).run(async (tx) => {
      await tx.insert(SummaryMark, events.map((event) => ({ id: event.id, tenantId: event.tenantId, requestId: event.aggregateId })));
      await tx.getRepository(CountedRequest).createQueryBuilder().update().set({ version: 0 }).execute();
    });
    const folding = running.app.get(FoldSummaries);
    await Promise.all([folding.fold(running.district.tenantId), folding.fold(running.district.tenantId), folding.fold(running.district.tenantId)]);
    await running.settled();
    expect(await check()).toMatchObject({ faults: 0, requests: 3 });
  });

  it('should go on with a making that was broken off by a restart', async () => {
    for (let n = 0; n < 3; n++) await report(running.visitor());
    await running.settled();
    await running.app.get(FoldSummaries).begin(running.district.tenantId);
    running = await running.restart();
    await running.settled();
    expect(await check()).toMatchObject({ faults: 0, requests: 3 });
    expect((await running.dataSource.manager.find(SummaryState))[0]).toMatchObject({ building: null });
    await build();
    expect(await check()).toMatchObject({ faults: 0 });
  });

  it('should count many at once in steps that a cluster takes, and make them anew in such steps', async () => {
    for (let day = 0; day < 110; day++) {
      await report(running.visitor());
      running.clock.forward(DAY);
    }
    await running.settled();
    expect(await check()).toMatchObject({ faults: 0, requests: 110 });
    // That no transaction had more rows than a thousand is told by the guard of statements.
    await build();
    await running.settled();
    expect(await check()).toMatchObject({ faults: 0, requests: 110 });
  });

  it('should say which line is wrong', async () => {
    await report(running.visitor());
    await running.settled();
    await running.dataSource.query('UPDATE request_day SET received = 7 WHERE place_id = ? AND kind = ?', ['east', 'tier']);
    const { faults, examples } = await check();
    expect(faults).toBeGreaterThan(0);
    expect(examples[0]).toMatchObject({ where: expect.stringMatching(/^east tier \d .+ received$/), kept: 7 });
    expect(await running.dataSource.manager.existsBy(RequestDay, { placeId: 'east' })).toBe(true);
  });
});
