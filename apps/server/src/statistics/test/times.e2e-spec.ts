import type { Schemas } from '@yige/api-client';
import { DEFINITIONS_VERSION } from '@yige/domain';
import { RequestRow } from '../../requests/index.js';
import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { CheckSummaries } from '../application/check-summaries.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long requests took, and what came back, from summaries alone. */
describe('times and recurrence', () => {
  let running: RunningApp;
  let secretary: Api;

  beforeEach(async () => {
    running = await startApp();
    secretary = await running.as('secretary');
  });
  afterEach(() => running.stop());

  const row = (id: string): Promise<RequestRow> => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
  async function overview(): Promise<Schemas['OverviewView']> {
    await running.settled();
    return (await running.as('supervisor')).call('get', '/api/overview', { query: { nodeId: running.district.node('east'), days: 60 } });
  }
  const recurred = async (): Promise<readonly [number, number]> => {
    const found = (await overview()).indicators.find(({ code }) => code === 'recurred');
    return [found?.k ?? -1, found?.n ?? -1];
  };
  const sort = (id: string, matterCode = '0201') => act(secretary, id, 'triage', { matterCode, tier: 2, urgency: 'U3' });
  async function closed(body: Partial<Schemas['SubmitRequest']> = {}, minutes: { contact: number; answer: number } = { contact: 0, answer: 0 }): Promise<string> {
    const receipt = await report(running.visitor(), body);
    await sort(receipt.id);
    await act(secretary, receipt.id, 'sign');
    running.clock.forward(minutes.contact * MINUTE);
    await act(secretary, receipt.id, 'contact', { how: 'phone' });
    running.clock.forward(minutes.answer * MINUTE);
    const { version } = await act(secretary, receipt.id, 'resolve', { resolution: 'solved', answer: '清走了' });
    await running.visitor(receipt.lookupCode).call('post', '/api/requests/{id}/commands/rate', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: version, contacted: true, satisfaction: 'satisfied' } });
    return receipt.id;
  }

  it('should say how many and no median below twenty, and from then on about how many work hours', async () => {
    for (let n = 0; n < 19; n++) await closed({}, { contact: 1, answer: 1 });
    expect((await overview()).times).toEqual([{ code: 'contact', n: 19, median: null, p90: null }, { code: 'answer', n: 19, median: null, p90: null }]);
    // The lunch of two hours is no work: from a quarter to twelve on it is half an hour.
    running.clock.forward(Date.parse('2026-03-04T11:45:00+08:00') - running.clock.now());
    const last = await closed({}, { contact: 150, answer: 90 });
    expect(await row(last)).toMatchObject({ contactMinutes: 30, answerMinutes: 120 });
    const { times, definitionsVersion } = await overview();
    expect(times).toEqual([
      { code: 'contact', n: 20, median: { hours: 0.5, orMore: false }, p90: { hours: 0.9, orMore: false } },
      { code: 'answer', n: 20, median: { hours: 0.5, orMore: false }, p90: { hours: 0.9, orMore: false } },
    ]);
    expect(definitionsVersion).toBe(DEFINITIONS_VERSION);
    expect((await running.app.get(CheckSummaries).run(running.district.tenantId)).faults).toBe(0);
  });

  it('should forget the time of an answer that led back to work', async () => {
    const id = await closed({}, { contact: 1, answer: 60 });
    expect(await row(id)).toMatchObject({ answerMinutes: 61, contactMinutes: 1 });
    const receipt = await report(running.visitor());
    await sort(receipt.id);
    await act(secretary, receipt.id, 'sign');
    const { version } = await act(secretary, receipt.id, 'resolve', { resolution: 'solved', answer: '清走了' });
    await running.visitor(receipt.lookupCode).call('post', '/api/requests/{id}/commands/reopen', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: version, reason: 'notSolved' } });
    expect(await row(receipt.id)).toMatchObject({ answerMinutes: null });
    expect((await overview()).times.find(({ code }) => code === 'answer')?.n).toBe(1);
    expect((await running.app.get(CheckSummaries).run(running.district.tenantId)).faults).toBe(0);
  });

  it('should count once what is reported again at the same address within thirty days of its closing', async () => {
    const first = await closed({ code: 'B1' });
    const elsewhere = await closed({ placeText: '北门' });
    expect(await recurred()).toEqual([0, 2]);
    running.clock.forward(10 * DAY);
    secretary = await running.as('secretary');
    const again = await report(running.visitor(), { code: 'B1' });
    await sort(again.id);
    const other = await report(running.visitor(), { placeText: '南门' });
    await sort(other.id);
    const another = await report(running.visitor(), { code: 'B1' });
    await sort(another.id);
    expect(await recurred()).toEqual([1, 2]);
    expect(await row(first)).toMatchObject({ status: 'closed', recurredAt: (await row(again.id)).submittedAt });
    expect(await row(elsewhere)).toMatchObject({ recurredAt: null });
    expect((await running.app.get(CheckSummaries).run(running.district.tenantId)).faults).toBe(0);
  });

  it('should not count another matter, what came after thirty days, or what is only in the same grid', async () => {
    await closed({ code: 'B1' });
    await closed();
    const grid = await report(running.visitor());
    await sort(grid.id);
    const matter = await report(running.visitor(), { code: 'B1' });
    await sort(matter.id, '0601');
    running.clock.forward(31 * DAY);
    secretary = await running.as('secretary');
    const late = await report(running.visitor(), { code: 'B1' });
    await sort(late.id);
    expect(await recurred()).toEqual([0, 2]);
  });
});
