import type { Schemas } from '@yige/api-client';
import { AttemptWindow } from '../../platform/limits/attempt-window.entity.js';
import { fromAddress } from '../../testing/from-address.js';
import { PASSWORD } from '../../testing/small-district.js';
import { type Api, type RunningApp, startApp } from '../../testing/start-app.js';

const MINUTE = 60_000;

describe('signing in', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    await running.dataSource.manager.createQueryBuilder().update(AttemptWindow).set({ count: 0 }).execute();
  });

  const from = (address: string): Api => fromAddress(running.url, address);
  const signIn = (api: Api, body: Schemas['SignIn']): Promise<Schemas['SessionView']> => api.call('post', '/api/sessions', { body });
  const refusal = (api: Api, login: string, device?: string): Promise<{ status: number; code: string; message: string }> =>
    signIn(api, { login, password: 'a wrong guess', ...(device === undefined ? {} : { device }) }).then(() => Promise.reject(new Error('let in')), (error: unknown) => error as { status: number; code: string; message: string });
  /** Guesses until told to wait, from addresses of the same third number. */
  const guessFromEverywhere = async (login: string, network: number): Promise<void> => {
    for (let host = 1; host <= 10; host++) for (let n = 0; n < 5; n++) await refusal(from(`127.0.${network}.${host}`), login);
  };

  it('should make whoever guesses one login from one place wait, and longer each time', async () => {
    const wait = async (): Promise<number> => {
      for (let n = 0; n < 40; n++) {
        const { status, message } = await refusal(running.visitor(), 'member');
        if (status === 429) return Number(/(\d+) 分钟/.exec(message)?.[1]);
      }
      throw new Error('never told to wait');
    };
    expect(await wait()).toBe(1);
    running.clock.forward(MINUTE);
    expect(await wait()).toBeGreaterThan(5);
    running.clock.forward(15 * MINUTE);
    expect(await wait()).toBe(1);
    for (let n = 0; n < 3; n++) {
      running.clock.forward(15 * MINUTE);
      await wait();
    }
    running.clock.forward(15 * MINUTE);
    expect(await wait()).toBeGreaterThan(60);
  });

  it('should not be passed by many guesses at one moment', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => refusal(running.visitor(), 'secretary')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('should let nobody keep a member out of their own account by guessing', async () => {
    const { device } = await signIn(from('127.0.0.1'), { login: 'member', password: PASSWORD });
    await guessFromEverywhere('member', 7);
    // A new device has to wait, wherever it is, and even when it knows the password.
    await expect(signIn(from('127.0.9.9'), { login: 'member', password: PASSWORD })).rejects.toMatchObject({ status: 429, code: 'ACCESS.TOO_MANY_TRIES' });
    // The member's own phone, at home or elsewhere, does not; nor does another login from the same place.
    await expect(signIn(from('127.0.0.1'), { login: 'member', password: PASSWORD, device })).resolves.toMatchObject({ device });
    await expect(signIn(from('127.0.7.1'), { login: 'member', password: PASSWORD, device })).resolves.toMatchObject({ device });
    await expect(signIn(from('127.0.9.9'), { login: 'colleague', password: PASSWORD })).resolves.toMatchObject({ me: { home: 'member' } });
    running.clock.forward(60 * MINUTE);
    await expect(signIn(from('127.0.9.9'), { login: 'member', password: PASSWORD })).resolves.toMatchObject({ me: { home: 'member' } });
  });

  it('should keep a colleague in the same office from being locked out by the guesses of another', async () => {
    const { device } = await signIn(from('127.0.5.1'), { login: 'colleague', password: PASSWORD });
    for (const login of ['a1', 'a2', 'a3', 'a4']) for (let n = 0; n < 5; n++) await refusal(from('127.0.5.1'), login);
    expect((await refusal(from('127.0.5.1'), 'a5')).status).toBe(429);
    await expect(signIn(from('127.0.5.1'), { login: 'colleague', password: PASSWORD, device })).resolves.toMatchObject({ device });
  });

  it('should take a device for known only with the login that it signed in to, and limit it as well', async () => {
    const { device } = await signIn(from('127.0.6.1'), { login: 'colleague', password: PASSWORD });
    await guessFromEverywhere('member', 8);
    await expect(signIn(from('127.0.6.1'), { login: 'member', password: PASSWORD, device })).rejects.toMatchObject({ status: 429 });
    await expect(signIn(from('127.0.6.1'), { login: 'member', password: PASSWORD, device: 'made.up' })).rejects.toMatchObject({ status: 429 });
    for (let n = 0; n < 5; n++) expect(await refusal(from('127.0.6.1'), 'colleague', device)).toMatchObject({ status: 401 });
    expect(await refusal(from('127.0.6.2'), 'colleague', device)).toMatchObject({ status: 429 });
  });

  it('should answer a login that does not exist as one that does', async () => {
    const answers = async (login: string): Promise<unknown[]> => {
      const all: unknown[] = [];
      for (let n = 0; n < 6; n++) {
        const { status, code, message } = await refusal(from('127.0.4.1'), login);
        all.push([status, code, message]);
      }
      return all;
    };
    expect(await answers('nobody-of-this-name')).toEqual(await answers('auditor'));
  });

  it('should count over a restart', async () => {
    for (let n = 0; n < 5; n++) await refusal(running.visitor(), 'town');
    running = await running.restart();
    expect((await refusal(running.visitor(), 'town')).status).toBe(429);
  });
});

describe('a password of one\'s own', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  const change = (api: Api, password: string, current = PASSWORD): Promise<void> => api.call('put', '/api/me/password', { body: { current, password } });

  it('should be refused when it is short, well known, or the same', async () => {
    const member = await running.as('member');
    await expect(change(member, '短')).rejects.toMatchObject({ status: 422, code: 'ACCESS.PASSWORD_TOO_SHORT' });
    await expect(change(member, 'x7 '.repeat(50))).rejects.toMatchObject({ code: 'ACCESS.PASSWORD_TOO_LONG' });
    await expect(change(member, 'Password2026!')).rejects.toMatchObject({ code: 'ACCESS.PASSWORD_WELL_KNOWN' });
    await expect(change(member, '陈志明陈志明陈志明陈志明')).rejects.toMatchObject({ code: 'ACCESS.PASSWORD_WELL_KNOWN' });
    await expect(change(member, PASSWORD)).rejects.toMatchObject({ code: 'ACCESS.PASSWORD_AS_BEFORE' });
    await expect(change(member, '三只灰鹭在码头边等着潮水', 'not the present one')).rejects.toMatchObject({ code: 'ACCESS.CURRENT_PASSWORD_WRONG' });
    await running.as('member');
  });

  it('should be changed by whoever knows the present one, which ends the other sessions at once', async () => {
    const [here, elsewhere] = [await running.as('member'), await running.as('member')];
    await elsewhere.call('get', '/api/me');
    await change(here, '三只灰鹭在码头边等着潮水');
    await expect(elsewhere.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
    await expect(here.call('get', '/api/me')).resolves.toMatchObject({ home: 'member' });
    await expect(running.as('member')).rejects.toMatchObject({ status: 401 });
    await running.visitor().call('post', '/api/sessions', { body: { login: 'member', password: '三只灰鹭在码头边等着潮水' } });
  });

  it('should be guessed no more often by a session than by anybody', async () => {
    const water = await running.as('water');
    for (let n = 0; n < 5; n++) await expect(change(water, '三只灰鹭在码头边等着潮水', `guess ${n}`)).rejects.toMatchObject({ code: 'ACCESS.CURRENT_PASSWORD_WRONG' });
    await expect(change(water, '三只灰鹭在码头边等着潮水')).rejects.toMatchObject({ status: 429 });
  });
});

describe('a session', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  it('should end at sign-out', async () => {
    const member = await running.as('member');
    await expect(member.call('get', '/api/me')).resolves.toMatchObject({ home: 'member', assignments: [{ role: 'partyMember' }] });
    await member.call('delete', '/api/sessions/current');
    await expect(member.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
  });

  it('should end by time', async () => {
    const member = await running.as('member');
    running.clock.forward(13 * 3_600_000);
    await expect(member.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
  });
});
