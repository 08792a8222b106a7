import type { BuiltPackage } from './built-package.js';
import { Instance, type Definition, type InstanceEnvironment } from './instances.js';

/** The client refuses an eleventh page. */
const DEEPEST_STACK = 10;

export class Page extends Instance {
  tabBar: Instance | null = null;

  constructor(definition: Definition, readonly route: string, readonly options: Record<string, string>, environment: InstanceEnvironment) {
    super(definition, environment);
    Object.assign(this.self, { route, __route__: route, options, getTabBar: () => this.tabBar?.self ?? null });
  }
}

/** Makes pages and tab bars; the stack only decides when they live, show, hide and end. */
export interface PageMaker {
  page(route: string, options: Record<string, string>): Page;
  tabBar(): Instance | null;
}

/**
 * The navigation rules of the client: at most ten pages; tab pages are reached by switchTab and reLaunch only, live on while other tabs
 * show, and end at reLaunch. Refusals are errors with the client's kind of words.
 */
export class PageStack {
  private pages: Page[] = [];
  private readonly tabPages = new Map<string, Page>();

  constructor(private readonly built: BuiltPackage, private readonly maker: PageMaker) {}

  get all(): readonly Page[] {
    return this.pages;
  }

  get top(): Page {
    const page = this.pages.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  navigateTo(url: string): void {
    const { route } = this.known(url);
    if (this.built.isTab(route)) throw new Error('can not navigateTo a tabbar page');
    if (this.pages.length >= DEEPEST_STACK) throw new Error(`webview count limit exceed: ${DEEPEST_STACK}`);
    this.pages.at(-1)?.lifecycle('onHide');
    this.open(url);
  }

  redirectTo(url: string): void {
    const { route } = this.known(url);
    if (this.built.isTab(route)) throw new Error('can not redirectTo a tabbar page');
    this.end(this.pages.pop());
    this.open(url);
  }

  reLaunch(url: string): void {
    this.known(url);
    const living = new Set([...this.pages, ...this.tabPages.values()]);
    this.pages = [];
    this.tabPages.clear();
    for (const page of living) this.end(page);
    this.open(url);
  }

  switchTab(url: string): void {
    const { route } = this.known(url);
    if (!this.built.isTab(route)) throw new Error('can not switch to no-tabBar page');
    const current = this.pages.at(-1);
    for (const page of this.pages.splice(0)) {
      if (!this.built.isTab(page.route)) this.end(page);
      else if (page === current && page.route !== route) page.lifecycle('onHide');
    }
    const kept = this.tabPages.get(route);
    if (!kept) return this.open(`/${route}`);
    this.pages.push(kept);
    if (kept !== current) this.show(kept);
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page');
    for (let left = delta; left > 0 && this.pages.length > 1; left -= 1) this.end(this.pages.pop());
    this.show(this.top);
  }

  private known(url: string): { route: string; options: Record<string, string> } {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?');
    if (!this.built.routes.includes(route)) throw new Error(`page "${route}" is not found`);
    // The client hands options over as they were written, undecoded.
    const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
    return { route, options: Object.fromEntries(pairs.map(([key = '', ...value]) => [key, value.join('=')])) };
  }

  private open(url: string): void {
    const { route, options } = this.known(url);
    const page = this.maker.page(route, options);
    this.pages.push(page);
    if (this.built.isTab(route)) {
      this.tabPages.set(route, page);
      page.tabBar = this.maker.tabBar();
      page.tabBar?.lifecycle('created');
      page.tabBar?.lifecycle('attached');
    }
    page.lifecycle('onLoad', options);
    this.show(page);
    queueMicrotask(() => {
      page.tabBar?.lifecycle('ready');
      page.lifecycle('onReady');
    });
  }

  private show(page: Page): void {
    page.lifecycle('onShow');
    const pageLifetimes = page.tabBar?.self['pageLifetimes'] as Record<string, unknown> | undefined;
    if (typeof pageLifetimes?.['show'] === 'function') (pageLifetimes['show'] as () => void).call(page.tabBar?.self);
  }

  private end(page: Page | undefined): void {
    if (!page) return;
    this.tabPages.delete(page.route);
    page.tabBar?.lifecycle('detached');
    page.lifecycle('onUnload');
  }
}
