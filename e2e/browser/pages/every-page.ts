import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { District } from '../district.js';
import { settled } from './axe.js';

const SOURCE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../apps/miniprogram/src');
const declaredIn = (file: string, pattern: RegExp): string[] => [...fs.readFileSync(path.join(SOURCE, file), 'utf8').matchAll(pattern)].map(([, route = '']) => route);

/** Every page that the mini-program declares, so that a new one is looked at without anybody thinking of it. */
export const RESIDENT_PAGES = declaredIn('app.config.ts', /^ {4}'(pages\/[\w-]+\/index)',$/gm);
export const STAFF_PAGES = declaredIn('packages-staff/pages.ts', /'(pages\/[\w-]+\/index)'/g).map((route) => `packages-staff/${route}`);

export interface Look {
  readonly language: 'zh-CN' | 'zh-TW' | 'en';
  readonly largePrint: boolean;
  readonly scheme: 'light' | 'dark';
}

/** A phone that is set to a look, on which `login` is signed in if one is named. */
export async function phoneOf(district: District, look: Look, login?: string): Promise<Page> {
  const page = await district.phone();
  await wear(page, look);
  if (login !== undefined) {
    const anybody = await district.server.client();
    await keep(page, 'session', await anybody.call('post', '/api/sessions', { body: { login, password: district.server.password(login) } }));
  }
  return page;
}

/** Sets what is opened from now on to a look. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.scheme });
  await keep(page, 'settings', { language: look.language, largePrint: look.largePrint });
}

/** What the device keeps, as the program keeps it. */
async function keep(page: Page, name: string, value: unknown): Promise<void> {
  const kept = { name: `yige.${name}`, value: JSON.stringify({ data: JSON.stringify(value) }) };
  await page.addInitScript((one) => localStorage.setItem(one.name, one.value), kept);
}

let opened = 0;

/** Opens a page as a fresh start of the program would, and waits until it shows what it has. */
export async function openPage(page: Page, route: string, params: Readonly<Record<string, string>> = {}, until = isCalm): Promise<void> {
  opened += 1;
  const query = new URLSearchParams(params).toString();
  await page.goto(`/m/?start=${String(opened)}#/${route}${query === '' ? '' : `?${query}`}`);
  await until(page);
}

/** Nothing is on its way any more: no skeleton, no call, no page that slides in. */
export async function isCalm(page: Page): Promise<void> {
  await isStill(page);
  await page.waitForFunction(() => [...document.querySelectorAll('.skeleton')].every((one) => one.getClientRects().length === 0));
  await isStill(page);
}

/** No call is under way and nothing moves, but what goes on for ever. */
export async function isStill(page: Page): Promise<void> {
  await page.locator('.screen__content').filter({ visible: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await settled(page);
}
