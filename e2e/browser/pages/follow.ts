import type { Page } from 'playwright-core';
import type { PhotoFile } from './report.js';

/** Following one request on a resident's phone, by its lookup code. */
export class FollowPage {
  constructor(readonly page: Page) {}

  async lookUp(code: string): Promise<void> {
    await this.page.goto('/m/#/pages/track/index');
    await this.page.getByRole('textbox', { name: '查询码' }).fill(code);
    await this.page.getByRole('button', { name: '查看' }).click();
    await this.page.getByRole('heading', { name: '您说的' }).waitFor();
  }

  async rate(satisfaction: '满意' | '基本满意' | '不满意'): Promise<void> {
    await this.page.getByRole('button', { name: '办好了，去评价' }).click();
    const sheet = this.page.getByRole('dialog', { name: '办得怎么样？' });
    await sheet.getByRole('radio', { name: '联系过', exact: true }).click();
    await sheet.getByRole('radio', { name: satisfaction, exact: true }).click();
    await sheet.getByRole('button', { name: '提交评价' }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  async demandAgain(reason: string, comment: string): Promise<void> {
    await this.page.getByRole('button', { name: '没办好，要求重办' }).click();
    const sheet = this.page.getByRole('dialog', { name: '哪里没办好？' });
    await sheet.getByRole('radio', { name: reason }).click();
    await sheet.getByRole('textbox').fill(comment);
    await sheet.getByRole('button', { name: '要求重办' }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  /** Answers the question that stands on top, with a photo. */
  async supply(text: string, photo: PhotoFile): Promise<void> {
    await this.page.getByRole('button', { name: '回答', exact: true }).click();
    const sheet = this.page.getByRole('dialog', { name: '补充情况' });
    await sheet.getByRole('textbox', { name: '您的回答' }).fill(text);
    const chooser = this.page.waitForEvent('filechooser');
    await sheet.getByRole('button', { name: '加照片' }).click();
    await (await chooser).setFiles(photo);
    await sheet.getByRole('button', { name: '去掉第 1 张照片' }).waitFor();
    await sheet.getByRole('button', { name: '发给办理的人' }).click();
    await sheet.waitFor({ state: 'detached' });
  }

  async says(words: string): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }
}
