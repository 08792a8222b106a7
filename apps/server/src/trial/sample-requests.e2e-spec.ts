import { RequestRow } from '../requests/index.js';
import { type RunningApp, startApp } from '../testing/start-app.js';
import { SampleRequests } from './sample-requests.js';

describe('sample requests', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  it('should show a district at work, and be made once', async () => {
    const samples = running.app.get(SampleRequests);
    const steps: number[] = [];
    const made = await samples.run(running.district.tenantId, (done) => steps.push(done));
    expect(steps).toEqual(Array.from({ length: made }, (_, n) => n + 1));
    const rows = await running.dataSource.manager.find(RequestRow);
    expect(rows).toHaveLength(made);
    expect(new Set(rows.map((row) => row.tier))).toEqual(new Set([1, 2, 3]));
    expect(new Set(rows.map((row) => row.status)).size).toBeGreaterThanOrEqual(4);
    expect(rows.every((row) => row.submittedAt <= running.clock.now() && row.source === 'trial')).toBe(true);
    expect(await samples.run(running.district.tenantId)).toBe(0);
  });
});
