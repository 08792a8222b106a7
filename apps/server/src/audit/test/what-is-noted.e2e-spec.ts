import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { AuditEntry } from '../infrastructure/audit-entry.entity.js';

const SOURCES = path.resolve(import.meta.dirname, '../..');

describe('the audit trail', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  const entries = (action: AuditEntry['action']): Promise<AuditEntry[]> => running.dataSource.manager.find(AuditEntry, { where: { action }, order: { id: 'ASC' } });
  const noted = async (action: AuditEntry['action']): Promise<object[]> =>
    (await entries(action)).map(({ personId, roles, session, objectKind, objectId, outcome, detail }) => ({ personId, roles, session, objectKind, objectId, outcome, detail }));
  const move = async (api: Api, id: string, command: string, body: object = {}): Promise<void> => {
    const { version } = await (await running.as('dispatcher')).call('get', '/api/requests/{id}', { path: { id } });
    await api.call('post', `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign', { path: { id }, headers: key(), body: { expectedVersion: version, ...body } });
  };

  it('should have who came, who went and who was refused, and nothing of what they typed', async () => {
    await expect(running.visitor().call('post', '/api/sessions', { body: { login: 'member', password: 'a password by mistake' } })).rejects.toMatchObject({ status: 401 });
    await expect(running.visitor().call('post', '/api/sessions', { body: { login: 'a password in the wrong field', password: 'x' } })).rejects.toMatchObject({ status: 401 });
    const api = await running.as('member');
    await api.call('delete', '/api/sessions/current', {});
    expect(await noted('session.refused')).toEqual([
      { personId: null, roles: '', session: 'visitor', objectKind: 'account', objectId: expect.any(String), outcome: 'refused', detail: null },
      { personId: null, roles: '', session: 'visitor', objectKind: 'account', objectId: null, outcome: 'refused', detail: null },
    ]);
    const member = { personId: 'person-member', roles: 'partyMember', session: 'account', objectKind: 'session', outcome: 'done', detail: null };
    expect(await noted('session.begun')).toEqual([expect.objectContaining({ ...member, detail: { way: 'password' } })]);
    expect(await noted('session.ended')).toEqual([expect.objectContaining(member)]);
    const rows = JSON.stringify(await running.dataSource.manager.find(AuditEntry));
    expect(rows).not.toMatch(/by mistake|wrong field|127\.0\.0\.1|::1/);
    expect((await entries('session.begun'))[0]?.source).toMatch(/^[\w-]{22}$/);
  });

  it('should have who read a confidential request and who reported it, and never its reporter', async () => {
    const receipt = await report(running.visitor(), { text: '隔壁打孩子，哭声很大', confidential: true, contact: { name: '黎婉仪', phone: '13800138000' } });
    await running.visitor(receipt.lookupCode).call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    expect(await noted('request.confidentialRead')).toEqual([]);
    const dispatcher = await running.as('dispatcher');
    await dispatcher.call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    expect(await noted('request.confidentialRead')).toEqual([
      { personId: 'person-dispatcher', roles: 'dispatcher', session: 'account', objectKind: 'request', objectId: receipt.id, outcome: 'done', detail: { part: 'text' } },
    ]);
    await expect(dispatcher.call('post', '/api/requests/{id}/identity', { path: { id: receipt.id }, body: { reason: '想知道' } })).rejects.toMatchObject({ status: 403 });
    const unmasked = { personId: 'person-dispatcher', roles: 'dispatcher', objectId: receipt.id, outcome: 'refused' };
    expect(await noted('reporter.unmasked')).toEqual([expect.objectContaining(unmasked)]);
    expect(JSON.stringify(await running.dataSource.manager.find(AuditEntry))).not.toMatch(/黎婉仪|13800138000|打孩子/);
  });

  it('should tell no list the words of a confidential request, since nobody writes down who reads lists', async () => {
    const receipt = await report(running.visitor(), { text: '楼上打孩子，哭声很大', confidential: true });
    const dispatcher = await running.as('dispatcher');
    const inList = (await dispatcher.call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: { q: receipt.number } })).items;
    expect(inList).toMatchObject([{ id: receipt.id, excerpt: '保密诉求，打开看内容' }]);
    expect(JSON.stringify([inList, await dispatcher.call('get', '/api/worklists/{view}', { path: { view: 'dispatch' }, query: {} })])).not.toContain('打孩子');
    const own = await running.visitor(receipt.lookupCode).call('get', '/api/requests/{id}', { path: { id: receipt.id } });
    expect(own.excerpt).toBe('楼上打孩子，哭声很大');
  });

  it('should have exports and what administrators change', async () => {
    const admin = await running.as('admin');
    await admin.call('post', '/api/codes/{id}/revoke', { path: { id: 'code-EAST1' }, headers: key(), body: { reason: '重新划分' } });
    await admin.call('post', '/api/codes/{id}/repoint', { path: { id: 'code-EAST1' }, headers: key(), body: { gridId: running.district.node('east/2') } });
    expect(await noted('code.revoked')).toEqual([expect.objectContaining({ personId: 'person-admin', roles: 'administrator', objectId: 'code-EAST1' })]);
    expect(await noted('code.repointed')).toEqual([expect.objectContaining({ objectId: 'code-EAST1', detail: { gridId: 'east-2' } })]);
    await admin.call('post', '/api/org/changes', { headers: key(), body: { from: '2027-01-01', changes: [{ what: 'renamed', nodeId: running.district.node('east/1'), name: '第一网格' }] } });
    expect(await noted('org.changeOrdered')).toEqual([expect.objectContaining({ personId: 'person-admin', detail: { changes: 1, from: '2027-01-01' } })]);
  });

  it('should have a ruling, in the transaction of the ruling alone', async () => {
    const { id } = await report(running.visitor());
    await move(await running.as('dispatcher'), id, 'triage', { matterCode: '0201', tier: 3, urgency: 'U3' });
    for (const [login, unit] of [['water', 'CGZF'], ['enforcement', 'SW']] as const) {
      await move(await running.as(login), id, 'return', { reason: 'R1', basis: '不属职责' }).catch(() => undefined);
      await move(await running.as('dispatcher'), id, 'reassign', { unitId: running.district.node(unit), reason: '转办' }).catch(() => undefined);
      await move(await running.as(unit === 'SW' ? 'water' : 'enforcement'), id, 'return', { reason: 'R1', basis: '不属职责' }).catch(() => undefined);
    }
    expect((await (await running.as('dispatcher')).call('get', '/api/requests/{id}', { path: { id } })).status).toBe('inDispute');
    await move(await running.as('dispatcher'), id, 'rule', { unitId: running.district.node('SW'), basis: '职责清单' });
    expect(await noted('request.ruled')).toEqual([expect.objectContaining({ personId: 'person-dispatcher', objectId: id, detail: { unitId: 'SW' } })]);
  });
});

describe('the tables of the audit trail', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const naming = (what: RegExp): string[] => files.filter((name) => what.test(readFileSync(path.join(SOURCES, name), 'utf8'))).sort();

  it('should be touched by no code outside of their room', () => {
    // Specs may look at what was written; the tables of personal data and of keys name columns, and touch none.
    const outside = naming(/\bAudit(Entry|Link|Waiting)\b|\baudit_(entry|link|waiting)\b/).filter((name) => !name.startsWith('audit/') && !name.endsWith('spec.ts'));
    expect(outside).toEqual(['entities.ts', 'keyed-columns.ts', 'personal-data.ts', 'platform/database/migrations/0025-audit.ts', 'references.ts']);
  });

  it('should be changed by none inside of it either', () => {
    const inside = naming(/\b(updateRows|addToRows|deleteRows)\(|\.(update|delete|remove|save|upsert|clear)\(/).filter((name) => name.startsWith('audit/') && !name.includes('/test/'));
    expect(inside).toEqual(['audit/infrastructure/audit.repository.ts']);
    const repository = readFileSync(path.join(SOURCES, 'audit/infrastructure/audit.repository.ts'), 'utf8');
    expect([...repository.matchAll(/\b(?:updateRows|addToRows|deleteRows)\(tx, (\w+)/g)].map(([, entity]) => entity)).toEqual(['AuditWaiting']);
  });
});
