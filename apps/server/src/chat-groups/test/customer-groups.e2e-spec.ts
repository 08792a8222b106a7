import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { failWrite, loseCommit } from '../../testing/broken-writes.js';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { GroupMessage } from '../infrastructure/group-message.entity.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const QY = '/qy/cgi-bin/externalcontact';

describe('customer groups of WeCom', () => {
  let tencent: Tencent;
  let running: RunningApp;
  let secretary: Api;
  let groups: { first: string; second: string; ordinary: string };

  beforeAll(async () => {
    const clock = new TestClock();
    tencent = await startTencent(clock);
    running = await startApp(tencent.settings);
    clock.now = () => running.clock.now();
    secretary = await running.as('secretary');
    const [one, two] = [...tencent.standIn.world.chats.all.values()];
    groups = { first: await bind('居民群', { opengid: one?.opengid }), second: await bind('居民二群', { opengid: two?.opengid }), ordinary: await bind('普通群', { groupKey: 'ordinary' }) };
  });
  beforeEach(() => tencent.mock('no-faults'));
  afterAll(async () => {
    await running.stop();
    await tencent.stop();
  });

  async function bind(label: string, group: object): Promise<string> {
    const { code } = await tencent.mock('login', { userKey: 'secretary' });
    const { encryptedData, iv } = await tencent.mock('group-enter', { userKey: 'secretary', ...group });
    return (await secretary.call('post', '/api/chat-groups', { body: { gridId: 'east-1', label, code: String(code), encryptedData: String(encryptedData), iv: String(iv) } })).id;
  }
  async function later(ms: number): Promise<void> {
    running.clock.forward(ms);
    // A session ends within a day.
    if (ms >= DAY) secretary = await running.as('secretary');
    await running.settled();
  }
  const audited = (action: string): Promise<number> => running.dataSource.manager.countBy(AuditEntry, { action } as never);

  describe('the codes by which residents join them', () => {
    const ways = () => [...tencent.standIn.world.chats.joinWays.values()];
    const make = (chatGroupIds: string[], api = secretary) => api.call('post', '/api/join-ways', { headers: key(), body: { label: '一号楼海报', chatGroupIds } });
    const read = async (id: string, api = secretary): Promise<Schemas['JoinWayView'] | undefined> => (await api.call('get', '/api/join-ways')).items.find((one) => one.id === id);
    const picture = (id: string, api = secretary) => api.call('get', '/api/join-ways/{id}/picture', { path: { id } });
    const remove = (id: string, api = secretary) => api.call('post', '/api/join-ways/{id}/remove', { path: { id } });

    it('should be made, changed under the same picture, and taken back', async () => {
      const made = await make([groups.first]);
      expect(made).toMatchObject({ state: 'making', hasPicture: false, grid: { id: 'east-1' }, groups: [{ id: groups.first }] });
      await running.settled();
      expect(await read(made.id)).toMatchObject({ state: 'standing', fault: null, hasPicture: true, madeBy: { id: 'person-secretary' } });
      expect(ways()).toEqual([expect.objectContaining({ remark: '一号楼海报', room_base_name: '第1网格', scene: 2, auto_create_room: 1 })]);
      await secretary.call('patch', '/api/join-ways/{id}', { path: { id: made.id }, body: { label: '全部海报', chatGroupIds: [groups.first, groups.second] } });
      await running.settled();
      expect(ways()).toEqual([expect.objectContaining({ remark: '全部海报', chat_id_list: [...tencent.standIn.world.chats.all.keys()] })]);
      await remove(made.id);
      await running.settled();
      expect([ways(), await read(made.id)]).toEqual([[], undefined]);
      await expect(picture(made.id)).rejects.toMatchObject({ status: 404 });
      expect([await audited('joinWay.made'), await audited('joinWay.changed'), await audited('joinWay.removed')]).toEqual([1, 1, 1]);
    });

    it('should say that an ordinary group can have none, and stand once it names one of the company', async () => {
      const { id } = await make([groups.ordinary]);
      await running.settled();
      expect(await read(id)).toMatchObject({ state: 'refused', fault: 'notOfCompany' });
      await secretary.call('patch', '/api/join-ways/{id}', { path: { id }, body: { chatGroupIds: [groups.second] } });
      await running.settled();
      expect(await read(id)).toMatchObject({ state: 'standing', fault: null, hasPicture: true });
      await remove(id);
    });

    it('should wait for a WeCom that is away, and say which code it refused with', async () => {
      await tencent.mock('fault', { path: `${QY}/groupchat/add_join_way`, status: 500, times: 2 });
      const { id } = await make([groups.first]);
      await running.settled();
      expect(await read(id)).toMatchObject({ state: 'making' });
      for (let minute = 0; minute < 4; minute++) await later(MINUTE);
      expect(await read(id)).toMatchObject({ state: 'standing' });
      await tencent.mock('fault', { path: `${QY}/groupchat/update_join_way`, errcode: 60020, times: 1 });
      await secretary.call('patch', '/api/join-ways/{id}', { path: { id }, body: { label: '换个名字' } });
      await running.settled();
      expect(await read(id)).toMatchObject({ state: 'standing', fault: '60020' });
      await remove(id);
    });

    it('should be known to those of the grid alone', async () => {
      const { id } = await make([groups.first]);
      await running.settled();
      const [elsewhere, town] = [await running.as('other-secretary'), await running.as('town')];
      await expect(make([groups.first], elsewhere)).rejects.toMatchObject({ status: 404 });
      await expect(remove(id, elsewhere)).rejects.toMatchObject({ status: 404 });
      await expect(picture(id, elsewhere)).rejects.toMatchObject({ status: 404 });
      expect([await read(id, elsewhere), (await read(id, town))?.id]).toEqual([undefined, id]);
    });
  });

  describe('messages that the owner confirms', () => {
    const plans = () => [...tencent.standIn.world.chats.broadcasts.values()];
    const ask = (text = '明早八点停水两小时', chatGroupId = groups.first, api = secretary) => api.call('post', '/api/group-messages', { headers: key(), body: { chatGroupId, text } });
    const stateOf = async (id: string): Promise<(string | null)[]> => {
      const found = (await secretary.call('get', '/api/group-messages')).items.find((one) => one.id === id);
      return [found?.state ?? null, found?.fault ?? null];
    };
    beforeEach(async () => {
      await later(DAY);
      tencent.standIn.world.chats.broadcasts.clear();
    });

    it('should wait for the owner, and be told as sent when WeCom says so; one a day', async () => {
      const { id, state } = await ask();
      expect(state).toBe('asked');
      await running.settled();
      expect(await stateOf(id)).toEqual(['waiting', null]);
      expect(plans()).toEqual([expect.objectContaining({ content: '明早八点停水两小时', sender: 'gridworker1' })]);
      await expect(ask('再说一遍')).rejects.toMatchObject({ status: 409, code: 'GROUP_MESSAGE.TODAY' });
      await later(6 * MINUTE);
      expect(await stateOf(id)).toEqual(['waiting', null]);
      await tencent.mock('confirm', { msgid: plans()[0]?.msgid });
      await later(6 * MINUTE);
      expect(await stateOf(id)).toEqual(['sent', null]);
      expect(await audited('groupMessage.asked')).toBe(1);
    });

    it('should be given up after a week without the owner', async () => {
      const { id } = await ask();
      await running.settled();
      await later(8 * DAY);
      expect(await stateOf(id)).toEqual(['over', null]);
    });

    it('should never be handed over twice, not where the answer was lost and not after WeCom had enough', async () => {
      await tencent.mock('fault', { path: `${QY}/add_msg_template`, drop: true, afterEffect: true, times: 1 });
      const lost = await ask();
      await running.settled();
      await later(DAY);
      expect([plans().length, await stateOf(lost.id)]).toEqual([1, ['lost', null]]);
      await tencent.mock('fault', { path: `${QY}/add_msg_template`, errcode: 45009, times: 1 });
      const held = await ask();
      await running.settled();
      expect(await stateOf(held.id)).toEqual(['asked', null]);
      await later(2 * MINUTE);
      expect([plans().length, await stateOf(held.id)]).toEqual([2, ['waiting', null]]);
    });

    it('should not be handed over again where WeCom took it and that could not be written down', async () => {
      failWrite(running.app.get(UnitOfWork), () => plans().length === 1);
      const { id } = await ask();
      await running.settled();
      await later(2 * MINUTE);
      expect([plans().length, await stateOf(id)]).toEqual([1, ['lost', null]]);
    });

    it('should be left to a person where the connection broke at the mark that it is being handed over', async () => {
      const { id } = await ask();
      loseCommit(running.app.get(UnitOfWork), () => running.dataSource.manager.existsBy(GroupMessage, { id, state: 'sending' }));
      await running.settled();
      await later(2 * MINUTE);
      expect([plans().length, await stateOf(id)]).toEqual([0, ['lost', null]]);
    });

    it('should be refused for an ordinary group, for words of the list, and for another grid; what was refused uses up no day', async () => {
      const { id } = await ask('通知', groups.ordinary);
      await running.settled();
      expect(await stateOf(id)).toEqual(['refused', 'notOfCompany']);
      await expect(ask('通知', groups.ordinary)).resolves.toMatchObject({ state: 'asked' });
      await running.settled();
      await expect(ask('加微信领红包')).rejects.toMatchObject({ status: 422, code: 'GROUP_MESSAGE.WORDS' });
      const elsewhere = await running.as('other-secretary');
      await expect(ask('通知', groups.first, elsewhere)).rejects.toMatchObject({ status: 404 });
      expect((await elsewhere.call('get', '/api/group-messages')).items).toEqual([]);
      expect(plans()).toEqual([]);
    });

    it('should be listed a page at a time, the newest first', async () => {
      const first = await secretary.call('get', '/api/group-messages', { query: { limit: 2 } });
      const second = await secretary.call('get', '/api/group-messages', { query: { limit: 100, cursor: first.nextCursor ?? '' } });
      const all = [...first.items, ...second.items];
      expect(new Set(all.map(({ id }) => id)).size).toBe(await running.dataSource.manager.count(GroupMessage));
      expect(all.map(({ askedAt }) => askedAt)).toEqual(all.map(({ askedAt }) => askedAt).sort().reverse());
    });
  });
});
