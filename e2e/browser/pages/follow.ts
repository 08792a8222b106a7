import type { Page } from 'playwright-core';
import type { PhotoFile } from './report.js';
import { asWritten, type Words } from './words.js';

type Satisfaction = '满意' | '基本满意' | '不满意';

/** Following one request on a resident's phone, by its lookup code. */
export class FollowPage {
  constructor(readonly page: Page, private readonly words: Words = asWritten) {}

  async lookUp(code: string): Promise<void> {
    await this.page.goto('/m/#/pages/track/index');
    await this.page.getByRole('textbox', { name: this.words('查询码') }).fill(code);
    await this.page.getByRole('button', { name: this.words('查看') }).click();
    await this.page.getByRole('heading', { name: this.words('您说的') }).waitFor();
  }

  async rate(satisfaction: Satisfaction): Promise<void> {
    await this.openRating();
    await this.fillRating(satisfaction);
  }

  async openRating(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('办好了，去评价') }).click();
    await this.page.getByRole('dialog', { name: this.words('办得怎么样？') }).waitFor();
  }

  async fillRating(satisfaction: Satisfaction): Promise<void> {
    const sheet = this.page.getByRole('dialog', { name: this.words('办得怎么样？') });
    await sheet.getByRole('radio', { name: this.words('联系过'), exact: true }).click();
    await sheet.getByRole('radio', { name: this.words(satisfaction), exact: true }).click();
    await sheet.getByRole('button', { name: this.words('提交评价') }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  async demandAgain(reason: string, comment: string): Promise<void> {
    await this.openDemand();
    await this.fillDemand(reason, comment);
  }

  async openDemand(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('没办好，要求重办') }).click();
    await this.page.getByRole('dialog', { name: this.words('哪里没办好？') }).waitFor();
  }

  async fillDemand(reason: string, comment: string): Promise<void> {
    const sheet = this.page.getByRole('dialog', { name: this.words('哪里没办好？') });
    await sheet.getByRole('radio', { name: this.words(reason) }).click();
    await sheet.getByRole('textbox').fill(comment);
    await sheet.getByRole('button', { name: this.words('要求重办') }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  /** Answers the question that stands on top, with a photo. */
  async supply(text: string, photo: PhotoFile): Promise<void> {
    await this.page.getByRole('button', { name: this.words('回答'), exact: true }).click();
    const sheet = this.page.getByRole('dialog', { name: this.words('补充情况') });
    await sheet.getByRole('textbox', { name: this.words('您的回答') }).fill(text);
    const chooser = this.page.waitForEvent('filechooser');
    await sheet.getByRole('button', { name: this.words('加照片') }).click();
    await (await chooser).setFiles(photo);
    await sheet.getByRole('button', { name: this.words('去掉第 1 张照片') }).waitFor();
    await sheet.getByRole('button', { name: this.words('发给办理的人') }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  async says(words: string): Promise<void> {
    await this.page.getByText(this.words(words)).filter({ visible: true }).first().waitFor();
  }
}
