import { MatterModel } from '@yige/triage';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import { RequestRow } from '../../requests/index.js';
import { type CompiledServer, compiledServer } from '../../testing/compiled-server.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { teacherOf } from '../../testing/teacher-of.js';
import { ModelRefused, TriageModelRow, TriageModels } from '../../triage/index.js';
import { TooLittleHistory, type TrainModel } from '../application/train-model.js';
import { kept, local, serviceOf, sortedByAPerson, TRAINING_MS, trainingOf } from '../../testing/local-history.js';

const DAY = 24 * 3_600_000;

describe('a model that a district teaches', () => {
  let running: RunningApp;
  let sorted: RequestRow;
  let training: TrainModel;
  let models: TriageModels;
  let compiled: CompiledServer;

  beforeAll(async () => {
    running = await startApp();
    sorted = await sortedByAPerson(running);
    models = serviceOf(running)(TriageModels);
    compiled = await compiledServer();
    training = trainingOf(running, await teacherOf(compiled));
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

    const { model, better, keep } = await training.run(sorted.tenantId);
    expect(await models.all(sorted.tenantId)).toEqual([]);
    await kept(running, { row: model, write: keep });
    expect([better, model.state, model.taught, model.judged, model.rightOfJudged]).toEqual([true, 'candidate', 185, 46, 46]);
    expect(model.rightBefore).toBeLessThan(46);
    expect((await reported(local(501))).suggestion?.engine).toBe(cold.suggestion?.engine);

    // The same model once more is judged anew, and kept once.
    const bytes = (await running.app.get(ObjectStore, { strict: false }).get(`triage/${sorted.tenantId.replaceAll('-', '')}/${model.version.split('/')[1] ?? ''}.model`))!;
    const again = await kept(running, await models.keeping(MatterModel.fromBytes(bytes), { ...model, rightBefore: model.rightBefore + 1 }));
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
