import type { Schemas } from '@yige/api-client';
import { stepAt, totpCode } from '../../platform/crypto/totp.js';
import { RecoveryCode } from '../infrastructure/recovery-code.entity.js';
import { SecondFactor } from '../infrastructure/second-factor.entity.js';
import { PASSWORD } from '../../testing/small-district.js';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';

const STEP = 30_000;
const MINUTE = 60_000;
const OWN = '三只灰鹭在码头边等着潮水';

/** An authenticator app: it knows the secret as text, and the time. */
function appOf(running: RunningApp, { secret }: Schemas['NewSecondFactorView']): () => string {
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  return () => totpCode(bytes, stepAt(running.clock.now()));
}

async function enrol(running: RunningApp, api: Api, password: string): Promise<{ code: () => string; codes: string[] }> {
  const code = appOf(running, await api.call('post', '/api/me/second-factor', { body: { password } }));
  const { codes } = await api.call('post', '/api/me/second-factor/confirm', { body: { code: code() } });
  running.clock.forward(STEP);
  return { code, codes };
}

describe('a second factor', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  const signIn = (login: string, more: Partial<Schemas['SignIn']> = {}): Promise<Schemas['SessionView']> => running.visitor().call('post', '/api/sessions', { body: { login, password: PASSWORD, ...more } });

  it('should be asked for once it was confirmed, take no code twice, and end the sessions before it', async () => {
    const [here, elsewhere] = [await running.as('dispatcher'), await running.as('dispatcher')];
    await expect(here.call('post', '/api/me/second-factor', { body: { password: 'not mine at all' } })).rejects.toMatchObject({ code: 'ACCESS.CURRENT_PASSWORD_WRONG' });
    const begun = await here.call('post', '/api/me/second-factor', { body: { password: PASSWORD } });
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    // Not before the app has shown that it works.
    await signIn('dispatcher');
    await expect(here.call('post', '/api/me/second-factor/confirm', { body: { code: '000000' } })).rejects.toMatchObject({ status: 422, code: 'ACCESS.WRONG_CODE' });
    const code = appOf(running, begun);
    const first = code();
    expect((await here.call('post', '/api/me/second-factor/confirm', { body: { code: first } })).codes).toHaveLength(10);
    await expect(here.call('get', '/api/me')).resolves.toMatchObject({ secondFactor: 'on', login: 'dispatcher' });
    await expect(elsewhere.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    await expect(signIn('dispatcher')).rejects.toMatchObject({ status: 401, code: 'ACCESS.CODE_NEEDED' });
    await expect(signIn('dispatcher', { code: first })).rejects.toMatchObject({ code: 'ACCESS.WRONG_CODE' });
    running.clock.forward(STEP);
    await signIn('dispatcher', { code: code() });
    await expect(signIn('dispatcher', { code: code() })).rejects.toMatchObject({ code: 'ACCESS.WRONG_CODE' });
    await expect(signIn('dispatcher', { code: code(), password: 'a wrong guess' })).rejects.toMatchObject({ code: 'ACCESS.WRONG_PASSWORD' });
    running.clock.forward(MINUTE);
    await expect(here.call('post', '/api/me/second-factor', { body: { password: PASSWORD } })).rejects.toMatchObject({ status: 409, code: 'ACCESS.SECOND_FACTOR_STANDS' });
  });

  it('should let one code in once, however many bring it at the same moment', async () => {
    const { code } = await enrol(running, await running.as('water'), PASSWORD);
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => signIn('water', { code: code() })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('should be replaced by each code on paper once, and keep neither secret nor code in the clear', async () => {
    const api = await running.as('supervisor');
    const begun = await api.call('post', '/api/me/second-factor', { body: { password: PASSWORD } });
    const code = appOf(running, begun);
    const { codes } = await api.call('post', '/api/me/second-factor/confirm', { body: { code: code() } });
    const paper = codes[0] ?? '';
    const kept = JSON.stringify([await running.dataSource.manager.find(SecondFactor), await running.dataSource.manager.find(RecoveryCode)]);
    for (const secret of [begun.secret, ...codes, ...codes.map((one) => one.replace('-', ''))]) expect(kept).not.toContain(secret);
    await signIn('supervisor', { code: ` ${paper.toUpperCase()} ` });
    await expect(signIn('supervisor', { code: paper })).rejects.toMatchObject({ code: 'ACCESS.WRONG_CODE' });
    running.clock.forward(STEP);
    const renewed = await api.call('post', '/api/me/second-factor/codes', { body: { code: code() } });
    await expect(signIn('supervisor', { code: codes[1] ?? '' })).rejects.toMatchObject({ code: 'ACCESS.WRONG_CODE' });
    await api.call('post', '/api/me/second-factor/remove', { body: { password: PASSWORD, code: renewed.codes[3] ?? '' } });
    await signIn('supervisor');
  });

  it('should be guessed no more often than a password', async () => {
    const { code } = await enrol(running, await running.as('auditor'), PASSWORD);
    for (let n = 0; n < 5; n++) await expect(signIn('auditor', { code: `00000${n}` })).rejects.toMatchObject({ code: 'ACCESS.WRONG_CODE' });
    await expect(signIn('auditor', { code: code() })).rejects.toMatchObject({ status: 429 });
  });

  it('should be taken away by an administrator when phone and paper are lost', async () => {
    await enrol(running, await running.as('enforcement'), PASSWORD);
    const admin = await running.as('admin');
    const person = { personId: 'person-enforcement' };
    expect(await admin.call('get', '/api/people/{personId}', { path: person })).toMatchObject({ secondFactor: true });
    const { address } = await admin.call('post', '/api/people/{personId}/recovery', { headers: key(), path: person, body: { withoutSecondFactor: true } });
    await running.visitor().call('post', '/api/account-links/use', { body: { token: address.split('#')[1] ?? '', password: OWN } });
    await signIn('enforcement', { password: OWN });
  });
});

describe('powers that need a second factor', () => {
  let running: RunningApp;
  let admin: Api;
  beforeAll(async () => {
    running = await startApp({ YIGE_SECOND_FACTOR: 'required' });
    admin = await running.as('admin');
  });
  afterAll(() => running.stop());

  it('should be held back until there is one, and only they', async () => {
    await expect(admin.call('get', '/api/people')).rejects.toMatchObject({ status: 403, code: 'ACCESS.SECOND_FACTOR_NEEDED' });
    await expect(admin.call('get', '/api/me')).resolves.toMatchObject({ secondFactor: 'needed', assignments: [{ role: 'administrator' }] });
    await expect((await running.as('member')).call('get', '/api/me')).resolves.toMatchObject({ secondFactor: 'off' });
    await enrol(running, admin, PASSWORD);
    await expect(admin.call('get', '/api/people')).resolves.toMatchObject({ nextCursor: null });
  });

  it('should let a new dispatcher in by the whole way: invited, accepted, enrolled, signed in with both', async () => {
    const login = 'hejiayi';
    const { address } = await admin.call('post', '/api/people', { headers: key(), body: { name: '何嘉仪', login, post: { role: 'dispatcher', nodeId: 'centre' } } });
    const token = address.split('#')[1] ?? '';
    await expect(running.visitor().call('post', '/api/account-links/look', { body: { token } })).resolves.toMatchObject({ name: '何嘉仪', login });
    await running.visitor().call('post', '/api/account-links/use', { body: { token, password: OWN } });
    const security = await running.as('security');
    await enrol(running, security, PASSWORD);
    const [asked] = (await security.call('get', '/api/asked-posts')).items;
    await security.call('post', '/api/asked-posts/{askedPostId}/grant', { headers: key(), path: { askedPostId: asked?.id ?? '' } });
    const first = running.bearer((await running.visitor().call('post', '/api/sessions', { body: { login, password: OWN } })).token);
    await expect(first.call('get', '/api/worklists/{view}', { path: { view: 'dispatch' } })).rejects.toMatchObject({ code: 'ACCESS.SECOND_FACTOR_NEEDED' });
    const { code } = await enrol(running, first, OWN);
    await expect(running.visitor().call('post', '/api/sessions', { body: { login, password: OWN } })).rejects.toMatchObject({ code: 'ACCESS.CODE_NEEDED' });
    const session = await running.visitor().call('post', '/api/sessions', { body: { login, password: OWN, code: code() } });
    expect(session.me).toMatchObject({ person: { name: '何嘉仪' }, home: 'dispatch', secondFactor: 'on' });
    await expect(running.bearer(session.token).call('get', '/api/worklists/{view}', { path: { view: 'dispatch' } })).resolves.toBeDefined();
  });
});

describe('sessions', () => {
  let running: RunningApp;
  beforeEach(async () => {
    running = await startApp({ YIGE_IDLE_MINUTES: '30' });
  });
  afterEach(() => running.stop());

  it('should end after half an hour without a call where there is power, and not while somebody works', async () => {
    const [dispatcher, member] = [await running.as('dispatcher'), await running.as('member')];
    for (let n = 0; n < 5; n++) {
      running.clock.forward(20 * MINUTE);
      await expect(dispatcher.call('get', '/api/me')).resolves.toMatchObject({ home: 'dispatch' });
    }
    running.clock.forward(31 * MINUTE);
    await expect(dispatcher.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    await expect(member.call('get', '/api/me')).resolves.toMatchObject({ home: 'member' });
  });

  it('should know over a restart when somebody was last there', async () => {
    const { token } = await running.visitor().call('post', '/api/sessions', { body: { login: 'dispatcher', password: PASSWORD } });
    running.clock.forward(20 * MINUTE);
    await running.bearer(token).call('get', '/api/me');
    running = await running.restart();
    running.clock.forward(20 * MINUTE);
    await running.bearer(token).call('get', '/api/me');
    running.clock.forward(31 * MINUTE);
    running = await running.restart();
    await expect(running.bearer(token).call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
  });

  it('should be ten of one account at most, of which the oldest makes room', async () => {
    const oldest = await running.as('member');
    const second = await running.as('member');
    for (let n = 0; n < 9; n++) {
      running.clock.forward(1);
      await running.as('member');
    }
    await expect(oldest.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    await expect(second.call('get', '/api/me')).resolves.toBeDefined();
  });

  it('should be shown to their owner, who ends one or all others', async () => {
    const here = await running.as('member');
    const there = await running.as('member');
    const third = await running.as('member');
    const stranger = await running.as('stranger');
    const list = async () => (await here.call('get', '/api/me/sessions')).items;
    expect((await list()).map(({ current }) => current)).toEqual([false, false, true]);
    const end = (api: Api, sessionId: string): Promise<void> => api.call('delete', '/api/me/sessions/{sessionId}', { path: { sessionId } });
    const theirs = (await there.call('get', '/api/me/sessions')).items.find(({ current }) => current)?.id ?? '';
    await expect(end(stranger, theirs)).rejects.toMatchObject({ status: 404 });
    await end(here, theirs);
    await expect(there.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    await here.call('delete', '/api/me/sessions');
    await expect(third.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    expect(await list()).toHaveLength(1);
  });
});
