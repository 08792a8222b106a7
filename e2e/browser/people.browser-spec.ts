import { stepAt, totpCode } from '../../apps/server/src/platform/crypto/totp.js';
import { District } from './district.js';
import { ConsolePage } from './pages/console.js';

/** Accounts at the desk: somebody is let in by a link, guards the account, and is shut out again; the auditor reads all of it. */
let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

const NAME = '冼丽华';
const LOGIN = 'xian.lihua';
const PASSWORD = '桥头的大榕树下有三张石凳子';

it('lets somebody in by a link that is used once, and shuts them out within the minute when the account is closed', () =>
  district.walk('people', async () => {
    const admin = await ConsolePage.of(district, 'admin');
    await admin.go('人员和身份');
    const link = await invited(admin);
    const own = new ConsolePage(await district.desk());
    await takenUp(own, link);
    await granted();
    await own.signIn(LOGIN, PASSWORD);
    await own.navigation.getByRole('link').first().waitFor();

    await disabled(admin);
    await own.page.reload();
    await own.page.getByLabel('账号').waitFor();
  }));

it('adds a second step with an app, by which it signs in from then on, and ends what is signed in elsewhere', () =>
  district.walk('account', async () => {
    const elsewhere = await ConsolePage.of(district, 'dispatcher');
    await elsewhere.navigation.getByRole('link').first().waitFor();
    const desk = await ConsolePage.of(district, 'dispatcher');
    await desk.navigation.getByRole('link').first().waitFor();
    await desk.page.goto('/console/account');
    const password = district.server.password('dispatcher');
    const secret = await factorSetUp(desk, password);

    await elsewhere.page.reload();
    await elsewhere.page.getByLabel('账号').waitFor();
    await elsewhere.signIn('dispatcher', password);
    await elsewhere.page.getByLabel('动态码').fill(codeOf(secret, 1));
    await elsewhere.page.getByRole('button', { name: '登录' }).click();
    await elsewhere.navigation.getByRole('link').first().waitFor();

    await desk.page.reload();
    await desk.page.getByRole('button', { name: '退出其他所有地方' }).click();
    await desk.page.getByRole('button', { name: '退出其他所有地方' }).waitFor({ state: 'detached' });
    await elsewhere.page.reload();
    await elsewhere.page.getByLabel('账号').waitFor();
  }));

it('shows the auditor who did it and who looked, and finds it by what was done', () =>
  district.walk('audit', async () => {
    const auditor = await ConsolePage.of(district, 'auditor');
    await auditor.go('审计日志');
    const table = auditor.page.getByRole('table', { name: '审计日志' });
    await table.getByRole('row', { name: /停用账号/ }).first().waitFor();
    await auditor.choose(auditor.page.getByLabel('做了什么'), '邀请人员');
    await table.getByRole('row', { name: /登录/ }).first().waitFor({ state: 'detached' });
    expect(await table.getByRole('row', { name: /邀请人员/ }).count()).toBe(1);
    // Looking is an entry as well, and no password, link or code is in any.
    const words = await table.innerText();
    expect(words).not.toContain(PASSWORD);
    await auditor.page.getByRole('button', { name: '被拒绝' }).click();
    await auditor.says('没有');
  }));

async function invited(admin: ConsolePage): Promise<string> {
  await admin.page.getByRole('button', { name: '请人进来' }).click();
  const dialog = admin.page.getByRole('dialog', { name: '请一个人进来' });
  await dialog.getByLabel('姓名').fill(NAME);
  await dialog.getByLabel('账号').fill(LOGIN);
  await admin.choose(dialog.getByLabel('身份', { exact: true }), '指挥调度中心坐席');
  await admin.choose(dialog.getByLabel('在哪里'), '区综合指挥');
  await dialog.getByRole('button', { name: '生成邀请链接' }).click();
  const link = await admin.page.getByLabel('链接', { exact: true }).inputValue();
  await admin.page.getByRole('button', { name: '关闭' }).last().click();
  await admin.page.getByLabel('姓名或账号的开头').fill(NAME);
  await admin.page.getByRole('row', { name: new RegExp(`${NAME}.*等本人设密码`) }).waitFor();
  return link;
}

/** By another hand than the one that asked. */
async function granted(): Promise<void> {
  const security = await ConsolePage.of(district, 'security');
  await security.go('人员和身份');
  const waiting = security.page.getByRole('region', { name: '待批的身份' });
  await waiting.getByRole('listitem').filter({ hasText: NAME }).getByRole('button', { name: /^批\s?准$/ }).click();
  await waiting.waitFor({ state: 'detached' });
  expect(await security.page.getByRole('button', { name: '请人进来' }).count()).toBe(0);
}

async function takenUp(own: ConsolePage, link: string): Promise<void> {
  await own.page.goto(link);
  await own.page.getByText(`${NAME}，您的账号是 ${LOGIN}`).waitFor();
  await own.page.getByLabel('密码', { exact: true }).fill('password1234');
  await own.page.getByRole('button', { name: '设好密码' }).click();
  await own.page.getByRole('alert').first().waitFor();
  await own.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await own.page.getByRole('button', { name: '设好密码' }).click();
  await own.page.getByText('密码设好了').waitFor();
  await own.page.goto('about:blank');
  await own.page.goto(link);
  await own.page.getByText('链接').first().waitFor();
  expect(await own.page.getByLabel('密码', { exact: true }).count()).toBe(0);
}

async function disabled(admin: ConsolePage): Promise<void> {
  await admin.page.getByRole('button', { name: NAME }).click();
  const dialog = admin.page.getByRole('dialog', { name: NAME });
  // By now the account is known to be in use: what stands in the dialog no longer moves.
  await dialog.getByText('在用').waitFor();
  await dialog.getByRole('button', { name: '停用账号' }).click();
  // By the keyboard: what asks comes up beside a dialog that may still grow, and a finger would meet another place.
  await admin.page.getByRole('button', { name: /^确\s?定$/ }).press('Enter');
  await admin.page.getByRole('button', { name: '恢复使用' }).waitFor();
}

/** @returns the secret that the app has, as it is typed in */
async function factorSetUp({ page }: ConsolePage, password: string): Promise<string> {
  const card = page.getByRole('region', { name: '两步验证' });
  await card.getByRole('button', { name: /^开\s?通$/ }).click();
  await card.getByLabel('先确认是您本人：密码').fill(password);
  await card.getByRole('button', { name: '下一步' }).click();
  const secret = (await card.locator('code').innerText()).replaceAll(' ', '');
  await card.getByLabel('动态码').fill('000000');
  await card.getByRole('button', { name: '确认开通' }).click();
  await card.getByRole('alert').or(card.getByRole('status')).first().waitFor();
  await card.getByLabel('动态码').fill(codeOf(secret, 0));
  await card.getByRole('button', { name: '确认开通' }).click();
  await card.getByRole('heading', { name: '备用码' }).waitFor();
  expect(await card.getByRole('listitem').count()).toBe(10);
  await card.getByRole('button', { name: '我已抄好' }).click();
  await card.getByText('已开通').waitFor();
  return secret;
}

/** What the app shows so many steps from now: a step whose code was taken is not taken again. */
const codeOf = (secret: string, ahead: number): string => totpCode(unBase32(secret), stepAt(Date.now()) + ahead);

function unBase32(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
}
