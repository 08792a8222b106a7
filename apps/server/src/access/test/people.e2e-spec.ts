import type { Schemas } from '@yige/api-client';
import { act } from '../../testing/act.js';
import { Account } from '../infrastructure/account.entity.js';
import { AccountLink } from '../infrastructure/account-link.entity.js';
import { IdempotencyRecord } from '../../platform/idempotency/idempotency-record.entity.js';
import { FindStranded } from '../../requests/index.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const DAY = 24 * 3_600_000;
const PASSWORD = '三只灰鹭在码头边等着潮水';
const tokenIn = (address: string): string => address.split('#')[1] ?? '';

describe('people and posts', () => {
  let running: RunningApp;
  let admin: Api;
  let security: Api;
  beforeAll(async () => {
    running = await startApp();
    admin = await running.as('admin');
    security = await running.as('security');
  });
  afterAll(() => running.stop());

  const invitation = (login: string, post: Partial<Schemas['GivenPost']> = {}): Schemas['InvitePerson'] => ({ name: '林晓岚', login, post: { role: 'partyMember', nodeId: 'east-1-group1', ...post } });
  const invite = (login: string, post: Partial<Schemas['GivenPost']> = {}): Promise<Schemas['AccountLinkView']> => admin.call('post', '/api/people', { headers: key(), body: invitation(login, post) });
  const useLink = (token: string, password = PASSWORD): Promise<void> => running.visitor().call('post', '/api/account-links/use', { body: { token, password } });
  const signIn = (login: string, password = PASSWORD): Promise<Schemas['SessionView']> => running.visitor().call('post', '/api/sessions', { body: { login, password } });
  const person = (personId: string): Promise<Schemas['PersonView']> => admin.call('get', '/api/people/{personId}', { path: { personId } });
  const as = async (login: string, password = PASSWORD): Promise<Api> => {
    const { token } = await signIn(login, password);
    return running.bearer(token);
  };

  it('should let somebody new in by a link that works once, with a password that only they know', async () => {
    const { address, personId, kind } = await invite('linxiaolan');
    expect(kind).toBe('invitation');
    await expect(signIn('linxiaolan', '')).rejects.toMatchObject({ status: 401 });
    const token = tokenIn(address);
    await expect(running.visitor().call('post', '/api/account-links/look', { body: { token } })).resolves.toMatchObject({ kind: 'invitation', name: '林晓岚', login: 'linxiaolan' });
    await expect(useLink(token, 'linxiaolan2026')).rejects.toMatchObject({ status: 422, code: 'ACCESS.PASSWORD_WELL_KNOWN' });
    expect((await person(personId)).account).toEqual({ login: 'linxiaolan', state: 'waiting' });
    await useLink(token);
    await expect(useLink(token)).rejects.toMatchObject({ status: 404, code: 'ACCESS.LINK_OVER' });
    const [asked] = (await security.call('get', '/api/asked-posts')).items;
    await security.call('post', '/api/asked-posts/{askedPostId}/grant', { headers: key(), path: { askedPostId: asked?.id ?? '' } });
    await expect(signIn('linxiaolan')).resolves.toMatchObject({ me: { home: 'member', assignments: [{ role: 'partyMember', node: { id: 'east-1-group1' } }] } });
    expect((await person(personId)).account).toEqual({ login: 'linxiaolan', state: 'active' });
  });

  it('should keep of a password what is slow to guess, and of one password never the same', async () => {
    const ids: string[] = [];
    for (const login of ['slow-one', 'slow-two']) {
      const { address, personId } = await invite(login);
      await useLink(tokenIn(address));
      ids.push(personId);
    }
    const kept = (await running.dataSource.manager.find(Account)).filter(({ personId }) => ids.includes(personId)).map(({ passwordHash }) => passwordHash);
    // OWASP's argon2id setting: 19 MiB, two passes, one lane, 16 letters of salt.
    for (const hash of kept) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(new Set(kept).size).toBe(2);
  });

  it('should keep no link in the clear, and show a repeated call the same one', async () => {
    const headers = key();
    const first = await admin.call('post', '/api/people', { headers, body: invitation('repeated') });
    await expect(admin.call('post', '/api/people', { headers, body: invitation('repeated') })).resolves.toEqual(first);
    const kept = JSON.stringify([await running.dataSource.manager.find(AccountLink), await running.dataSource.manager.find(IdempotencyRecord)]);
    expect(kept).not.toContain(tokenIn(first.address));
    await expect(admin.call('post', '/api/people', { headers: key(), body: invitation('repeated') })).rejects.toMatchObject({ status: 409, code: 'PERSON.LOGIN_TAKEN' });
    const again = await admin.call('post', '/api/people/{personId}/invitation', { headers: key(), path: { personId: first.personId }, body: {} });
    await expect(useLink(tokenIn(first.address))).rejects.toMatchObject({ code: 'ACCESS.LINK_OVER' });
    await useLink(tokenIn(again.address));
  });

  it('should end a link after seven days', async () => {
    const { address } = await invite('too-late');
    running.clock.forward(7 * DAY);
    await expect(useLink(tokenIn(address))).rejects.toMatchObject({ code: 'ACCESS.LINK_OVER' });
    [admin, security] = [await running.as('admin'), await running.as('security')];
  });

  it('should refuse what does not fit', async () => {
    await expect(invite('a b')).rejects.toMatchObject({ status: 422 });
    await expect(invite('fits', { nodeId: 'east-1' })).rejects.toMatchObject({ code: 'PERSON.POST_PLACE' });
    await expect(invite('fits', { nodeId: 'nowhere' })).rejects.toMatchObject({ code: 'ORG.UNKNOWN_NODE' });
    await expect(invite('fits', { to: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'PERSON.POST_DATES' });
    await expect(admin.call('post', '/api/people/{personId}/invitation', { headers: key(), path: { personId: 'person-water' }, body: {} })).rejects.toMatchObject({ code: 'PERSON.HAS_ACCOUNT' });
    await expect(person('person-of-nobody')).rejects.toMatchObject({ status: 404 });
  });

  it('should list those of a subtree page by page, and find them by name and login', async () => {
    const page = (query: Record<string, string | number>) => admin.call('get', '/api/people', { query });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { items, nextCursor }: Schemas['PersonLinePage'] = await page({ limit: 4, ...(cursor === '' ? {} : { cursor }) });
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['person-member', 'person-admin', 'person-stranger']));
    expect((await page({ nodeId: 'west' })).items.map(({ id }) => id).sort()).toEqual(['person-other-secretary', 'person-stranger']);
    expect((await page({ q: 'other' })).items).toMatchObject([{ id: 'person-other-secretary', account: { login: 'other-secretary', state: 'active' }, posts: [{ role: 'branchSecretary' }] }]);
    expect((await page({ q: '林晓' })).items.length).toBeGreaterThan(0);
    expect((await page({ q: '林晓', nodeId: 'west' })).items).toEqual([]);
    expect((await page({ q: '%' })).items).toEqual([]);
    await expect(page({ nodeId: 'nowhere' })).rejects.toMatchObject({ status: 404 });
  });

  it('should give a post for a time, and end one at once', async () => {
    const personId = 'person-colleague';
    const colleague = await running.as('colleague');
    const roles = async (): Promise<string[]> => (await colleague.call('get', '/api/me')).assignments.map(({ role }) => role).sort();
    const give = (to?: string) => security.call('post', '/api/people/{personId}/posts', { headers: key(), path: { personId }, body: { role: 'branchSecretary', nodeId: 'east-1-branch', ...(to === undefined ? {} : { to }) } });
    await give(new Date(running.clock.now() + DAY / 4).toISOString());
    expect(await roles()).toEqual(['branchSecretary', 'partyMember']);
    await expect(give()).rejects.toMatchObject({ code: 'PERSON.POST_HELD' });
    await expect(colleague.call('get', '/api/digests')).resolves.toBeDefined();
    const given = (await person(personId)).posts.find(({ role }) => role === 'branchSecretary');
    const end = () => security.call('post', '/api/people/{personId}/posts/{postId}/end', { headers: key(), path: { personId, postId: given?.id ?? '' }, body: {} });
    expect((await end()).posts.find(({ role }) => role === 'branchSecretary')).toMatchObject({ standing: 'over', mayEnd: false });
    await expect(colleague.call('get', '/api/digests')).rejects.toMatchObject({ status: 403 });
    await expect(end()).rejects.toMatchObject({ code: 'PERSON.POST_ENDED' });
    expect(await roles()).toEqual(['partyMember']);
  });

  it('should close an account at once, and take what its owner holds to whoever is left', async () => {
    const member = await running.as('member');
    const { id } = await report(running.visitor(), { code: 'B1', householdId: 'household-1' });
    await act(await running.as('secretary'), id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await act(member, id, 'sign');
    const disable = () => admin.call('put', '/api/people/{personId}/disabled', { path: { personId: 'person-member' } });
    await disable();
    await disable();
    await expect(member.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    await expect(running.as('member')).rejects.toMatchObject({ status: 401 });
    running.clock.forward(60_000);
    await running.app.get(FindStranded).round();
    await running.settled();
    await act(await running.as('colleague'), id, 'sign');
    await admin.call('put', '/api/people/{personId}/enabled', { path: { personId: 'person-member' } });
    await running.as('member');
  });

  it('should let somebody back in by a link, which ends their sessions and their password', async () => {
    const session = await running.as('town');
    const { address, kind } = await admin.call('post', '/api/people/{personId}/recovery', { headers: key(), path: { personId: 'person-town' }, body: {} });
    expect(kind).toBe('recovery');
    await expect(session.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    await expect(running.as('town')).rejects.toMatchObject({ status: 401 });
    await useLink(tokenIn(address));
    await expect(as('town')).resolves.toBeDefined();
  });

  it('should leave to another administrator what concerns oneself', async () => {
    const own = (await security.call('get', '/api/people/{personId}', { path: { personId: 'person-security' } })).posts[0];
    expect(own).toMatchObject({ role: 'securityAdministrator', mayEnd: false });
    await expect(admin.call('put', '/api/people/{personId}/disabled', { path: { personId: 'person-admin' } })).rejects.toMatchObject({ status: 403, code: 'PERSON.NOT_YOURSELF' });
    await expect(admin.call('post', '/api/people/{personId}/recovery', { headers: key(), path: { personId: 'person-admin' }, body: {} })).rejects.toMatchObject({ code: 'PERSON.NOT_YOURSELF' });
    await expect(security.call('post', '/api/people/{personId}/posts/{postId}/end', { headers: key(), path: { personId: 'person-security', postId: own?.id ?? '' }, body: {} })).rejects.toMatchObject({ code: 'PERSON.NOT_YOURSELF' });
  });

  it('should let an auditor look and not change', async () => {
    const auditor = await running.as('auditor');
    await expect(auditor.call('get', '/api/people/{personId}', { path: { personId: 'person-water' } })).resolves.toMatchObject({ account: { login: 'water', state: 'active' } });
    await expect(auditor.call('put', '/api/people/{personId}/disabled', { path: { personId: 'person-water' } })).rejects.toMatchObject({ status: 403 });
  });
});
