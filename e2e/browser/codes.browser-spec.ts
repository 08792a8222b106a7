import { District } from './district.js';
import { ConsolePage } from './pages/console.js';

/** 一码: the registry at the desk, posters with their progress, and what a phone says of a code that leads nowhere. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

async function codes(): Promise<ConsolePage> {
  const desk = await ConsolePage.of(district, 'community');
  await desk.go('点位码');
  return desk;
}

it('takes a code back and undoes it, and prints it anew with both in use', () =>
  district.walk('codes-change', async () => {
    const { page: desk } = await codes();
    const row = desk.getByRole('row').filter({ hasText: district.gridCode });
    await desk.getByRole('textbox', { name: '搜地点或码' }).fill(district.gridCode);
    await row.getByRole('button').click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByText(/近 30 天被扫/).first().waitFor();
    await dialog.getByRole('button', { name: '作废', exact: true }).click();
    await dialog.getByLabel('为什么作废').fill('贴错楼');
    await dialog.getByRole('button', { name: '作废这个码' }).click();
    await dialog.getByText('已作废。').waitFor();
    const phone = await district.phone();
    await phone.goto(`/g/${district.gridCode}`);
    await phone.getByText('这张码已经停用').waitFor();
    for (const number of ['110', '119', '120']) await phone.getByRole('button', { name: number }).waitFor();
    await phone.getByRole('button', { name: '从列表里选' }).waitFor();
    await dialog.getByRole('button', { name: '撤销' }).click();
    await dialog.getByRole('button', { name: '换新码' }).click();
    await dialog.getByRole('button', { name: '换成新码' }).click();
    await dialog.getByText(/^新码是 /).waitFor();
    await dialog.getByText(/旧纸用到/).waitFor();
  }));

it('makes a file of posters and hands it over', () =>
  district.walk('codes-posters', async () => {
    const { page: desk } = await codes();
    await desk.getByRole('button', { name: '做海报' }).click();
    const dialog = desk.getByRole('dialog', { name: '做海报' });
    await dialog.getByText('做好的海报会列在这里').waitFor();
    await dialog.getByText('留出血和裁切线').click();
    await dialog.getByRole('button', { name: '开始做' }).click();
    await dialog.getByText(/做好了，/).waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([desk.waitForEvent('download'), dialog.getByRole('button', { name: '下载' }).click()]);
    expect(download.suggestedFilename()).toMatch(/-a4\.pdf$/);
  }));
