import { corpTokenPath, openStage, type Stage } from '../testing/stage.js';

const AT = '/cgi-bin/externalcontact';

describe('the token of WeCom', () => {
  it('is the same while it is good', async () => {
    const stage = await openStage();
    const first = (await stage.get(corpTokenPath())).said;
    expect(first).toEqual({ errcode: 0, errmsg: 'ok', access_token: expect.any(String), expires_in: 7200 });
    await stage.mock('clock', { advance: 60_000 });
    expect((await stage.get(corpTokenPath())).said).toEqual({ ...first, expires_in: 7140 });
    const list = async (token: unknown) => (await stage.post(`/qy${AT}/groupchat/list?access_token=${String(token)}`, { limit: 10 })).said['errcode'];
    expect([await list(first['access_token']), await list('x'), await list('')]).toEqual([0, 40014, 41001]);
    await stage.mock('clock', { advance: 7_140_000 });
    expect(await list(first['access_token'])).toBe(42001);
    const { access_token } = (await stage.get(corpTokenPath())).said;
    await stage.mock('revoke-tokens', { of: 'corp' });
    expect(await list(access_token)).toBe(40014);
    await stage.close();
  });

  it('is given for the right company and secret, and is none of the mini-program', async () => {
    const stage = await openStage();
    expect((await stage.get(corpTokenPath({ corpid: 'ww1' }))).said['errcode']).toBe(40013);
    expect((await stage.get(corpTokenPath({ corpsecret: 'x' }))).said['errcode']).toBe(40001);
    const { access_token } = (await stage.get(corpTokenPath())).said;
    expect((await stage.get(`/wxaapi/newtmpl/gettemplate?access_token=${String(access_token)}`)).said['errcode']).toBe(40001);
    await stage.close();
  });
});

describe('customer groups', () => {
  let stage: Stage;
  let chats: string[];
  beforeEach(async () => {
    stage = await openStage();
    chats = ((await stage.wecom(`${AT}/groupchat/list`, { limit: 1_000 }))['group_chat_list'] as { chat_id: string }[]).map(({ chat_id }) => chat_id);
  });
  afterEach(() => stage.close());

  it('are listed by pages and by owner', async () => {
    const first = await stage.wecom(`${AT}/groupchat/list`, { limit: 1 });
    expect(first).toMatchObject({ errcode: 0, group_chat_list: [{ chat_id: chats[0], status: 0 }] });
    const second = await stage.wecom(`${AT}/groupchat/list`, { limit: 1, cursor: first['next_cursor'] });
    expect(second).toMatchObject({ group_chat_list: [{ chat_id: chats[1] }], next_cursor: '' });
    expect((await stage.wecom(`${AT}/groupchat/list`, { limit: 10, owner_filter: { userid_list: ['gridworker2'] } }))['group_chat_list']).toEqual([{ chat_id: chats[1], status: 0 }]);
    for (const wrong of [{}, { limit: 0 }, { limit: 1_001 }, { limit: 10, cursor: 'zzz' }]) expect((await stage.wecom(`${AT}/groupchat/list`, wrong))['errcode']).toBe(40058);
  });

  it('tell of their members, and by name when it is asked for', async () => {
    const { group_chat } = await stage.wecom(`${AT}/groupchat/get`, { chat_id: chats[0] });
    expect(group_chat).toMatchObject({ chat_id: chats[0], owner: 'gridworker1', member_list: [{ userid: 'gridworker1', type: 1 }], admin_list: [{ userid: 'gridworker1' }] });
    expect((group_chat as { member_list: object[] }).member_list[0]).not.toHaveProperty('name');
    expect((await stage.wecom(`${AT}/groupchat/get`, { chat_id: 'wr-none' }))['errcode']).toBe(40050);
  });

  it('are found by what the mini-program knows of them', async () => {
    const { encryptedData, opengid } = await stage.mock('group-enter', { userKey: 'aunt-li', opengid: [...stage.world.chats.all.values()][1]!.opengid });
    expect(encryptedData).toBeDefined();
    expect(await stage.wecom(`${AT}/opengid_to_chatid`, { opengid })).toEqual({ errcode: 0, errmsg: 'ok', chat_id: chats[1] });
    expect((await stage.wecom(`${AT}/opengid_to_chatid`, { opengid: 'tG-other' }))['errcode']).toBe(40058);
  });
});

describe('ways to join', () => {
  let stage: Stage;
  let chat: string;
  beforeEach(async () => {
    stage = await openStage();
    chat = [...stage.world.chats.all.keys()][0]!;
  });
  afterEach(() => stage.close());
  const way = (changed: object = {}) => ({ scene: 2, remark: '一'.repeat(31), auto_create_room: 1, room_base_name: '凤凰一网格', room_base_id: 10, chat_id_list: [chat], state: 'GZTH01-0123', mark_source: true, ...changed });
  const add = (changed?: object) => stage.wecom(`${AT}/groupchat/add_join_way`, way(changed));
  const get = (config_id: unknown) => stage.wecom(`${AT}/groupchat/get_join_way`, { config_id });

  it('are made, read, changed without another code, and taken away', async () => {
    const { config_id } = await add();
    expect(config_id).toMatch(/^[0-9a-f]{32}$/);
    const made = (await get(config_id))['join_way'] as Record<string, unknown>;
    expect(made).toEqual({ ...way({ remark: '一'.repeat(30) }), config_id, qr_code: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/qy\/wwhead\?id=/) });
    expect((await stage.wecom(`${AT}/groupchat/update_join_way`, { config_id, ...way({ state: 'GZTH01-0456' }) }))['errcode']).toBe(0);
    expect((await get(config_id))['join_way']).toEqual({ ...made, state: 'GZTH01-0456' });
    expect((await stage.wecom(`${AT}/groupchat/del_join_way`, { config_id }))['errcode']).toBe(0);
    expect([(await get(config_id))['errcode'], (await stage.mock('outbox'))['joinWays']]).toEqual([40058, []]);
  });

  it.each([
    ['scene', { scene: 3 }, 40058], ['no group', { chat_id_list: [] }, 40058], ['six groups', { chat_id_list: Array(6).fill('x') }, 40058], ['an unknown group', { chat_id_list: ['wr-none'] }, 40050],
    ['state of 31 characters', { state: 'x'.repeat(31) }, 40058], ['name of 41 characters', { room_base_name: '群'.repeat(41) }, 40058], ['state of a number', { state: 1 }, 40058],
  ])('are refused for %s', async (_what, changed, errcode) => {
    expect((await add(changed))['errcode']).toBe(errcode);
  });
});

describe('a message for groups', () => {
  let stage: Stage;
  let chats: string[];
  beforeEach(async () => {
    stage = await openStage();
    chats = [...stage.world.chats.all.keys()];
  });
  afterEach(() => stage.close());
  const plan = (changed: object = {}) => stage.wecom(`${AT}/add_msg_template`, { chat_type: 'group', sender: 'gridworker1', chat_id_list: chats, text: { content: '停水通知' }, ...changed });
  const result = async (msgid: unknown) => (await stage.wecom(`${AT}/get_groupmsg_send_result`, { msgid, userid: 'gridworker1' }))['send_list'];

  it('is sent when its owner confirms it, to the groups of theirs', async () => {
    const { msgid, fail_list } = await plan();
    expect(fail_list).toEqual([chats[1]]);
    expect(await result(msgid)).toEqual([{ chat_id: chats[0], userid: 'gridworker1', status: 0 }]);
    expect(await stage.mock('confirm', { msgid })).toEqual({ chats: { [chats[0]!]: 1 } });
    expect(await result(msgid)).toEqual([{ chat_id: chats[0], userid: 'gridworker1', status: 1, send_time: expect.any(Number) }]);
    expect((await stage.mock('outbox'))['broadcasts']).toMatchObject([{ msgid, content: '停水通知', chats: { [chats[0]!]: { status: 1 } } }]);
    expect(await stage.mock('confirm', { msgid: 'none' })).toEqual({ error: 'no such message waits' });
  });

  it('reaches a group as often in a month as the month has days', async () => {
    const statuses = [];
    for (let i = 0; i < 31; i += 1) {
      const { msgid } = await plan();
      statuses.push(((await stage.mock('confirm', { msgid }))['chats'] as Record<string, number>)[chats[0]!]);
    }
    expect(statuses).toEqual([...Array<number>(30).fill(1), 3]);
    await stage.mock('clock', { advance: 10 * 86_400_000 });
    const { msgid } = await plan();
    expect(await stage.mock('confirm', { msgid })).toEqual({ chats: { [chats[0]!]: 1 } });
  });

  it.each([
    ['no group', { chat_id_list: [] }], ['2,001 groups', { chat_id_list: Array(2_001).fill('x') }], ['single chats', { chat_type: 'single' }], ['no sender', { sender: '' }],
    ['4,001 bytes', { text: { content: 'a'.repeat(4_001) } }], ['nothing to say', { text: undefined }], ['ten attachments', { attachments: Array(10).fill({ msgtype: 'link' }) }],
    ['an unknown attachment', { attachments: [{ msgtype: 'song' }] }],
  ])('is refused with %s', async (_what, changed) => {
    expect((await plan(changed))['errcode']).toBe(40058);
  });

  it('may be attachments alone, and is asked about by its sender', async () => {
    const { errcode, msgid } = await plan({ text: undefined, attachments: [{ msgtype: 'miniprogram', miniprogram: { appid: 'wx1' } }] });
    expect(errcode).toBe(0);
    expect((await stage.wecom(`${AT}/get_groupmsg_send_result`, { msgid, userid: 'gridworker2' }))['errcode']).toBe(40058);
  });
});
