import type { FileChooser, Page } from 'playwright-core';
import { asWritten, type Words } from './words.js';

export interface PhotoFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The form that a printed code opens on a resident's phone, up to the receipt. */
export class ReportPage {
  constructor(readonly page: Page, private readonly words: Words = asWritten) {}

  async scan(code: string): Promise<void> {
    await this.page.goto(`/g/${code}`);
    await this.field.waitFor();
  }

  get field() {
    return this.page.getByRole('textbox', { name: this.words('发生了什么？') });
  }

  get sendButton() {
    return this.page.getByRole('button', { name: this.words('发出去') });
  }

  get photos() {
    return this.page.getByRole('button', { name: /去掉第 \d+ 张照片/ });
  }

  async addPhoto(file: PhotoFile): Promise<void> {
    const asked: Promise<FileChooser> = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: this.words('加照片') }).click();
    const before = await this.photos.count();
    await (await asked).setFiles(file);
    await this.photos.nth(before).waitFor();
  }

  async report(text: string): Promise<Receipt> {
    await this.field.fill(text);
    await this.sendButton.click();
    return this.receipt();
  }

  /** What the receipt says, once the request has arrived. */
  async receipt(): Promise<Receipt> {
    await this.page.getByRole('heading', { name: this.words('查询码') }).waitFor();
    const words = await this.page.locator('body').innerText();
    const [number] = /(?:编号|編號|Number) (\S+)/.exec(words)?.slice(1) ?? [];
    const [lookupCode] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(words) ?? [];
    if (number === undefined || lookupCode === undefined) throw new Error(`the receipt shows no number or no code:\n${words}`);
    return { number, lookupCode };
  }
}

export interface Receipt {
  readonly number: string;
  readonly lookupCode: string;
}
