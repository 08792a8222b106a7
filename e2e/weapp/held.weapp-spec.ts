import { heldAnswer } from '../held-answer.js';
import type { MiniProgram } from './host/mini-program.js';
import { startWechatNeighbourhood, type WechatNeighbourhood } from './wechat-neighbourhood.js';

/** What the check of content held back from neighbours, on the phone of whoever decides over it. */
let place: WechatNeighbourhood['place'];
let stop: WechatNeighbourhood['stop'];
beforeAll(async () => {
  ({ place, stop } = await startWechatNeighbourhood());
});
afterAll(() => stop());

const WORDS = '有人让您加微信交清运费，都是假的；纸箱已清走';

/** The page, as a notice opens it on a phone on which somebody is signed in. */
const opened = async (login: string): Promise<MiniProgram> => place.devices.open('/packages-staff/pages/held/index', { storage: (await place.signedIn(login)).storage });

it('is let through with a reason by somebody else than its author', async () => {
  await heldAnswer(place.server, (text) => place.report(text), WORDS);
  const author = await opened('secretary');
  expect(author.text()).toContain('您自己写的，请另一位同事来看');

  const phone = await opened('community');
  expect(phone.text()).toContain(WORDS);
  await phone.tap('exact=放行');
  await phone.tap('exact=放行给邻居看');
  expect(phone.text()).toContain('请写两个字以上');
  await phone.input('textarea', '是提醒，不是广告');
  await phone.tap('exact=放行给邻居看');
  expect(phone.text()).toContain('没有被拦下的答复');
  expect([...author.complaints, ...phone.complaints]).toEqual([]);
});
