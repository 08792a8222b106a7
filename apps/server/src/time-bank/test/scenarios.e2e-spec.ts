import type { Schemas } from '@yige/api-client';
import { TimeAccount } from '../infrastructure/time-account.entity.js';
import { TimeEntry } from '../infrastructure/time-entry.entity.js';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';

const HOUR = 3_600_000;

describe('acceptance scenarios (domain.md 6): the time bank', () => {
  let running: RunningApp;
  let [provider, receiver, secretary, stranger]: Api[] = [];

  beforeEach(async () => {
    running = await startApp();
    [provider, receiver, secretary, stranger] = await Promise.all(['member', 'colleague', 'secretary', 'stranger'].map((login) => running.as(login)));
  });
  afterEach(() => running.stop());

  const record = (minutes = 120): Promise<Schemas['TimeServiceView']> =>
    provider!.call('post', '/api/time-bank/services', { headers: key(), body: { as: 'provider', otherId: running.district.person('colleague'), minutes, what: '陪同就医', day: '2026-03-03' } });
  const confirm = (api: Api, id: string) => api.call('post', '/api/time-bank/services/{id}/confirm', { path: { id }, headers: key() });
  const settle = (id: string, minutes: number, api = secretary!) =>
    api.call('post', '/api/time-bank/services/{id}/settle', { path: { id }, headers: key(), body: { minutes, reason: '核对过，多记了' } });
  const balance = async (api: Api): Promise<number> => (await api.call('get', '/api/time-bank/account')).balance;

  /** Every movement has two sides, and every balance is the sum of its entries. */
  async function booksAgree(): Promise<void> {
    const [accounts, entries] = await Promise.all([running.dataSource.manager.find(TimeAccount), running.dataSource.manager.find(TimeEntry)]);
    expect(entries.reduce((sum, entry) => sum + entry.minutes, 0)).toBe(0);
    for (const account of accounts) {
      expect(account.balance).toBe(entries.filter((entry) => entry.accountId === account.id).reduce((sum, entry) => sum + entry.minutes, 0));
      if (account.kind !== 'issuer') expect(account.balance).toBeGreaterThanOrEqual(0);
    }
  }

  it('13. Time bank: both confirm → +120 min; correction is a new entry; balance never below 0', async () => {
    const { id } = await record();
    expect(await balance(provider!)).toBe(0);
    await confirm(receiver!, id);
    expect(await balance(provider!)).toBe(120);

    expect(await settle(id, 90)).toMatchObject({ status: 'confirmed', minutes: 90 });
    const { entries } = await provider!.call('get', '/api/time-bank/account');
    expect(entries.map(({ minutes, kind }) => [minutes, kind])).toEqual([[-30, 'correction'], [120, 'earned']]);

    await provider!.call('post', '/api/time-bank/gifts', { headers: key(), body: { minutes: 80 } });
    expect(await balance(provider!)).toBe(10);
    await expect(settle(id, 0)).rejects.toMatchObject({ status: 409, code: 'TIME_BANK.BALANCE_TOO_LOW' });
    await expect(provider!.call('post', '/api/time-bank/gifts', { headers: key(), body: { minutes: 11 } })).rejects.toMatchObject({ code: 'TIME_BANK.BALANCE_TOO_LOW' });
    expect(await balance(provider!)).toBe(10);
    await booksAgree();
  });

  it('should confirm by itself after 72 hours without an objection, and not before', async () => {
    const { id, objectUntil } = await record();
    expect(Date.parse(objectUntil) - running.clock.now()).toBe(72 * HOUR);
    running.clock.forward(72 * HOUR - 1000);
    await running.settled();
    provider = await running.as('member');
    expect(await balance(provider)).toBe(0);
    running.clock.forward(2000);
    await running.settled();
    expect(await balance(provider)).toBe(120);
    receiver = await running.as('colleague');
    await expect(confirm(receiver, id)).rejects.toMatchObject({ status: 409, code: 'TIME_BANK.ALREADY_DECIDED' });
    await booksAgree();
  });

  it('should leave an objection to a third person over both, and never to a party', async () => {
    const { id } = await record(240);
    await expect(confirm(provider!, id)).rejects.toMatchObject({ status: 403, code: 'TIME_BANK.OWN_WORD' });
    const objected = await receiver!.call('post', '/api/time-bank/services/{id}/object', { path: { id }, headers: key(), body: { reason: '只有两个小时' } });
    expect(objected.status).toBe('disputed');
    await expect(settle(id, 240, provider!)).rejects.toMatchObject({ status: 403 });
    await expect(settle(id, 240, await running.as('other-secretary'))).rejects.toMatchObject({ status: 404 });
    expect(await settle(id, 120)).toMatchObject({ status: 'confirmed', minutes: 120 });
    expect(await balance(provider!)).toBe(120);

    const own = await secretary!.call('post', '/api/time-bank/services', { headers: key(), body: { as: 'provider', otherId: running.district.person('member'), minutes: 60, what: '搬家具', day: '2026-03-04' } });
    await provider!.call('post', '/api/time-bank/services/{id}/object', { path: { id: own.id }, headers: key(), body: { reason: '没有来' } });
    await expect(settle(own.id, 60)).rejects.toMatchObject({ status: 403, code: 'TIME_BANK.OWN_WORD' });
    await booksAgree();
  });

  it('should be paid by whoever received help and has saved, else by the pool, else by the bank', async () => {
    await confirm(receiver!, (await record(120)).id);
    const back = await receiver!.call('post', '/api/time-bank/services', { headers: key(), body: { as: 'provider', otherId: running.district.person('member'), minutes: 60, what: '修水管', day: '2026-03-04' } });
    await confirm(provider!, back.id);
    expect([await balance(provider!), await balance(receiver!)]).toEqual([60, 60]);
    await provider!.call('post', '/api/time-bank/gifts', { headers: key(), body: { minutes: 60 } });
    const third = await receiver!.call('post', '/api/time-bank/services', { headers: key(), body: { as: 'provider', otherId: running.district.person('stranger'), minutes: 45, what: '代买药', day: '2026-03-04' } });
    await confirm(stranger!, third.id);
    expect((await receiver!.call('get', '/api/time-bank/account')).pool).toBe(15);
    await booksAgree();
  });

  it('should let the last minutes be drawn once only, however many draw at once', async () => {
    await confirm(receiver!, (await record(60)).id);
    const draws = await Promise.allSettled(Array.from({ length: 8 }, () => provider!.call('post', '/api/time-bank/gifts', { headers: key(), body: { minutes: 60 } })));
    expect(draws.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await balance(provider!)).toBe(0);
    await booksAgree();
  });

  it('should refuse a service with oneself, a day to come and a gift beyond the year’s limit', async () => {
    const body = { as: 'provider' as const, otherId: running.district.person('member'), minutes: 60, what: '修灯', day: '2026-03-04' };
    await expect(provider!.call('post', '/api/time-bank/services', { headers: key(), body })).rejects.toMatchObject({ status: 422, code: 'TIME_BANK.SAME_PERSON' });
    await expect(provider!.call('post', '/api/time-bank/services', { headers: key(), body: { ...body, otherId: running.district.person('colleague'), day: '2026-03-05' } })).rejects.toMatchObject({ status: 422 });
    await expect(provider!.call('post', '/api/time-bank/gifts', { headers: key(), body: { toPersonId: running.district.person('colleague'), minutes: 1_201 } })).rejects.toMatchObject({ code: 'TIME_BANK.GIFTS_USED_UP' });
  });
});
