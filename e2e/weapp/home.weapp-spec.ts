import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** The first page in WeChat: the grid that a scanned code names, and what one may come for. */
let place: TrialNeighbourhood;
beforeAll(async () => {
  place = await TrialNeighbourhood.start();
});
afterAll(() => place.stop());

it('learns its grid from the code at the door, and asks a question about it', async () => {
  const phone = await place.devices.open('/pages/home/index', { scanned: `http://example.org/g/${place.gridCode}` });
  expect(phone.text()).toContain('您在哪一格');
  await phone.tap('exact=扫门口的码');
  expect(phone.text()).toContain('第1网格');
  expect(phone.text()).toContain('负责这里');
  await phone.tap('exact=咨询');
  expect(phone.route).toBe('pages/report/index');
  expect(phone.text()).toContain('第1网格');
  await phone.input('textarea', '老人卡在哪里办，要带什么');
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  expect(phone.complaints).toEqual([]);

  const again = await place.devices.open('/pages/home/index', { storage: phone.storage });
  expect(again.text()).toContain('第1网格');
  await again.tap('exact=办事');
  await again.tap('text=12345');
  expect(again.calls.find(({ name }) => name === 'makePhoneCall')?.options).toMatchObject({ phoneNumber: '12345' });
  expect(again.complaints).toEqual([]);
});

it('says kindly that another code is none of ours', async () => {
  const phone = await place.devices.open('/pages/home/index', { scanned: 'https://example.org/shop/1' });
  await phone.tap('exact=扫门口的码');
  expect(phone.text()).toContain('这不是一格的码');
  expect(phone.text()).toContain('您在哪一格');
});
