import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';

describe('the spot that a reporter pointed at', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());
  const point = { latitude: 22.7945, longitude: 113.5532 };

  it('should be read by whoever works on the request, and stand in the copy of its reporter', async () => {
    const { id, lookupCode } = await report(running.visitor(), { point });
    const secretary = await running.as('secretary');
    expect((await secretary.call('get', '/api/requests/{id}', { path: { id } })).point).toEqual(point);
    const own = running.visitor(lookupCode);
    expect((await own.call('get', '/api/requests/{id}/own-data', { path: { id } })).point).toEqual(point);
    const stranger = await running.as('stranger');
    await expect(stranger.call('get', '/api/requests/{id}', { path: { id } })).rejects.toMatchObject({ status: 404 });
  });

  it('should be nowhere where nobody pointed, and in no list', async () => {
    const { id } = await report(running.visitor());
    const secretary = await running.as('secretary');
    expect((await secretary.call('get', '/api/requests/{id}', { path: { id } })).point).toBeNull();
    const { items } = await secretary.call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: {} });
    expect(JSON.stringify(items)).not.toContain('113.55');
  });

  it.each([
    [{ latitude: 91, longitude: 113 }, 'point.latitude', 'range'],
    [{ latitude: 22, longitude: -180.1 }, 'point.longitude', 'range'],
    [{ latitude: '22' as unknown as number, longitude: 113 }, 'point.latitude', 'type'],
    [{ latitude: 22 } as unknown as typeof point, 'point.longitude', 'required'],
  ])('should be refused by field where it is none: %j', async (wrong, field, code) => {
    const submitting = running.visitor().call('post', '/api/requests', { headers: key(), body: { text: '灯坏了', point: wrong } });
    await expect(submitting).rejects.toMatchObject({ status: 422, problem: { errors: expect.arrayContaining([expect.objectContaining({ field, code })]) } });
  });
});
