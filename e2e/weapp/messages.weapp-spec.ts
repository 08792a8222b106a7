import type { MiniProgram } from './host/mini-program.js';
import { startWechatNeighbourhood, type WechatNeighbourhood } from './wechat-neighbourhood.js';

/** Being asked for messages of WeChat, in the tap. */
let wechat: WechatNeighbourhood['wechat'];
let place: WechatNeighbourhood['place'];
let stop: WechatNeighbourhood['stop'];
beforeAll(async () => {
  ({ wechat, place, stop } = await startWechatNeighbourhood());
});
afterAll(() => stop());

/** Comes by WeChat and reports something. */
async function reported(userKey: string, answer: 'accept' | 'reject'): Promise<MiniProgram> {
  const phone = { wechat: { userKey, answer, tell: wechat.tell } };
  const first = await place.devices.open('/pages/track/index', phone);
  await first.tap('exact=用微信登录');
  const form = await place.devices.open(`/pages/report/index?code=${place.gridCode}`, { ...phone, storage: first.storage });
  await form.input('textarea', '一楼楼道灯坏了三天，老人晚上下楼看不见');
  await form.tap('exact=发出去');
  expect(form.text()).toContain('收到了');
  return form;
}

it('offers to tell of progress after a report, asks WeChat in the tap, and says that it will', async () => {
  const phone = await reported('林小燕', 'accept');
  expect(phone.text()).toContain('有进展时，用微信告诉您');
  await phone.tap('exact=好，告诉我');
  expect(phone.text()).toContain('好的，有消息时微信会告诉您');
  expect(phone.network.sent.find(({ url }) => url === '/api/subscriptions/answers')?.status).toBe(204);
  expect(phone.complaints).toEqual([]);
});

it('takes a no kindly, and does not ask again', async () => {
  const phone = await reported('王阿姨', 'reject');
  await phone.tap('exact=好，告诉我');
  expect(phone.text()).toContain('没关系，这段时间不再问您');
  const again = await reported('王阿姨', 'accept');
  expect(again.text()).not.toContain('用微信告诉您');
});

it('asks nothing of whoever has not come by WeChat', async () => {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  await phone.input('textarea', '井盖松了，电动车压上去哐当响');
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  expect(phone.text()).not.toContain('用微信告诉您');
});
