import { District } from './district.js';

/** Both faces, the landing page and the API's own page live under their content security policies: nothing they do is refused by the browser. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const policyOf = async (address: string): Promise<string> => (await fetch(district.server.origin + address)).headers.get('content-security-policy') ?? '';

it.each(['/', '/m/', '/console/', '/api/docs'])('forbids whatever is written into %s', async (address) => {
  const policy = await policyOf(address);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  if (address === '/m/' || address === '/console/') expect(policy).not.toEqual(await policyOf(address));
});

it.each([
  ['/', '我要反映'],
  ['/m/', '上报'],
  ['/console/', '工作人员登录'],
  ['/api/docs', 'Requests of a neighbourhood'],
])('lets %s do all that it does, and a script that came in otherwise nothing', (address, seen) =>
  district.walk(`policy${address.replaceAll('/', '-')}`, async () => {
    const page = await district.desk();
    await page.goto(address);
    await page.getByText(seen).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(district.complaints).toEqual([]);

    const refused = page.waitForEvent('console', (message) => message.type() === 'error' && message.text().includes('Content Security Policy'));
    await page.evaluate(() => {
      const slipped = document.createElement('script');
      slipped.textContent = 'window.slipped = true';
      document.body.append(slipped);
      const drawn = document.createElement('div');
      drawn.innerHTML = '<img src="x:" onerror="window.slipped = true">';
      document.body.append(drawn);
    });
    await refused;
    expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
    district.complaints.length = 0;
  }));
