import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { OrgNode } from '../../org-tree/index.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('posts for a time, and posts that are lent', () => {
  let running: RunningApp;
  let [secretary, member, security]: Api[] = [];
  beforeEach(async () => {
    running = await startApp();
    [secretary, member, security] = [await running.as('secretary'), await running.as('member'), await running.as('security')];
  });
  afterEach(() => running.stop());

  const by = (api: Api | undefined): Api => api as Api;
  const later = (ms: number): string => new Date(running.clock.now() + ms).toISOString();
  const own = (api: Api | undefined): Promise<Schemas['OwnDelegationsView']> => by(api).call('get', '/api/me/delegations');
  const lend = (api: Api | undefined, body: Partial<Schemas['GiveDelegation']> = {}): Promise<Schemas['OwnDelegationsView']> =>
    by(api).call('post', '/api/me/delegations', { headers: key(), body: { postId: 'role-secretary', personId: 'person-member', to: later(HOUR), reason: '出差三天', ...body } });
  const board = (api: Api | undefined): Promise<unknown> => by(api).call('get', '/api/boards/{nodeId}', { path: { nodeId: 'east-1-branch' } });
  const roles = async (api: Api | undefined): Promise<string[]> => (await by(api).call('get', '/api/me')).assignments.map(({ role }) => role).sort();
  const takeBack = (api: Api | undefined, delegationId: string): Promise<void> => by(api).call('post', '/api/me/delegations/{delegationId}/end', { headers: key(), path: { delegationId } });

  it('should take the right from a session within the minute in which a post ends, without a call that says so', async () => {
    await by(security).call('post', '/api/people/{personId}/posts', { headers: key(), path: { personId: 'person-colleague' }, body: { role: 'branchSecretary', nodeId: 'east-1-branch', to: later(HOUR) } });
    const colleague = await running.as('colleague');
    await board(colleague);
    running.clock.forward(HOUR - 1_000);
    await board(colleague);
    running.clock.forward(2_000);
    await expect(board(colleague)).rejects.toMatchObject({ status: 403 });
    expect(await roles(colleague)).toEqual(['partyMember']);
  });

  it('should give the right from the moment on that was stated', async () => {
    await by(security).call('post', '/api/people/{personId}/posts', { headers: key(), path: { personId: 'person-colleague' }, body: { role: 'branchSecretary', nodeId: 'east-1-branch', from: later(HOUR) } });
    const colleague = await running.as('colleague');
    await expect(board(colleague)).rejects.toMatchObject({ status: 403 });
    running.clock.forward(HOUR);
    await board(colleague);
  });

  it('should lend a post to somebody of the unit until its end, and show both', async () => {
    expect((await own(secretary)).posts).toMatchObject([{ id: 'role-secretary', role: 'branchSecretary' }]);
    expect((await by(secretary).call('get', '/api/me/delegations/candidates', { query: { postId: 'role-secretary' } })).items.map(({ id }) => id).sort()).toEqual(['person-colleague', 'person-community', 'person-member']);
    expect((await by(secretary).call('get', '/api/me/delegations/candidates', { query: { postId: 'role-secretary', q: '欧阳' } })).items).toEqual([]);
    await expect(board(member)).rejects.toMatchObject({ status: 403 });
    expect((await lend(secretary)).given).toMatchObject([{ to: { id: 'person-member' }, role: 'branchSecretary', reason: '出差三天' }]);
    await board(member);
    const { name } = (await by(secretary).call('get', '/api/me')).person;
    const { posts } = await by(security).call('get', '/api/people/{personId}', { path: { personId: 'person-member' } });
    expect(posts.map(({ role, lentBy }) => [role, lentBy])).toEqual([['branchSecretary', name], ['partyMember', null]]);
    expect((await own(member)).received).toMatchObject([{ givenBy: { id: 'person-secretary' }, node: { id: 'east-1-branch' } }]);
    running.clock.forward(HOUR + 1_000);
    await expect(board(member)).rejects.toMatchObject({ status: 403 });
    expect((await own(secretary)).given).toEqual([]);
    await board(secretary);
  });

  it('should tell whoever is lent it, and show in the list of people that it is lent and until when', async () => {
    const until = later(HOUR);
    await lend(secretary, { to: until });
    await running.settled();
    const { items } = await by(member).call('get', '/api/notices');
    expect(items.filter(({ type }) => type === 'postLent')).toMatchObject([{ requestId: null, data: { role: 'branchSecretary', until, place: expect.any(String) } }]);
    expect(JSON.stringify(items)).not.toContain('出差');
    const line = (await by(security).call('get', '/api/people', { query: {} })).items.find(({ id }) => id === 'person-member');
    expect(line?.posts.map(({ role, lent, until: to, toCome }) => [role, lent, to, toCome]).sort()).toEqual([['branchSecretary', true, until, false], ['partyMember', false, null, false]]);
  });

  it('should take it back at once, by whoever lent it and nobody else, and keep who did it', async () => {
    const id = (await lend(secretary)).given[0]?.id ?? '';
    await board(member);
    await expect(takeBack(member, id)).rejects.toMatchObject({ status: 404 });
    await takeBack(secretary, id);
    await expect(board(member)).rejects.toMatchObject({ status: 403 });
    await takeBack(secretary, id);
    const noted = await running.dataSource.manager.find(AuditEntry, { where: { objectId: 'person-member' }, order: { at: 'ASC', id: 'ASC' } });
    expect(noted.filter(({ action }) => action.startsWith('post.')).map(({ action, personId }) => [action, personId])).toEqual([['post.delegated', 'person-secretary'], ['post.delegationEnded', 'person-secretary']]);
    expect(JSON.stringify(noted)).not.toContain('出差');
  });

  it('should refuse what the rule forbids', async () => {
    await lend(secretary);
    const borrowed = (await by(member).call('get', '/api/me')).assignments.find(({ role }) => role === 'branchSecretary')?.id ?? '';
    expect((await own(member)).posts.map(({ role }) => role)).toEqual(['partyMember']);
    await expect(lend(member, { postId: borrowed, personId: 'person-colleague' })).rejects.toMatchObject({ status: 409, code: 'DELEGATION.NOT_DELEGABLE' });
    await expect(lend(await running.as('dispatcher'), { postId: 'role-dispatcher', personId: 'person-water' })).rejects.toMatchObject({ code: 'DELEGATION.NOT_DELEGABLE' });
    for (const personId of ['person-stranger', 'person-other-secretary', 'person-secretary', 'person-nobody']) await expect(lend(secretary, { personId })).rejects.toMatchObject({ status: 422, code: 'DELEGATION.ANOTHER_UNIT' });
    for (const to of [later(-HOUR), later(93 * DAY)]) await expect(lend(secretary, { personId: 'person-colleague', to })).rejects.toMatchObject({ status: 422, code: 'DELEGATION.DATES' });
    await expect(lend(secretary)).rejects.toMatchObject({ status: 409, code: 'PERSON.POST_HELD' });
    await expect(lend(member, { postId: 'role-secretary', personId: 'person-colleague' })).rejects.toMatchObject({ status: 404 });
    await by(security).call('put', '/api/people/{personId}/disabled', { path: { personId: 'person-colleague' } });
    await expect(lend(secretary, { personId: 'person-colleague' })).rejects.toMatchObject({ code: 'PERSON.NO_ACCOUNT' });
  });

  it('should end what was lent with the post that it was lent of', async () => {
    await lend(secretary);
    await board(member);
    await by(security).call('post', '/api/people/{personId}/posts/{postId}/end', { headers: key(), path: { personId: 'person-secretary', postId: 'role-secretary' }, body: {} });
    await expect(board(member)).rejects.toMatchObject({ status: 403 });
    await expect(board(secretary)).rejects.toMatchObject({ status: 403 });
  });

  it('should let rights follow a node that moves, and one that is closed into its successor', async () => {
    const order = (changes: object[]) => running.as('admin').then((admin) => admin.call('post', '/api/org/changes', { headers: key(), body: { from: later(2 * DAY).slice(0, 10), changes } as never }));
    await order([{ what: 'moved', nodeId: 'east-1-branch', parentId: 'west-village' }]);
    running.clock.forward(4 * DAY);
    await running.settled();
    expect((await running.dataSource.manager.findOneByOrFail(OrgNode, { id: 'east-1-branch' })).path).toBe('district/west/west-village/east-1-branch');
    const [moved, west] = [await running.as('secretary'), await running.as('other-secretary')];
    await board(moved);
    await expect(board(west)).rejects.toMatchObject({ status: 404 });
    await lend(moved, { to: later(20 * DAY) });
    await order([{ what: 'moved', nodeId: 'east-1-group1', parentId: 'west-1-branch' }, { what: 'closed', nodeId: 'east-1-branch', successorId: 'west-1-branch' }]);
    running.clock.forward(4 * DAY);
    await running.settled();
    const held = await running.dataSource.manager.find(RoleAssignment, { where: { nodeId: 'west-1-branch' } });
    expect(held.filter(({ validTo }) => validTo === null).map(({ personId }) => personId).sort()).toEqual(['person-other-secretary', 'person-secretary']);
    expect(await roles(await running.as('member'))).toEqual(['partyMember']);
  });

  it('should split rights with a street: what is new is of the new street and no more of the old, what was stays where it was', async () => {
    const before = await report(running.visitor());
    const admin = await running.as('admin');
    const { items } = await admin.call('post', '/api/org/changes', {
      headers: key(),
      body: { from: later(2 * DAY).slice(0, 10), changes: [
        { what: 'opened', key: 'new-street', kind: 'town', name: '港湾街道', parentId: 'district' },
        { what: 'moved', nodeId: 'east-village', parentId: 'new-street' },
      ] },
    });
    const harbour = items[0]?.nodeId ?? '';
    running.clock.forward(4 * DAY);
    await running.settled();
    await by(await running.as('security')).call('post', '/api/people/{personId}/posts', { headers: key(), path: { personId: 'person-stranger' }, body: { role: 'townStaff', nodeId: harbour } });
    const after = await report(running.visitor());
    await running.settled();
    const [oldTown, newTown, branch] = [await running.as('town'), await running.as('stranger'), await running.as('secretary')];
    const opened = (api: Api, { id }: { id: string }): Promise<unknown> => api.call('get', '/api/requests/{id}', { path: { id } });
    const listed = async (api: Api): Promise<string[]> => (await api.call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: {} })).items.map(({ id }) => id).sort();
    await opened(oldTown, before);
    await opened(newTown, after);
    await expect(opened(oldTown, after)).rejects.toMatchObject({ status: 404 });
    await expect(opened(newTown, before)).rejects.toMatchObject({ status: 404 });
    expect([await listed(oldTown), await listed(newTown)]).toEqual([[before.id], [after.id]]);
    await expect(oldTown.call('get', '/api/boards/{nodeId}', { path: { nodeId: 'east-1-branch' } })).rejects.toMatchObject({ status: 404 });
    await newTown.call('get', '/api/boards/{nodeId}', { path: { nodeId: 'east-1-branch' } });
    for (const one of [before, after]) await opened(branch, one);
  });
});
