import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';

describe('who reported', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const reveal = async (login: string, id: string) => (await running.as(login)).call('post', '/api/requests/{id}/identity', { path: { id }, body: { reason: '约时间上门' } });

  it('should open to the signed holder alone, for a reason that the reporter reads', async () => {
    const receipt = await report(running.visitor(), { contact: { name: '何晓雯', phone: '138 0013 8000' } });
    const secretary = await running.as('secretary');
    const triaged = await secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 1, urgency: 'U3' } });
    await expect(reveal('member', receipt.id)).rejects.toMatchObject({ status: 403, code: 'REQUEST.IDENTITY_CLOSED' });
    await (await running.as('member')).call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: triaged.version } });
    expect(await reveal('member', receipt.id)).toEqual({ name: '何晓雯', phone: '13800138000' });
    for (const login of ['secretary', 'community', 'dispatcher']) await expect(reveal(login, receipt.id)).rejects.toMatchObject({ code: 'REQUEST.IDENTITY_CLOSED' });
    for (const login of ['colleague', 'other-secretary', 'water']) await expect(reveal(login, receipt.id)).rejects.toMatchObject({ status: 404 });

    const views = (code?: string) => running.visitor(code).call('get', '/api/requests/{id}/identity-views', { path: { id: receipt.id } });
    expect(await views(receipt.lookupCode)).toMatchObject([{ by: '陈', unit: '第1网格第1党小组', reason: '约时间上门' }]);
    await expect(views()).rejects.toMatchObject({ status: 401 });
  });

  it('should open to whoever asks about the answer, and name their unit to the reporter', async () => {
    const receipt = await report(running.visitor(), { contact: { name: '何晓雯', phone: '138 0013 8000' } });
    const secretary = await running.as('secretary');
    const triaged = await secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 1, urgency: 'U3' } });
    const member = await running.as('member');
    const signed = await member.call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: triaged.version } });
    await member.call('post', '/api/requests/{id}/commands/resolve', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: signed.version, resolution: 'solved', answer: '修好了' } });
    const asked = await (await running.as('community')).call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    expect(asked).toMatchObject({ commands: expect.arrayContaining(['revisit']), reporter: { phoneMasked: '138****8000' } });
    expect(await reveal('community', receipt.id)).toMatchObject({ phone: '13800138000' });
    await expect(reveal('secretary', receipt.id)).rejects.toMatchObject({ code: 'REQUEST.IDENTITY_CLOSED' });
    const views = await running.visitor(receipt.lookupCode).call('get', '/api/requests/{id}/identity-views', { path: { id: receipt.id } });
    expect(views.map(({ unit }) => unit)).toEqual([(await running.as('community').then((api) => api.call('get', '/api/me'))).assignments[0]?.node.name]);
  });

  it('should stay closed where somebody reported anonymously, and leave no view', async () => {
    const receipt = await report(running.visitor(), { anonymous: true, contact: { phone: '13800138000' } });
    const secretary = await running.as('secretary');
    const triaged = await secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 2, urgency: 'U3' } });
    await secretary.call('post', '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: triaged.version } });
    await expect(reveal('secretary', receipt.id)).rejects.toMatchObject({ status: 409, code: 'REQUEST.REPORTER_UNKNOWN' });
    expect(await running.visitor(receipt.lookupCode).call('get', '/api/requests/{id}/identity-views', { path: { id: receipt.id } })).toEqual([]);
  });
});
