import { AuditHeads, SealAudit } from '../../audit/index.js';
import { Household } from '../../households/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Reads } from '../../platform/database/reads.js';
import { type RunningApp, startApp } from '../../testing/start-app.js';
import { UpkeepState } from '../index.js';
import { Clearing } from '../application/clearing.js';
import type { OnceRound } from '../application/occasions.js';
import { OrphanCheck } from '../application/orphan-check.js';
import { UpkeepRounds } from '../application/upkeep-rounds.js';
import { UpkeepRound } from '../infrastructure/upkeep-round.entity.js';

const HOUR = 3_600_000;

describe('the rounds of upkeep', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const another = (orphans: OrphanCheck = running.app.get(OrphanCheck), once: readonly OnceRound[] = []): UpkeepRounds =>
    new UpkeepRounds(running.app.get(UnitOfWork), running.app.get(Reads), running.app.get(Ids), running.clock, running.app.get(Clearing), orphans, once, [running.app.get(AuditHeads)]);
  const done = (kind: UpkeepRound['kind']): Promise<UpkeepRound[]> => running.dataSource.manager.find(UpkeepRound, { where: { kind, status: 'done' }, order: { id: 'ASC' } });

  it('should look at the references once each night at three, however many processes there are, and keep what was found', async () => {
    const processes = [another(), another(), another()];
    const all = () => Promise.all(processes.map((one) => one.runDue()));
    await all();
    expect(await running.app.get(UpkeepState).lastOrphanCheck()).toBeNull();
    // From ten in the morning to a minute before three.
    running.clock.forward(17 * HOUR - 60_000);
    await all();
    expect(await done('orphans')).toEqual([]);
    running.clock.forward(60_000);
    await all();
    await all();
    expect((await done('orphans')).map(({ id }) => id)).toEqual(['orphans-2026-03-05']);
    expect(await running.app.get(UpkeepState).lastOrphanCheck()).toMatchObject({ orphans: 0, findings: [], checkedAt: '2026-03-04T19:00:00.000Z' });
    await running.dataSource.manager.update(Household, { id: 'household-1' }, { zoneId: 'nowhere' });
    running.clock.forward(24 * HOUR);
    await all();
    expect(await running.app.get(UpkeepState).lastOrphanCheck()).toMatchObject({ orphans: 1, findings: [{ column: 'household.zone_id', examples: ['household-1'] }] });
    expect(await done('orphans')).toHaveLength(2);
  });

  it('should do the work of a new version on old data once, however many processes there are and however often they start', async () => {
    let ran = 0;
    const once: OnceRound[] = [{ id: 'once-1', run: async () => ({ rows: ++ran }) }];
    await Promise.all([another(undefined, once), another(undefined, once)].map((one) => one.runDue()));
    await another(undefined, once).runDue();
    running.clock.forward(HOUR);
    await another(undefined, once).runDue();
    expect(ran).toBe(1);
    expect(await running.dataSource.manager.findOneByOrFail(UpkeepRound, { id: 'once-1' })).toMatchObject({ kind: 'once', status: 'done', result: { rows: 1 } });
  });

  it('should clear each hour once, and go on after a night in which nothing ran', async () => {
    const [one, two] = [another(), another()];
    for (let hour = 0; hour < 5; hour++) {
      await Promise.all([one.runDue(), two.runDue()]);
      running.clock.forward(HOUR);
    }
    expect((await done('clearing')).map(({ id }) => id)).toEqual(['clearing-2026-03-04T03', 'clearing-2026-03-04T04', 'clearing-2026-03-04T05', 'clearing-2026-03-04T06']);
    running.clock.forward(20 * HOUR);
    await one.runDue();
    expect(await done('clearing')).toHaveLength(5);
    expect(await done('orphans')).toHaveLength(1);
  });

  it('should leave the signed head of the audit trail each hour, by the rounds of the service itself', async () => {
    await running.as('secretary');
    await running.app.get(SealAudit).round();
    const [heads, rounds] = [running.app.get(AuditHeads), running.app.get(UpkeepRounds)];
    for (let hour = 0; hour < 3; hour++) {
      await rounds.runDue();
      await rounds.runDue();
      running.clock.forward(HOUR);
    }
    const left = await heads.left();
    expect(left.map(({ time }) => time).sort()).toEqual(['2026-03-04T03:00:00.000Z', '2026-03-04T04:00:00.000Z']);
    expect(left.every(({ sequence }) => sequence > 0)).toBe(true);
  });

  it('should try a look that failed again, and not take half a look for one', async () => {
    const failing = { run: () => Promise.reject(new Error('the database is away')) } as unknown as OrphanCheck;
    const rounds = another(failing);
    await rounds.runDue();
    running.clock.forward(17 * HOUR);
    await rounds.runDue();
    expect(await running.dataSource.manager.findOneByOrFail(UpkeepRound, { kind: 'orphans', attempts: 1 })).toMatchObject({ status: 'pending', lastError: 'the database is away', result: null });
    running.clock.forward(60_000);
    await another().runDue();
    expect(await done('orphans')).toHaveLength(1);
    await expect(running.app.get(OrphanCheck).run(() => true)).rejects.toThrow('stopped');
  });

  it('should count no try where the process ends, and leave the round to whoever comes next', async () => {
    const rounds = another({
      run: async (stopped = () => false) => {
        void rounds.beforeApplicationShutdown();
        if (stopped()) throw new Error('stopped');
        throw new Error('nobody said so');
      },
    } as Partial<OrphanCheck> as OrphanCheck);
    await rounds.runDue();
    running.clock.forward(17 * HOUR);
    await rounds.runDue();
    expect(await running.dataSource.manager.findOneByOrFail(UpkeepRound, { kind: 'orphans', lastError: 'stopped' })).toMatchObject({ status: 'pending', attempts: 0 });
    await another().runDue();
    expect(await done('orphans')).toHaveLength(1);
  });

  it('should tell monitors of a round that was given up, until a later one has made it good', async () => {
    const state = running.app.get(UpkeepState);
    let away = true;
    const flaky = { run: () => (away ? Promise.reject(new Error('the database is away')) : Promise.resolve({ orphans: 0 })) } as unknown as OrphanCheck;
    const rounds = another(flaky);
    await running.app.get(UpkeepRounds).runDue();
    await running.dataSource.manager.delete(UpkeepRound, { kind: 'periodic' });
    await rounds.runDue();
    running.clock.forward(17 * HOUR);
    for (let tries = 0; tries < 8; tries++) {
      await rounds.runDue();
      running.clock.forward(6 * 60_000);
    }
    expect((await state.givenUp()).map(({ id, attempts }) => [id, attempts])).toEqual([['orphans-2026-03-05', 8]]);
    expect((await state.now()).dead).toEqual({ outbox: 0, dueWork: 0, rounds: 1 });
    expect((await state.newest()).map(({ id, status }) => `${id} ${status}`)).toEqual(expect.arrayContaining(['orphans-2026-03-05 dead', 'orphans-2026-03-06 pending']));
    away = false;
    expect(await running.app.get(UnitOfWork).run(state.again('orphans-2026-03-05'))).toBe(true);
    expect(await state.givenUp()).toEqual([]);
    await running.dataSource.manager.update(UpkeepRound, { id: 'orphans-2026-03-05' }, { status: 'dead' });
    running.clock.forward(24 * HOUR);
    await rounds.runDue();
    expect(await state.givenUp()).toEqual([]);
    expect(await running.app.get(UnitOfWork).run(state.again('orphans-2026-03-06'))).toBe(false);
  });
});
