import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { keyedColumns } from '../../keyed-columns.js';
import { Rewrap } from '../../platform/crypto/rewrap.js';
import { RingFile } from '../../platform/crypto/ring-file.js';
import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { Reporter } from '../infrastructure/reporter.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';

const DAY = 24 * 3_600_000;
const RELAYED = { channel: 'groupRelay', onBehalf: true, consentBasis: 'saidInGroup' } as const;

describe('filing for a neighbour, and the card by which they take it over', () => {
  let running: RunningApp;
  let member: Api;
  beforeAll(async () => {
    running = await startApp();
    member = await running.as('member');
  });
  afterAll(() => running.stop());

  const relay = (body: Partial<Schemas['SubmitRequest']> = {}): Promise<Schemas['ReceiptView']> => report(member, { ...RELAYED, ...body });
  const issue = async (id: string, headers = key()): Promise<string> => (await member.call('post', '/api/requests/{id}/claim', { path: { id }, headers })).code;
  const take = (code: string, headers = key()): Promise<Schemas['ClaimedView']> => running.visitor().call('post', '/api/claims', { headers, body: { code } });
  const over = { status: 404, code: 'CLAIM.OVER' };

  it('should ask on what the member relies, and take no more of the neighbour than they agreed to', async () => {
    await expect(report(member, { channel: 'groupRelay', onBehalf: true })).rejects.toMatchObject({ status: 422, code: 'RELAY.BASIS_NEEDED' });
    await expect(relay({ contact: { name: '林小燕', phone: '13800138000' } })).rejects.toMatchObject({ status: 422, code: 'RELAY.CONTACT_NOT_AGREED' });
    const { id } = await relay({ consentBasis: 'asked', contact: { phone: '13800138000' } });
    expect(await running.dataSource.manager.findOneByOrFail(Reporter, { requestId: id })).toMatchObject({ personId: 'person-member', onBehalf: true, consentBasis: 'asked', nameSealed: null, phoneSealed: expect.any(String) });
    const silent = await relay();
    expect(await running.dataSource.manager.findOneByOrFail(Reporter, { requestId: silent.id })).toMatchObject({ consentBasis: 'saidInGroup', nameSealed: null, phoneSealed: null });
    await expect(report(running.visitor(), RELAYED)).rejects.toMatchObject({ status: 403 });
    await expect(relay({ chatGroupId: 'of-nobody' })).rejects.toMatchObject({ status: 404 });
  });

  it('should hand the request to the neighbour once, and keep on record who filed it', async () => {
    const { id, number, lookupCode } = await relay({ text: '楼下垃圾桶满了两天没人收' });
    const headers = key();
    const code = await issue(id, headers);
    expect(await issue(id, headers)).toBe(code);
    const look = await running.visitor().call('post', '/api/claims/look', { body: { code } });
    expect(Object.keys(look).sort()).toEqual(['expiresAt', 'matter', 'submittedAt']);
    expect((await member.call('get', '/api/me/requests')).items.map((one) => one.id)).toContain(id);
    const tap = key();
    const taken = await take(code, tap);
    expect(taken).toMatchObject({ id, number });
    // An answer that was lost on the way is had again by the same tap.
    expect(await take(code, tap)).toEqual(taken);
    expect(taken.lookupCode).not.toBe(lookupCode);
    const neighbour = running.visitor(taken.lookupCode);
    const seen = await neighbour.call('get', '/api/requests/{id}', { path: { id } });
    expect(seen).toMatchObject({ mine: true, text: '楼下垃圾桶满了两天没人收' });
    await expect(take(code)).rejects.toMatchObject(over);
    await expect(running.visitor().call('post', '/api/claims/look', { body: { code } })).rejects.toMatchObject({ ...over, message: expect.stringContaining('再要一张') });
    expect((await member.call('get', '/api/me/requests')).items.map((one) => one.id)).not.toContain(id);
    await expect(member.call('post', '/api/requests/{id}/commands/withdraw', { path: { id }, headers: key(), body: { expectedVersion: seen.version } })).rejects.toMatchObject({ status: 404 });
    expect(await running.dataSource.manager.findOneByOrFail(Reporter, { requestId: id })).toMatchObject({ personId: 'person-member', onBehalf: true, claimedAt: expect.any(Number) });
    await expect(member.call('post', '/api/requests/{id}/claim', { path: { id }, headers: key() })).rejects.toMatchObject({ status: 409, code: 'CLAIM.TAKEN' });
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'request.claimed', objectId: id })).toBe(1);
  });

  it('should open nothing any more by the code of the receipt, nor by a WeChat that took the request over with it', async () => {
    const submitted = key();
    const body = { text: '楼道灯坏了', code: 'EAST1', ...RELAYED };
    const { id, lookupCode } = await member.call('post', '/api/requests', { headers: submitted, body });
    const opened = (code: string) => running.visitor().call('post', '/api/lookups', { body: { lookupCode: code } });
    expect(await opened(lookupCode)).toMatchObject({ id, mine: true });
    await running.dataSource.manager.update(Reporter, { requestId: id }, { identityId: 'another-phone' });
    const taken = await take(await issue(id));
    expect(await opened(taken.lookupCode)).toMatchObject({ id, mine: true });
    await expect(opened(lookupCode)).rejects.toMatchObject({ status: 404, code: 'LOOKUP.UNKNOWN' });
    await expect(running.visitor(lookupCode).call('get', '/api/requests/{id}', { path: { id } })).rejects.toMatchObject({ status: 404 });
    await expect(running.visitor(lookupCode).call('get', '/api/requests/{id}/own-data', { path: { id } })).rejects.toMatchObject({ status: 404 });
    expect(await running.dataSource.manager.findOneByOrFail(Reporter, { requestId: id })).toMatchObject({ identityId: null });
    // The receipt says again what it said; what it says opens nothing.
    await expect(opened((await member.call('post', '/api/requests', { headers: submitted, body })).lookupCode)).rejects.toMatchObject({ code: 'LOOKUP.UNKNOWN' });
  });

  it('should find, show and write anew by another key the code that a claim gave', async () => {
    const { id } = await relay();
    const [code, tap] = [await issue(id), key()];
    const taken = await take(code, tap);
    await running.app.get(RingFile).add('aes-256-gcm', true);
    running = await running.restart();
    member = await running.as('member');
    const opens = async (): Promise<void> => {
      expect(await take(code, tap)).toEqual(taken);
      expect(await running.visitor().call('post', '/api/lookups', { body: { lookupCode: taken.lookupCode } })).toMatchObject({ id });
    };
    await opens();
    expect(await running.app.get(Rewrap).run(keyedColumns, () => undefined, () => false)).toMatchObject({ left: 0 });
    expect(await running.dataSource.manager.findOneByOrFail(RequestRow, { id })).toMatchObject({ lookupHash: expect.stringMatching(/^k2\./) });
    await opens();
  });

  it('should show no code again of what its owner has had erased since', async () => {
    const { id } = await relay();
    const [code, tap] = [await issue(id), key()];
    const { lookupCode } = await take(code, tap);
    await running.visitor(lookupCode).call('post', '/api/requests/{id}/own-data/withdraw', { path: { id }, body: { what: 'everything' } });
    await expect(take(code, tap)).rejects.toMatchObject(over);
  });

  it('should take no card that was replaced, is over, or never was, and issue none to anybody else', async () => {
    const { id } = await relay();
    const [first, second] = [await issue(id), await issue(id)];
    await expect(take(first)).rejects.toMatchObject(over);
    await expect(take('0000-0000-0000')).rejects.toMatchObject(over);
    await expect((await running.as('colleague')).call('post', '/api/requests/{id}/claim', { path: { id }, headers: key() })).rejects.toMatchObject({ status: 404 });
    const { id: own } = await report(member);
    await expect(issue(own)).rejects.toMatchObject({ status: 404 });
    running.clock.forward(7 * DAY);
    await expect(take(second)).rejects.toMatchObject(over);
  });

  it('should let one of two neighbours have it who tap at the same moment', async () => {
    member = await running.as('member');
    const { id } = await relay();
    const code = await issue(id);
    const results = await Promise.allSettled([take(code), take(code), take(code)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('should write a reply for the group that says nothing of whose it is', async () => {
    const { id } = await relay({ consentBasis: 'asked', contact: { name: '覃凤仪', phone: '13800138000' } });
    const { text } = await member.call('get', '/api/requests/{id}/group-reply', { path: { id } });
    expect(text).toMatch(/^街坊反映的“.+”（编号末四位 \d{4}）：已收到/u);
    await expect((await running.as('stranger')).call('get', '/api/requests/{id}/group-reply', { path: { id } })).rejects.toMatchObject({ status: 404 });
    await act(await running.as('secretary'), id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await act(member, id, 'sign');
    await act(member, id, 'contact', { how: 'visit', note: '已和本人说好' });
    await act(member, id, 'resolve', { resolution: 'solved', answer: '3栋2单元楼道的纸箱清走了，覃凤仪看过，有事打13800138000' });
    expect((await member.call('get', '/api/requests/{id}/group-reply', { path: { id } })).text).toMatch(/已经答复：〔地址〕.*〔姓名〕看过，有事打〔号码〕$/u);
    const { id: secret } = await relay({ confidential: true });
    await expect((await running.as('dispatcher')).call('get', '/api/requests/{id}/group-reply', { path: { id: secret } })).rejects.toMatchObject({ status: 409, code: 'GROUP_REPLY.CONFIDENTIAL' });
  });
});
