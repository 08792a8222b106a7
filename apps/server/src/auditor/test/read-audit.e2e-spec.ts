import type { Schemas } from '@yige/api-client';
import { SealAudit } from '../../audit/index.js';
import { key, type RunningApp, startApp } from '../../testing/start-app.js';

describe('the audit trail at the desk', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
    for (const login of ['member', 'secretary', 'admin']) await running.as(login);
    await expect(running.visitor().call('post', '/api/sessions', { body: { login: 'member', password: 'wrong' } })).rejects.toMatchObject({ status: 401 });
    await (await running.as('admin')).call('post', '/api/codes/{id}/revoke', { path: { id: 'code-EAST1' }, headers: key(), body: { reason: '重新划分' } });
    await running.app.get(SealAudit).round();
  });
  afterAll(() => running.stop());

  const list = async (query: object = {}): Promise<Schemas['AuditEntryPage']> => (await running.as('auditor')).call('get', '/api/audit/entries', { query });

  it('should be read by auditors alone', async () => {
    for (const login of ['admin', 'supervisor', 'dispatcher', 'member', 'property']) {
      await expect((await running.as(login)).call('get', '/api/audit/entries', { query: {} })).rejects.toMatchObject({ status: 403 });
    }
    await expect(running.visitor().call('get', '/api/audit/entries', { query: {} })).rejects.toMatchObject({ status: 401 });
  });

  it('should name who, what and the place in the chain, by action, person, outcome and day', async () => {
    const revoked = await list({ action: 'code.revoked' });
    expect(revoked.items).toEqual([expect.objectContaining({ person: { id: 'person-admin', name: '陈志明' }, roles: ['administrator'], about: 'code', objectId: 'code-EAST1', outcome: 'done', sequence: expect.any(Number) })]);
    const admin = await list({ personId: 'person-admin' });
    expect(admin.items.length).toBeGreaterThanOrEqual(3);
    expect(admin.items.every(({ person }) => person?.id === 'person-admin')).toBe(true);
    const refused = await list({ outcome: 'refused' });
    expect(refused.items).toEqual([expect.objectContaining({ action: 'session.refused', session: 'visitor', person: null })]);
    expect((await list({ to: '2020-01-01' })).items).toEqual([]);
    expect((await list({ from: '2020-01-01', action: 'code.revoked' })).items).toHaveLength(1);
    expect((await list({ from: '2090-01-01' })).items).toEqual([]);
  });

  it('should be read a page at a time, the newest first, and without a gap', async () => {
    const whole = (await list({ limit: 100, action: 'session.begun' })).items.map(({ id }) => id);
    const auditor = await running.as('auditor');
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Schemas['AuditEntryPage'] = await auditor.call('get', '/api/audit/entries', { query: { limit: 2, action: 'session.begun', ...(cursor === null ? {} : { cursor }) } });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    // The last sign-in came after the whole was read.
    expect(ids.slice(1)).toEqual(whole);
  });

  it('should stand in itself when it is read', async () => {
    await list({ action: 'code.revoked' });
    const [newest] = (await list({ action: 'audit.read' })).items;
    expect(newest).toMatchObject({ person: { id: 'person-auditor' }, roles: ['auditor'], about: 'audit', detail: { action: 'audit.read' } });
  });
});
