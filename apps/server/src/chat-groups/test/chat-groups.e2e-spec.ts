import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { type Api, type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { ChatGroup } from '../infrastructure/chat-group.entity.js';

describe('the group of a grid', () => {
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

  /** What the phone of somebody hands on who opened a card in a group. */
  const enter = async (userKey: string, groupKey: string, more: object = {}): Promise<Schemas['FromGroup']> => {
    const { code = '' } = await tell('login', { userKey });
    const { encryptedData = '', iv = '' } = await tell('group-enter', { userKey, groupKey, ...more });
    return { code, encryptedData, iv };
  };
  const bind = async (api: Api, groupKey: string, gridId = 'east-1', label = '蕉门一网格居民群'): Promise<Schemas['ChatGroupView']> =>
    api.call('post', '/api/chat-groups', { body: { ...(await enter('chen', groupKey)), gridId, label } });
  const recognise = (from: Schemas['FromGroup']): Promise<Schemas['RecognisedGroupView']> => running.visitor().call('post', '/api/chat-groups/recognise', { body: from });
  const forged = { status: 422, code: 'WECHAT.CODE_OVER' };

  it('should be bound by whoever serves the grid, and recognised by whoever enters from it', async () => {
    const member = await running.as('member');
    const bound = await bind(member, 'east');
    expect(bound).toMatchObject({ label: '蕉门一网格居民群', grid: { id: 'east-1' }, boundBy: { id: 'person-member', name: '陈志明' } });
    const seen = await recognise(await enter('resident', 'east'));
    expect([seen.chatGroupId, seen.place?.grid.id]).toEqual([bound.id, 'east-1']);
    await expect(recognise(await enter('resident', 'of no grid'))).resolves.toEqual({ chatGroupId: null, place: null });
    const [row] = await running.dataSource.manager.find(ChatGroup);
    expect(JSON.stringify(row)).not.toContain((await tell('group-enter', { userKey: 'resident', groupKey: 'east' })).opengid);
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'chatGroup.bound' })).toBe(1);
  });

  it('should answer once for a group that is bound twice, and say so for one of another grid', async () => {
    const secretary = await running.as('secretary');
    const [first] = (await secretary.call('get', '/api/chat-groups')).items;
    await expect(bind(secretary, 'east')).resolves.toEqual(first);
    await expect(bind(await running.as('other-secretary'), 'east', 'west-1')).rejects.toMatchObject({ status: 409, code: 'CHAT_GROUP.BOUND_ELSEWHERE' });
    expect(await running.dataSource.manager.count(ChatGroup)).toBe(1);
  });

  it('should refuse what was altered, was used, is another session\'s, or comes from a chat of two', async () => {
    const from = await enter('resident', 'east');
    const bent = Buffer.from(from.encryptedData, 'base64');
    bent[20] = (bent[20] ?? 0) ^ 1;
    await expect(recognise({ ...from, encryptedData: bent.toString('base64') })).rejects.toMatchObject(forged);
    await expect(recognise(from)).rejects.toMatchObject(forged);
    const [one, other] = [await enter('resident', 'east'), await enter('somebody-else', 'east')];
    await expect(recognise({ ...one, encryptedData: other.encryptedData, iv: other.iv })).rejects.toMatchObject(forged);
    await expect(recognise({ ...(await enter('resident', 'east')), iv: 'too short' })).rejects.toMatchObject(forged);
    const member = await running.as('member');
    await expect(member.call('post', '/api/chat-groups', { body: { ...(await enter('chen', 'east', { chatType: 1 })), gridId: 'east-1', label: '单聊' } })).rejects.toMatchObject({ status: 422, code: 'CHAT_GROUP.NOT_FROM_GROUP' });
  });

  it('should be bound, listed and untied by those of the grid alone', async () => {
    const stranger = await running.as('stranger');
    await expect(bind(stranger, 'new')).rejects.toMatchObject({ status: 404 });
    expect((await stranger.call('get', '/api/chat-groups')).items).toEqual([]);
    const community = await running.as('community');
    const [group] = (await community.call('get', '/api/chat-groups', { query: { gridId: 'east-1' } })).items;
    await expect(stranger.call('delete', '/api/chat-groups/{id}', { path: { id: group?.id ?? '' } })).rejects.toMatchObject({ status: 404 });
    await expect((await running.as('water')).call('get', '/api/chat-groups')).rejects.toMatchObject({ status: 403 });
    await community.call('delete', '/api/chat-groups/{id}', { path: { id: group?.id ?? '' } });
    await expect(recognise(await enter('resident', 'east'))).resolves.toEqual({ chatGroupId: null, place: null });
    await expect(bind(await running.as('other-secretary'), 'east', 'west-1')).resolves.toMatchObject({ grid: { id: 'west-1' } });
  });
});
