import { MatterModel } from '@yige/triage';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Reads } from '../../platform/database/reads.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import { KnownMatters, RequestRow } from '../../requests/index.js';
import { act } from '../../testing/act.js';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { teacherOf } from '../../testing/teacher-of.js';
import { LearnedEngine, ModelRefused, TriageModelRow, TriageModels } from '../../triage/index.js';
import { SortedHistory } from '../application/sorted-history.js';
import { TooLittleHistory, TrainModel } from '../application/train-model.js';

const DAY = 24 * 3_600_000;
/** Where specs run, a training takes five times as long as in the service. */
const TRAINING_MS = 240_000;
/** As only this district says it: no other catalogue or corpus knows the place or calls it so. */
const local = (n: number): string => `鸭仔塘的老伙计又休假第${n}天`;

describe('a model that a district teaches', () => {
  let running: RunningApp;
  let secretary: Api;
  let sorted: RequestRow;
  let training: TrainModel;
  let models: TriageModels;
  let compiled: CompiledServer;

  beforeAll(async () => {
    running = await startApp();
    secretary = await running.as('secretary');
    const { id } = await report(running.visitor(), { text: local(0) });
    await act(secretary, id, 'triage', { matterCode: '0401', kind: 'complaint', tier: 2, urgency: 'U2' });
    sorted = await running.dataSource.manager.findOneByOrFail(RequestRow, { id });
    const service = <T>(type: new (...args: never[]) => T): T => running.app.get(type, { strict: false });
    models = service(TriageModels);
    compiled = await compiledServer();
    training = new TrainModel(new SortedHistory(new KnownMatters(service(Reads))), service(ReadCatalogue), service(LearnedEngine), models, await teacherOf(compiled));
  });
  afterAll(async () => {
    compiled.remove();
    await running.stop();
  });

  /** History as it would stand there after months: copies of the one that was sorted, told and closed by turns. */
  const before = (count: number, change: Partial<RequestRow> = {}): Promise<unknown> =>
    running.dataSource.manager.insert(RequestRow, Array.from({ length: count }, (_, n): RequestRow => ({
      ...sorted, status: 'closed', open: false, text: local(n + 1), submittedAt: sorted.submittedAt - (count - n) * DAY, ...change,
      id: `${sorted.id.slice(0, -6)}${change.confidential ? 'c' : 'a'}${String(n).padStart(5, '0')}`, number: `H${change.confidential ? 'C' : ''}${n}`, lookupHash: `${change.confidential ? 'c' : 'h'}${n}`,
    })));
  const reported = async (text: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id: (await report(running.visitor(), { text })).id });

  it('should not be taught by next to nothing, nor by what was told in confidence', async () => {
    await before(230, { confidential: true });
    await expect(training.run(sorted.tenantId)).rejects.toEqual(new TooLittleHistory(1, 200));
  });

  it('should sort once it did better on what was held back and was promoted, and no longer when it is taken back', async () => {
    await before(230);
    const cold = await reported(local(500));
    expect(cold.suggestion?.engine).toMatch(/^cold-start\//);
    expect(cold.matterCode).not.toBe('0401');

    const { model, better } = await training.run(sorted.tenantId);
    expect([better, model.state, model.taught, model.judged, model.rightOfJudged]).toEqual([true, 'candidate', 185, 46, 46]);
    expect(model.rightBefore).toBeLessThan(46);
    expect((await reported(local(501))).suggestion?.engine).toBe(cold.suggestion?.engine);

    // The same model once more is judged anew, and kept once.
    const bytes = (await running.app.get(ObjectStore, { strict: false }).get(`triage/${sorted.tenantId.replaceAll('-', '')}/${model.version.split('/')[1] ?? ''}.model`))!;
    const again = await models.keep(MatterModel.fromBytes(bytes), { ...model, rightBefore: model.rightBefore + 1 });
    expect([again.id, again.rightBefore, (await models.all(sorted.tenantId)).length]).toEqual([model.id, model.rightBefore + 1, 1]);

    await models.promote(sorted.tenantId, model.version);
    const warm = await reported(local(502));
    expect([warm.suggestion?.engine, warm.matterCode]).toEqual([model.version, '0401']);
    await expect(models.promote(sorted.tenantId, model.version)).rejects.toEqual(new ModelRefused('inUse'));

    await running.dataSource.manager.insert(TriageModelRow, { ...model, id: `${model.id.slice(0, -1)}x`, version: 'district/of-before', rightBefore: 0 });
    await expect(models.promote(sorted.tenantId, 'district/of-before')).rejects.toEqual(new ModelRefused('outdated'));
    await running.dataSource.manager.delete(TriageModelRow, { version: 'district/of-before' });

    expect(await models.rollBack(sorted.tenantId)).toBeNull();
    expect((await reported(local(503))).suggestion?.engine).toBe(cold.suggestion?.engine);
    await expect(models.rollBack(sorted.tenantId)).rejects.toEqual(new ModelRefused('unknown'));
    await expect(models.promote(sorted.tenantId, model.version)).rejects.toEqual(new ModelRefused('unknown'));
    expect((await models.all(sorted.tenantId)).map(({ state }) => state)).toEqual(['withdrawn']);
  }, TRAINING_MS);

  it('should stay out of use where it does no better', async () => {
    await running.dataSource.manager.query(`UPDATE triage_model SET state = 'candidate', right_before = right_of_judged`);
    const [model] = await models.all(sorted.tenantId);
    await expect(models.promote(sorted.tenantId, model!.version)).rejects.toEqual(new ModelRefused('notBetter'));
  });
});
