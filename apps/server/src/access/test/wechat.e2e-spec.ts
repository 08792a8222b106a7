import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { stepAt, totpCode } from '../../platform/crypto/totp.js';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { PASSWORD } from '../../testing/small-district.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { WechatIdentity } from '../infrastructure/wechat-identity.entity.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('sign-in by WeChat', () => {
  let wechat: Tencent;
  let running: RunningApp;
  beforeAll(async () => {
    const clock = new TestClock();
    wechat = await startTencent(clock);
    running = await startApp(wechat.settings);
    clock.now = () => running.clock.now();
  });
  const tell = async (action: string, body: Record<string, unknown> = {}): Promise<Record<string, string>> => (await wechat.mock(action, body)) as Record<string, string>;
  afterAll(async () => {
    await running.stop();
    await wechat.stop();
  });
  afterEach(() => tell('no-faults'));

  const login = async (userKey: string): Promise<string> => (await tell('login', { userKey })).code ?? '';
  const signIn = (code: string): Promise<Schemas['WechatSessionView']> => running.visitor().call('post', '/api/sessions/wechat', { body: { code } });
  const come = async (userKey: string): Promise<Schemas['WechatSessionView']> => signIn(await login(userKey));
  const by = async (userKey: string): Promise<Api> => running.bearer((await come(userKey)).token);
  const bind = (api: Api, invitation: string): Promise<Schemas['WechatSessionView']> => api.call('post', '/api/wechat/binding', { body: { invitation } });
  const inviteSelf = async (api: Api): Promise<string> => (await api.call('post', '/api/me/wechat-invitation', { headers: key() })).code;
  const audited = (action: string): Promise<AuditEntry[]> => running.dataSource.manager.findBy(AuditEntry, { action: action as AuditEntry['action'] });

  it('should let a resident in without a name or a number, and as the same person on every phone', async () => {
    const { token, me, expiresAt } = await come('resident');
    expect([me, token.slice(0, 2), Date.parse(expiresAt) - running.clock.now()]).toEqual([null, 'w.', 30 * 24 * HOUR]);
    await come('resident');
    expect(await running.dataSource.manager.count(WechatIdentity)).toBe(1);
    const { openid } = await tell('person', { userKey: 'resident' });
    const [row] = await running.dataSource.manager.find(WechatIdentity);
    expect(JSON.stringify(row)).not.toContain(openid);
    for (const path of ['/api/me', '/api/worklists/mine', '/api/people'] as const) {
      expect((await fetch(running.url + path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(403);
    }
  });

  it('should take a code once and for five minutes, and say so', async () => {
    const code = await login('resident');
    await signIn(code);
    await expect(signIn(code)).rejects.toMatchObject({ status: 422, code: 'WECHAT.CODE_OVER', message: expect.stringContaining('再点一次') });
    const late = await login('resident');
    running.clock.forward(6 * MINUTE);
    await expect(signIn(late)).rejects.toMatchObject({ code: 'WECHAT.CODE_OVER' });
    await expect(signIn('made up')).rejects.toMatchObject({ code: 'WECHAT.CODE_OVER' });
    await tell('person', { userKey: 'blocked', blocked: true });
    await expect(come('blocked')).rejects.toMatchObject({ status: 403, code: 'WECHAT.BLOCKED' });
  });

  it('should say that WeChat is away, while lookup codes, passwords and those who are in go on', async () => {
    const api = await by('resident');
    const codes = [await login('resident'), await login('resident'), await login('resident')];
    for (const [harm, code] of [[{ status: 500 }, codes[0]], [{ drop: true }, codes[1]], [{ malformed: true }, codes[2]]] as const) {
      await tell('fault', { path: '/sns/jscode2session', times: 1, ...harm });
      await expect(signIn(code ?? '')).rejects.toMatchObject({ status: 503, code: 'WECHAT.UNREACHABLE', message: expect.stringContaining('查询码') });
    }
    const { lookupCode } = await report(running.visitor());
    await expect(running.visitor().call('post', '/api/lookups', { body: { lookupCode } })).resolves.toBeDefined();
    await expect(running.as('member')).resolves.toBeDefined();
    await expect(api.call('get', '/api/me/requests')).resolves.toMatchObject({ items: [] });
    await tell('no-faults');
    running.clock.forward(2 * MINUTE);
    await expect(come('resident')).resolves.toBeDefined();
  });

  it('should hand the number of the phone button to its owner alone, and keep it nowhere', async () => {
    const api = await by('resident');
    const { code = '' } = await tell('phone-code', { userKey: 'resident', phone: '13800138123' });
    await expect((await by('other')).call('post', '/api/wechat/phone', { body: { code } })).rejects.toMatchObject({ code: 'WECHAT.CODE_OVER' });
    const { code: own = '' } = await tell('phone-code', { userKey: 'resident' });
    await expect(api.call('post', '/api/wechat/phone', { body: { code: own } })).resolves.toEqual({ phone: '13800138123' });
    await expect(api.call('post', '/api/wechat/phone', { body: { code: own } })).rejects.toMatchObject({ code: 'WECHAT.CODE_OVER' });
    await expect(running.visitor().call('post', '/api/wechat/phone', { body: { code: own } })).rejects.toMatchObject({ status: 401 });
  });

  it('should hand the number of one resident over ten times in ten minutes on all their phones together, and hold up nobody else', async () => {
    running.clock.forward(10 * MINUTE);
    const ask = async (api: Api, userKey: string): Promise<unknown> => {
      const { code = '' } = await tell('phone-code', { userKey, phone: '13800138123' });
      return api.call('post', '/api/wechat/phone', { body: { code } });
    };
    const phones = [await by('eager'), await by('eager')] as const;
    for (let n = 0; n < 10; n++) await expect(ask(phones[n % 2] ?? phones[0], 'eager')).resolves.toMatchObject({ phone: expect.any(String) });
    for (const api of phones) await expect(ask(api, 'eager')).rejects.toMatchObject({ status: 429, code: 'LIMIT.REACHED', problem: { detail: expect.stringMatching(/请过 \d+ 分钟/) } });
    await expect(ask(await by('other'), 'other')).resolves.toBeDefined();
    running.clock.forward(10 * MINUTE);
    await expect(ask(phones[0], 'eager')).resolves.toBeDefined();
  });

  it('should show what somebody reported on each of their phones, tell them of it, and to nobody else', async () => {
    const { id } = await report(await by('reporter'), { text: '楼道灯坏了三天了' });
    const second = await by('reporter');
    expect((await second.call('get', '/api/me/requests')).items.map((one) => one.id)).toEqual([id]);
    const seen = await second.call('get', '/api/requests/{id}', { path: { id } });
    expect(seen).toMatchObject({ id, mine: true });
    const stranger = await by('stranger-by-wechat');
    expect((await stranger.call('get', '/api/me/requests')).items).toEqual([]);
    await expect(stranger.call('get', '/api/requests/{id}', { path: { id } })).rejects.toMatchObject({ status: 404 });
    await second.call('post', '/api/requests/{id}/commands/withdraw', { path: { id }, headers: key(), body: { expectedVersion: seen.version } });
    expect((await second.call('get', '/api/requests/{id}', { path: { id } })).status).toBe('withdrawn');
  });

  it('should put what happens to it into an inbox of theirs', async () => {
    const api = await by('told');
    const { id, lookupCode } = await report(running.visitor(), { text: '楼下井盖松了，走路要小心' });
    await api.call('post', '/api/me/requests', { body: { lookupCode } });
    const row = await running.dataSource.manager.query('SELECT identity_id AS owner FROM reporter WHERE request_id = ?', [id]) as { owner: string }[];
    const notice: Partial<Notice> = { id: 'n-1', tenantId: 'tenant', personId: row[0]?.owner ?? '', eventId: 'e-1', requestId: id, type: 'signed', data: {}, createdAt: running.clock.now(), endsWithRequest: false };
    await running.dataSource.manager.insert(Notice, notice as Notice);
    expect((await api.call('get', '/api/notices')).items.map((one) => one.id)).toEqual(['n-1']);
    await api.call('post', '/api/notices/{id}/read', { path: { id: 'n-1' } });
    expect((await api.call('get', '/api/notices')).items[0]?.readAt).not.toBeNull();
    expect((await (await by('resident')).call('get', '/api/notices')).items).toEqual([]);
    await expect(api.call('put', '/api/me/notice-preference', { body: { howTold: 'atOnce' } })).resolves.toEqual({ howTold: 'atOnce' });
  });

  it('should let somebody take over by its code what they filed before, once, and leave the code good', async () => {
    const { id, lookupCode } = await report(running.visitor());
    const api = await by('adopter');
    await expect(api.call('post', '/api/me/requests', { body: { lookupCode: '0000-0000-0000' } })).rejects.toMatchObject({ code: 'LOOKUP.UNKNOWN' });
    await expect(api.call('post', '/api/me/requests', { body: { lookupCode } })).resolves.toMatchObject({ id });
    await expect(api.call('post', '/api/me/requests', { body: { lookupCode } })).resolves.toMatchObject({ id });
    await expect((await by('resident')).call('post', '/api/me/requests', { body: { lookupCode } })).rejects.toMatchObject({ status: 409, code: 'REQUEST.ADOPTED_ALREADY' });
    expect((await api.call('get', '/api/me/requests')).items.map((one) => one.id)).toEqual([id]);
    await expect(running.visitor().call('post', '/api/lookups', { body: { lookupCode } })).resolves.toMatchObject({ id });
    await expect(running.visitor().call('post', '/api/me/requests', { body: { lookupCode } })).rejects.toMatchObject({ status: 401 });
  });

  it('should tie a WeChat to an account by an invitation, which is good once and for a day', async () => {
    const member = await running.as('member');
    const replaced = await inviteSelf(member);
    const invitation = await inviteSelf(member);
    const api = await by('chen');
    for (const wrong of [replaced, '0000-0000-0000', 'anything']) await expect(bind(api, wrong)).rejects.toMatchObject({ status: 404, code: 'WECHAT.INVITATION_OVER' });
    const { me, token } = await bind(api, invitation);
    expect(me).toMatchObject({ login: 'member', wechat: true, secondFactor: 'off' });
    await expect(running.bearer(token).call('get', '/api/worklists/{view}', { path: { view: 'mine' } })).resolves.toBeDefined();
    // The first answer may have been lost; for anybody else it is used up.
    await expect(bind(api, invitation)).resolves.toMatchObject({ me: { login: 'member' } });
    await expect(bind(await by('resident'), invitation)).rejects.toMatchObject({ code: 'WECHAT.INVITATION_OVER' });
    expect((await come('chen')).me?.login).toBe('member');
    const colleague = await inviteSelf(await running.as('colleague'));
    await expect(bind(await by('chen'), colleague)).rejects.toMatchObject({ status: 409, code: 'WECHAT.BOUND_ALREADY' });
    running.clock.forward(24 * HOUR);
    await expect(bind(await by('another'), colleague)).rejects.toMatchObject({ code: 'WECHAT.INVITATION_OVER' });
    expect(await audited('person.wechatBound')).toMatchObject([{ objectId: 'person-member' }]);
  });

  it('should let an administrator invite and untie, but not one of the three', async () => {
    const admin = await running.as('admin');
    const path = { personId: 'person-gridworker' };
    const keyed = key();
    const { code } = await admin.call('post', '/api/people/{personId}/wechat-invitation', { path, headers: keyed });
    await expect(admin.call('post', '/api/people/{personId}/wechat-invitation', { path, headers: keyed })).resolves.toMatchObject({ code });
    const { token } = await bind(await by('worker'), code);
    await expect(admin.call('get', '/api/people/{personId}', { path })).resolves.toMatchObject({ wechat: true });
    await expect(admin.call('post', '/api/people/{personId}/wechat-invitation', { path, headers: key() })).rejects.toMatchObject({ code: 'WECHAT.BOUND_ALREADY' });
    await expect(admin.call('post', '/api/people/{personId}/wechat-invitation', { path: { personId: 'person-security' }, headers: key() })).rejects.toMatchObject({ code: 'PERSON.OPERATOR_ONLY' });
    await expect((await running.as('member')).call('post', '/api/people/{personId}/wechat-invitation', { path, headers: key() })).rejects.toMatchObject({ status: 403 });
    await admin.call('delete', '/api/people/{personId}/wechat', { path });
    await expect(running.bearer(token).call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    expect((await come('worker')).me).toBeNull();
    expect(await audited('person.wechatUnbound')).toMatchObject([{ personId: 'person-admin', objectId: 'person-gridworker' }]);
  });

  it('should end with the account, with its recovery, and by its owner', async () => {
    const admin = await running.as('admin');
    const path = { personId: 'person-secretary' };
    const secretary = await running.as('secretary');
    const { token } = await bind(await by('liang'), await inviteSelf(secretary));
    await admin.call('put', '/api/people/{personId}/disabled', { path });
    await expect(running.bearer(token).call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    expect((await come('liang')).me).toBeNull();
    await admin.call('put', '/api/people/{personId}/enabled', { path });
    const back = await come('liang');
    expect(back.me?.login).toBe('secretary');
    await running.bearer(back.token).call('delete', '/api/me/wechat');
    expect((await come('liang')).me).toBeNull();
    await bind(await by('liang'), await inviteSelf(await running.as('secretary')));
    await admin.call('post', '/api/people/{personId}/recovery', { path, headers: key(), body: {} });
    expect((await come('liang')).me).toBeNull();
  });

  it('should give no power by WeChat alone, and all of it with the code of the second factor', async () => {
    const dispatcher = await running.as('dispatcher');
    const { token, me } = await bind(await by('huang'), await inviteSelf(dispatcher));
    expect(me?.secondFactor).toBe('needed');
    const phone = running.bearer(token);
    const list = (): Promise<unknown> => phone.call('get', '/api/worklists/{view}', { path: { view: 'area' } });
    await expect(list()).rejects.toMatchObject({ status: 403, code: 'ACCESS.SECOND_FACTOR_NEEDED' });
    const { uri } = await dispatcher.call('post', '/api/me/second-factor', { body: { password: PASSWORD } });
    const bits = [...(new URL(uri).searchParams.get('secret') ?? '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
    const code = (): string => totpCode(Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))), stepAt(running.clock.now()));
    await dispatcher.call('post', '/api/me/second-factor/confirm', { body: { code: code() } });
    running.clock.forward(MINUTE);
    const again = await come('huang');
    expect(again.me?.secondFactor).toBe('unmet');
    const later = running.bearer(again.token);
    await expect(later.call('get', '/api/worklists/{view}', { path: { view: 'area' } })).rejects.toMatchObject({ code: 'ACCESS.SECOND_FACTOR_NEEDED' });
    await expect(later.call('post', '/api/sessions/current/factor', { body: { code: '000000' } })).rejects.toMatchObject({ code: 'ACCESS.WRONG_CODE' });
    await expect(later.call('post', '/api/sessions/current/factor', { body: { code: code() } })).resolves.toMatchObject({ secondFactor: 'on' });
    await expect(later.call('get', '/api/worklists/{view}', { path: { view: 'area' } })).resolves.toBeDefined();
  });

  it('should forget a WeChat when its owner says so', async () => {
    const { token } = await come('leaving');
    const api = running.bearer(token);
    const { id, lookupCode } = await report(api);
    await api.call('delete', '/api/wechat/identity');
    await expect(api.call('get', '/api/me/requests')).rejects.toMatchObject({ status: 401 });
    const { openid } = await tell('person', { userKey: 'leaving' });
    expect(JSON.stringify(await running.dataSource.manager.find(WechatIdentity))).not.toContain(openid);
    expect((await (await by('leaving')).call('get', '/api/me/requests')).items).toEqual([]);
    await expect(running.visitor().call('post', '/api/lookups', { body: { lookupCode } })).resolves.toMatchObject({ id });
  });
});

describe('an installation without WeChat', () => {
  it('should not have it', async () => {
    const running = await startApp();
    await expect(running.visitor().call('post', '/api/sessions/wechat', { body: { code: 'any' } })).rejects.toMatchObject({ status: 404 });
    await running.stop();
  });
});
