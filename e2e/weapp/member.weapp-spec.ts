import { randomUUID } from 'node:crypto';
import { PHOTO } from './places.js';
import { FIRE_LANE, TrialNeighbourhood } from './trial-neighbourhood.js';

/** A party member: sees what needs them now, signs, contacts, answers; the resident rates. */
let place: TrialNeighbourhood;
beforeAll(async () => {
  place = await TrialNeighbourhood.start();
});
afterAll(() => place.stop());

const ANSWER = '车都挪走了，地上划了线，以后每晚巡一次。';

it('signs, contacts and answers; the resident reads the answer and closes with a rating', async () => {
  const { id, lookupCode } = await place.report(FIRE_LANE);
  const phone = await place.signedIn('member');
  expect(phone.route).toBe('packages-staff/pages/work/index');
  expect(phone.text()).toContain(FIRE_LANE);

  await phone.tap('exact=签收');
  expect(await place.read('member', id)).toMatchObject({ status: 'inProgress', holder: { signed: true } });
  await phone.tap('exact=去处理');
  expect(phone.route).toBe('packages-staff/pages/request/index');
  expect(phone.text()).toContain('138****0721');
  expect(phone.text()).not.toContain('13800130721');

  await phone.tap('exact=记下联系情况');
  await phone.input('textarea', '和车主说好今晚挪车');
  await phone.tap('exact=记下');
  expect(phone.text()).toContain('打电话联系了居民');

  await phone.tap('exact=办结答复');
  await phone.tap('exact=发给居民');
  expect(phone.text()).toContain('请先写几句给居民的答复');
  await phone.tap('exact=已解决');
  await phone.input('textarea', ANSWER);
  phone.files.album = [PHOTO];
  await phone.tap('text=加照片');
  await phone.tap('exact=发给居民');
  expect(await place.read('member', id)).toMatchObject({ status: 'answered', resolution: 'solved', attachments: [{ part: 'answer' }] });

  const resident = await place.devices.open('/pages/track/index');
  await resident.input('placeholder=例如', lookupCode);
  await resident.tap('exact=查看');
  expect(resident.text()).toContain(ANSWER);
  expect(resident.findAll('.bubble image')).toHaveLength(1);
  expect(resident.text()).not.toContain('和车主说好今晚挪车');
  await resident.tap('text=去评价');
  await resident.tap('exact=联系过');
  await resident.tap('exact=满意');
  await resident.tap('exact=提交评价');
  expect(await place.read('supervisor', id)).toMatchObject({ status: 'closed', closeResult: 'solved' });

  await phone.back();
  expect(phone.text()).not.toContain(FIRE_LANE);
  expect([...phone.complaints, ...resident.complaints]).toEqual([]);
});

it('shows who was quicker instead of signing over them', async () => {
  const { id } = await place.report(FIRE_LANE);
  const phone = await place.signedIn('member');
  await phone.tap(`text=${FIRE_LANE}`);
  const leader = await place.server.client('leader');
  const { version } = await leader.call('get', '/api/requests/{id}', { path: { id } });
  await leader.call('post', '/api/requests/{id}/commands/sign', { path: { id }, body: { expectedVersion: version }, headers: { 'Idempotency-Key': randomUUID() } });

  await phone.tap('exact=签收');
  expect(await place.read('leader', id)).toMatchObject({ version: version + 1, status: 'inProgress' });
  expect(phone.text()).toContain('别的同志在办');
  expect(phone.text()).not.toContain(FIRE_LANE);
});

it('keeps the answer when the network fails, and repeats it under the same key', async () => {
  await place.report(FIRE_LANE);
  const phone = await place.signedIn('member');
  await phone.tap('exact=签收');
  await phone.tap('exact=去处理');
  await phone.tap('exact=办结答复');
  await phone.tap('exact=已解释清楚');
  await phone.input('textarea', ANSWER);
  phone.network.setOnline(false);
  await phone.tap('exact=发给居民');
  expect(phone.text()).toContain('连不上网络');
  expect(phone.find('textarea').attr['value']).toBe(ANSWER);

  phone.network.setOnline(true);
  await phone.tap('exact=发给居民');
  const tries = phone.network.sent.filter(({ url }) => url.endsWith('/commands/resolve'));
  expect(tries.map(({ status }) => status)).toEqual([null, 200]);
  expect(tries[0]?.headers['idempotency-key']).toBe(tries[1]?.headers['idempotency-key']);
});

it('passes a request up with a reason', async () => {
  const { id } = await place.report(FIRE_LANE);
  const phone = await place.signedIn('member');
  await phone.tap('exact=签收');
  await phone.tap('exact=去处理');
  await phone.tap('exact=上报');
  await phone.input('textarea', '车主不肯挪，要支部出面');
  await phone.tap('.sheet__actions .button__words');
  const detail = await place.read('secretary', id);
  expect(detail).toMatchObject({ status: 'dispatched', tier: 2, holder: { unit: { kind: 'branch' }, signed: false } });
});

it('asks the resident from the phone, says first what follows, and waits with a stopped clock', async () => {
  const { id } = await place.report(FIRE_LANE);
  const phone = await place.signedIn('member');
  await phone.tap('exact=签收');
  await phone.tap('exact=去处理');
  await phone.tap('exact=更多');
  await phone.tap('exact=请居民补充');
  expect(phone.text()).toContain('最多 5 个工作日');
  await phone.tap('.sheet__actions .button__words');
  expect(phone.text()).toContain('请先写要问的');
  await phone.input('.sheet textarea', '请问堵在几号楼？');
  await phone.tap('.sheet__actions .button__words');
  expect(await place.read('member', id)).toMatchObject({ status: 'awaitingReporter' });
  expect(phone.text()).toContain('等居民补充，时限暂停');
});

it('finds the answer that was not sent again after the page was closed, and nobody else does', async () => {
  await place.report(FIRE_LANE);
  const phone = await place.signedIn('leader');
  await phone.tap('exact=签收');
  await phone.tap('exact=去处理');
  await phone.tap('exact=办结答复');
  await phone.input('textarea', ANSWER);
  await phone.back();
  await phone.tap('exact=去处理');
  await phone.tap('exact=办结答复');
  expect(phone.find('textarea').attr['value']).toBe(ANSWER);
  expect(phone.text()).toContain('这是您上次没发出的内容');
  const kept = phone.storage.keys().map((key) => JSON.stringify(phone.storage.get(key))).filter((value) => value.includes(ANSWER));
  expect(kept).toHaveLength(1);
});
