import fs from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { byDay } from '../browser/by-day.js';
import { startWechatStandIn, type WechatStandIn } from '../wechat-stand-in.js';
import type { MiniProgram } from './host/mini-program.js';
import { FIRE_LANE, TrialNeighbourhood } from './trial-neighbourhood.js';

/** From the first scan of a code to the first notice of WeChat. */
let wechat: WechatStandIn;
let place: TrialNeighbourhood;
beforeAll(async () => {
  wechat = await startWechatStandIn();
  const clock = await byDay();
  // Both live at the same moment: what is pushed five minutes late is turned away.
  await wechat.tell('clock', { advance: Number(await fs.readFile(clock.YIGE_DRILL_CLOCK, 'utf8')) });
  place = await TrialNeighbourhood.start({ ...wechat.environment, ...clock });
  // A message may lead to no other pages than those of this package.
  await wechat.tell('app', { pages: place.devices.built.routes });
  const { WX_PUSH_TOKEN: token, WX_PUSH_AES_KEY: encodingAesKey } = wechat.environment;
  await wechat.tell('push-address', { of: 'app', url: `${place.server.origin}/wechat/push`, token, encodingAesKey, mode: 'safe' });
});
afterAll(async () => {
  await place.stop();
  wechat.stop();
});

interface Sent {
  readonly openid: string;
  readonly page: string;
  readonly data: Record<string, string>;
}

async function messages(count: number): Promise<Sent[]> {
  for (let tries = 0; tries < 100; tries++) {
    const sent = (await wechat.tell('outbox'))['messages'] as Sent[];
    if (sent.length >= count) return sent;
    await pause(150);
  }
  throw new Error(`no message came: ${JSON.stringify((await wechat.tell('calls'))['calls']).slice(-600)}`);
}

it('goes from the code at the door to a message that leads to the answer', async () => {
  const phone = { wechat: { userKey: '林小燕', answer: 'accept' as const, tell: wechat.tell } };
  // A mini-program code hands its scene over as it was encoded.
  const form = await place.devices.open(`/pages/report/index?scene=${encodeURIComponent(`g=${place.gridCode}`)}`, phone);
  expect(form.text()).toContain('第1网格');
  await form.input('textarea', `${FIRE_LANE}，六栋`);
  await form.tap('exact=发出去');
  expect(form.text()).toContain('收到了');
  const track = await place.devices.open('/pages/track/index', { ...phone, storage: form.storage });
  await track.tap('exact=用微信登录');
  await track.tap('text=归到我的微信');
  expect(track.text()).toContain('已归到您的微信');
  const again = await place.devices.open(`/pages/report/index?code=${place.gridCode}`, { ...phone, storage: track.storage });
  await again.input('textarea', '花坛边的长椅断了一条腿');
  await again.tap('exact=发出去');
  await again.tap('exact=好，告诉我');
  expect(again.text()).toContain('好的，有消息时微信会告诉您');

  const member = await place.signedIn('member');
  await member.tap(`text=${FIRE_LANE}`);
  await member.tap('exact=签收');
  const [first] = await messages(1);
  expect(first?.page).toMatch(/^pages\/request\/index\?id=/);
  expect(JSON.stringify(first?.data)).not.toContain('消防');

  const opened = await place.devices.open(`/${first?.page ?? ''}`, { ...phone, storage: again.storage });
  expect(opened.text()).toContain(`${FIRE_LANE}，六栋`);
  const id = new URLSearchParams(first?.page.split('?')[1]).get('id') ?? '';
  await place.give('member', id, 'contact', { how: 'visit', note: '说好今晚挪车' });
  await place.give('member', id, 'resolve', { resolution: 'solved', answer: '车都挪走了，通道画了线' });
  const later = await place.devices.open(`/${first?.page ?? ''}`, { ...phone, storage: again.storage });
  expect(later.text()).toContain('车都挪走了，通道画了线');
  const inbox = await place.devices.open('/pages/track/index', { ...phone, storage: again.storage });
  expect(inbox.text()).toMatch(/诉求 NS\d+\s*有人接手了，正在办/);
  expect([...form.complaints, ...member.complaints, ...track.complaints, ...opened.complaints, ...later.complaints, ...inbox.complaints]).toEqual([]);
});

it('says in the inbox what becomes of a request, each time in other words, and leads to it', async () => {
  const phone = { wechat: { userKey: '何阿姨', answer: 'reject' as const, tell: wechat.tell } };
  const track = await place.devices.open('/pages/track/index', phone);
  await track.tap('exact=用微信登录');
  const form = await place.devices.open(`/pages/report/index?code=${place.gridCode}`, { ...phone, storage: track.storage });
  await form.input('textarea', `${FIRE_LANE}，八栋`);
  await form.tap('exact=发出去');
  const [lookupCode = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(form.text()) ?? [];
  const { id } = await (await place.server.client()).call('post', '/api/lookups', { body: { lookupCode } });

  const told = async (words: string): Promise<MiniProgram> => {
    for (let tries = 0; tries < 60; tries++) {
      const inbox = await place.devices.open('/pages/track/index', { ...phone, storage: form.storage });
      if (inbox.text().includes(words)) return inbox;
      await pause(150);
    }
    throw new Error(`the inbox never said ${words}`);
  };
  await place.give('member', id, 'sign', {});
  await told('有人接手了，正在办');
  await place.give('member', id, 'ask', { question: '请问堵的是哪个口？' });
  const asked = await told('想请您补充一点情况');
  await asked.tap('text=想请您补充一点情况');
  expect(asked.text()).toContain('请问堵的是哪个口？');
  await asked.tap('exact=回答');
  await asked.input('.sheet textarea', '北边的口');
  await asked.tap('exact=发给办理的人');
  await place.give('member', id, 'contact', { how: 'visit', note: '说好今晚挪车' });
  await place.give('member', id, 'resolve', { resolution: 'solved', answer: '车都挪走了' });
  const resolved = await told('有答复了，请看看解决了没有');
  expect(resolved.text()).not.toContain('想请您补充一点情况');
  await resolved.tap('text=有答复了');
  expect(resolved.text()).toContain('车都挪走了');
  expect([...track.complaints, ...form.complaints, ...asked.complaints, ...resolved.complaints]).toEqual([]);
});
