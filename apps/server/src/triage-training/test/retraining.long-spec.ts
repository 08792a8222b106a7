import { In } from 'typeorm';
import { Notice } from '../../notifications/index.js';
import { Audit } from '../../audit/index.js';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { RequestRow } from '../../requests/index.js';
import { Tenants } from '../../tenancy/index.js';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { teacherOf } from '../../testing/teacher-of.js';
import { TriageModels } from '../../triage/index.js';
import { Clearing } from '../../upkeep/application/clearing.js';
import { OrphanCheck } from '../../upkeep/application/orphan-check.js';
import { UpkeepRounds } from '../../upkeep/application/upkeep-rounds.js';
import { UpkeepRound } from '../../upkeep/infrastructure/upkeep-round.entity.js';
import { Retraining } from '../application/retraining.js';
import type { Teacher } from '../application/teacher.js';
import { historyOf, local, serviceOf, sortedByAPerson, TRAINING_MS, trainingOf } from '../../testing/local-history.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LESSON = { matters: [], sentences: [], judges: [] };

describe('the weekly training', () => {
  let running: RunningApp;
  let compiled: CompiledServer;
  let teacher: Teacher;
  let sorted: RequestRow;

  beforeAll(async () => {
    compiled = await compiledServer();
    teacher = await teacherOf(compiled);
  });
  afterAll(() => compiled.remove());
  beforeEach(async () => {
    running = await startApp();
    sorted = await sortedByAPerson(running);
  });
  afterEach(() => running.stop());

  const service = <T>(type: abstract new (...args: never[]) => T): T => serviceOf(running)(type);
  const retraining = (retrain: Config['retrain'], by: Pick<Teacher, 'teach'> = teacher, outbox = service(Outbox)): Retraining =>
    new Retraining(trainingOf(running, by), historyOf(running), service(TriageModels), service(Tenants), service(Audit), outbox, service(UnitOfWork), service(Clock), { retrain } as Config);
  /** History as it would stand there after months; of the days after `from`, one each. */
  const closed = (count: number, from: number): Promise<unknown> =>
    running.dataSource.manager.insert(RequestRow, Array.from({ length: count }, (_, n): RequestRow => ({
      ...sorted, status: 'closed', open: false, text: local(n + 1), submittedAt: from + n * HOUR, id: `${sorted.id.slice(0, -8)}${from % 7}${String(n).padStart(7, '0')}`, number: `H${from % 7}-${n}`, lookupHash: `h${from % 7}-${n}`,
    })));
  const states = async (): Promise<string[]> => (await service(TriageModels).all(sorted.tenantId)).map(({ state }) => state);
  const noted = async (): Promise<string[]> => (await running.dataSource.manager.find(AuditEntry, { where: { session: 'service' }, order: { id: 'ASC' } })).map(({ action }) => action).filter((action) => action.startsWith('triage.'));
  const told = async (): Promise<string[]> => {
    await running.settled();
    const notices = await running.dataSource.manager.findBy(Notice, { personId: 'person-admin' });
    return notices.map(({ type }) => String(type)).filter((type) => type.startsWith('model')).sort();
  };

  it('should teach nothing where the operator wants none, where next to nothing was sorted, and where little is new', async () => {
    expect(await retraining('off').run()).toEqual({ better: 0, noBetter: 0, skipped: 0 });
    expect(await retraining('offer').run()).toEqual({ better: 0, noBetter: 0, skipped: 1 });
    await closed(230, sorted.submittedAt - 10 * DAY);
    expect(await retraining('offer').run()).toEqual({ better: 1, noBetter: 0, skipped: 0 });
    expect(await retraining('offer').run()).toEqual({ better: 0, noBetter: 0, skipped: 1 });
    running.clock.forward(DAY);
    await closed(49, sorted.submittedAt + 1);
    expect(await retraining('offer').run()).toEqual({ better: 0, noBetter: 0, skipped: 1 });
    expect(await states()).toEqual(['candidate']);
    // Whatever was put right since counts as new, however long ago it was reported.
    const oldest = await running.dataSource.manager.find(RequestRow, { where: { status: 'closed' }, order: { submittedAt: 'ASC' }, take: 3 });
    await running.dataSource.manager.update(RequestRow, { id: In(oldest.map(({ id }) => id)) }, { closedAt: running.clock.now() });
    const { skipped } = await retraining('offer').run();
    expect(skipped).toBe(0);
  }, TRAINING_MS);

  it('should leave nothing of a model that could not be told of, so that it is taught and told once more', async () => {
    await closed(230, sorted.submittedAt - 10 * DAY);
    const deaf = { append: () => Promise.reject(new Error('the database is away')) } as unknown as Outbox;
    await expect(retraining('promote', teacher, deaf).run()).rejects.toThrow('440115: the database is away');
    expect([await states(), await noted(), await told()]).toEqual([[], [], []]);
    expect(await retraining('promote').run()).toEqual({ better: 1, noBetter: 0, skipped: 0 });
    expect([await states(), await noted(), await told()]).toEqual([['inUse'], ['triage.trained', 'triage.promoted'], ['modelInUse']]);
  }, TRAINING_MS);

  it('should offer what is better to the administrators, and put it to use where the operator says so', async () => {
    await closed(230, sorted.submittedAt - 10 * DAY);
    await retraining('offer').run();
    expect([await states(), await noted(), await told()]).toEqual([['candidate'], ['triage.trained'], ['modelReady']]);
    await running.dataSource.manager.query('DELETE FROM triage_model');
    running.clock.forward(7 * DAY);
    await retraining('promote').run();
    expect([await states(), await noted(), await told()]).toEqual([['inUse'], ['triage.trained', 'triage.trained', 'triage.promoted'], ['modelInUse', 'modelReady']]);
    expect((await running.dataSource.manager.findOneByOrFail(RequestRow, { id: (await report(running.visitor(), { text: local(900) })).id })).suggestion?.engine).toMatch(/^district\//);
  }, TRAINING_MS);

  it('should be done once a week by one of the processes, and be tried again when it broke off', async () => {
    await closed(230, sorted.submittedAt - 10 * DAY);
    let lessons = 0;
    const breaks: Pick<Teacher, 'teach'> = {
      teach: (...asked) => (++lessons === 1 ? Promise.reject(new Error('the machine is full')) : teacher.teach(...asked)),
    };
    const process = (): UpkeepRounds => new UpkeepRounds(service(UnitOfWork), service(Reads), service(Ids), running.clock, service(Clearing), service(OrphanCheck), [], [retraining('offer', breaks)]);
    const processes = [process(), process()];
    const all = (): Promise<number[]> => Promise.all(processes.map((one) => one.runDue()));
    const round = (): Promise<UpkeepRound | null> => running.dataSource.manager.findOneBy(UpkeepRound, { id: 'retraining@2026-03-09' });
    await all();
    // From Wednesday at ten to Monday at four.
    running.clock.forward(4 * DAY + 18 * HOUR);
    await all();
    expect(await round()).toMatchObject({ status: 'pending', attempts: 1, lastError: '440115: the machine is full' });
    running.clock.forward(HOUR);
    await all();
    expect(await round()).toMatchObject({ status: 'done', result: { better: 1, noBetter: 0, skipped: 0 } });
    await all();
    expect([lessons, await states()]).toEqual([2, ['candidate']]);
  }, TRAINING_MS);

  it('should end a teaching that takes too long, or while the service ends, and leave no process behind', async () => {
    const long = { ...LESSON, matters: (await service(ReadCatalogue).active(sorted.tenantId)).items, sentences: Array.from({ length: 20_000 }, (_, n) => ({ text: `${local(n)}，${n * 7}号楼第${n % 90}户`, matter: n % 2 === 0 ? '0401' : '0201' })) };
    await expect(teacher.teach(long, () => false, { limitMs: 300 })).rejects.toThrow('teaching took longer than');
    let ends = false;
    const stopped = teacher.teach(long, () => ends);
    ends = true;
    await expect(stopped).rejects.toThrow('the service ends');
    // Whatever it says of itself besides: the service that asked goes on.
    for (const execPath of ['/nowhere/node', compiled.dir]) await expect(teacher.teach(LESSON, () => false, { execPath })).rejects.toThrow(/ENOENT|EACCES|closed/);
    await expect(teacher.teach({ ...LESSON, judges: [{ matter: '0401', text: '没有学过' }] })).rejects.toThrow('teaching broke off');
    const { getActiveResourcesInfo } = globalThis.process;
    for (let tries = 0; tries < 50 && getActiveResourcesInfo().includes('ProcessWrap'); tries++) await new Promise((done) => setTimeout(done, 100));
    expect(getActiveResourcesInfo()).not.toContain('ProcessWrap');
  }, TRAINING_MS);
});
