import { readFile } from 'node:fs/promises';
import type { Schemas } from '@yige/api-client';
import { MatterModel } from '@yige/triage';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RequestRow } from '../../requests/index.js';
import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { untaken } from '../../platform/lease/leased-row.js';
import { UpkeepRounds } from '../../upkeep/application/upkeep-rounds.js';
import { UpkeepRound } from '../../upkeep/index.js';
import { COLD_START_FILE, figuresOf, TriageModels } from '../../triage/index.js';

/** The model is surer of it than not, and no word of the catalogue is: a person sorts it while the district has chosen nothing. */
const UNSURE = '隔壁装修电钻从早到晚不停';
const MINUTE = 60_000;

describe('what sorts in a district', () => {
  let running: RunningApp;
  let admin: Api;
  let models: TriageModels;

  beforeAll(async () => {
    running = await startApp();
    admin = await running.as('admin');
    models = running.app.get(TriageModels, { strict: false });
  });
  afterAll(() => running.stop());

  const show = (api = admin): Promise<Schemas['SortingView']> => api.call('get', '/api/sorting');
  const choose = (percent: number | null, expectedVersion: number, api = admin): Promise<Schemas['SortingView']> =>
    api.call('put', '/api/sorting/threshold', { headers: key(), body: { ...(percent === null ? {} : { percent }), expectedVersion } });
  const reported = async (text = UNSURE): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id: (await report(running.visitor(), { text })).id });
  const actions = async (action: string): Promise<Schemas['AuditEntryView'][]> => {
    const auditor = await running.as('auditor');
    return (await auditor.call('get', '/api/audit/entries', { query: { action } as never })).items;
  };
  const tenantId = 'tenant';

  it('should say of the model that knows no history that nothing was held back for it, and what people made of it', async () => {
    const first = await reported();
    expect([first.status, first.suggestion?.confident]).toEqual(['submitted', false]);
    const before = await show();
    expect(before).toMatchObject({ version: first.suggestion?.engine, model: null, heldBack: null, live: { known: 0, since: null }, threshold: { percent: null, version: 0, chosenFor: null }, changeable: true });

    expect(before.pace.sorted).toBeGreaterThan(0);
    expect(before.pace.p99Ms).toBeGreaterThanOrEqual(before.pace.medianMs);
    expect(before.pace.medianMs).toBeGreaterThan(0);
    expect(before.pace.modelMegabytes).toBeGreaterThan(0.1);

    const best = first.suggestion?.matter[0]?.value ?? '';
    await act(await running.as('dispatcher'), first.id, 'triage', { matterCode: best, tier: 2, urgency: 'U2' });
    const other = await reported();
    await act(await running.as('dispatcher'), other.id, 'triage', { matterCode: best === '0201' ? '0401' : '0201', tier: 2, urgency: 'U2' });
    const { live } = await show();
    expect([live.known, live.right, live.alone, live.mistaken]).toEqual([2, 1, 0, [{ expected: best === '0201' ? '0401' : '0201', said: best, n: 1 }]]);
    expect(live.thresholds[0]).toEqual({ percent: 50, decided: 2, right: 1 });
    expect(live.thresholds.at(-1)).toMatchObject({ percent: 100, decided: 0 });
  });

  it('should tell how the weekly training stands, and when the next one is', async () => {
    const { manager } = running.dataSource;
    const week = { kind: 'periodic' as const, finishedAt: null, result: null, ...untaken(0) };
    const due = running.clock.now();
    await running.app.get(UpkeepRounds, { strict: false }).runDue();
    await manager.clear(UpkeepRound);
    expect((await show()).training).toEqual({ mode: 'offer', lastAt: null, outcome: null, nextAt: null });
    await manager.insert(UpkeepRound, [
      { ...week, id: 'retraining@2026-02-23', dueAt: due - 1, status: 'done' }, { ...week, id: 'retraining@2026-03-02', dueAt: due }, { ...week, id: 'retraining@2026-03-09', dueAt: due + 60 * MINUTE },
    ]);
    const training = { mode: 'offer', lastAt: new Date(due).toISOString(), nextAt: new Date(due + 60 * MINUTE).toISOString() };
    for (const [outcome, change] of [['underWay', { attempts: 0 }], ['tryingAgain', { attempts: 1 }], ['failed', { status: 'dead' }], ['done', { status: 'done' }]] as const) {
      await manager.update(UpkeepRound, { id: 'retraining@2026-03-02' }, change);
      expect((await show()).training).toEqual({ ...training, outcome });
    }
  });

  it('should count nothing of what was told in confidence', async () => {
    const told = await reported();
    await act(await running.as('dispatcher'), told.id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U2' });
    await running.dataSource.manager.update(RequestRow, { id: told.id }, { confidential: true });
    expect((await show()).live.known).toBe(2);
  });

  it('should let go without a person what reaches the threshold, and no longer what does not', async () => {
    expect((await choose(50, 0)).threshold).toMatchObject({ percent: 50, version: 1, chosenFor: (await show()).version });
    const alone = await reported();
    expect([alone.status, alone.suggestion?.confident]).toEqual(['dispatched', true]);
    expect(alone.suggestion?.engine).toBe((await show()).version);

    await choose(100, 1);
    expect((await reported()).suggestion?.confident).toBe(false);
    expect((await choose(null, 2)).threshold).toMatchObject({ percent: null, version: 3 });
    expect((await reported()).suggestion?.confident).toBe(false);
    expect((await actions('triage.thresholdChosen')).map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ from: 100, to: 'none' }), expect.objectContaining({ from: 50, to: 100 }), expect.objectContaining({ from: 'none', to: 50 }),
    ]);
  });

  it('should take nothing from who has not seen how it stands, and nothing below even chances', async () => {
    await expect(choose(80, 0)).rejects.toMatchObject({ status: 409, code: 'SORTING.CHANGED_MEANWHILE' });
    await expect(choose(80, 2)).rejects.toMatchObject({ status: 409, code: 'SORTING.CHANGED_MEANWHILE' });
    for (const percent of [49, 101, 70.5]) await expect(choose(percent, 3)).rejects.toMatchObject({ status: 422, code: 'VALIDATION.FAILED' });
    expect((await show()).threshold).toMatchObject({ percent: null, version: 3 });
  });

  it('should follow within a minute what another process has chosen', async () => {
    await reported();
    await running.dataSource.manager.query(`UPDATE triage_threshold SET percent = 50, version = 4`);
    expect((await reported()).suggestion?.confident).toBe(false);
    running.clock.forward(MINUTE);
    expect((await reported()).suggestion?.confident).toBe(true);
    await choose(null, 4);
  });

  it('should put a better model to use and take it back, once and by who saw it, with a line in the trail', async () => {
    const judged = figuresOf([{ expected: '0201', said: '0201', confidence: 0.9 }, { expected: '0201', said: '0401', confidence: 0.6 }]);
    const model = MatterModel.fromBytes(await readFile(COLD_START_FILE));
    const { row: { version }, write } = await models.keeping(model, { tenantId, catalogueVersion: 'any', taught: 8, judged: 2, rightOfJudged: 1, rightBefore: 0, figures: { ...judged, beside: null } });
    await running.app.get(UnitOfWork, { strict: false }).run(write);
    const [listed] = (await admin.call('get', '/api/sorting/models')).items;
    expect(listed).toMatchObject({ version, state: 'candidate', promotable: true, taught: 8, judged: 2, right: 1, rightBefore: 0, inUseSince: null });

    const headers = key();
    const promote = (): Promise<Schemas['SortingView']> => admin.call('post', '/api/sorting/promotions', { headers, body: { version } });
    expect(await promote()).toMatchObject({ version, model: { state: 'inUse', taught: 8 }, heldBack: { mistaken: [{ expected: '0201', said: '0401', n: 1 }], perMatter: [{ matter: '0201', n: 2 }] } });
    expect(await promote()).toMatchObject({ version });
    expect((await reported()).suggestion?.engine).toBe(version);
    await expect(admin.call('post', '/api/sorting/promotions', { headers: key(), body: { version } })).rejects.toMatchObject({ status: 409, code: 'SORTING.IN_USE' });
    await expect(admin.call('post', '/api/sorting/promotions', { headers: key(), body: { version: 'district/none' } })).rejects.toMatchObject({ status: 404, code: 'SORTING.UNKNOWN_MODEL' });

    await expect(admin.call('post', '/api/sorting/rollbacks', { headers: key(), body: { version: 'district/another' } })).rejects.toMatchObject({ status: 409, code: 'SORTING.OUTDATED' });
    expect(await admin.call('post', '/api/sorting/rollbacks', { headers: key(), body: { version } })).toMatchObject({ model: null, heldBack: null });
    expect((await reported()).suggestion?.engine).toMatch(/^cold-start\//);
    await expect(admin.call('post', '/api/sorting/rollbacks', { headers: key(), body: { version } })).rejects.toMatchObject({ status: 404, code: 'SORTING.UNKNOWN_MODEL' });
    expect([(await actions('triage.promoted')).length, (await actions('triage.rolledBack')).length]).toEqual([1, 1]);
  });

  it('should refuse a model that did no better, and one that was judged beside another', async () => {
    const offer = async (change: string, version: string): Promise<unknown> => {
      await running.dataSource.manager.query(`UPDATE triage_model SET state = 'candidate', version = '${version}', ${change}`);
      return admin.call('post', '/api/sorting/promotions', { headers: key(), body: { version } });
    };
    await expect(offer('right_before = right_of_judged', 'district/even')).rejects.toMatchObject({ status: 409, code: 'SORTING.NOT_BETTER' });
    await expect(offer(`right_before = 0, figures = '{"coverage":[],"macroF1":0,"beside":"district/gone"}'`, 'district/old')).rejects.toMatchObject({ status: 409, code: 'SORTING.OUTDATED' });
    expect((await admin.call('get', '/api/sorting/models')).items).toMatchObject([{ promotable: false }]);
  });

  it('should be changed by administrators alone, and be read by who sorts', async () => {
    const dispatcher = await running.as('dispatcher');
    expect(await show(dispatcher)).toMatchObject({ changeable: false });
    await expect(choose(90, 5, dispatcher)).rejects.toMatchObject({ status: 403 });
    await expect(show(await running.as('secretary'))).rejects.toMatchObject({ status: 403 });
  });
});
