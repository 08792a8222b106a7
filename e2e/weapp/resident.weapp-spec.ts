import { PHOTO } from './places.js';
import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** A resident without an account: scans, reports, keeps the receipt, follows from this phone and from another. */
let place: TrialNeighbourhood;
beforeAll(async () => {
  place = await TrialNeighbourhood.start();
});
afterAll(() => place.stop());

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

it('reports with a photo, and follows the request after a restart and from another phone', async () => {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  expect(phone.text()).toContain('第1网格');
  await phone.input('textarea', '一楼楼道灯坏了三天，老人晚上下楼看不见');
  phone.files.album = [PHOTO];
  await phone.tap('text=加照片');
  await phone.tap('exact=发出去');

  expect(phone.route).toBe('pages/receipt/index');
  expect(phone.text()).toContain('收到了');
  const code = CODE.exec(phone.text())?.[0] ?? '';
  expect(phone.network.sent.map(({ url, status }) => [url.split('?')[0], status])).toEqual(
    expect.arrayContaining([['/api/attachments', 201], ['/api/requests', 201]]),
  );

  const restarted = await place.devices.open('/pages/track/index', { storage: phone.storage });
  await restarted.tap('text=一楼楼道灯坏了三天');
  expect(restarted.route).toBe('pages/request/index');
  expect(restarted.text()).toContain('提出了诉求');
  expect(restarted.findAll('image').length).toBe(1);

  const other = await place.devices.open('/pages/track/index');
  expect(other.text()).not.toContain('一楼楼道灯坏了三天');
  await other.input('placeholder=例如', code.toLowerCase());
  await other.tap('exact=查看');
  expect(other.text()).toContain('一楼楼道灯坏了三天');
  expect([...phone.complaints, ...restarted.complaints, ...other.complaints]).toEqual([]);
});

it('keeps a request that found no network and sends it once, when the phone has one again', async () => {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  await phone.input('textarea', '井盖松了，电动车压上去哐当响');
  phone.network.setOnline(false);
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('存在手机里了');

  phone.network.setOnline(true);
  await phone.comeBack();
  expect(phone.text()).toContain('收到了');
  const submissions = phone.network.sent.filter(({ url }) => url === '/api/requests');
  expect(submissions.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(submissions.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

it('finds who answers for a home by its door, which stays with nobody', async () => {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  await phone.tap('text=哪栋楼？');
  await phone.tap('.sheet .link-row');
  await phone.tap('text=哪一户？');
  expect(phone.text()).toContain('不会记下来');
  await phone.tap('.sheet .link-row');
  await phone.tap('.choice-tile');
  expect(phone.text()).toContain('负责这一户');
  await phone.input('textarea', '楼上漏水漏到我家天花板');
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  expect(JSON.stringify(phone.storage.keys().map((key) => phone.storage.get(key)))).not.toMatch(/"room|household/i);
  expect(phone.complaints).toEqual([]);
});

it('shows whom to call when the words tell of danger, and still takes the request', async () => {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  await phone.input('textarea', '厨房闻到很浓的煤气味');
  expect(phone.text()).toContain('听起来很急');
  await phone.tap('text=打 119');
  expect(phone.calls.filter(({ name }) => name === 'makePhoneCall').map(({ options }) => options['phoneNumber'])).toEqual(['119']);
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
});
