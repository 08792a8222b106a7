import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startWechatStandIn, type WechatStandIn } from '../wechat-stand-in.js';
import type { MiniProgram } from './host/mini-program.js';
import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** What the check of content held back from neighbours, on the phone of whoever decides over it. */
let wechat: WechatStandIn;
let place: TrialNeighbourhood;
beforeAll(async () => {
  wechat = await startWechatStandIn();
  place = await TrialNeighbourhood.start(wechat.environment);
});
afterAll(async () => {
  await place.stop();
  wechat.stop();
});

const WORDS = '有人让您加微信交清运费，都是假的；纸箱已清走';

/** An answer that is taken for an advertisement, to two neighbours who are told the same. */
async function heldAnswer(): Promise<void> {
  const headers = () => ({ 'Idempotency-Key': randomUUID() });
  const secretary = await place.server.client('secretary');
  const version = async (id: string): Promise<number> => (await place.read('secretary', id)).version;
  const [main, part] = [await place.report('楼道里堆满了纸箱和旧家具，堆了三天了'), await place.report('楼道里堆满了纸箱和旧家具，推车过不去')];
  for (const { id } of [main, part]) {
    const body = { expectedVersion: await version(id), matterCode: '0201', tier: 2 as const, urgency: 'U3' as const };
    await secretary.call('post', '/api/requests/{id}/commands/triage', { path: { id }, headers: headers(), body });
  }
  await place.give('secretary', main.id, 'sign', {});
  await secretary.call('post', '/api/requests/{id}/commands/merge', { path: { id: part.id }, headers: headers(), body: { expectedVersion: await version(part.id), mainId: main.id } });
  await place.give('secretary', main.id, 'resolve', { resolution: 'solved', answer: WORDS, attachments: [] });
  const community = await place.server.client('community');
  for (let tries = 0; tries < 50 && (await community.call('get', '/api/held')).items.length === 0; tries++) await pause(200);
}

/** The page, as a notice opens it on a phone on which somebody is signed in. */
const opened = async (login: string): Promise<MiniProgram> => place.devices.open('/packages-staff/pages/held/index', { storage: (await place.signedIn(login)).storage });

it('is let through with a reason by somebody else than its author', async () => {
  await heldAnswer();
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
