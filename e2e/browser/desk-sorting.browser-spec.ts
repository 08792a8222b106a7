import { randomUUID } from 'node:crypto';
import { District } from './district.js';
import { barriers } from './pages/axe.js';
import { ConsolePage } from './pages/console.js';
import { picture } from './pictures.js';

/** At the desk: what sorts in the district, how well, and from which confidence on nobody has to look. */
let district: District;
beforeAll(async () => {
  // A district's months of requests come within a minute here.
  district = await District.start(() => Promise.resolve({ YIGE_CALL_LIMIT_FACTOR: '100' }));
});
afterAll(() => district.stop());

/** As only this district says it: the model that comes with the software takes it for something else. */
const local = (n: number): string => `鸭仔塘的老伙计又休假第${n}天`;
const LESSONS = 205;
const TRAINING_MS = 240_000;

async function sorted(count: number): Promise<void> {
  const secretary = await district.server.client('secretary');
  for (let n = 0; n < count; n++) {
    const { id } = await district.report(local(n));
    const { version } = await secretary.call('get', '/api/requests/{id}', { path: { id } });
    await secretary.call('post', '/api/requests/{id}/commands/triage', {
      path: { id }, body: { expectedVersion: version, matterCode: '0401', kind: 'complaint', tier: 2, urgency: 'U2' }, headers: { 'Idempotency-Key': randomUUID() },
    });
  }
}

it('says that nothing is known yet, and shows whoever may not change it no way to do so', () =>
  district.walk('desk-sorting-empty', async () => {
    const desk = await ConsolePage.of(district, 'dispatcher');
    await desk.go('自动分拣');
    const { page } = desk;
    await page.getByText('出厂模型', { exact: true }).waitFor();
    await page.getByText('知道对错的还差 20 件').waitFor();
    await page.getByText('还没有教过').waitFor();
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.getByRole('button', { name: /这条线/ }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  }));

it('lets an administrator choose the line by what it would have done, take it back, and put a taught model to use', () =>
  district.walk('desk-sorting', async () => {
    await sorted(LESSONS);
    expect(await district.server.yige('triage', 'train')).toContain('did better');
    const desk = await ConsolePage.of(district, 'admin');
    await desk.go('自动分拣');
    const { page } = desk;
    await page.getByText(`${LESSONS} 件里对了 0 件`).waitFor();
    const line = page.getByRole('slider', { name: /^把线放在/ });
    await line.focus();
    await page.keyboard.press('Home');
    await page.getByText(new RegExp(`^放在这里，${LESSONS} 件里有`)).waitFor();
    expect(await line.getAttribute('aria-valuetext')).toBe('50%');
    await page.keyboard.press('End');
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('table', { name: '线放在哪里，会怎样' }).getByRole('row').count()).toBeGreaterThan(10);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'desk-sorting');

    await page.getByRole('button', { name: '用 95% 这条线' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('不经人手直接派出去').waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '就这样' }).click();
    await page.getByText('现在：95% 以上的直接派。').waitFor();
    const admin = await district.server.client('admin');
    expect((await admin.call('get', '/api/sorting')).threshold).toMatchObject({ percent: 95, version: 1 });
    await page.getByRole('button', { name: '退回：不设线' }).click();
    await page.getByText('现在没有设线').waitFor();
    expect((await admin.call('get', '/api/sorting')).threshold).toMatchObject({ percent: null, version: 2 });

    const models = page.getByRole('region', { name: '本区教过的模型' });
    await models.getByRole('button', { name: /换\s*上/ }).click();
    await dialog.getByText('原来的会回来').waitFor();
    await dialog.getByRole('button', { name: /换\s*上/ }).click();
    await page.getByText('本区教的模型', { exact: true }).waitFor();
    await models.getByText('正在用', { exact: true }).waitFor();
    // What it was tested by is shown first, and each matter can be put in order by the keyboard.
    await page.getByText(/没有拿去教它，专门用来考它/).waitFor();
    const matters = page.getByRole('region', { name: '每个事项分得怎样' });
    await matters.getByText(/平均 \d+%（宏平均 F1）/).waitFor();
    await matters.getByRole('button', { name: '认得出' }).focus();
    await page.keyboard.press('Enter');
    expect(await matters.getByRole('columnheader', { name: '认得出' }).getAttribute('aria-sort')).toBe('descending');
    expect(await barriers(page)).toEqual([]);

    await models.getByRole('button', { name: /撤\s*掉/ }).click();
    await dialog.getByText('撤掉的不能再换上').waitFor();
    await dialog.getByRole('button', { name: /撤\s*掉/ }).click();
    await page.getByText('出厂模型', { exact: true }).waitFor();
    await models.getByText('撤掉了', { exact: true }).waitFor();
    expect((await admin.call('get', '/api/sorting')).model).toBeNull();
  }), TRAINING_MS);
