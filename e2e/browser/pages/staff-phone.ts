import type { Page } from 'playwright-core';
import type { District } from '../district.js';
import { asWritten, type Words } from './words.js';

/** The phone of somebody who serves: lists, the board, sorting, and one request with its actions. */
export class StaffPhone {
  constructor(readonly page: Page, private readonly words: Words = asWritten) {}

  /** A phone of its own, on which somebody of the trial is signed in. */
  static async of(district: District, login: string): Promise<StaffPhone> {
    const phone = new StaffPhone(await district.phone());
    await phone.signIn(login, district.server.password(login));
    return phone;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.page.goto('/m/#/pages/sign-in/index');
    await this.page.getByRole('textbox', { name: '账号' }).fill(login);
    await this.page.getByLabel('密码').fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
    await this.page.getByRole('tablist', { name: '主要页面' }).waitFor();
  }

  panel(name: '待办' | '分派' | '看板' | '全组' | '请您做的' | '答复过的' | '我的') {
    return this.page.getByRole('tablist', { name: this.words('主要页面') }).getByRole('tab', { name: this.words(name) });
  }

  async open(what: string): Promise<void> {
    const open = this.words('打开');
    await this.page.getByRole('button', { name: typeof open === 'string' ? `${open} ${what}` : new RegExp(`${open.source} ${what}`) }).first().click();
    await this.page.getByRole('heading', { name: this.words('居民说的') }).waitFor();
  }

  /** The page of one request, by its id. */
  async visit(id: string): Promise<void> {
    await this.page.goto(`/m/#/packages-staff/pages/request/index?id=${id}`);
    await this.page.getByRole('heading', { name: this.words('居民说的') }).filter({ visible: true }).waitFor();
  }

  async act(name: '签收' | '记下联系情况' | '办结答复' | '上报'): Promise<void> {
    await this.page.getByRole('button', { name: this.words(name), exact: true }).click();
  }

  /** One of the ways behind "more". */
  async more(name: '请居民补充' | '申请延期' | '退回调度中心' | '请物业处理' | '请被投诉的一方说明' | '公布微心愿' | '记一次网格劝和' | '吹哨，请几家一起来' | '取消吹哨' | '请别的单位协办'): Promise<void> {
    await this.page.getByRole('button', { name: this.words('更多'), exact: true }).click();
    await this.sheet('别的办法').getByRole('button', { name: this.words(name) }).click();
  }

  sheet(name: string) {
    return this.page.getByRole('dialog', { name: this.words(name) });
  }

  async contactByPhone(note: string): Promise<void> {
    await this.act('记下联系情况');
    await this.contact(note);
  }

  /** Fills in the sheet of a contact, which is open, and sends it. */
  async contact(note: string): Promise<void> {
    const sheet = this.sheet('怎么联系的居民');
    await sheet.getByRole('radio', { name: this.words('电话') }).click();
    await sheet.getByRole('textbox', { name: this.words('说了什么') }).fill(note);
    await sheet.getByRole('button', { name: this.words('记下') }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  /** Fills in the answer without sending it. */
  async writeAnswer(answer: string): Promise<void> {
    await this.act('办结答复');
    const sheet = this.sheet('办结答复');
    await sheet.getByRole('radio', { name: this.words('已解决'), exact: true }).click();
    await sheet.getByRole('textbox', { name: this.words('给居民的答复') }).fill(answer);
  }

  async sendAnswer(): Promise<void> {
    await this.sheet('办结答复').getByRole('button', { name: this.words('发给居民') }).click();
  }

  async resolve(answer: string): Promise<void> {
    await this.writeAnswer(answer);
    await this.sendAnswer();
    await this.sheet('办结答复').waitFor({ state: 'detached' });
  }

  /** Corrects the proposed matter of the request that is shown for sorting, and sends it out. */
  async sortAs(matter: string): Promise<void> {
    await this.openMatters();
    await this.chooseMatter(matter);
  }

  async openMatters(): Promise<void> {
    const matter = this.words('事项');
    await this.page.getByRole('button', { name: new RegExp(`^${typeof matter === 'string' ? matter : matter.source}`) }).click();
    await this.sheet('选事项').waitFor();
  }

  async chooseMatter(matter: string): Promise<void> {
    const sheet = this.sheet('选事项');
    await sheet.getByRole('searchbox').fill(matter);
    await sheet.getByRole('radio', { name: matter }).first().click();
    await this.page.getByRole('button', { name: this.words('按我改的分派') }).or(this.page.getByRole('button', { name: this.words('按建议分派') })).click();
    await this.says('已分派');
  }

  async passToDepartment(department: string, reason: string): Promise<void> {
    await this.act('上报');
    const sheet = this.sheet('上报');
    await sheet.getByRole('textbox', { name: this.words('为什么要上报') }).fill(reason);
    await sheet.getByRole('radio', { name: this.words('职能部门') }).click();
    await sheet.getByRole('radio', { name: department }).click();
    await sheet.getByRole('button', { name: this.words('上报') }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  async says(words: string): Promise<void> {
    await this.page.getByText(this.words(words)).filter({ visible: true }).first().waitFor();
  }
}
