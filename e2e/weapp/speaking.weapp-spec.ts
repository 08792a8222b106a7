import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** A resident who would rather speak than type, where the build was given the plugin that turns speech into text. */
let place: TrialNeighbourhood;
beforeAll(async () => {
  place = await TrialNeighbourhood.start();
});
afterAll(() => place.stop());

const form = (): string => `/pages/report/index?code=${place.gridCode}`;

it('writes down what is said, behind what stands there already, and sends it', async () => {
  const phone = await place.devices.open(form(), { spoken: { understood: ['楼下的', '楼下的路灯', '楼下的路灯坏了。'] } });
  await phone.input('textarea', '三栋门口');
  await phone.tap('exact=普通话');
  await phone.tap('exact=粤语');
  await phone.tap('exact=说给我听');
  expect(phone.find('textarea').attr['value']).toBe('三栋门口\n楼下的路灯');
  expect(phone.calls.filter(({ name }) => name === 'WechatSI.start').map(({ options }) => options)).toMatchObject([{ lang: 'zh_HK', duration: 60_000 }]);
  await phone.tap('exact=说完了');
  expect(phone.find('textarea').attr['value']).toBe('三栋门口\n楼下的路灯坏了。');
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  expect(phone.complaints).toEqual([]);
});

it('sends what was understood so far with a request that does not wait for the end, and leaves none of it behind', async () => {
  const phone = await place.devices.open(form(), { spoken: { understood: ['楼下的路灯', '楼下的路灯坏了。'] } });
  await phone.tap('exact=说给我听');
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  const sent = phone.network.sent.filter(({ url, status }) => url === '/api/requests' && status === 201);
  expect(sent).toHaveLength(1);
  const again = await place.devices.open(form(), { storage: phone.storage });
  expect(again.find('textarea').attr['value'] ?? '').toBe('');
  expect([...phone.complaints, ...again.complaints]).toEqual([]);
});

it('gives way to whoever begins to type', async () => {
  const phone = await place.devices.open(form(), { spoken: { understood: ['楼下的', '楼下的路灯坏了。'] } });
  await phone.tap('exact=说给我听');
  await phone.input('textarea', '楼下的门坏了');
  expect(phone.find('textarea').attr['value']).toBe('楼下的门坏了');
  expect(phone.text()).toContain('说给我听');
  expect(phone.complaints).toEqual([]);
});

it.each([
  ['no right to the microphone', { retcode: -30001, msg: 'start record fail: auth deny' }, '没有麦克风权限'],
  ['too many who speak at once', { retcode: -40001, msg: 'frequency limit' }, '现在说话的人太多'],
  ['a line that broke off', { retcode: -30003, msg: 'network error', before: '楼下的路' }, '没听清'],
])('says in words what stood in the way, and keeps what was understood: %s', async (_what, spoken, words) => {
  const phone = await place.devices.open(form(), { spoken });
  await phone.input('textarea', '三栋门口');
  await phone.tap('exact=说给我听');
  expect(phone.text()).toContain(words);
  expect(phone.find('textarea').attr['value']).toBe('before' in spoken ? '三栋门口\n楼下的路' : '三栋门口');
  expect(phone.complaints).toEqual([]);
});
