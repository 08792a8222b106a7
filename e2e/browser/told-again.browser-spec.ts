import { District } from './district.js';
import { ConsolePage } from './pages/console.js';
import { ReportPage } from './pages/report.js';
import { StaffPhone } from './pages/staff-phone.js';

/** Neighbours tell the same in other words: one is asked before sending, the others are brought together by whoever sorts. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

/** Sorting is sure of none of them. */
const SONGS = '隔壁每天半夜唱歌，孩子睡不着';
const SONGS_AGAIN = '隔篱晚晚唱K唱到半夜，细路瞓唔到';
const DOG = '有只大狗冇人牵，见人就扑';
const DOG_AGAIN = '六栋那家养的从来不拴绳，小朋友吓哭了';

it('is known again by a resident before sending, who joins and reads nothing that the neighbour wrote', () =>
  district.walk('told-again-resident', async () => {
    const { id } = await district.report('消防通道被电动车堵满了，推车过不去');
    const form = new ReportPage(await district.phone());
    await form.scan(district.gridCode);
    await form.field.fill('走火通道俾啲电单车霸住晒，行都行唔到');
    const card = form.page.getByRole('group', { name: '附近有人说过类似的' });
    await card.getByText('1 位街坊反映过').waitFor();
    expect(await card.innerText()).not.toContain('推车过不去');
    await card.getByRole('checkbox').click();
    await form.page.getByRole('button', { name: '和街坊一起反映' }).click();
    await form.receipt();
    expect(await district.read('secretary', id)).toMatchObject({ neighbours: 1 });
  }));

it('is told of on the phone of the branch, and merged there', () =>
  district.walk('told-again-phone', async () => {
    const [first, again] = [await district.report(SONGS), await district.report(SONGS_AGAIN)];
    const secretary = await StaffPhone.of(district, 'secretary');
    await secretary.panel('分派').click();
    await secretary.says(SONGS);
    const hint = secretary.page.getByRole('group', { name: '看起来和这件是同一件事' });
    await hint.getByText(SONGS_AGAIN).waitFor();
    await hint.getByRole('button', { name: '合并到这一件' }).click();
    await secretary.says('已合并');
    expect(await district.read('secretary', first.id)).toMatchObject({ status: 'merged', mergedInto: { id: again.id } });
  }));

it('is told of at the desk with both texts, and merged by one tap', () =>
  district.walk('told-again-desk', async () => {
    const [main, part] = [await district.report(DOG), await district.report(DOG_AGAIN)];
    const secretary = await ConsolePage.of(district, 'secretary');
    await secretary.go('待分类');
    await secretary.open(part.number);
    const hint = secretary.page.getByRole('region', { name: '看起来和这一件是同一件事' });
    await hint.getByText(DOG).waitFor();
    await hint.getByRole('link', { name: main.number }).waitFor();
    await hint.getByRole('button', { name: '合并到这一件' }).click();
    await secretary.page.getByText(`已合并 ${part.number}`).waitFor();
    await hint.waitFor({ state: 'detached' });
    expect(await district.read('secretary', part.id)).toMatchObject({ status: 'merged', mergedInto: { id: main.id } });
  }));
