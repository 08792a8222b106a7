import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** The exact spot of a request, pointed at on WeChat's map by its reporter and opened there by whoever goes. */
let place: TrialNeighbourhood;
beforeAll(async () => {
  place = await TrialNeighbourhood.start();
});
afterAll(() => place.stop());

const form = (): string => `/pages/report/index?code=${place.gridCode}`;
const GATE = { name: '蕉门公园东门', address: '广州市南沙区', latitude: 22.7945, longitude: 113.5532 };
/** Sorting is sure of it: it goes to the party group at once. */
const AT_ONCE = '消防通道被电动车堵满了';

it('is named by the map, goes along once although the network was away, and is opened by the member', async () => {
  const phone = await place.devices.open(form(), { pointed: GATE });
  await phone.input('textarea', `${AT_ONCE}，地图`);
  await phone.tap('exact=在地图上指');
  expect(phone.find('placeholder=例如').attr['value']).toBe(GATE.name);
  await phone.input('placeholder=例如', '东门右边的车棚');
  await phone.tap('exact=重新指');
  expect(phone.find('placeholder=例如').attr['value']).toBe('东门右边的车棚');
  phone.network.setOnline(false);
  await phone.tap('exact=发出去');
  phone.network.setOnline(true);
  await phone.comeBack();
  expect(phone.text()).toContain('收到了');

  const member = await place.signedIn('member');
  await member.tap(`text=${AT_ONCE}，地图`);
  expect(member.text()).toContain('东门右边的车棚');
  await member.tap('exact=在地图上看');
  expect(member.calls.find(({ name }) => name === 'openLocation')?.options).toMatchObject({ latitude: GATE.latitude, longitude: GATE.longitude });
  expect([...phone.complaints, ...member.complaints]).toEqual([]);
});

it('is left out again, and nothing is said of a map that was only closed', async () => {
  const phone = await place.devices.open(form(), { pointed: GATE });
  await phone.tap('exact=在地图上指');
  await phone.tap('exact=不指了');
  expect(phone.text()).toContain('在地图上指');
  const closed = await place.devices.open(form());
  await closed.tap('exact=在地图上指');
  expect(closed.text()).not.toContain('请从列表里选，或者');
  expect([...phone.complaints, ...closed.complaints]).toEqual([]);
});

it.each([
  ['a right that was refused', { refused: 'auth deny' }, '微信没让打开地图'],
  ['an item that the privacy guide does not name', { refused: 'api scope is not declared in the privacy agreement', errno: 112 }, '微信没让打开地图'],
  ['a guide that was not agreed to, told by its number alone', { refused: 'not agreed', errno: 104 }, '微信没让打开地图'],
  ['anything else', { refused: 'system error', errno: 2 }, '地图没打开'],
  ['an answer without a spot', { name: '', address: '', latitude: '', longitude: '' }, '地图没打开'],
])('says the other way after %s', async (_what, pointed, words) => {
  const phone = await place.devices.open(form(), { pointed });
  await phone.tap('exact=在地图上指');
  expect(phone.text()).toContain(words);
  expect(phone.text()).not.toContain('重新指');
  expect(phone.complaints).toEqual([]);
});
