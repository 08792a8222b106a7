import { openStage, type Stage } from '../testing/stage.js';

const PATH = '/cgi-bin/message/subscribe/send';
const GOOD = {
  character_string1: { value: 'NS2026112100017' }, thing2: { value: '路灯不亮' }, phrase3: { value: '处理中' }, time4: { value: '2026年11月21日 15:01' }, thing5: { value: '请留意电话' },
};

describe('subscription messages', () => {
  let stage: Stage;
  let openid: string;
  let once: string;
  let always: string;
  beforeEach(async () => {
    stage = await openStage();
    openid = await stage.login('aunt-li');
    const { data } = await stage.appGet('/wxaapi/newtmpl/gettemplate');
    const templates = data as { priTmplId: string; type: number }[];
    once = templates.find(({ type }) => type === 2)!.priTmplId;
    always = templates.find(({ type }) => type === 3)!.priTmplId;
  });
  afterEach(() => stage.close());
  const send = (changed: object = {}) => stage.app(PATH, { touser: openid, template_id: once, data: GOOD, ...changed });
  const errcode = async (changed: object = {}) => (await send(changed))['errcode'];
  const grant = (tmplIds: string[], results?: object) => stage.mock('subscribe', { openid, tmplIds, results });
  const sent = async () => (await stage.mock('outbox'))['messages'] as object[];

  it('reach whoever allowed one, once for each time they did', async () => {
    expect(await errcode()).toBe(43101);
    expect(await grant([once])).toEqual({ errMsg: 'requestSubscribeMessage:ok', [once]: 'accept' });
    await grant([once], { [once]: 'acceptWithAudio' });
    expect(await send({ page: 'pages/request/detail?id=1', miniprogram_state: 'trial', lang: 'zh_TW' })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect([await errcode(), await errcode()]).toEqual([0, 43101]);
    expect(await sent()).toMatchObject([{ openid, templateId: once, page: 'pages/request/detail?id=1', data: { thing2: '路灯不亮', phrase3: '处理中' } }, { page: '' }]);
  });

  it.each(['reject', 'ban', 'filter'])('are not allowed by %s', async (answer) => {
    await grant([once], { [once]: answer });
    expect(await errcode()).toBe(43101);
  });

  it('go on for ever where the template is for long, until it is switched off', async () => {
    const long = { template_id: always, data: { thing1: { value: '待签收诉求' }, number2: { value: 3 }, time3: { value: '18:00' }, name4: { value: '凤凰社区' } } };
    await grant([always]);
    for (let i = 0; i < 5; i += 1) expect(await errcode(long)).toBe(0);
    expect(await stage.mock('grants', { openid, templateId: always })).toEqual({ left: null });
    await stage.mock('subscription-change', { openid, tmplIds: [always] });
    expect(await errcode(long)).toBe(43101);
  });

  it.each([
    ['thing2 is too long', { thing2: { value: '一'.repeat(21) } }, 'argument invalid! data.thing2.value invalid'],
    ['phrase3 is not pure Chinese', { phrase3: { value: 'OK' } }, 'argument invalid! data.phrase3.value invalid'],
    ['time4 is no time', { time4: { value: '明天' } }, 'argument invalid! data.time4.value invalid'],
    ['thing5 is empty', { thing5: { value: '' } }, 'argument invalid! data.thing5.value is empty'],
    ['thing5 is missing', { thing5: undefined }, 'argument invalid! data.thing5.value is empty'],
    ['thing9 is none of the template', { thing9: { value: 'x' } }, 'argument invalid! data.thing9 invalid'],
  ])('are refused with 47003 when %s, and nothing is used up', async (_why, changed, words) => {
    await grant([once]);
    const refused = await send({ data: { ...GOOD, ...changed } });
    expect([refused['errcode'], String(refused['errmsg']).split(', rid')[0]]).toEqual([47003, words]);
    expect(await errcode()).toBe(0);
  });

  it.each([
    [40003, { touser: 'o-nobody' }], [40037, { template_id: 'unknown' }], [47001, { touser: undefined }], [47001, { data: undefined }], [47001, { data: [] }],
    [47001, { data: { ...GOOD, thing2: '路灯' } }], [47003, { miniprogram_state: 'beta' }], [47003, { lang: 'fr' }], [41030, { page: 'pages/nowhere' }],
    [45168, { data: { ...GOOD, thing2: { value: '有敏感词' } } }],
  ])('are refused with %i for %j, and nothing is used up', async (expected, changed) => {
    await grant([once]);
    expect(await errcode(changed)).toBe(expected);
    expect(await stage.mock('grants', { openid, templateId: once })).toEqual({ left: 1 });
    expect(await sent()).toEqual([]);
  });

  it('go to one person one at a time, and to several at once', async () => {
    const other = await stage.login('uncle-he');
    await grant([once]);
    await grant([once]);
    await stage.mock('subscribe', { openid: other, tmplIds: [once] });
    await stage.mock('manner', { sendingTakesMs: 400 });
    const codes = await Promise.all([errcode(), errcode(), errcode({ touser: other })]);
    expect(codes.sort()).toEqual([0, 0, 43108]);
    expect(await errcode()).toBe(0);
  });

  it('are limited for a day', async () => {
    await grant([once]);
    await grant([once]);
    await stage.mock('limits', { limits: { 'subscribe-send-day': 1 } });
    expect([await errcode(), await errcode()]).toEqual([0, 45009]);
  });

  it('are asked for as a phone asks: five at most, of one kind, of templates that are there', async () => {
    const asked = async (tmplIds: string[]) => (await grant(tmplIds))['errCode'];
    expect([await asked([]), await asked(Array(6).fill(once) as string[]), await asked(['unknown']), await asked([once, always])]).toEqual([10001, 20003, 20001, 20002]);
  });
});

describe('templates', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const list = async () => (await stage.appGet('/wxaapi/newtmpl/gettemplate'))['data'] as Record<string, unknown>[];

  it('tell the names of their keywords and the values of a list', async () => {
    expect((await list())[2]).toMatchObject({
      title: '服务评价提醒', type: 2, content: '服务事项:{{thing1.DATA}}\n办结时间:{{time2.DATA}}\n评价状态:{{enum3.DATA}}\n',
      keywordEnumValueList: [{ keywordCode: 'enum3.DATA', enumValueList: ['待评价', '已评价'] }],
    });
  });

  it('are taken out of the library with two to five keywords in an order of one’s own, and given back', async () => {
    expect((await stage.appGet('/wxaapi/newtmpl/getcategory'))['data']).toEqual([{ id: 616, name: '街道居委' }]);
    expect(await stage.appGet('/wxaapi/newtmpl/getpubtemplatetitles?ids=616&start=1&limit=2')).toMatchObject({ count: 4, data: [{ tid: 10_002 }, { tid: 10_003 }] });
    expect((await stage.appGet('/wxaapi/newtmpl/getpubtemplatekeywords?tid=10003'))['data']).toMatchObject([{ kid: 1, name: '服务事项', rule: 'thing' }, { kid: 2 }, { kid: 3, rule: 'enum' }]);
    const add = (body: object) => stage.app('/wxaapi/newtmpl/addtemplate', { tid: 10_003, kidList: [3, 1], sceneDesc: '办结后提醒', ...body });
    const { priTmplId } = await add({});
    expect((await list()).find((one) => one['priTmplId'] === priTmplId)).toMatchObject({ content: '评价状态:{{enum3.DATA}}\n服务事项:{{thing1.DATA}}\n' });
    expect([(await add({ tid: 1 }))['errcode'], (await add({ kidList: [1] }))['errcode'], (await add({ kidList: [1, 9] }))['errcode'], (await add({ sceneDesc: '一'.repeat(16) }))['errcode']])
      .toEqual([200011, 200014, 200014, 200012]);
    const remove = async () => (await stage.app('/wxaapi/newtmpl/deltemplate', { priTmplId }))['errcode'];
    expect([await remove(), await remove()]).toEqual([0, 40037]);
    expect((await stage.appGet('/wxaapi/newtmpl/getpubtemplatetitles?limit=31'))['errcode']).toBe(40097);
    expect((await stage.appGet('/wxaapi/newtmpl/getpubtemplatekeywords?tid=1'))['errcode']).toBe(200011);
  });
});
