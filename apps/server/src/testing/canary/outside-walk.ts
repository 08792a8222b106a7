import { inflateSync } from 'node:zlib';
import { TRIAL_AES_KEY, TRIAL_APPID, TRIAL_CORPID, TRIAL_PUSH_TOKEN, TRIAL_ROBOT } from '@yige/wechat-standin';
import { type DataSource, LessThan } from 'typeorm';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { RequestRow } from '../../requests/index.js';
import { WeeklyDigest } from '../../statistics/index.js';
import type { Said, Tencent } from '../tencent.js';
import { CANARIES, type Canary, canary, WRITTEN } from './canaries.js';
import { type Finding, inText } from './sinks.js';
import { until } from './until.js';

const WEEK_MS = 7 * 86_400_000;
/** As many as make a place come up in a digest. */
const ALIKE = 4;
const MATTER = '0201';

/** Keys of the installation at others: they stand in the environment of the process alone. */
export const OWN_KEYS = { YIGE_SECRET: 'ca4a'.repeat(16), SMS_ACCESS_KEY_ID: 'canarySmsKeyId', SMS_ACCESS_KEY_SECRET: 'canary-sms-secret-77x', OIDC_CLIENT_SECRET: 'canary-oidc-secret-31z' } as const;

/** @param settings those of the stand-in */
export const keysOfInstallation = (settings: NodeJS.ProcessEnv): Canary[] =>
  Object.entries({ ...OWN_KEYS, ...settings, ROBOT: TRIAL_ROBOT }).filter(([name]) => /SECRET|TOKEN|KEY|ROBOT/.test(name)).map(([name, value]) => canary(name, String(value)));

/** The installation as one that speaks to everybody outside; text messages and the single sign-on of the district find nobody there who understands them. */
export const environmentOf = (standIn: string): Record<string, string> => ({
  ...OWN_KEYS, SMS_API_BASE: `${standIn}/text`, SMS_SIGN_NAME: '一格', SMS_TEMPLATE_CODE: 'SMS_000000001', OIDC_ISSUER: `${standIn}/login`, OIDC_CLIENT_ID: 'yige', OIDC_LABEL: '统一登录',
});

export interface Drive {
  readonly origin: string;
  readonly tencent: Tencent;
  readonly dataSource: DataSource;
  readonly canaries: Canary[];
  readonly findings: Finding[];
  call<T>(method: string, address: string, body: unknown, authorization: string | null): Promise<T>;
  /** Whatever it answers, looked at as every answer is. */
  tried(method: string, address: string, body: unknown, authorization: string | null): Promise<{ status: number; bytes: Buffer }>;
  signIn(login: string): Promise<string>;
}

/** What left the service, or was made of what is in it. */
export type Shown = Readonly<Record<'messages' | 'robots' | 'digests' | 'groupReplies' | 'posters', readonly string[]>>;

/**
 * A resident and a member who come by WeChat, with every name and number that WeChat tells of them; WeChat while it fails; a reply for the group, a claim card,
 * a poster; the Monday on which digests are made and a robot tells of them. Whatever was handed over is a canary from then on.
 */
export async function walkOutside(drive: Drive): Promise<Shown> {
  const { call, tencent, dataSource, origin } = drive;
  const add = (name: string, value: unknown, mayStandIn: readonly string[] = []): string => {
    drive.canaries.push(canary(name, String(value), mayStandIn));
    return String(value);
  };
  await tencent.mock('app', { bound: true, pages: ['pages/home/index', 'pages/report/index', 'pages/request/index', 'packages-staff/pages/request/index'] });
  for (const [of, path] of [['app', 'wechat'], ['corp', 'wecom']]) await tencent.mock('push-address', { of, url: `${origin}/${path}/push`, token: TRIAL_PUSH_TOKEN, encodingAesKey: TRIAL_AES_KEY, mode: 'safe' });
  const { people, tokens } = tencent.standIn.world;
  const member = await drive.signIn('member');
  const secretary = await drive.signIn('secretary');

  const loginOf = async (userKey: string): Promise<string> => add(`login code of ${userKey}`, (await tencent.mock('login', { userKey })).code);
  const tokensNow = (): void => {
    add('access token of WeChat', tokens.stable(TRIAL_APPID).access_token);
    add('access token of WeCom', tokens.stable(TRIAL_CORPID, 'wecom').access_token);
  };

  // Who comes, and what WeChat tells of them.
  const { openid, unionid } = await tencent.mock('person', { userKey: 'canary' });
  add('openid', openid);
  add('unionid', unionid);
  const resident = `Bearer ${add('session by WeChat', (await call<{ token: string }>('POST', '/api/sessions/wechat', { code: await loginOf('canary') }, null)).token)}`;
  add('session_key', people.known(TRIAL_APPID, String(openid)).sessionKey);
  const phone = add('phone of the button', '13711220987');
  const phoneCode = async (): Promise<string> => add('code of the phone button', (await tencent.mock('phone-code', { userKey: 'canary', phone })).code);
  await call('POST', '/api/wechat/phone', { code: await phoneCode() }, resident);
  tokensNow();

  await tencent.mock('revoke-tokens', { of: 'app' });
  await call('POST', '/api/wechat/phone', { code: await phoneCode() }, resident);
  tokensNow();

  // The group of the grid, what a member files out of it for a neighbour, and the card by which they take it over.
  const [{ code }] = (await call<{ items: [{ code: string }] }>('GET', '/api/codes', undefined, secretary)).items;
  const { place: { grid } } = await call<{ place: { grid: { id: string } } }>('GET', `/api/codes/${code}`, undefined, null);
  const login = await loginOf('canary-member');
  const entered = await tencent.mock('group-enter', { userKey: 'canary-member', groupKey: 'canary' });
  add('opengid', entered.opengid);
  add('session_key of the member', people.met(TRIAL_APPID, 'canary-member').sessionKey);
  const group = await call<{ id: string }>('POST', '/api/chat-groups', { gridId: grid.id, label: '居民群', code: login, encryptedData: entered.encryptedData, iv: entered.iv }, member);
  const neighbour = add('name of a neighbour', '金丝雀梁小燕', ['answer']);
  const submit = async (authorization: string | null, more: object): Promise<{ id: string; lookupCode: string }> => {
    const receipt = await call<{ id: string; lookupCode: string }>('POST', '/api/requests', { text: `${CANARIES.text}：${CANARIES.address}的路灯不亮，${CANARIES.idNumber}`, code, placeText: CANARIES.address, ...more }, authorization);
    add('lookup code', receipt.lookupCode);
    return receipt;
  };
  const relayed = await submit(member, { channel: 'groupRelay', onBehalf: true, consentBasis: 'asked', chatGroupId: group.id, contact: { name: neighbour, phone: CANARIES.phone } });
  add('code of a claim card', (await call<{ code: string }>('POST', `/api/requests/${relayed.id}/claim`, {}, member)).code);
  add('invitation to bind', (await call<{ code: string }>('POST', '/api/me/wechat-invitation', {}, secretary)).code);

  // Messages that the resident allows, and the steps of which they tell.
  const { items: asked } = await until('the templates of messages are learned', () => call<{ items: { templateId: string }[] }>('GET', '/api/subscriptions?tap=reported', undefined, resident), ({ items }) => items.length > 0);
  await tencent.mock('subscribe', { openid, tmplIds: asked.map(({ templateId }) => templateId), results: {} });
  await call('POST', '/api/subscriptions/answers', { answers: asked.map(({ templateId }) => ({ templateId, accepted: true })) }, resident);
  const mine = await submit(resident, { contact: { name: CANARIES.name, phone } });
  const byPhone = await submit(null, { contact: { name: CANARIES.name, phone: CANARIES.phone } });
  const alike = [mine, byPhone, relayed];
  while (alike.length < ALIKE) alike.push(await submit(null, {}));
  const command = async (id: string, name: string, body: object = {}): Promise<void> => {
    const { version: expectedVersion } = await call<{ version: number }>('GET', `/api/requests/${id}`, undefined, secretary);
    await call('POST', `/api/requests/${id}/commands/${name}`, { expectedVersion, ...body }, secretary);
  };
  for (const { id } of alike) {
    await command(id, 'triage', { matterCode: MATTER, tier: 2, urgency: 'U3' });
    await command(id, 'sign');
  }
  const called = add('phone in an answer', '13655667788', WRITTEN);
  const answerTo = (whom: string): string => `已告诉${whom}：${CANARIES.address}的灯换好了，证件${CANARIES.idNumber}，有事打${called}`;
  for (const one of [mine, byPhone, relayed]) await command(one.id, 'resolve', { resolution: 'solved', answer: answerTo(one === relayed ? neighbour : '您') });
  const groupReplies = [];
  for (const { id } of [mine, byPhone, relayed]) groupReplies.push((await call<{ text: string }>('GET', `/api/requests/${id}/group-reply`, undefined, secretary)).text);

  // A week later, for them: the digests of the Monday, and the robot that tells of them.
  const digests = await digestsOf(drive, alike.map(({ id }) => id));
  const sent = async (what: 'messages' | 'robots'): Promise<Said[]> => {
    // By night nobody is disturbed, and this is no test of the night.
    await dataSource.manager.update(OutboxEvent, { status: 'pending' }, { availableAt: Date.now() - 1_000 });
    return (await tencent.mock('outbox'))[what] as Said[];
  };
  await until('the robot has told of the week', () => sent('robots'), (robots) => robots.length > 0);
  await until('WeChat has sent a message', () => sent('messages'), (messages) => messages.length > 0);
  // Whoever answers nonsense to a text message is not asked again; that the number left is noted.
  const auditor = await drive.signIn('auditor');
  await until('a text message left', async () => { await sent('robots'); return call<{ items: unknown[] }>('GET', '/api/audit/entries?action=reporter.texted', undefined, auditor); }, ({ items }) => items.length > 0);
  const posters = await postersOf(drive, secretary);
  const { messages, robots } = (await tencent.mock('outbox')) as Record<string, Said[]>;
  // Last of all, since whatever fails so often is left alone for a while.
  for (const harm of [{ status: 500 }, { malformed: true }, { errcode: 40029 }, { errcode: 40125 }, { errcode: 45011 }, { drop: true }]) {
    for (const path of ['/sns/jscode2session', '/wxa/business/getuserphonenumber']) await tencent.mock('fault', { path, times: 1, ...harm });
    await drive.tried('POST', '/api/sessions/wechat', { code: await loginOf('canary') }, null);
    await drive.tried('POST', '/api/wechat/phone', { code: await phoneCode() }, resident);
    await tencent.mock('no-faults');
  }
  add('session_key', people.known(TRIAL_APPID, String(openid)).sessionKey);
  await drive.tried('POST', '/api/sign-on', { face: 'phone' }, null);
  return { messages: messages?.map(({ data, page }) => JSON.stringify({ data, page })) ?? [], robots: robots?.map(({ key: _, ...one }) => JSON.stringify(one)) ?? [], digests, groupReplies, posters };
}

/** Makes it Monday: what was reported a moment ago was so last week, one of them was given back twice, and the alarm rings. */
async function digestsOf({ call, dataSource, signIn }: Drive, ids: readonly string[]): Promise<string[]> {
  const rows = await dataSource.manager.findBy(RequestRow, ids.map((id) => ({ id })));
  for (const { id, submittedAt } of rows) await dataSource.manager.update(RequestRow, { id }, { submittedAt: submittedAt - WEEK_MS });
  await dataSource.manager.update(RequestRow, { id: ids.at(-1) ?? '' }, { returns: 2 });
  const secretary = await signIn('secretary');
  const { assignments } = await call<{ assignments: { role: string; node: { id: string } }[] }>('GET', '/api/me', undefined, secretary);
  const branch = assignments.find(({ role }) => role === 'branchSecretary')?.node.id ?? '';
  const address = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${TRIAL_ROBOT}`;
  await call('POST', '/api/group-robots', { nodeId: branch, label: '支部群', address }, secretary);
  const ring = (): Promise<unknown> => dataSource.manager.update(DueWork, { kind: 'digest.district', status: 'pending' }, { dueAt: Date.now() - 1_000, availableAt: Date.now() - 1_000 });
  await until('the alarm of the Monday is set', async () => dataSource.manager.countBy(DueWork, { kind: 'digest.district' }), (count) => count > 0);
  await ring();
  const made = await until('the digest of the branch is made', () => dataSource.manager.findBy(WeeklyDigest, { nodeId: branch }), (found) => found.length > 0);
  if (made.every(({ figures }) => figures.repeated.length === 0 || figures.needHelp.length === 0)) throw new Error(`the digest tells nothing of what was reported: ${JSON.stringify(made)}`);
  const shown = [];
  for (const login of ['secretary', 'community', 'supervisor', 'dispatcher']) shown.push(JSON.stringify(await call('GET', '/api/digests', undefined, await signIn(login))));
  return [...shown, ...(await dataSource.manager.findBy(WeeklyDigest, { madeAt: LessThan(Date.now()) })).map((one) => JSON.stringify(one))];
}

/** Of the grid, as a document and as a drawing: their bytes, and what is packed in them. */
async function postersOf({ call, tried }: Drive, authorization: string): Promise<string[]> {
  const [{ id: codeId }] = (await call<{ items: [{ id: string }] }>('GET', '/api/codes', undefined, authorization)).items;
  const files = [];
  for (const format of ['pdf', 'svg']) {
    const { id } = await call<{ id: string }>('POST', '/api/posters', { codeIds: [codeId], size: 'a4', format, language: 'zh-CN' }, authorization);
    await until('the poster stands', () => call<{ state: string }>('GET', `/api/posters/${id}`, undefined, authorization), ({ state }) => state === 'done');
    const { path } = await call<{ path: string }>('GET', `/api/posters/${id}/link`, undefined, authorization);
    const { bytes } = await tried('GET', path, undefined, null);
    files.push(bytes.toString('utf8'), ...unpacked(bytes));
  }
  return files;
}

function unpacked(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: head, index }) => {
    try {
      return [inflateSync(pdf.subarray(index + head.length), { finishFlush: 2 }).toString('utf8')];
    } catch {
      return [];
    }
  });
}

/** Everything in it that may not stand there. */
export const inShown = (shown: Shown, canaries: readonly Canary[]): Finding[] =>
  Object.entries(shown).flatMap(([sink, texts]) => texts.flatMap((text, index) => inText(sink, `${sink} ${index}`, text, canaries)));

