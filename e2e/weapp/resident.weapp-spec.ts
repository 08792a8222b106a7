import { PHOTO } from './places.js';
import { FIRE_LANE, TrialNeighbourhood } from './trial-neighbourhood.js';

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

// WeChat hands both over as they were encoded; the host decodes a query once, so each is encoded once more than its own time.
it.each([
  ['scene', 'a mini-program code', (code: string) => `g=${code}`],
  ['q', 'a printed link that WeChat scanned', (code: string) => `https://example.org/g/${code}?from=poster`],
])('opens on the card of the grid by %s: %s', async (name, _what, printed) => {
  const entry = (code: string): string => `/pages/report/index?${name}=${encodeURIComponent(encodeURIComponent(printed(code)))}`;
  const phone = await place.devices.open(entry(place.gridCode));
  expect(phone.text()).toContain('第1网格');
  await phone.input('textarea', `单车棚的顶漏雨，${name}`);
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  const unknown = await place.devices.open(entry('nobody-issued'));
  expect(unknown.text()).not.toContain('第1网格');
  expect([...phone.complaints, ...unknown.complaints]).toEqual([]);
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

it('answers a question of the handler with a photo, and keeps the half written answer over a restart', async () => {
  const { id, lookupCode } = await place.report(FIRE_LANE);
  await place.give('member', id, 'sign', {});
  await place.give('member', id, 'ask', { question: '请问堵在几号楼？' });
  const phone = await place.devices.open('/pages/track/index');
  await phone.input('placeholder=例如', lookupCode);
  await phone.tap('exact=查看');
  expect(phone.text()).toContain('请问堵在几号楼？');
  expect(phone.text()).toContain('这段时间不算进时限');
  await phone.tap('exact=记在这台手机上');
  await phone.tap('exact=回答');
  await phone.input('.sheet textarea', '三号楼门口');

  const restarted = await place.devices.open('/pages/track/index', { storage: phone.storage });
  await restarted.tap(`text=${FIRE_LANE}`);
  await restarted.tap('exact=接着写回答');
  expect(restarted.find('.sheet textarea').attr['value']).toBe('三号楼门口');
  restarted.files.album = [PHOTO];
  await restarted.tap('text=加照片');
  await restarted.tap('exact=发给办理的人');
  expect(await place.read('member', id)).toMatchObject({ status: 'inProgress', attachmentCount: 1 });
  expect(restarted.text()).toContain('三号楼门口');
  expect(restarted.findAll('.bubble--mine image')).toHaveLength(1);
  expect([...phone.complaints, ...restarted.complaints]).toEqual([]);
});

it('asks once how it stands, and whoever has it sees that', async () => {
  const { id, lookupCode } = await place.report(FIRE_LANE);
  const phone = await place.devices.open('/pages/track/index');
  await phone.input('placeholder=例如', lookupCode);
  await phone.tap('exact=查看');
  await phone.tap('exact=催一催');
  expect(phone.text()).toContain('时限不变，一天可以催一次');
  await phone.tap('.sheet__actions .button__words');
  expect(phone.text()).toContain('催过了，明天可以再催');
  expect(phone.findAll('exact=催一催')).toHaveLength(0);
  expect((await place.read('member', id)).urgedAt).not.toBeNull();
});

it('shows the right door, one tap from dialling', async () => {
  const { id, lookupCode } = await place.report('房东不退押金，已经起诉了');
  await place.give('secretary', id, 'redirect', { door: '12348', reason: '已经起诉，由法院来断' });
  const phone = await place.devices.open('/pages/track/index');
  await phone.input('placeholder=例如', lookupCode);
  await phone.tap('exact=查看');
  expect(phone.text()).toContain('公共法律服务热线');
  await phone.tap('exact=打 12348');
  expect(phone.calls.filter(({ name }) => name === 'makePhoneCall').map(({ options }) => options['phoneNumber'])).toEqual(['12348']);
});

it('joins what a neighbour has reported, with a code of its own', async () => {
  const { id } = await place.report('小区东门的垃圾桶满了三天没人收');
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  await phone.input('textarea', '东门垃圾桶满了，没有人来收，很臭');
  await phone.tap('.similar');
  await phone.tap('exact=和街坊一起反映');
  expect(phone.text()).toContain('收到了');
  expect(CODE.test(phone.text())).toBe(true);
  expect(await place.read('supervisor', id)).toMatchObject({ neighbours: 1 });
});

it('makes two requests of two matters, the second after the first', async () => {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  await phone.input('textarea', '东门的垃圾桶满了三天没人收，另外想问一下居住证怎么办理');
  await phone.tap('exact=分成两条');
  expect(phone.text()).toContain('第二件先留着');
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  const [first] = CODE.exec(phone.text())!;
  await phone.tap('exact=接着报');
  await phone.tap('exact=发出去');
  expect(phone.text()).toContain('收到了');
  expect(phone.text()).not.toContain(first);
  expect(phone.text()).not.toContain('接着报');
});

it('reads what is kept of its owner, takes a copy along, corrects the number and has it forgotten', async () => {
  const phone = await place.devices.open(`/pages/report/index?code=${place.gridCode}`);
  expect(phone.text()).toContain('随时可以收回');
  await phone.tap('exact=个人信息怎么用');
  expect(phone.text()).toContain('谁看得到');
  await phone.tap('.sheet__close');
  await phone.input('textarea', '楼道里堆了一地的旧家具，走不过去');
  await phone.tap('text=更多：');
  await phone.input('.fold input', '13800001111');
  await phone.tap('exact=发出去');
  const code = CODE.exec(phone.text())?.[0] ?? '';

  const other = await place.devices.open('/pages/track/index');
  await other.input('placeholder=例如', code);
  await other.tap('exact=查看');
  await other.tap('text=我的资料');
  expect(other.text()).toContain('13800001111');
  await other.tap('exact=复制一份带走');
  const [copied] = other.calls.filter(({ name }) => name === 'setClipboardData');
  expect(String(copied?.options['data'])).toContain('同意用姓名和电话联系您');
  await other.tap('exact=更正姓名和电话');
  await other.input('.sheet input', '13900002222');
  await other.tap('exact=保存');
  expect(other.text()).toContain('13900002222');
  await other.tap('exact=不再保存我的姓名和电话');
  await other.tap('exact=不再保存我的姓名和电话');
  expect(other.text()).toContain('没有保存您的姓名和电话');
  expect([...phone.complaints, ...other.complaints]).toEqual([]);
});
