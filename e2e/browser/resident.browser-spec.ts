import { District } from './district.js';
import { FollowPage } from './pages/follow.js';
import { ReportPage } from './pages/report.js';

/** A resident without an account, in the browser of a phone: scans, reports, keeps the code, follows from another phone. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('comes from a printed code to a receipt, and finds the request again from another phone', () =>
  district.walk('resident-report', async () => {
    const text = '三楼楼道灯坏了两天，老人晚上上楼看不见';
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.page.getByText('第1网格').first().waitFor();
    await form.addPhoto({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await form.page.screenshot({ type: 'jpeg' }) });
    const { number, lookupCode } = await form.report(text);

    const other = new FollowPage(await district.phone());
    await other.lookUp(lookupCode.toLowerCase().replaceAll('-', ' '));
    await other.says(text);
    await other.says(`编号 ${number}`);
    await other.page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  }));

it('keeps what was written while there is no network, and sends it once when there is', () =>
  district.walk('resident-offline', async () => {
    const text = '井盖松了，电动车压上去哐当响';
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.field.fill(text);
    // A moment later, as somebody walks into the lift with the page open.
    await form.page.waitForLoadState('networkidle');
    await form.page.context().setOffline(true);
    await form.sendButton.click();
    await form.page.getByText('存在手机里了').first().waitFor();
    expect(await district.countOf(text)).toBe(0);
    await form.page.context().setOffline(false);
    await form.receipt();
    expect(await district.countOf(text)).toBe(1);
  }));

it('makes one request of a submission whose answer got lost on the way', () =>
  district.walk('resident-lost-answer', async () => {
    const text = '楼下花坛边的长椅断了一条腿';
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.page.route('**/api/requests', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await form.field.fill(text);
    await form.sendButton.click();
    await form.page.getByText('存在手机里了').first().waitFor();
    expect(await district.countOf(text)).toBe(1);
    await form.page.getByRole('button', { name: '现在再试一次' }).click();
    await form.receipt();
    expect(await district.countOf(text)).toBe(1);
  }));

it('shows whom to call when the words tell of danger, and takes the request all the same', () =>
  district.walk('resident-danger', async () => {
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.field.fill('厨房闻到很浓的煤气味');
    const alarm = form.page.getByRole('alert', { name: '听起来很急，请先打电话' });
    await alarm.getByRole('button', { name: '打 119' }).waitFor();
    await form.sendButton.click();
    await form.receipt();
  }));

it('says kindly that a code is unknown, and takes the request all the same', () =>
  district.walk('resident-unknown-code', async () => {
    const form = new ReportPage(await district.phone());
    await form.scan('NOSUCHCODE');
    await form.page.getByText('没认出这张码').waitFor();
    await form.report('路边的垃圾桶满了三天没人收');
  }));

it('says kindly that a code was revoked, and takes the request all the same', () =>
  district.walk('resident-revoked-code', async () => {
    const admin = await district.server.client('admin');
    const { items } = await admin.call('get', '/api/codes');
    const old = items.find(({ code, status }) => status === 'active' && code !== district.gridCode);
    await admin.call('post', '/api/codes/{id}/revoke', { path: { id: old?.id ?? '' }, body: { reason: '换了新码' } });
    const form = new ReportPage(await district.phone());
    await form.scan(old?.code ?? '');
    await form.page.getByText('这张码已经停用').waitFor();
    await form.report('大门口的快递架倒了，挡住了路');
  }));

describe('what cannot be taken', () => {
  it('is said in words when nothing or too much was written, and stays as a draft', () =>
    district.walk('resident-bad-text', async () => {
      const form = new ReportPage(await district.phone());
      await form.scan(district.gridCode);
      await form.sendButton.click();
      await form.page.getByText('请先写一两句发生了什么').first().waitFor();
      const long = '长'.repeat(10_003);
      await form.field.fill(long);
      await form.page.getByText('多了 3 字，请删短一些').waitFor();
      await form.sendButton.click();
      await form.page.getByText('写得太长了，请删短一些').waitFor();
      await form.page.reload();
      await form.page.getByText('这是您还没发出去的').waitFor();
      expect(await form.field.inputValue()).toBe(long);
    }));

  it('goes back to its writer when a photo is none, with every word still there after closing the page', () =>
    district.walk('resident-bad-photo', async () => {
      const text = '围墙根裂了一道缝，怕是要倒';
      const form = new ReportPage(await district.phone());
      await form.scan(district.gridCode);
      await form.field.fill(text);
      await form.addPhoto({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('not a photo') });
      await form.sendButton.click();
      await form.page.getByRole('alert').getByText('没能发出').waitFor();
      await form.page.getByRole('button', { name: '回去改' }).click();
      await form.field.waitFor();
      await form.page.reload();
      expect(await form.field.inputValue()).toBe(text);
      await form.photos.first().click();
      await form.photos.first().waitFor({ state: 'detached' });
      await form.sendButton.click();
      await form.receipt();
      expect(await district.countOf(text)).toBe(1);
    }));

  it('is opened by its lookup code and never by signing in, for who comes by a bare address', () =>
    district.walk('resident-bare-address', async () => {
      const { id } = await district.report('门口的台阶缺了一角');
      const phone = await district.phone();
      await phone.goto(`/m/#/pages/request/index?id=${id}`);
      await phone.getByRole('button', { name: '用查询码查' }).click();
      await phone.getByRole('textbox', { name: '查询码' }).waitFor();
    }));

  it('is asked to be read again when a lookup code is not one, or nobody has it', () =>
    district.walk('resident-bad-code', async () => {
      const phone = await district.phone();
      await phone.goto('/m/#/pages/track/index');
      await phone.getByText('这台手机还没有发出过诉求').waitFor();
      await phone.getByRole('textbox', { name: '查询码' }).fill('123');
      await phone.getByRole('button', { name: '查看' }).click();
      await phone.getByText('查询码是 12 位字母和数字').waitFor();
      await phone.getByRole('textbox', { name: '查询码' }).fill('7KQ2-M9PD-3FXA');
      await phone.getByRole('button', { name: '查看' }).click();
      await phone.getByText('没有找到这个查询码').waitFor();
    }));
});
