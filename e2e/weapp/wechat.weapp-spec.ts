import { randomUUID } from 'node:crypto';
import type { MiniProgram } from './host/mini-program.js';
import { startWechatNeighbourhood, type WechatNeighbourhood } from './wechat-neighbourhood.js';

/** Residents and staff who come by WeChat, on several phones. */
let wechat: WechatNeighbourhood['wechat'];
let place: WechatNeighbourhood['place'];
let stop: WechatNeighbourhood['stop'];
beforeAll(async () => {
  ({ wechat, place, stop } = await startWechatNeighbourhood());
});
afterAll(() => stop());

const phoneOf = (userKey: string, url: string, more: { storage?: MiniProgram['storage'] } = {}): Promise<MiniProgram> => place.devices.open(url, { ...more, wechat: { userKey, tell: wechat.tell } });

it('keeps a request under the WeChat of its reporter, and shows it on another phone of theirs', async () => {
  const { lookupCode } = await place.report('楼道灯坏了三天了，晚上看不见');
  const first = await phoneOf('林小燕', '/pages/track/index');
  await first.tap('exact=用微信登录');
  await first.input('placeholder=例如', lookupCode);
  await first.tap('exact=查看');
  await first.tap('exact=归到我的微信');
  expect(first.text()).toContain('已归到您的微信');

  const second = await phoneOf('林小燕', '/pages/track/index');
  expect(second.text()).not.toContain('楼道灯坏了');
  await second.tap('exact=用微信登录');
  expect(second.text()).toContain('楼道灯坏了');
  const stranger = await phoneOf('别人', '/pages/track/index');
  await stranger.tap('exact=用微信登录');
  expect(stranger.text()).not.toContain('楼道灯坏了');
  expect([...first.complaints, ...second.complaints]).toEqual([]);
});

it('ties the WeChat of a party member by an invitation, and lets them in by it from then on', async () => {
  const { code } = await (await place.server.client('member')).call('post', '/api/me/wechat-invitation', { headers: { 'Idempotency-Key': randomUUID() } });
  const phone = await phoneOf('陈志明', '/pages/sign-in/index');
  await phone.tap('exact=用微信登录');
  expect(phone.text()).toContain('还没有绑定账号');
  await phone.input('placeholder=例如', '不是邀请码');
  await phone.tap('exact=绑定并登录');
  expect(phone.text()).toContain('邀请码是 12 位');
  await phone.input('placeholder=例如', code);
  await phone.tap('exact=绑定并登录');
  expect(phone.route).toBe('packages-staff/pages/work/index');

  const another = await phoneOf('陈志明', '/pages/sign-in/index');
  await another.tap('exact=用微信登录');
  expect(another.route).toBe('packages-staff/pages/work/index');
  await another.tap('exact=我的');
  await another.tap('text=已绑定');
  await another.tap('exact=解除绑定');
  expect(another.text()).toContain('绑定微信');
  await phone.pullDown();
  expect(phone.text()).toContain('请先登录');
});

it('says that WeChat is away, and goes on with lookup codes', async () => {
  const { lookupCode } = await place.report('水表箱门掉了');
  const phone = await phoneOf('王阿姨', '/pages/track/index');
  await wechat.tell('fault', { path: '/sns/jscode2session', status: 500, times: 1 });
  await phone.tap('exact=用微信登录');
  expect(phone.text()).toContain('现在连不上微信');
  await phone.input('placeholder=例如', lookupCode);
  await phone.tap('exact=查看');
  expect(phone.text()).toContain('水表箱门掉了');
});

it('fills in the number of the phone button, and goes on by hand when it is refused', async () => {
  const phone = await phoneOf('林小燕', '/pages/report/index');
  await phone.tap('text=更多');
  await phone.emit('.number-button', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
  expect(phone.text()).toContain('您可以自己填');
  const { code } = await wechat.tell('phone-code', { userKey: '林小燕', phone: '13800138123' });
  await phone.emit('.number-button', 'getphonenumber', { code });
  expect(phone.findAll('input').map(({ attr }) => attr['value'])).toContain('13800138123');
});

it('binds the group of a grid from a card in it, files from it for a neighbour, and hands the request over', async () => {
  const door = await phoneOf('张组长', '/pages/sign-in/index');
  const [name, secret] = door.findAll('input');
  if (!name || !secret) throw new Error('the sign-in page has no two fields');
  await door.input(name, 'member');
  await door.input(secret, place.server.password('member'));
  await door.tap('.screen__bottom .button__words');
  const { grids } = await (await place.server.client('member')).call('get', '/api/chat-groups');
  const inGroup = { userKey: '张组长', groupKey: '凤凰一网格群', tell: wechat.tell };
  const groups = await place.devices.open(`/packages-staff/pages/groups/index?bind=${grids[0]?.id ?? ''}`, { storage: door.storage, wechat: inGroup });
  await groups.tap('exact=绑定');
  expect(groups.text()).toContain('请写上群的叫法');
  await groups.input('input', '凤凰一网格居民群');
  await groups.tap('exact=绑定');
  expect(groups.text()).toContain('解除绑定');

  const neighbour = await place.devices.open('/pages/report/index', { wechat: { ...inGroup, userKey: '林小燕' } });
  expect(neighbour.text()).toContain(grids[0]?.name);

  const relay = await place.devices.open('/packages-staff/pages/relay/index', { storage: door.storage, wechat: inGroup });
  await relay.input('textarea', '3 号楼前的路灯坏了，晚上看不见');
  await relay.tap('exact=发出');
  expect(relay.text()).toContain('请选一个');
  await relay.tap('exact=本人在群里公开说的');
  expect(relay.text()).not.toContain('本人电话');
  await relay.tap('exact=发出');
  const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(relay.text()) ?? [];
  expect(relay.text()).toContain('认领卡');

  const claim = await phoneOf('林小燕', `/pages/claim/index?c=${code}`);
  await claim.tap('exact=看看是哪一件');
  expect(claim.text()).not.toContain('路灯坏了');
  await claim.tap('text=是我的');
  expect(claim.route).toBe('pages/request/index');
  expect(claim.text()).toContain('3 号楼前的路灯坏了');
  const late = await phoneOf('别人', `/pages/claim/index?c=${code}`);
  await late.tap('exact=看看是哪一件');
  expect(late.text()).toContain('已经用过');
  expect([...groups.complaints, ...relay.complaints, ...claim.complaints]).toEqual([]);
});
