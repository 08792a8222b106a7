import { PHOTO } from './places.js';
import { startWechatNeighbourhood, type WechatNeighbourhood } from './wechat-neighbourhood.js';

/** Files out of a chat: picked there, or sent here from one. */
let place: WechatNeighbourhood['place'];
let stop: WechatNeighbourhood['stop'];
beforeAll(async () => {
  ({ place, stop } = await startWechatNeighbourhood());
});
afterAll(() => stop());

const photo = { file: PHOTO, name: '现场.jpg', type: 'image' };
const FILED = /收到了|认领卡/;

it('takes the photos that a member picks in a chat, also as files, and names what cannot go along', async () => {
  const relay = await place.signedIn('member');
  await relay.tap('exact=我的');
  await relay.tap('text=替邻居反映');
  relay.files.chat = [photo, { file: PHOTO, name: '原图.PNG', type: 'file' }, { file: PHOTO, name: '租房合同.pdf', type: 'file' }, { file: PHOTO, name: '视频.mp4', type: 'video' }, { ...photo, name: '很大.jpg', size: 16 * 1024 * 1024 }];
  await relay.tap('exact=从聊天里选照片或文件');
  expect(relay.text()).toContain('没有带上「租房合同.pdf」「视频.mp4」：这里只收照片');
  expect(relay.text()).toContain('没有带上「很大.jpg」：一张照片最大 15 MB');
  await relay.input('textarea', '3 号楼前的路灯坏了，晚上看不见');
  await relay.tap('exact=本人在群里公开说的');
  await relay.tap('exact=发出');
  expect(relay.text()).toMatch(FILED);
  const sent = relay.network.sent.find(({ url, method }) => url === '/api/requests' && method === 'POST');
  expect(sent?.status).toBe(201);
  await relay.tap('exact=看这件诉求');
  expect(relay.findAll('.photo-row__one')).toHaveLength(2);
  expect(relay.complaints).toEqual([]);
});

it('opens what a member sends here from a chat as a report for the neighbour, with its photos, once', async () => {
  const door = await place.signedIn('member');
  const phone = await place.devices.open('/pages/report/index', { storage: door.storage, materials: [{ ...photo, type: 'image/jpeg' }, { file: PHOTO, name: '通知.docx', type: 'application/msword' }] });
  expect(phone.route).toBe('packages-staff/pages/relay/index');
  expect(phone.findAll('.photo-choice__thumb')).toHaveLength(1);
  expect(phone.text()).toContain('没有带上「通知.docx」');
  await phone.input('textarea', '井盖松了，电动车压上去哐当响');
  await phone.tap('exact=本人在群里公开说的');
  await phone.tap('exact=发出');
  expect(phone.text()).toMatch(FILED);
});

it('opens what a resident sends here from a chat as a report of their own', async () => {
  const phone = await place.devices.open('/pages/report/index', { materials: [{ ...photo, type: 'image/jpeg' }] });
  expect(phone.route).toBe('pages/report/index');
  expect(phone.findAll('.photo-choice__thumb')).toHaveLength(1);
  await phone.input('textarea', '楼道灯坏了三天');
  await phone.tap('exact=发出去');
  expect(phone.text()).toMatch(FILED);
});
