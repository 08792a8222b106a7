import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Schemas } from '@yige/api-client';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startTrialServer, type TrialServer } from '../trial-server.js';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const BUILT_SERVER = path.join(ROOT, 'apps/server/dist/main.js');
/** What the pages showed when a flow failed. */
const FAILURES = path.join(ROOT, '.cache/browser-failures');
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1440, height: 900 } };
const ARGS = ['--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** What a browser says by itself about answers that the flows provoke; it is no fault of a page. */
const NO_FAULT = /Failed to load resource|net::ERR_/;

/** A fresh trial with a browser in front of it, and everything that went wrong in any of its pages. */
export class District {
  readonly complaints: string[] = [];

  private constructor(
    readonly server: TrialServer,
    private readonly browser: Browser,
    readonly gridCode: string,
  ) {}

  /** `more`: further settings of the server, which hang on its address. */
  static async start(more?: (origin: string) => Promise<NodeJS.ProcessEnv>): Promise<District> {
    const server = await startTrialServer(BUILT_SERVER, more);
    try {
      const secretary = await server.client('secretary');
      const { items } = await secretary.call('get', '/api/codes');
      const grid = items.find((code) => code.target === 'grid' && code.status === 'active');
      if (!grid) throw new Error('the trial secretary has no code of a grid');
      return new District(server, await launch(), grid.code);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** One flow. It fails when a page complained, too; what the pages showed is kept then. Closes all pages. */
  async walk(name: string, story: () => Promise<void>): Promise<void> {
    this.complaints.length = 0;
    try {
      await story();
      if (this.complaints.length > 0) throw new Error(`the pages complained:\n${this.complaints.join('\n')}`);
    } catch (error) {
      await this.keepPictures(name);
      throw error;
    } finally {
      await Promise.all(this.browser.contexts().map((context) => context.close()));
    }
  }

  phone(): Promise<Page> {
    return this.open(PHONE);
  }

  desk(): Promise<Page> {
    return this.open(DESK);
  }

  /** Files a request as somebody who scanned the code of the grid. */
  async report(text: string): Promise<{ id: string; number: string; lookupCode: string }> {
    const anybody = await this.server.client();
    return anybody.call('post', '/api/requests', { body: { text, code: this.gridCode }, headers: { 'Idempotency-Key': randomUUID() } });
  }

  /** Waits until somebody has a notice, which comes a moment after what it tells of. */
  async told(login: string, isMeant: (notice: Schemas['NoticeView']) => boolean, where: '/api/notices' | '/api/notices/waiting' = '/api/notices'): Promise<void> {
    const client = await this.server.client(login);
    for (let tries = 0; tries < 50; tries++) {
      if ((await client.call('get', where, {})).items.some(isMeant)) return;
      await pause(200);
    }
    throw new Error(`${login} was told of nothing that was meant`);
  }

  /** Sent to a unit at tier 3 by the dispatch centre. */
  async send(id: string, unitId: string): Promise<void> {
    const dispatcher = await this.server.client('dispatcher');
    const { version } = await this.read('dispatcher', id);
    await dispatcher.call('post', '/api/requests/{id}/commands/triage', {
      path: { id }, body: { expectedVersion: version, matterCode: '0201', tier: 3, urgency: 'U3', unitId }, headers: { 'Idempotency-Key': randomUUID() },
    });
  }

  /** Sorted to the grid's branch at tier 2, and signed by its secretary. */
  async signByBranch(id: string, matterCode = '0201'): Promise<void> {
    const secretary = await this.server.client('secretary');
    const give = async (command: 'triage' | 'sign', body: object): Promise<void> => {
      const { version } = await this.read('secretary', id);
      const path = `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign';
      await secretary.call('post', path, { path: { id }, body: { expectedVersion: version, ...body }, headers: { 'Idempotency-Key': randomUUID() } });
    };
    await give('triage', { matterCode, tier: 2, urgency: 'U3' });
    await give('sign', {});
  }

  /** How many requests of the district have these words, as the dispatch centre counts. */
  async countOf(words: string): Promise<number> {
    const dispatcher = await this.server.client('dispatcher');
    const page = await dispatcher.call('get', '/api/worklists/{view}', { path: { view: 'area' }, query: { q: words, closed: true } });
    return page.items.length;
  }

  /** The request as a trial login reads it. */
  async read(login: string, id: string) {
    const client = await this.server.client(login);
    return client.call('get', '/api/requests/{id}', { path: { id } });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  private async keepPictures(name: string): Promise<void> {
    await fs.mkdir(FAILURES, { recursive: true });
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    const shots = pages.map((page, index) => page.screenshot({ path: path.join(FAILURES, `${name}-${String(index + 1)}.png`) }));
    await Promise.allSettled(shots);
  }

  private async open(screen: Parameters<Browser['newContext']>[0]): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({ ...screen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: this.server.origin });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !NO_FAULT.test(message.text())) this.complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${String(response.status())} ${response.url()}`);
    });
    return page;
  }
}

/** A browser for pages of our own. */
export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH does not name a browser');
  // A browser that runs as root, as on most build servers, cannot have its sandbox; it opens nothing but our own pages.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ARGS });
}
