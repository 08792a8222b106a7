import { randomUUID } from 'node:crypto';
import type { Said } from '../../testing/tencent.js';
import { NOT_SUBSCRIBED } from '../../platform/ports/subscription-messages.port.js';
import { Refused, type RefusalKind, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import type { TencentServices } from './services.js';

/** One service with a world behind it that can be told what goes wrong. */
export interface Opened {
  readonly services: TencentServices;
  readonly robot: string;
  readonly templateId: string;
  readonly chatId: string;
  readonly page: string;
  /** Somebody who is signed in, with a grant for the template and a telephone. */
  readonly openid: string;
  readonly code: () => Promise<string>;
  readonly phoneCode: () => Promise<string>;
  readonly mock: (action: string, body?: Said) => Promise<Said>;
  /** Time goes on, for both. */
  readonly forward: (ms: number) => void;
}

/** What is asked of each path, and what its documents say that it may answer (wechat.md §2 to §8). */
interface Asked {
  readonly what: string;
  readonly path: string;
  readonly call: (opened: Opened, signal?: AbortSignal) => Promise<unknown>;
  readonly codes: Partial<Record<RefusalKind, readonly number[]>>;
}

const TOKEN_PATH = { wechat: '/cgi-bin/stable_token', wecom: '/qy/cgi-bin/gettoken' };
const QY = '/qy/cgi-bin/externalcontact';
const of = <T>(service: T | null): T => {
  if (service === null) throw new Error('nothing is configured');
  return service;
};
const values = { character_string1: 'NS20260304000011', thing2: '楼道堆物', phrase3: '处理中', time4: '2026年3月4日 10:00', thing5: '请等候' };
const OWNER = 'gridworker1';
const ways = { remark: '凤凰一网格', chatIds: [] as string[], state: 'EAST1', baseName: '凤凰一网格居民群' };
const joinWay = (services: TencentServices, chatId: string): Promise<string> => of(services.customerGroups).addJoinWay({ ...ways, chatIds: [chatId] });
const planned = async (services: TencentServices, chatId: string): Promise<string> => (await of(services.customerGroups).plan({ sender: OWNER, chatIds: [chatId], text: '停水通知' })).messageId;

export const ASKED: readonly Asked[] = [
  {
    what: 'sessionOf', path: '/sns/jscode2session', call: async ({ services, code }) => of(services.signIn).sessionOf(await code()),
    codes: { relogin: [40029, 40163, 41008], recipient: [40226], config: [40013, 40125, 41002], later: [-1, 45011] },
  },
  {
    what: 'phoneOf', path: '/wxa/business/getuserphonenumber', call: async ({ services, openid, phoneCode }) => of(services.signIn).phoneOf(await phoneCode(), openid),
    codes: { relogin: [40029, 40013], later: [-1, 45011] },
  },
  {
    what: 'picture', path: '/wxa/getwxacodeunlimit', call: ({ services, page }) => of(services.codes).picture({ scene: 'g=EAST1', page, widthPx: 280 }),
    codes: { content: [40097, 40129, 40169, 85096], config: [41030], later: [-1, 45009] },
  },
  {
    what: 'linkTo', path: '/wxa/generate_urllink', call: ({ services, page }) => of(services.links).linkTo(page, 'id=1', 30),
    codes: { content: [40165, 40212, 85401, 85402], config: [40002, 40013, 85079, 85088, 85406], later: [-1, 44990, 44993, 85407, 85408] },
  },
  {
    what: 'send', path: '/cgi-bin/message/subscribe/send',
    call: ({ services, openid, templateId, page }, signal) => of(services.messages).send({ openid, templateId, page: `${page}?id=1`, language: 'zh_CN', values }, signal),
    codes: { recipient: [40003, 43101, 43104], config: [40037, 43107, 41030], content: [45168, 47003], later: [43108, 45009] },
  },
  { what: 'templates', path: '/wxaapi/newtmpl/gettemplate', call: ({ services }) => of(services.messages).templates(), codes: { later: [-1], config: [48001, 40164, 89503], } },
  {
    what: 'text', path: '/wxa/msg_sec_check', call: ({ services, openid }, signal) => of(services.contentCheck).text('路灯已经修好', openid, signal),
    codes: { recipient: [40003, 43104, 61010], content: [40129, 44002, 47001], config: [43002], later: [-1, 44991, 45009] },
  },
  {
    what: 'check of a picture', path: '/wxa/media_check_async', call: ({ services, openid }, signal) => of(services.contentCheck).picture(`http://127.0.0.1:9/${randomUUID()}.jpg`, openid, signal),
    codes: { recipient: [40003, 43104, 61010], content: [40004], later: [-1, 44991, 45009, 87020] },
  },
  { what: 'robot', path: '/qy/cgi-bin/webhook/send', call: ({ services, robot }, signal) => services.robots.send(robot, { kind: 'markdown', content: '本周一条' }, signal), codes: { config: [93000], content: [40007, 40008, 40058, 44001, 44002, 45001], later: [-1, 45009, 45033] } },
  {
    what: 'addJoinWay', path: `${QY}/groupchat/add_join_way`, call: ({ services, chatId }, signal) => of(services.customerGroups).addJoinWay({ ...ways, chatIds: [chatId] }, signal),
    codes: { config: [40013, 48002, 60020], content: [40050, 40058], later: [-1, 45009] },
  },
  { what: 'chatOf', path: `${QY}/opengid_to_chatid`, call: ({ services }) => of(services.customerGroups).chatOf('tGunknown'), codes: { config: [60020], later: [45009] } },
  { what: 'group', path: `${QY}/groupchat/get`, call: ({ services, chatId }) => of(services.customerGroups).group(chatId), codes: { content: [40050, 40058], later: [45009] } },
  { what: 'groups', path: `${QY}/groupchat/list`, call: ({ services }) => of(services.customerGroups).groups([], ''), codes: { content: [40058], later: [45009] } },
  {
    what: 'plan', path: `${QY}/add_msg_template`, call: ({ services, chatId }, signal) => of(services.customerGroups).plan({ sender: 'gridworker1', chatIds: [chatId], text: '停水通知' }, signal),
    codes: { content: [40058], config: [60020], later: [45009] },
  },
  { what: 'changeJoinWay', path: `${QY}/groupchat/update_join_way`, call: async ({ services, chatId }, signal) => of(services.customerGroups).changeJoinWay(await joinWay(services, chatId), { ...ways, chatIds: [chatId] }, signal), codes: { content: [40058], config: [60020], later: [45009] } },
  { what: 'removeJoinWay', path: `${QY}/groupchat/del_join_way`, call: async ({ services, chatId }, signal) => of(services.customerGroups).removeJoinWay(await joinWay(services, chatId), signal), codes: { content: [40058], later: [45009] } },
  { what: 'pictureOf', path: `${QY}/groupchat/get_join_way`, call: async ({ services, chatId }, signal) => of(services.customerGroups).pictureOf(await joinWay(services, chatId), signal), codes: { content: [40058], later: [45009] } },
  { what: 'stateOf', path: `${QY}/get_groupmsg_send_result`, call: async ({ services, chatId }, signal) => of(services.customerGroups).stateOf(await planned(services, chatId), OWNER, signal), codes: { content: [40058], later: [45009] } },
  { what: 'addressAt', path: '/ws/geocoder/v1/', call: ({ services }) => of(services.addressBook).addressAt({ latitude: 22.8016, longitude: 113.5251 }), codes: { config: [110, 112, 199, 311], content: [306, 310, 347, 348], later: [120, 121] } },
];

const CODES = ASKED.flatMap((asked) => Object.entries(asked.codes).flatMap(([kind, codes]) => codes.map((errcode) => ({ ...asked, kind, errcode }))));
/** What a call to WeChat ends in that found no token, by what the request for one was refused with (wechat.md §1.2). */
const TOKEN_REFUSALS = { config: [40002, 40013, 40125, 40164, 40243, 41002, 41004, 43002, 50004, 50007, 89503], later: [-1, 45009, 45011, 89506, 89507] };
const TOKEN_CODES = [['wechat', 40001], ['wechat', 40014], ['wechat', 42001], ['wechat', 41001], ['wecom', 41001], ['wecom', 40014], ['wecom', 42001]] as const;

/** Faults of which nobody knows whether the call was done, and the one in which it surely was not. */
const HARMS: readonly (readonly [string, Said, new (...values: never[]) => Error])[] = [
  ['hangs', { delayMs: 30_000 }, Unsure], ['answers 500', { status: 500 }, Unsure], ['answers 502', { status: 502 }, Unsure], ['is turned away by a gateway', { status: 429 }, Unreachable],
  ['is cut off', { drop: true }, Unsure], ['is answered by half of it', { malformed: true }, Unsure], ['is answered byte by byte', { trickleMs: 60 }, Unsure],
  ['is done and answers 500', { status: 500, afterEffect: true }, Unsure], ['is done and is cut off', { drop: true, afterEffect: true }, Unsure],
];

/** What stands behind the ports answers as WeChat, WeCom and the map document it; every refusal and every fault ends in one of four ways. */
export function tencentContract(open: (patienceMs?: number) => Promise<Opened>, world: boolean): void {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });

  it.each(ASKED.filter(({ what }) => world || READ_ONLY.includes(what)))('should answer $what', async ({ call }) => {
    await expect(call(opened)).resolves.not.toThrow();
  });

  it('should list the templates with the names of their keywords', async () => {
    const [first] = await of(opened.services.messages).templates();
    expect(first).toMatchObject({ id: expect.any(String) as string, title: expect.any(String) as string });
    for (const { name, label } of first?.keywords ?? []) {
      expect(name).toMatch(/^[a-z_]+\d+$/);
      expect(label).not.toBe('');
    }
  });

  if (!world) return;

  it.each(CODES)('should take $errcode of $what as $kind', async ({ path, errcode, kind, call }) => {
    await opened.mock('fault', { path, errcode });
    const error = await call(opened).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ errcode, kind });
    if (kind === 'later') expect((error as Refused).until).toEqual(expect.any(Number));
  });

  it.each(ASKED.flatMap((asked) => HARMS.map(([harm, fault, outcome]) => ({ ...asked, harm, fault, outcome }))))('should say what is known when $what $harm', async ({ path, fault, outcome, call }) => {
    const hurried = await open(HURRIED_MS);
    await opened.mock('fault', { path, ...fault });
    const error = await call(hurried).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(outcome);
    for (const secret of [hurried.openid, opened.robot, 'access_token', 'secret']) expect(String(error)).not.toContain(secret);
  });

  it('should not know whether a message went out whose answer was lost, although it did', async () => {
    await opened.mock('fault', { path: '/cgi-bin/message/subscribe/send', drop: true, afterEffect: true });
    await expect(send()).rejects.toBeInstanceOf(Unsure);
    const sent = (await opened.mock('outbox'))['messages'] as { readonly openid: string }[];
    expect(sent.filter(({ openid }) => openid === opened.openid)).toHaveLength(1);
  });

  it('should outlive the end of a token, once renewed or at last by force, and say that somebody has to look when nothing helps', async () => {
    await opened.mock('revoke-tokens');
    await expect(send()).resolves.toBeUndefined();
    await expect(send()).rejects.toMatchObject({ errcode: NOT_SUBSCRIBED });
    await opened.mock('fault', { path: '/wxa/generate_urllink', errcode: 40001, times: 2 });
    await expect(of(opened.services.links).linkTo(opened.page, '', 1)).resolves.toMatch(/^https:/);
    await opened.mock('fault', { path: '/wxa/generate_urllink', errcode: 40001, times: 2 });
    await expect(of(opened.services.links).linkTo(opened.page, '', 1)).rejects.toMatchObject({ kind: 'config' });
  });

  it.each(TOKEN_CODES)('should ask %s for a new token after %d, and try once more', async (service, errcode) => {
    const { path, call } = ASKED.find(({ what }) => what === (service === 'wechat' ? 'text' : 'groups')) as Asked;
    await opened.mock('fault', { path, errcode });
    await expect(call(opened)).resolves.not.toThrow();
  });

  it.each(['wechat', 'wecom'] as const)('should have sent nothing where %s gives no token', async (service) => {
    await opened.mock('revoke-tokens', { of: service === 'wechat' ? 'app' : 'corp' });
    const { call } = ASKED.find(({ what }) => what === (service === 'wechat' ? 'text' : 'groups')) as Asked;
    await opened.mock('fault', { path: TOKEN_PATH[service], status: 500, times: 0 });
    await expect(call(opened)).rejects.toBeInstanceOf(Unreachable);
    await opened.mock('no-faults');
    await opened.mock('fault', { path: TOKEN_PATH[service], errcode: service === 'wechat' ? 40125 : 40001 });
    await expect(call(opened)).rejects.toMatchObject({ kind: 'config' });
  });

  it.each(Object.entries(TOKEN_REFUSALS).flatMap(([kind, codes]) => codes.map((errcode) => ({ kind, errcode }))))('should take $errcode in place of a token as $kind', async ({ kind, errcode }) => {
    await opened.mock('revoke-tokens', { of: 'app' });
    await opened.mock('fault', { path: TOKEN_PATH.wechat, errcode, times: 0 });
    const error = await of(opened.services.messages).templates().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind, ...(kind === 'later' && { until: expect.any(Number) as number }) });
  });

  it('should leave a service alone that does not answer, and come back to it', async () => {
    await opened.mock('fault', { path: '/wxa/generate_urllink', status: 503, times: 5 });
    const link = (): Promise<string> => of(opened.services.links).linkTo(opened.page, '', 1);
    for (let n = 0; n < 5; n++) await expect(link()).rejects.toBeInstanceOf(Unsure);
    const before = await calls('/wxa/generate_urllink');
    await expect(link()).rejects.toBeInstanceOf(Unreachable);
    expect(await calls('/wxa/generate_urllink')).toBe(before);
    opened.forward(6_000);
    await expect(link()).resolves.toMatch(/^https:/);
    await expect(link()).resolves.toMatch(/^https:/);
  });

  const send = (): Promise<void> => of(opened.services.messages).send({ openid: opened.openid, templateId: opened.templateId, page: '', language: 'zh_CN', values });
  const calls = async (path: string): Promise<number> => ((await opened.mock('calls', { path }))['calls'] as unknown[]).length;
}

/** Short, so that what hangs does not hold up the tests. */
const HURRIED_MS = 150;
/** What changes nothing at a real platform. */
const READ_ONLY = ['picture', 'templates'];
