import { District } from './district.js';
import { ConsolePage } from './pages/console.js';

/** Every kind of user at a desk, on the first day of a district: where they land, which doors they have, and what an empty list says. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const WORK = ['待分类', '我手上的', '本单位', '请我们协办的', '等别人'];
/** What those above a handler decide, ask about and watch over. */
const ABOVE = ['待批延期', '待回访', '挂账'];
const ZONES = '一区和楼栋';
const SEE = ['三类看板', '全部诉求', '总览', '每周简报', '黄红牌', '点位码', '事项目录'];
/** Whoever serves a grid or a place has its groups. */
const GROUPS = '群';
const HELD = '被拦下的答复';
const SORTING = '自动分拣';
/** Whoever may sort also opens mediation, between the cards and the codes. */
const SEE_LOCALLY = SEE.flatMap((door) => (door === '点位码' ? ['调解', ZONES, door, GROUPS] : [door]));

interface Role {
  readonly login: string;
  readonly lands: string;
  readonly doors: readonly string[];
  /** An address that is none of this role's doors. */
  readonly closed: string;
  /** What the first page says while nothing has happened. */
  readonly empty: string;
}

const ROLES: readonly Role[] = [
  { login: 'member', lands: '我手上的', doors: ['我手上的', '等别人'], closed: '/lists/dispatch', empty: '您手上没有待办的' },
  { login: 'leader', lands: '我手上的', doors: ['我手上的', '等别人', '值班和请假'], closed: '/overview', empty: '您手上没有待办的' },
  { login: 'gridworker', lands: '三类看板', doors: [...WORK, '三类看板', '全部诉求', '调解', GROUPS, '事项目录'], closed: '/overview', empty: '没有在办的' },
  { login: 'secretary', lands: '三类看板', doors: [...WORK, '待批延期', '请我们说明的', HELD, ...SEE_LOCALLY.flatMap((door) => (door === ZONES ? ['值班和请假', door] : [door]))], closed: '/lists/dispatch', empty: '没有在办的' },
  { login: 'community', lands: '三类看板', doors: [...WORK, ...ABOVE, '请我们说明的', HELD, ...SEE_LOCALLY], closed: '/lists/dispatch', empty: '没有在办的' },
  { login: 'town', lands: '三类看板', doors: [...WORK, ...ABOVE, '请我们说明的', HELD, ...SEE_LOCALLY], closed: '/lists/dispatch', empty: '没有在办的' },
  { login: 'dispatcher', lands: '派单台', doors: ['派单台', '待裁定', ...ABOVE, HELD, ...SEE, SORTING], closed: '/lists/mine', empty: '派单台已经清空' },
  { login: 'water', lands: '本单位', doors: ['我手上的', '本单位', '请我们协办的', '等别人', '挂账', '请我们说明的', '黄红牌', '事项目录'], closed: '/codes', empty: '本单位现在没有诉求' },
  { login: 'supervisor', lands: '总览', doors: [...ABOVE, '三类看板', '全部诉求', '总览', '每周简报', '黄红牌', ZONES, '事项目录'], closed: '/codes', empty: '这段时间没有收到诉求' },
  { login: 'admin', lands: '总览', doors: ['总览', ZONES, '点位码', GROUPS, '事项目录', SORTING, '人员和身份'], closed: '/lists/area', empty: '这段时间没有收到诉求' },
  { login: 'security', lands: '总览', doors: ['总览', '事项目录', '人员和身份'], closed: '/lists/area', empty: '这段时间没有收到诉求' },
  { login: 'auditor', lands: '总览', doors: ['总览', '事项目录', SORTING, '人员和身份', '审计日志'], closed: '/lists/area', empty: '这段时间没有收到诉求' },
];

it.each(ROLES)('$login lands at 「$lands」 with the doors of the role and no other', ({ login, lands, doors, closed, empty }) =>
  district.walk(`role-${login}`, async () => {
    const desk = await ConsolePage.of(district, login);
    await desk.at(lands);
    expect(await desk.doors()).toEqual(doors);
    await desk.says(empty);
    await desk.page.goto(`/console${closed}`);
    // A list leads home, where it would look merely empty; a page of figures or codes says why it stays shut.
    if (closed.startsWith('/lists/')) await desk.at(lands);
    else {
      await desk.says('您的身份不能做这件事');
      await desk.page.getByRole('link', { name: '回到我的工作' }).waitFor();
    }
  }));

it('scrolls its page and never the window around it', () =>
  district.walk('window-stands', async () => {
    const desk = await ConsolePage.of(district, 'admin');
    await desk.at('总览');
    const { page } = desk;
    const beyond = (): Promise<number[]> => page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [path, said] of [['/catalogue', '路灯'], ['/overview', '这段时间没有收到诉求'], ['/sorting', '本区教过的模型']] as const) {
        await page.goto(`/console${path}`);
        await page.getByRole('main').getByText(said).filter({ visible: true }).first().waitFor();
        await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
        expect([path, width, ...(await beyond())]).toEqual([path, width, 0, 0]);
      }
    }
  }));

it('looks alike whatever page was open before', () =>
  district.walk('same-look', async () => {
    const desk = await ConsolePage.of(district, 'auditor');
    await desk.page.setViewportSize({ width: 1800, height: 900 });
    const width = async (): Promise<number | undefined> => (await desk.page.getByRole('main').getByRole('table').last().boundingBox())?.width;
    await desk.go('审计日志');
    const before = await width();
    expect(before).toBeGreaterThan(1300);
    // Each brings the rules of a page along once more.
    for (const door of ['人员和身份', '事项目录', '审计日志']) await desk.go(door);
    expect(await width()).toBe(before);
  }));

it('tells a wrong password in words and lets nobody in', () =>
  district.walk('wrong-password', async () => {
    const desk = new ConsolePage(await district.desk());
    await desk.signIn('dispatcher', 'not-the-password');
    await desk.says('账号或密码不对');
    await desk.page.goto('/console/overview');
    await desk.page.getByLabel('账号').waitFor();
  }));

it('asks to sign in again when the session was ended elsewhere, and comes back to the page', () =>
  district.walk('session-ended', async () => {
    const desk = await ConsolePage.of(district, 'dispatcher');
    await desk.go('事项目录');
    await desk.page.evaluate(async () => {
      const { token } = JSON.parse(localStorage.getItem('yige.session') ?? '{}') as { token: string };
      await fetch('/api/sessions/current', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    });
    await desk.page.reload();
    await desk.says('登录已经过期');
    await desk.page.getByLabel('账号').fill('dispatcher');
    await desk.page.getByLabel('密码', { exact: true }).fill(district.server.password('dispatcher'));
    await desk.page.getByRole('button', { name: '登录' }).click();
    await desk.page.getByRole('heading', { level: 1, name: '事项目录' }).waitFor();
  }));

it('names the matters anew as soon as another language is chosen, with nothing to reload', () =>
  district.walk('desk-language', async () => {
    const { page } = await ConsolePage.of(district, 'dispatcher');
    await page.getByRole('navigation').first().getByRole('link', { name: '事项目录' }).click();
    await page.getByText('消防通道、楼道堵塞').first().waitFor();
    await page.getByRole('button', { name: /账号与设置/ }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByText('Fire lanes and stairways blocked').first().waitFor();
    await page.getByText('Safety hazards').first().waitFor();
    expect(await page.getByText('消防通道、楼道堵塞').count()).toBe(0);
  }));
