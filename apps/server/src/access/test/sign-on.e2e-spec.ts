import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { stepAt, totpCode } from '../../platform/crypto/totp.js';
import { type Forgery, startSignOn, type SignOnProvider, visitProvider } from '../../testing/sign-on-provider.js';
import { PASSWORD } from '../../testing/small-district.js';
import { key, type RunningApp, startApp } from '../../testing/start-app.js';
import { Account } from '../infrastructure/account.entity.js';
import { SignOnSubject } from '../infrastructure/sign-on-subject.entity.js';

const PUBLIC_URL = 'https://yige.example';
const MINUTE = 60_000;

describe('single sign-on at a real provider', () => {
  let provider: SignOnProvider;
  let running: RunningApp;
  beforeAll(async () => {
    provider = await startSignOn(PUBLIC_URL);
    running = await startApp({ ...provider.settings, PUBLIC_URL, YIGE_SECOND_FACTOR: 'required' });
  });
  afterAll(async () => {
    await running.stop();
    await provider.stop();
  });

  const begin = (face: Schemas['SignOnFace'] = 'console'): Promise<Schemas['SignOnStartView']> => running.visitor().call('post', '/api/sign-on', { body: { face } });
  const finish = (ticket: string, answer: string): Promise<Schemas['SignOnView']> => running.visitor().call('post', '/api/sign-on/finish', { body: { ticket, answer } });
  const signOn = async (subject: string): Promise<Schemas['SignOnView']> => {
    const { address, ticket } = await begin();
    return finish(ticket, await visitProvider(address, subject));
  };
  const refusals = async (): Promise<unknown[]> => (await running.dataSource.manager.find(AuditEntry, { where: { action: 'session.refused' }, order: { at: 'ASC', id: 'ASC' } })).map(({ detail, objectId }) => ({ ...detail, objectId }));
  const last = async (): Promise<unknown> => (await refusals()).at(-1);
  const failed = { status: 401, code: 'ACCESS.SIGN_ON_FAILED' };

  it('should send the browser with code, state, nonce and PKCE, and show the label to whoever asks', async () => {
    await expect(running.visitor().call('get', '/api/installation')).resolves.toMatchObject({ signOn: '用区统一身份登录' });
    const { address } = await begin();
    const asked = new URL(address);
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code', client_id: 'yige', redirect_uri: `${PUBLIC_URL}/console/sign-on`, code_challenge_method: 'S256', state: expect.stringMatching(/^.{43}$/), nonce: expect.stringMatching(/^.{43}$/),
    });
    expect((await begin()).address).not.toBe(address);
  });

  it('should open the account whose login the claim names, and from then on the one that is bound', async () => {
    const { session, proof, leave } = await signOn('u-1/member');
    expect([session?.me.login, session?.me.assignments[0]?.role, proof]).toEqual(['member', 'partyMember', null]);
    expect(leave).toContain(encodeURIComponent(`${PUBLIC_URL}/console/sign-in`));
    const api = running.bearer(session?.token ?? '');
    await expect(api.call('get', '/api/me')).resolves.toMatchObject({ login: 'member' });
    await api.call('delete', '/api/sessions/current');
    await expect(api.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    const bound = await running.dataSource.manager.find(SignOnSubject);
    expect(bound).toMatchObject([{ accountId: expect.any(String), subjectHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect((await signOn('u-1/member')).session?.me.login).toBe('member');
    expect(await running.dataSource.manager.find(SignOnSubject)).toEqual(bound);
    const noted = await running.dataSource.manager.find(AuditEntry, { where: { action: 'session.begun' } });
    expect(noted.at(-1)).toMatchObject({ personId: 'person-member', detail: { way: 'signOn' } });
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'person.signOnBound', objectId: 'person-member' })).toBe(1);
  });

  it('should refuse somebody else who comes under a login that is bound', async () => {
    await expect(signOn('u-2/member')).rejects.toMatchObject({ status: 403, code: 'ACCESS.SIGN_ON_NO_ACCOUNT' });
    expect(await last()).toMatchObject({ way: 'signOn', why: 'anotherSubject', objectId: expect.any(String) });
  });

  it('should let in nobody whom this district does not know, and make nobody', async () => {
    await expect(signOn('u-3/stranger-to-all')).rejects.toMatchObject({ status: 403, code: 'ACCESS.SIGN_ON_NO_ACCOUNT', message: expect.stringContaining('管理员') });
    expect(await last()).toEqual({ way: 'signOn', why: 'noAccount', objectId: null });
    expect(await running.dataSource.manager.countBy(Account, { login: 'stranger-to-all' })).toBe(0);
    expect(await running.dataSource.manager.count(SignOnSubject)).toBe(1);
  });

  it('should refuse an account that was closed', async () => {
    await signOn('u-4/colleague');
    await running.dataSource.query("UPDATE account SET disabled = 1 WHERE login = 'colleague'");
    await expect(signOn('u-4/colleague')).rejects.toMatchObject({ status: 403, code: 'ACCESS.SIGN_ON_NO_ACCOUNT' });
    expect(await last()).toMatchObject({ why: 'disabled' });
  });

  it('should refuse a state that is not of this browser, and none', async () => {
    const [one, other] = [await begin(), await begin()];
    const answer = await visitProvider(one.address, 'u-1/member');
    await expect(finish(other.ticket, answer)).rejects.toMatchObject(failed);
    await expect(finish(one.ticket, answer.replace(/state=[^&]+/, 'state=guessed'))).rejects.toMatchObject(failed);
    await expect(finish(one.ticket, '')).rejects.toMatchObject(failed);
    await expect(finish('made up', answer)).rejects.toMatchObject(failed);
    expect(await last()).toEqual({ way: 'signOn', why: 'answer', objectId: null });
    await expect(finish(one.ticket, answer)).resolves.toMatchObject({ session: { me: { login: 'member' } } });
    // And once only: the provider takes no code twice.
    await expect(finish(one.ticket, answer)).rejects.toMatchObject(failed);
  });

  it('should refuse a token with another nonce', async () => {
    const { address, ticket } = await begin();
    const answer = await visitProvider(address.replace(/nonce=[^&]+/, 'nonce=of-another-sign-in'), 'u-1/member');
    await expect(finish(ticket, answer)).rejects.toMatchObject(failed);
  });

  it('should refuse an answer whose verifier it has not got', async () => {
    const { address, ticket } = await begin();
    const answer = await visitProvider(address.replace(/code_challenge=[^&]+/, `code_challenge=${'A'.repeat(43)}`), 'u-1/member');
    await expect(finish(ticket, answer)).rejects.toMatchObject(failed);
  });

  it('should refuse a code that is over, and a ticket that is over', async () => {
    running.clock.forward(10 * MINUTE);
    provider.codesLive(1);
    const { address, ticket } = await begin();
    const answer = await visitProvider(address, 'u-1/member');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await expect(finish(ticket, answer)).rejects.toMatchObject(failed);
    provider.codesLive(60);
    const late = await begin();
    const lateAnswer = await visitProvider(late.address, 'u-1/member');
    running.clock.forward(10 * MINUTE);
    await expect(finish(late.ticket, lateAnswer)).rejects.toMatchObject(failed);
  });

  it.each<[string, Forgery]>([
    ['meant for somebody else, however well it is signed', 'audience'], ['signed by nobody', 'none'], ['signed by another key under the name of the right one', 'key'],
    ['signed by a key that the provider does not name', 'kid'], ['signed by the public key as if it were a secret', 'hmac'],
  ])('should refuse a token that is %s', async (_, how) => {
    provider.forge(how);
    await expect(signOn('u-1/member')).rejects.toMatchObject(failed);
    provider.forge(null);
    await expect(signOn('u-1/member')).resolves.toBeDefined();
  });

  it('should send a phone back to its own page, and out again to it', async () => {
    const { address, ticket } = await begin('phone');
    expect(new URL(address).searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/m/sign-on`);
    const { session, leave } = await finish(ticket, await visitProvider(address, 'u-9/town'));
    expect(session?.me.login).toBe('town');
    expect(leave).toContain(encodeURIComponent(`${PUBLIC_URL}/m/`));
  });

  it('should send nobody to an address that a caller names, and take no answer that was meant for another page', async () => {
    const asked = (body: object): Promise<Response> => fetch(`${running.url}/api/sign-on`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    for (const face of ['https://evil.example/m/', '//evil.example', '', null, ['phone', 'console']]) expect((await asked({ face })).status).toBe(422);
    expect((await asked({})).status).toBe(422);
    expect((await asked({ face: 'phone', redirectUri: 'https://evil.example' })).status).toBe(422);
    const { address, ticket } = await begin('phone');
    const elsewhere = address.replace(encodeURIComponent('/m/sign-on'), encodeURIComponent('/console/sign-on'));
    expect(elsewhere).not.toBe(address);
    await expect(finish(ticket, await visitProvider(elsewhere, 'u-9/town'))).rejects.toMatchObject(failed);
    await expect(visitProvider(address.replace(encodeURIComponent(PUBLIC_URL), encodeURIComponent('https://evil.example')), 'u-9/town')).rejects.toThrow(/400/);
  });

  it('should hold a power back until the provider, or our own app, has asked for a second factor', async () => {
    const weak = (await signOn('u-5/admin')).session;
    expect(weak?.me.secondFactor).toBe('needed');
    await expect(running.bearer(weak?.token ?? '').call('get', '/api/people')).rejects.toMatchObject({ status: 403, code: 'ACCESS.SECOND_FACTOR_NEEDED' });
    const strong = (await signOn('u-5/admin:otp')).session;
    expect(strong?.me.secondFactor).toBe('off');
    await expect(running.bearer(strong?.token ?? '').call('get', '/api/people')).resolves.toBeDefined();
  });

  it('should ask for the code of our own app where the account has one and the provider asked for none', async () => {
    const dispatcher = await running.as('dispatcher');
    const { uri } = await dispatcher.call('post', '/api/me/second-factor', { body: { password: PASSWORD } });
    const bits = [...(new URL(uri).searchParams.get('secret') ?? '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
    const code = (): string => totpCode(Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))), stepAt(running.clock.now()));
    await dispatcher.call('post', '/api/me/second-factor/confirm', { body: { code: code() } });
    running.clock.forward(MINUTE);
    const { session, proof } = await signOn('u-6/dispatcher');
    expect([session, typeof proof]).toEqual([null, 'string']);
    const confirm = (typed: string): Promise<Schemas['SessionView']> => running.visitor().call('post', '/api/sign-on/confirm', { body: { proof: proof ?? '', code: typed } });
    await expect(confirm('000000')).rejects.toMatchObject({ status: 422, code: 'ACCESS.WRONG_CODE' });
    expect((await confirm(code())).me).toMatchObject({ login: 'dispatcher', secondFactor: 'on' });
    running.clock.forward(5 * MINUTE);
    await expect(confirm(code())).rejects.toMatchObject(failed);
    expect((await signOn('u-6/dispatcher:otp')).session?.me.login).toBe('dispatcher');
  });

  it('should bind an account anew after its owner was let back in', async () => {
    const admin = running.bearer((await signOn('u-5/admin:otp')).session?.token ?? '');
    await admin.call('post', '/api/people/{personId}/recovery', { headers: key(), path: { personId: 'person-member' }, body: {} });
    expect((await signOn('u-7/member')).session?.me.login).toBe('member');
    await expect(signOn('u-1/member')).rejects.toMatchObject({ code: 'ACCESS.SIGN_ON_NO_ACCOUNT' });
  });

  it('should slow down whoever brings one false answer after the other', async () => {
    running.clock.forward(10 * MINUTE);
    const { ticket } = await begin();
    for (let n = 0; n < 20; n++) await expect(finish(ticket, '?code=x&state=y')).rejects.toMatchObject(failed);
    await expect(finish(ticket, '?code=x&state=y')).rejects.toMatchObject({ status: 429, code: 'ACCESS.TOO_MANY_TRIES' });
    running.clock.forward(10 * MINUTE);
  });

  it('should say so while the provider is away, and let passwords go on', async () => {
    const { address, ticket } = await begin();
    const answer = await visitProvider(address, 'u-8/town');
    await provider.stop();
    await expect(finish(ticket, answer)).rejects.toMatchObject({ status: 503, code: 'ACCESS.SIGN_ON_UNREACHABLE', message: expect.stringContaining('密码') });
    running.clock.forward(60 * MINUTE);
    await expect(begin()).rejects.toMatchObject({ status: 503, code: 'ACCESS.SIGN_ON_UNREACHABLE' });
    await expect(running.as('town')).resolves.toBeDefined();
  });
});

describe('an installation without single sign-on', () => {
  it('should not have it', async () => {
    const running = await startApp();
    await expect(running.visitor().call('get', '/api/installation')).resolves.toMatchObject({ signOn: null });
    await expect(running.visitor().call('post', '/api/sign-on', { body: { face: 'phone' } })).rejects.toMatchObject({ status: 404 });
    await running.stop();
  });
});
