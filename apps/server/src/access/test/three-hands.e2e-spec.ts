import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { threeHandsMigrations } from '../../platform/database/migrations/0034-three-hands.js';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';
import { AccountLink } from '../infrastructure/account-link.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';

const PASSWORD = '三只灰鹭在码头边等着潮水';
const tokenIn = (address: string): string => address.split('#')[1] ?? '';

describe('three administrators in three hands', () => {
  let running: RunningApp;
  let [system, security, auditor]: Api[] = [];
  beforeAll(async () => {
    running = await startApp();
    [system, security, auditor] = [await running.as('admin'), await running.as('security'), await running.as('auditor')];
  });
  afterAll(() => running.stop());

  const by = (api: Api | undefined): Api => api as Api;
  const give = (api: Api | undefined, personId: string, post: Schemas['GivenPost']): Promise<Schemas['PersonView']> => by(api).call('post', '/api/people/{personId}/posts', { headers: key(), path: { personId }, body: post });
  const waiting = async (): Promise<Schemas['AskedPostView'][]> => (await by(security).call('get', '/api/asked-posts')).items;
  const decide = (api: Api | undefined, askedPostId: string, how: 'grant' | 'refuse'): Promise<void> => by(api).call('post', `/api/asked-posts/{askedPostId}/${how}` as '/api/asked-posts/{askedPostId}/grant', { headers: key(), path: { askedPostId } });
  const invite = (login: string, role: Schemas['StaffRole'] = 'partyMember', nodeId = 'east-1-group1'): Promise<Schemas['AccountLinkView']> =>
    by(system).call('post', '/api/people', { headers: key(), body: { name: '林晓岚', login, post: { role, nodeId } } });
  const comeIn = async ({ address }: Schemas['AccountLinkView']): Promise<void> => running.visitor().call('post', '/api/account-links/use', { body: { token: tokenIn(address), password: PASSWORD } });
  const signIn = (login: string): Promise<Schemas['SessionView']> => running.visitor().call('post', '/api/sessions', { body: { login, password: PASSWORD } });

  it('should let the system administrator ask for a post and the security administrator grant it, and nothing be open before', async () => {
    const link = await invite('asked-for');
    await comeIn(link);
    expect((await signIn('asked-for')).me.assignments).toEqual([]);
    const [asked] = await waiting();
    expect(asked).toMatchObject({ person: { id: link.personId, name: '林晓岚' }, role: 'partyMember', node: { id: 'east-1-group1' }, askedBy: { id: 'person-admin' } });
    const id = asked?.id ?? '';
    await expect(decide(system, id, 'grant')).rejects.toMatchObject({ status: 403 });
    await expect(decide(auditor, id, 'grant')).rejects.toMatchObject({ status: 403 });
    await decide(security, id, 'grant');
    await expect(decide(security, id, 'refuse')).rejects.toMatchObject({ status: 409, code: 'PERSON.POST_DECIDED' });
    expect((await signIn('asked-for')).me.assignments).toMatchObject([{ role: 'partyMember', node: { id: 'east-1-group1' } }]);
    expect(await waiting()).toEqual([]);
    const noted = await running.dataSource.manager.find(AuditEntry, { where: { objectId: link.personId }, order: { at: 'ASC', id: 'ASC' } });
    expect(noted.filter(({ action }) => action.startsWith('post.')).map(({ action, personId }) => [action, personId])).toEqual([['post.asked', 'person-admin'], ['post.given', 'person-security']]);
  });

  it('should open nothing where it is refused', async () => {
    const { personId } = await invite('refused-one', 'dispatcher', 'centre');
    const [asked] = await waiting();
    await decide(security, asked?.id ?? '', 'refuse');
    expect(await waiting()).toEqual([]);
    expect(await running.dataSource.manager.countBy(RoleAssignment, { personId })).toBe(0);
    await expect(decide(security, 'nothing-there', 'grant')).rejects.toMatchObject({ status: 404 });
  });

  it('should let the system administrator give no right, to itself least of all, and read no audit', async () => {
    await expect(give(system, 'person-admin', { role: 'securityAdministrator', nodeId: 'district' })).rejects.toMatchObject({ status: 403 });
    await expect(give(system, 'person-member', { role: 'gridWorker', nodeId: 'east-1' })).rejects.toMatchObject({ status: 403 });
    await expect(by(system).call('post', '/api/people/{personId}/posts/{postId}/end', { headers: key(), path: { personId: 'person-auditor', postId: 'role-auditor' }, body: {} })).rejects.toMatchObject({ status: 403 });
    await expect(by(system).call('get', '/api/audit/entries')).rejects.toMatchObject({ status: 403 });
    await expect(by(security).call('get', '/api/audit/entries')).rejects.toMatchObject({ status: 403 });
  });

  it('should let the security administrator give nothing to itself, and make nobody', async () => {
    await expect(give(security, 'person-security', { role: 'dispatcher', nodeId: 'centre' })).rejects.toMatchObject({ status: 403, code: 'PERSON.NOT_YOURSELF' });
    await expect(by(security).call('post', '/api/people', { headers: key(), body: { name: '林', login: 'by-security', post: { role: 'gridWorker', nodeId: 'east-1' } } })).rejects.toMatchObject({ status: 403 });
    await expect(by(security).call('post', '/api/people/{personId}/recovery', { headers: key(), path: { personId: 'person-member' }, body: {} })).rejects.toMatchObject({ status: 403 });
  });

  it('should let the auditor read only', async () => {
    await expect(by(auditor).call('get', '/api/asked-posts')).resolves.toBeDefined();
    await expect(give(auditor, 'person-member', { role: 'gridWorker', nodeId: 'east-1' })).rejects.toMatchObject({ status: 403 });
  });

  it('should let nobody hold two of the three at one time, and one after the other', async () => {
    const three = [['person-admin', 'auditor'], ['person-admin', 'securityAdministrator'], ['person-auditor', 'administrator'], ['person-auditor', 'securityAdministrator']] as const;
    for (const [personId, role] of three) await expect(give(security, personId, { role, nodeId: 'district' })).rejects.toMatchObject({ status: 409, code: 'PERSON.THREE_HANDS' });
    const to = new Date(running.clock.now() + 3_600_000).toISOString();
    await give(security, 'person-town', { role: 'administrator', nodeId: 'district', to });
    await expect(give(security, 'person-town', { role: 'auditor', nodeId: 'district' })).rejects.toMatchObject({ code: 'PERSON.THREE_HANDS' });
    await give(security, 'person-town', { role: 'auditor', nodeId: 'district', from: to });
  });

  it('should give one of the three only to somebody who has come in, whose link is in nobody else\'s hands any more', async () => {
    const link = await invite('to-be-auditor', 'auditor', 'district');
    const [asked] = await waiting();
    await expect(decide(security, asked?.id ?? '', 'grant')).rejects.toMatchObject({ status: 409, code: 'PERSON.NOT_COME_YET' });
    await comeIn(link);
    await decide(security, asked?.id ?? '', 'grant');
    const links = await running.dataSource.manager.countBy(AccountLink, { personId: link.personId });
    for (const personId of [link.personId, 'person-auditor', 'person-security']) {
      await expect(by(system).call('post', '/api/people/{personId}/recovery', { headers: key(), path: { personId }, body: {} })).rejects.toMatchObject({ status: 403, code: 'PERSON.OPERATOR_ONLY' });
    }
    expect(await running.dataSource.manager.countBy(AccountLink, { personId: link.personId })).toBe(links);
  });

  it('should leave the first of two to whoever held both before the rule', async () => {
    const { manager } = running.dataSource;
    const row = (id: string, role: 'administrator' | 'auditor', validFrom: number): RoleAssignment => ({ id, tenantId: 'tenant', personId: 'person-both', role, nodeId: 'district', validFrom, validTo: null });
    await manager.insert(RoleAssignment, [row('both-1', 'auditor', 1_000), row('both-2', 'administrator', 2_000)]);
    const runner = running.dataSource.createQueryRunner();
    const [, Step] = threeHandsMigrations;
    await new Step().up(runner);
    await new Step().up(runner);
    await runner.release();
    const left = await manager.find(RoleAssignment, { where: { personId: 'person-both' }, order: { id: 'ASC' } });
    expect(left.map(({ id, validTo }) => [id, validTo !== null])).toEqual([['both-1', false], ['both-2', true]]);
    expect(await manager.findOneByOrFail(RoleAssignment, { id: 'role-admin' })).toMatchObject({ validTo: null });
  });
});
