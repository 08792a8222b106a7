import { openReceiver, type Got, type Receiver } from '../testing/receiver.js';
import { openStage, STAGE_NOW, type Stage } from '../testing/stage.js';
import { TRIAL_AES_KEY, TRIAL_APPID, TRIAL_CORPID, TRIAL_PUSH_TOKEN } from '../trial-setting.js';
import { openPush, pushSignature } from './push-cipher.js';

const REVOKED = { from: 'o-li', event: 'user_authorization_revoke', said: { OpenID: 'o-li', AppID: TRIAL_APPID, RevokeInfo: '8' } };

/** Who pushes proves it; a receiver that follows the documents finds what is inside. */
function opened({ query, body }: Got): { readonly said: Record<string, unknown>; readonly receiver: string } {
  const { Encrypt } = JSON.parse(body) as { Encrypt: string };
  expect(query.get('msg_signature')).toBe(pushSignature(TRIAL_PUSH_TOKEN, query.get('timestamp') ?? '', query.get('nonce') ?? '', Encrypt));
  const { message, receiver } = openPush(Encrypt, TRIAL_AES_KEY);
  return { said: JSON.parse(message) as Record<string, unknown>, receiver };
}

describe('pushes of a mini-program', () => {
  let receiver: Receiver;
  let stage: Stage;
  const posts = () => receiver.got.filter(({ method }) => method === 'POST');
  const noted = async () => (await stage.mock('outbox'))['pushes'] as Record<string, unknown>[];
  beforeEach(async () => {
    receiver = await openReceiver();
    stage = await openStage(`${receiver.url}/push?from=wechat`);
  });
  afterEach(async () => {
    await stage.close();
    await receiver.close();
  });

  it('ask once whether the address is the right one, and then come encrypted for this app and signed', async () => {
    expect(await stage.mock('event', REVOKED)).toEqual({ taken: true });
    await stage.mock('event', REVOKED);
    const [question, post] = receiver.got;
    expect(receiver.got.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    const { signature, timestamp, nonce, echostr, from } = Object.fromEntries(question!.query);
    expect([signature, from]).toEqual([pushSignature(TRIAL_PUSH_TOKEN, timestamp!, nonce!), 'wechat']);
    expect(echostr).toMatch(/^\d+$/);
    expect(post!.type).toBe('application/json');
    expect(Object.fromEntries(post!.query)).toMatchObject({
      openid: 'o-li', encrypt_type: 'aes', timestamp: String(STAGE_NOW / 1_000), signature: pushSignature(TRIAL_PUSH_TOKEN, post!.query.get('timestamp')!, post!.query.get('nonce')!),
    });
    expect(JSON.parse(post!.body)).toEqual({ ToUserName: 'gh_000000000001', Encrypt: expect.any(String) });
    expect(opened(post!)).toEqual({
      receiver: TRIAL_APPID,
      said: { ToUserName: 'gh_000000000001', FromUserName: 'o-li', CreateTime: STAGE_NOW / 1_000, MsgType: 'event', Event: 'user_authorization_revoke', ...REVOKED.said },
    });
  });

  it('come in clear and without msg_signature in plain mode', async () => {
    expect(await stage.mock('push-address', { url: `${receiver.url}/push`, token: 'plain', encodingAesKey: TRIAL_AES_KEY, mode: 'plain' })).toEqual({ verified: true });
    await stage.mock('event', REVOKED);
    const { query, body } = posts()[0]!;
    expect(query.has('msg_signature') || query.has('encrypt_type')).toBe(false);
    expect(query.get('signature')).toBe(pushSignature('plain', query.get('timestamp')!, query.get('nonce')!));
    expect(JSON.parse(body)).toMatchObject({ Event: 'user_authorization_revoke', RevokeInfo: '8' });
  });

  it('are not sent to an address that does not know its token', async () => {
    const wrong = await openReceiver({}, () => 'hello');
    expect(await stage.mock('push-address', { url: `${wrong.url}/push`, token: 't', encodingAesKey: TRIAL_AES_KEY })).toEqual({ verified: false });
    expect(await stage.mock('event', REVOKED)).toEqual({ taken: false });
    expect(wrong.got).toHaveLength(1);
    expect(await noted()).toMatchObject([{ event: 'address', outcome: 'answered 200 and not what it was asked' }]);
    expect(await stage.mock('push-address', { url: 'http://x', token: 't', encodingAesKey: 'short' })).toMatchObject({ error: 'an EncodingAESKey has 43 characters of base64' });
    expect((await stage.mock('push-address', { url: 'localhost:3000', token: 't', encodingAesKey: TRIAL_AES_KEY }))['error']).toBe('"localhost:3000" is no address of HTTP');
    await wrong.close();
  });

  it('come three times with the same words when they are not taken, and an empty answer takes them', async () => {
    receiver.answers.push({ status: 500, body: '' }, { status: 200, body: '"success"' }, { status: 200, body: '' });
    expect(await stage.mock('event', REVOKED)).toEqual({ taken: true });
    expect(new Set(posts().map(({ body, query }) => `${body}${query.toString()}`)).size).toBe(1);
    expect(await noted()).toMatchObject([{ attempt: 1, outcome: 'answered 500 and ""' }, { attempt: 2, outcome: 'answered 200 and "\\"success\\""' }, { attempt: 3, outcome: 'taken' }]);
  });

  it('are given up after the third', async () => {
    await stage.mock('manner', { pushPatienceMs: 400 });
    receiver.answers.push('hang', { status: 503, body: 'success' }, 'hang');
    expect(await stage.mock('event', REVOKED)).toEqual({ taken: false });
    expect([posts().length, (await noted()).map(({ outcome }) => outcome)]).toEqual([3, ['no answer in time', 'answered 503 and "success"', 'no answer in time']]);
  });

  it('come again as they were when they are to be replayed', async () => {
    await stage.mock('event', { ...REVOKED, copies: 3 });
    expect([posts().length, new Set(posts().map(({ body, query }) => `${body}${query.toString()}`)).size]).toEqual([3, 1]);
  });

  it('can be forged so that each check of a receiver has its case', async () => {
    for (const forgery of ['signature', 'cipher', 'receiver', 'old']) await stage.mock('event', { ...REVOKED, forgery });
    const [signature, cipher, other, old] = posts();
    const signedRight = ({ query, body }: Got): boolean =>
      query.get('msg_signature') === pushSignature(TRIAL_PUSH_TOKEN, query.get('timestamp')!, query.get('nonce')!, (JSON.parse(body) as { Encrypt: string }).Encrypt);
    expect([signature, cipher, other, old].map((one) => signedRight(one!))).toEqual([false, true, true, true]);
    expect(() => opened(cipher!)).toThrow();
    expect(opened(other!).receiver).not.toBe(TRIAL_APPID);
    expect(Number(old!.query.get('timestamp'))).toBe(STAGE_NOW / 1_000 - 900);
    expect((await stage.mock('event', { ...REVOKED, forgery: 'other' }))['error']).toContain('signature, cipher, receiver, old');
  });
});

describe('what happens to subscriptions', () => {
  it('is pushed: one entry as an object, several as an array', async () => {
    const receiver = await openReceiver();
    const stage = await openStage(`${receiver.url}/push`);
    const openid = await stage.login('aunt-li');
    const ids = ((await stage.appGet('/wxaapi/newtmpl/gettemplate'))['data'] as { priTmplId: string }[]).map(({ priTmplId }) => priTmplId);
    const [a, b] = [ids[0]!, ids[1]!];
    const last = () => opened(receiver.got.at(-1)!).said;

    await stage.mock('subscribe', { openid, tmplIds: [a] });
    expect(last()).toMatchObject({ FromUserName: openid, Event: 'subscribe_msg_popup_event', List: { TemplateId: a, SubscribeStatusString: 'accept', PopupScene: '0' } });
    await stage.mock('subscribe', { openid, tmplIds: [a, b], results: { [b]: 'reject' } });
    expect(last()['List']).toEqual([{ TemplateId: a, SubscribeStatusString: 'accept', PopupScene: '0' }, { TemplateId: b, SubscribeStatusString: 'reject', PopupScene: '0' }]);
    await stage.mock('subscription-change', { openid, tmplIds: [b] });
    expect(last()).toMatchObject({ Event: 'subscribe_msg_change_event', List: { TemplateId: b, SubscribeStatusString: 'reject' } });

    const data = { character_string1: { value: 'NS1' }, thing2: { value: '路灯' }, phrase3: { value: '处理中' }, time4: { value: '15:01' }, thing5: { value: '无' } };
    await stage.app('/cgi-bin/message/subscribe/send', { touser: openid, template_id: a, data });
    await stage.mock('settle');
    const { msgId } = ((await stage.mock('outbox'))['messages'] as { msgId: string }[])[0]!;
    expect(last()).toMatchObject({ Event: 'subscribe_msg_sent_event', List: { TemplateId: a, MsgID: msgId, ErrorCode: '0', ErrorStatus: 'success' } });
    await stage.close();
    await receiver.close();
  });
});

describe('pushes of WeCom', () => {
  it('are XML, encrypted for the company; the question is encrypted as well', async () => {
    const receiver = await openReceiver({}, (query) => openPush(query.get('echostr') ?? '', TRIAL_AES_KEY).message);
    const stage = await openStage(null, `${receiver.url}/push`);
    const chat = ((await stage.wecom('/cgi-bin/externalcontact/groupchat/list', { limit: 10 }))['group_chat_list'] as { chat_id: string }[])[0]!.chat_id;
    const { config_id } = await stage.wecom('/cgi-bin/externalcontact/groupchat/add_join_way', { scene: 2, chat_id_list: [chat], state: 'GZTH01-0123' });
    expect(await stage.mock('join', { config_id, userid: 'wm-li', name: '李阿姨', unionid: 'o6_li' })).toEqual({ chat_id: chat, taken: true });
    const { query, body, type } = receiver.got.at(-1)!;
    const encrypted = /<Encrypt><!\[CDATA\[(.+)\]\]><\/Encrypt>/.exec(body)![1]!;
    expect([type, query.get('msg_signature')]).toEqual(['text/xml', pushSignature(TRIAL_PUSH_TOKEN, query.get('timestamp')!, query.get('nonce')!, encrypted)]);
    const inside = openPush(encrypted, TRIAL_AES_KEY);
    expect(inside.receiver).toBe(TRIAL_CORPID);
    expect(inside.message).toContain('<Event><![CDATA[change_external_chat]]></Event>');
    expect(inside.message).toContain(`<ChatId><![CDATA[${chat}]]></ChatId><ChangeType><![CDATA[update]]></ChangeType><UpdateDetail><![CDATA[add_member]]></UpdateDetail>`);
    expect((await stage.wecom('/cgi-bin/externalcontact/groupchat/get', { chat_id: chat, need_name: 1 }))['group_chat']).toMatchObject({
      member_list: [{ type: 1 }, { userid: 'wm-li', type: 2, unionid: 'o6_li', state: 'GZTH01-0123', name: '李阿姨' }],
    });
    await stage.close();
    await receiver.close();
  });
});
