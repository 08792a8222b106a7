import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { District } from './district.js';
import { StaffPhone } from './pages/staff-phone.js';

const COUNT = 500;
const AT_ONCE = 8;
/** What a thumb moves at one go. */
const SWIPE = 700;

let district: District;
beforeAll(async () => {
  district = await District.start(() => Promise.resolve({ YIGE_CALL_LIMIT_FACTOR: '100' }));
  const [anybody, dispatcher] = [await district.server.client(), await district.server.client('dispatcher')];
  const { items } = await dispatcher.call('get', '/api/org/departments');
  const unitId = items.find(({ name }) => name === '区水务局')?.id ?? '';
  const key = () => ({ 'Idempotency-Key': randomUUID() });
  let next = 0;
  const file = async (): Promise<void> => {
    for (let n = next++; n < COUNT; n = next++) {
      const { id } = await anybody.call('post', '/api/requests', { body: { text: `第${String(n + 1)}段水管漏水，路面一直是湿的`, code: district.gridCode }, headers: key() });
      const { version } = await dispatcher.call('get', '/api/requests/{id}', { path: { id } });
      await dispatcher.call('post', '/api/requests/{id}/commands/triage', { path: { id }, body: { expectedVersion: version, matterCode: '0201', tier: 3, urgency: 'U3', unitId }, headers: key() });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, file));
}, 240_000);
afterAll(() => district.stop());

const cards = (page: Page) => page.getByRole('button', { name: /段水管漏水/ }).filter({ visible: true });

/** The widest band of the screen between the first card and the last that shows none. */
const widestBlank = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.staff-panel:not(.staff-panel--behind) .card')].map((card) => card.getBoundingClientRect()).filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
    const gaps = shown.slice(1).map(({ top }, index) => top - (shown[index]?.bottom ?? top));
    return Math.max(innerHeight * Number(shown.length === 0), ...gaps);
  });

it('goes on by itself to the end of five hundred, and is where it was when somebody comes back', () =>
  district.walk('long-list', async () => {
    const phone = await StaffPhone.of(district, 'water');
    await phone.panel('全组').click();
    await cards(phone.page).first().waitFor();
    const seen = [await cards(phone.page).count()];
    for (let swipes = 0; (seen.at(-1) ?? 0) < COUNT && swipes < 400; swipes++) {
      await phone.page.mouse.wheel(0, SWIPE);
      await phone.page.waitForTimeout(30);
      expect(await widestBlank(phone.page)).toBeLessThan(120);
      const count = await cards(phone.page).count();
      if (count !== seen.at(-1)) seen.push(count);
    }
    expect(seen.at(-1)).toBe(COUNT);
    expect(new Set(await cards(phone.page).allTextContents()).size).toBe(COUNT);

    const line = cards(phone.page).nth(COUNT - 30);
    await line.scrollIntoViewIfNeeded();
    const where = (await line.boundingBox())?.y ?? 0;
    await line.click();
    await phone.page.getByRole('heading', { name: '居民说的' }).waitFor();
    await phone.page.goBack();
    await line.waitFor();
    await phone.page.waitForLoadState('networkidle');
    expect(await cards(phone.page).count()).toBe(COUNT);
    expect(Math.abs(((await line.boundingBox())?.y ?? 0) - where)).toBeLessThan(SWIPE);
  }));
