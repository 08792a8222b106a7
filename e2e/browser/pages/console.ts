import type { Page } from 'playwright-core';
import type { District } from '../district.js';

/** The desk: navigation, a list of requests, and the drawer of one with its forms. */
export class ConsolePage {
  constructor(readonly page: Page) {}

  /** A desk of its own, at which somebody of the trial is signed in. */
  static async of(district: District, login: string): Promise<ConsolePage> {
    const desk = new ConsolePage(await district.desk());
    await desk.signIn(login, district.server.password(login));
    return desk;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.page.goto('/console/');
    await this.page.getByLabel('账号').fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
  }

  get navigation() {
    return this.page.getByRole('navigation', { name: '主导航' });
  }

  /** The names of the doors that are offered, from top to bottom. */
  async doors(): Promise<string[]> {
    await this.navigation.getByRole('link').first().waitFor();
    return (await this.navigation.getByRole('link').allInnerTexts()).map((name) => name.trim());
  }

  /** The door behind which the reader is now. */
  async at(name: string): Promise<void> {
    await this.navigation.locator('[aria-current=page]').filter({ hasText: name }).waitFor();
  }

  async go(name: string): Promise<void> {
    await this.navigation.getByRole('link', { name }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async open(number: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^${number}`) }).click();
    await this.page.getByRole('heading', { name: `诉求 ${number}` }).waitFor();
  }

  /** One of the numbered actions; the component library may part two characters by a space. */
  action(name: string) {
    const parted = new RegExp(`^${[...name].join('\\s?')}\\s*\\d`);
    return this.page.getByRole('group', { name: '可以做的' }).getByRole('button', { name: parted });
  }

  form(name: string) {
    return this.page.getByRole('form', { name });
  }

  async send(name: string): Promise<void> {
    await this.form(name).locator('button[type=submit]').click();
  }

  async sign(): Promise<void> {
    await this.action('签收').click();
    await this.send('签收');
    await this.form('签收').waitFor({ state: 'detached' });
  }

  async answer(words: string): Promise<void> {
    await this.action('答复居民').click();
    const form = this.form('答复居民');
    await form.getByText('已解决', { exact: true }).click();
    await form.getByLabel('给居民的答复').fill(words);
    await this.send('答复居民');
    await form.waitFor({ state: 'detached' });
  }

  /** Sends the open request to a department. */
  async dispatchTo(department: string, matter: string): Promise<void> {
    await this.page.getByRole('group', { name: '可以做的' }).getByRole('button', { name: /^(分派|重新分派|改一改再分派)/ }).click();
    const form = this.form('分派');
    await this.choose(form.getByLabel('事项'), matter);
    await form.getByText('部门承办').click();
    await this.choose(form.getByLabel('交给谁'), department);
    await this.send('分派');
    await form.waitFor({ state: 'detached' });
  }

  /** Opens the form of an action, also one that is folded behind the first. */
  async begin(name: string) {
    const fold = this.page.getByRole('button', { name: /^还可以做/ });
    await this.page.getByRole('group', { name: '可以做的' }).getByRole('button').first().waitFor();
    if (await fold.isVisible()) await fold.click();
    await this.action(name).click();
    return this.form(name);
  }

  /** Sends what is said once more before it counts. */
  async sendForGood(name: string): Promise<void> {
    await this.send(name);
    await this.form(name).getByRole('button', { name: '看过了，确定送出' }).click();
    await this.form(name).waitFor({ state: 'detached' });
  }

  async sendAndLeave(name: string): Promise<void> {
    await this.send(name);
    await this.form(name).waitFor({ state: 'detached' });
  }

  async choose(field: ReturnType<Page['getByLabel']>, wanted: string): Promise<void> {
    await field.fill(wanted);
    await this.page.locator('.ant-select-item-option').filter({ hasText: wanted, visible: true }).first().click();
  }

  async says(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }
}
