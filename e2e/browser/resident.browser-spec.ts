import { District } from './district.js';

/** A resident without an account, in the browser of a phone: scans, reports, keeps the code, follows from another phone. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const TEXT = '三楼楼道灯坏了两天，老人晚上上楼看不见';

it('comes from a printed code to a receipt, and finds the request again from another phone', async () => {
  const phone = await district.phone();
  await phone.goto(`/g/${district.gridCode}`);
  await phone.getByText('第1网格').first().waitFor();
  await phone.locator('textarea').first().fill(TEXT);
  await phone.getByText('发出去', { exact: true }).click();
  await phone.getByText('收到了').first().waitFor();
  const code = CODE.exec(await phone.locator('body').innerText())?.[0];
  expect(code).toBeDefined();

  const other = await district.phone();
  await other.goto('/m/#/pages/track/index');
  await other.getByPlaceholder('例如').fill((code ?? '').toLowerCase());
  await other.getByText('查看', { exact: true }).click();
  await other.getByText(TEXT).first().waitFor();
  expect(district.complaints).toEqual([]);
});

it('keeps what was written while there is no network, and sends it once when there is', async () => {
  const phone = await district.phone();
  await phone.goto(`/g/${district.gridCode}`);
  await phone.locator('textarea').first().fill('井盖松了，电动车压上去哐当响');
  const sent: string[] = [];
  phone.on('response', (response) => {
    if (response.url().endsWith('/api/requests') && response.status() === 201) sent.push(response.url());
  });
  // A moment later, as somebody walks into the lift with the page open.
  await phone.waitForLoadState('networkidle');
  await phone.context().setOffline(true);
  await phone.getByText('发出去', { exact: true }).click();
  await phone.getByText('存在手机里了').first().waitFor();
  await phone.context().setOffline(false);
  await phone.getByText('收到了').first().waitFor();
  expect(sent).toHaveLength(1);
  expect(district.complaints).toEqual([]);
});

it('shows whom to call when the words tell of danger', async () => {
  const phone = await district.phone();
  await phone.goto(`/g/${district.gridCode}`);
  await phone.locator('textarea').first().fill('厨房闻到很浓的煤气味');
  await phone.getByText('听起来很急').first().waitFor();
  await phone.getByText('打 119').first().waitFor();
  expect(district.complaints).toEqual([]);
});

it('says kindly that a code is unknown, and takes the request all the same', async () => {
  const phone = await district.phone();
  await phone.goto('/g/NOSUCHCODE');
  await phone.getByText('没认出这张码').first().waitFor();
  await phone.locator('textarea').first().fill('路边的垃圾桶满了三天没人收');
  await phone.getByText('发出去', { exact: true }).click();
  await phone.getByText('收到了').first().waitFor();
  expect(district.complaints).toEqual([]);
});
