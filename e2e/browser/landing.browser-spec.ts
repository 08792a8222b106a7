import { District } from './district.js';

/** The first page of the house: no script, three languages, and doors that lead where they say. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('offers codes of the grid in which the trial accounts serve, and they open the form there', () =>
  district.walk('landing-codes', async () => {
    const phone = await district.phone();
    await phone.goto('/');
    const codes = phone.getByRole('region', { name: '试一试' }).getByRole('link');
    expect(await codes.count()).toBe(3);
    const gridworker = await (await district.server.client('gridworker')).call('get', '/api/me');
    const anybody = await district.server.client();
    for (const href of await codes.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      const { place } = await anybody.call('get', '/api/codes/{code}', { path: { code: href.replace('/g/', '') } });
      expect(gridworker.assignments.map(({ node }) => node.id)).toContain(place?.grid.id);
    }
    await codes.first().click();
    await phone.getByRole('textbox', { name: '发生了什么？' }).waitFor();
    await phone.getByText('第1网格').first().waitFor();
  }));

it.each([
  ['我要反映', '说一件事'],
  ['查进度', '查进展'],
  ['党员与支部', '登录'],
  ['工作台', '工作人员登录'],
])('leads through 「%s」 to 「%s」', (door, title) =>
  district.walk(`landing-${title}`, async () => {
    const page = await district.desk();
    await page.goto('/');
    await page.getByRole('navigation', { name: '从这里进' }).getByRole('link', { name: door }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }));

it.each([
  ['zh-TW', '我要反映', '政務熱線'],
  ['en', 'Tell us', 'City hotline'],
])('speaks %s when asked, and nothing on it overflows a small phone', (language, report, hotline) =>
  district.walk(`landing-${language}`, async () => {
    const page = await district.phone();
    await page.setViewportSize({ width: 320, height: 600 });
    await page.goto(`/?lang=${language}`);
    await page.getByRole('link', { name: report }).waitFor();
    expect(await page.getByRole('link', { name: hotline }).getAttribute('href')).toBe('tel:12345');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }));
