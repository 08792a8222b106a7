import { District } from './district.js';
import { barriers } from './pages/axe.js';
import { ConsolePage } from './pages/console.js';
import { picture } from './pictures.js';

/** At the desk: who answers for which doors, addresses from a table, and what nobody reaches. */
let district: District;
let gridId: string;
let branchId: string;
beforeAll(async () => {
  district = await District.start();
  const secretary = await district.server.client('secretary');
  branchId = (await secretary.call('get', '/api/me')).assignments.find(({ node }) => node.kind === 'branch')?.node.id ?? '';
  gridId = (await secretary.call('get', '/api/zones/coverage', { query: { nodeId: branchId } })).grids[0]?.id ?? '';
});
afterAll(() => district.stop());

const zonesOf = async () => (await (await district.server.client('secretary')).call('get', '/api/zones/grids/{id}', { path: { id: gridId } })).zones;

it('a secretary sees grid by grid what nobody reaches, prints it, and hands a zone over to nobody and back', () =>
  district.walk('desk-zones-secretary', async () => {
    const desk = await ConsolePage.of(district, 'secretary');
    const { page } = desk;
    await desk.go('一区和楼栋');
    await page.getByRole('table', { name: '逐个网格' }).getByRole('row').nth(1).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'desk-coverage');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: /打\s*印/ }).isVisible()).toBe(false);
    expect(await page.getByRole('table', { name: '逐个网格' }).isVisible()).toBe(true);
    await picture(page, 'desk-coverage-print');
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('table', { name: '逐个网格' }).getByRole('link').first().click();
    const zones = page.getByRole('table', { name: '责任区', exact: true });
    await zones.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('button', { name: '从表格导入' }).count()).toBe(0);
    const zone = (await zonesOf()).find(({ member }) => member !== null);
    if (!zone?.member) throw new Error('the trial has no zone with a member');
    await page.getByRole('searchbox', { name: '按责任区、党小组或党员找' }).fill(zone.name);
    await zones.getByRole('button', { name: `交接${zone.name}`, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `交接${zone.name}` });
    await dialog.getByText(`${zone.doors} 户`, { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'desk-hand-over');
    await desk.choose(dialog.getByRole('combobox', { name: '谁来接手' }), '暂时没有人');
    await dialog.getByRole('button', { name: '确定交接' }).click();
    await dialog.waitFor({ state: 'detached' });
    const assign = zones.getByRole('button', { name: `给${zone.name}安排党员`, exact: true });
    await assign.waitFor();
    expect((await zonesOf()).find(({ id }) => id === zone.id)?.member).toBeNull();
    await page.getByRole('heading', { name: '没有人负责的责任区' }).waitFor();
    await assign.click();
    const assigning = page.getByRole('dialog', { name: `交接${zone.name}` });
    await desk.choose(assigning.getByRole('combobox', { name: '谁来接手' }), zone.member.name);
    await assigning.getByRole('button', { name: '确定交接' }).click();
    await assigning.waitFor({ state: 'detached' });
    expect((await zonesOf()).find(({ id }) => id === zone.id)?.member?.id).toBe(zone.member.id);
  }));

it('an administrator takes addresses in from a file, wholly or not at all, and enters and removes a door', () =>
  district.walk('desk-zones-administrator', async () => {
    const desk = await ConsolePage.of(district, 'admin');
    const { page } = desk;
    await desk.navigation.getByRole('link').first().waitFor();
    await page.goto(`/console/zones?at=${branchId}&grid=${gridId}`);
    await page.getByRole('button', { name: '从表格导入' }).click();
    const dialog = page.getByRole('dialog', { name: /^导入/ });
    const choose = (lines: readonly string[]) => dialog.getByLabel('选择文件').setInputFiles({ name: '地址.csv', mimeType: 'text/csv', buffer: Buffer.from(`楼栋,地址,单元,房号,责任区\n${lines.join('\n')}\n`) });
    await choose(['试新楼,蕉门路9号,,101,', '试新楼,蕉门路9号,,,', '试新楼,蕉门路9号,,102,没有这个区']);
    const wrong = dialog.getByRole('row');
    await wrong.filter({ hasText: '没有写房号' }).filter({ hasText: '4 · 房号' }).waitFor();
    await wrong.filter({ hasText: '没有这个责任区' }).filter({ hasText: '5 · 责任区' }).waitFor();
    await dialog.getByRole('table', { name: '另外 1 行没有问题' }).getByRole('row').filter({ hasText: '试新楼' }).filter({ hasText: '101' }).filter({ hasText: '新增' }).waitFor();
    expect(await dialog.getByRole('button', { name: '全部写入' }).isDisabled()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'desk-import');
    await choose(['试新楼,蕉门路9号,,101,', '试新楼,蕉门路9号,,102,']);
    await dialog.getByText(/^检查过了，2 行/).waitFor();
    await dialog.getByRole('table', { name: '2 行会这样写入' }).waitFor();
    await picture(page, 'desk-import-seen');
    await dialog.getByRole('button', { name: '全部写入' }).click();
    await dialog.getByText(/^已写入 2 行/).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('searchbox', { name: '按名称或地址找' }).fill('试新楼');
    await page.getByRole('button', { name: /^试新楼/ }).click();
    await page.getByText('还没划进责任区').nth(1).waitFor();
    await picture(page, 'desk-doors');
    await page.getByRole('button', { name: '录入门户' }).click();
    const entering = page.getByRole('dialog', { name: '试新楼：录入门户' });
    await entering.getByRole('textbox', { name: '房号' }).fill('103');
    await entering.getByRole('textbox', { name: '房号' }).press('Enter');
    await entering.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '修改103' }).click();
    const changing = page.getByRole('dialog', { name: '试新楼：修改门户' });
    await changing.getByRole('button', { name: '删去这扇门' }).click();
    await changing.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '修改103' }).waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
  }));

it.each([
  ['en', 'Zones and buildings', 'Find by zone, group or member', 1440],
  ['zh-TW', '一區和樓棟', '按責任區、黨小組或黨員找', 390],
])('stands in %s, its list found through and nothing beyond the edge', (language, title, search, width) =>
  district.walk(`desk-zones-${language}`, async () => {
    const { page } = await ConsolePage.of(district, 'admin');
    await page.getByRole('navigation').first().waitFor({ state: 'attached' });
    await page.evaluate((one) => localStorage.setItem('yige.language', one), language);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/console/zones?at=${branchId}&grid=${gridId}`);
    await page.getByRole('heading', { level: 1, name: title, includeHidden: true }).waitFor({ state: 'attached' });
    await page.getByRole('searchbox', { name: search }).fill('1单元');
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await picture(page, `desk-zones-${language}`);
  }));
