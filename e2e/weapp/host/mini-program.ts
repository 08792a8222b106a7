import { type BuiltPackage } from './built-package.js';
import { drawnComponent, Instance, SET_DATA_LIMIT, type Definition, type InstanceEnvironment, type SetDataMeter } from './instances.js';
import { Page, PageStack } from './page-stack.js';
import { PendingWork } from './pending-work.js';
import { Realm } from './realm.js';
import { templateRenderer, type RenderedNode } from './template-renderer.js';
import { dispatch } from './view-events.js';
import { linkTree, select, textOf, type ExpandComponent, type ViewNode } from './view-tree.js';
import { answerer, promising, type Answerer, type WxOptions } from './wx-answer.js';
import { Dialogs } from './wx-dialogs.js';
import { type ChatFile, DeviceFiles } from './wx-files.js';
import { Network } from './wx-network.js';
import { DeviceStorage, storageFunctions } from './wx-storage.js';
import { type Spoken, speechPlugin } from './wx-speech.js';
import { type Pointed, systemFunctions } from './wx-system.js';
import { type PhoneWechat, wechatFunctions } from './wx-wechat.js';

const SETTLE_LIMIT_MS = 15_000;

export interface MiniProgramOptions {
  readonly built: BuiltPackage;
  /** Output of the official template compiler for this package. */
  readonly templates: string;
  /** Where every network call goes, e.g. `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** What the device kept from an earlier run. */
  readonly storage?: DeviceStorage;
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  readonly scanned?: string;
  readonly pointed?: Pointed;
  /** Without it `wx.login` answers a code of nobody. */
  readonly wechat?: PhoneWechat;
  /** What is said into the phone. */
  readonly spoken?: Spoken;
  /** What was sent to the program from a chat (聊天素材打开); `type` is a MIME type. */
  readonly materials?: readonly ChatFile[];
}

/**
 * A mini-program running without WeChat: the built package in its own script world, templates drawn by WeChat's compiler, events sent
 * through the handlers those templates name. It lays nothing out and knows no styles; what a page does, it does.
 */
export class MiniProgram {
  readonly built: BuiltPackage;
  readonly storage: DeviceStorage;
  readonly dialogs: Dialogs;
  readonly network: Network;
  readonly files = new DeviceFiles();
  readonly stack: PageStack;
  readonly meter: SetDataMeter = { calls: 0, bytes: 0, heaviest: 0 };
  /** What the program wrote to console.error or console.warn, and refused navigation. */
  readonly complaints: string[] = [];
  readonly calls: { name: string; options: WxOptions }[] = [];

  private readonly work = new PendingWork();
  private readonly realm: Realm;
  private readonly answers: Answerer;
  private readonly render: (template: string, data: unknown) => RenderedNode;
  private readonly definitions = new Map<string, Definition>();
  private app: Instance | null = null;
  private loading = '';
  private readonly adopt = <T>(value: T): T => this.realm.adopt(value);
  private readonly environment: InstanceEnvironment = { meter: this.meter, adopt: this.adopt };

  constructor(private readonly options: MiniProgramOptions) {
    this.built = options.built;
    this.storage = options.storage ?? new DeviceStorage();
    this.render = templateRenderer(options.templates);
    this.answers = answerer(this.adopt);
    this.dialogs = new Dialogs(this.answers);
    this.network = new Network(options.origin, this.work, this.answers, this.files, this.adopt);
    this.stack = new PageStack(this.built, {
      page: (route, query) => new Page(this.definition(route), route, this.adopt(query), this.environment),
      tabBar: () => (this.built.customTabBar === null ? null : new Instance(this.definition(this.built.customTabBar), this.environment)),
    });
    const wx: Record<string, unknown> = {};
    this.realm = new Realm(this.built, this.globals(wx));
    Object.assign(wx, this.clientFunctions());
  }

  /** Starts the program at `url` (a route with query), as a scanned code or a card would. */
  async launch(url = `/${this.built.app.pages[0] ?? ''}`): Promise<void> {
    this.load('app');
    this.app?.lifecycle('onLaunch', this.launchOptions(url));
    this.app?.lifecycle('onShow', this.launchOptions(url));
    if (this.built.customTabBar) this.load(this.built.customTabBar);
    for (const route of this.built.routes) {
      this.load(route);
      for (const component of Object.values(this.built.components(route))) this.load(component);
    }
    this.stack.reLaunch(url);
    await this.settle();
  }

  /** The address the person is at: route and options of the top page. */
  get route(): string {
    return this.stack.top.route;
  }

  view(): ViewNode {
    const { top } = this.stack;
    const page = linkTree(this.render(`${top.route}.wxml`, top.self.data), top, this.expander(top.route));
    const bar = this.built.customTabBar;
    if (!top.tabBar || !bar) return page;
    const tabBar = linkTree(this.render(`${bar}.wxml`, top.tabBar.self.data), top.tabBar, this.expander(bar));
    return { ...page, children: [...page.children, tabBar] };
  }

  text(): string {
    return textOf(this.view());
  }

  findAll(selector: string): ViewNode[] {
    return select(this.view(), selector);
  }

  find(selector: string): ViewNode {
    const [node] = this.findAll(selector);
    if (!node) throw new Error(`nothing matches ${selector} on ${this.route}: ${this.text().slice(0, 600)}`);
    return node;
  }

  async tap(selector: string | ViewNode): Promise<void> {
    const node = typeof selector === 'string' ? this.find(selector) : selector;
    if (dispatch(node, 'tap', { x: 1, y: 1 }, this.adopt) === 0) throw new Error(`a tap on ${textOf(node) || node.tag} does nothing`);
    await this.settle();
  }

  async input(selector: string | ViewNode, value: string): Promise<void> {
    const node = typeof selector === 'string' ? this.find(selector) : selector;
    if (dispatch(node, 'input', { value, cursor: value.length }, this.adopt) === 0) throw new Error(`nobody listens to ${node.tag}`);
    await this.settle();
  }

  async emit(selector: string, type: string, detail: unknown = {}): Promise<void> {
    dispatch(this.find(selector), type, detail, this.adopt);
    await this.settle();
  }

  async pullDown(): Promise<void> {
    this.stack.top.lifecycle('onPullDownRefresh');
    await this.settle();
  }

  async reachBottom(): Promise<void> {
    this.stack.top.lifecycle('onReachBottom');
    await this.settle();
  }

  async back(): Promise<void> {
    this.stack.navigateBack(1);
    await this.settle();
  }

  async answerModal(confirm: boolean, content?: string): Promise<void> {
    this.dialogs.answerModal(confirm, content);
    await this.settle();
  }

  async choose(words: string | null): Promise<void> {
    this.dialogs.chooseFromSheet(words);
    await this.settle();
  }

  /** The person leaves for another program and comes back. */
  async comeBack(): Promise<void> {
    this.stack.top.lifecycle('onHide');
    this.app?.lifecycle('onHide');
    this.app?.lifecycle('onShow', this.launchOptions(`/${this.route}`));
    this.stack.top.lifecycle('onShow');
    await this.settle();
  }

  settle(limitMs = SETTLE_LIMIT_MS): Promise<void> {
    return this.work.settled(limitMs);
  }

  /** Ends the program. Throws when it moved its view with more at once than the platform bears. */
  async dispose(): Promise<void> {
    this.work.dispose();
    await this.files.dispose();
    if (this.meter.heaviest > SET_DATA_LIMIT) throw new Error(`${this.route} moved its view with ${String(this.meter.heaviest)} bytes at once, of ${String(SET_DATA_LIMIT)} that the platform bears`);
  }

  private load(id: string): void {
    const before = this.loading;
    this.loading = id;
    try {
      this.realm.load(id);
    } finally {
      this.loading = before;
    }
  }

  private definition(id: string): Definition {
    const found = this.definitions.get(id);
    if (!found) throw new Error(`${id} registers neither a page nor a component`);
    return found;
  }

  private expander(owner: string): ExpandComponent {
    const components = this.built.components(owner);
    return (node) => {
      const component = components[node.tag.replace(/^wx-/, '')];
      if (component === undefined) return null;
      const instance = drawnComponent(this.definition(component), node.attr ?? {}, this.environment);
      return { root: this.render(`${component}.wxml`, instance.self.data), owner: instance, expand: this.expander(component) };
    };
  }

  private launchOptions(url: string): unknown {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?');
    return this.adopt({ path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1001, shareTicket: '', referrerInfo: {} });
  }

  private globals(wx: Record<string, unknown>): Record<string, unknown> {
    const complain = (...words: unknown[]): void => void this.complaints.push(words.map((w) => (w instanceof Error ? w.stack : String(w))).join(' '));
    const register = (definition: Definition): void => void this.definitions.set(this.loading, definition);
    const silent = (): void => undefined;
    return {
      wx,
      console: { log: silent, info: silent, debug: silent, group: silent, groupEnd: silent, warn: complain, error: complain },
      setTimeout: this.work.setTimeout, clearTimeout: this.work.clear, setInterval: this.work.setInterval, clearInterval: this.work.clear,
      App: (definition: Definition) => { this.app = new Instance(definition, this.environment); },
      Page: register, Component: register, Behavior: (definition: Definition) => definition,
      getApp: () => this.app?.self, getCurrentPages: () => this.stack.all.map((page) => page.self), requirePlugin: (name: string) => this.plugin(name),
    };
  }

  /** A program has the plugins that its app.json names, and is stopped where it asks for another. */
  private plugin(name: string): unknown {
    if (this.built.app.plugins?.[name] === undefined) throw new Error(`requirePlugin: app.json names no plugin ${name}`);
    if (name !== 'WechatSI') return {};
    return speechPlugin(this.options.spoken ?? null, this.work, this.adopt, (options) => void this.calls.push({ name: 'WechatSI.start', options }));
  }

  private clientFunctions(): Record<string, unknown> {
    const record = (name: string, options: WxOptions): void => void this.calls.push({ name, options });
    const { materials, wechat } = this.options;
    const launch = { path: this.built.app.pages[0] ?? '', query: {}, ...(materials ? { scene: 1173, forwardMaterials: this.files.ofChat(materials) } : { scene: wechat?.groupKey === undefined ? 1001 : 1044 }) };
    const settings = { language: this.options.language ?? 'zh_CN', theme: this.options.theme ?? 'light', launch, scanned: this.options.scanned ?? null, pointed: this.options.pointed ?? null } as const;
    return promising({
      ...systemFunctions(settings, this.answers, record, this.adopt),
      ...(this.options.wechat ? wechatFunctions(this.options.wechat, this.work, this.answers) : {}),
      ...storageFunctions(this.storage, this.answers, this.adopt),
      ...this.dialogs.functions(),
      ...this.network.functions(),
      ...this.files.functions(this.answers),
      ...this.navigationFunctions(),
    });
  }

  private navigationFunctions(): Record<string, unknown> {
    const moves: Record<string, (options: WxOptions) => void> = {
      navigateTo: (options) => this.stack.navigateTo(String(options['url'])),
      redirectTo: (options) => this.stack.redirectTo(String(options['url'])),
      reLaunch: (options) => this.stack.reLaunch(String(options['url'])),
      switchTab: (options) => this.stack.switchTab(String(options['url'])),
      navigateBack: (options) => this.stack.navigateBack(Number(options['delta'] ?? 1)),
    };
    return Object.fromEntries(Object.entries(moves).map(([name, move]) => [name, (options: WxOptions = {}) => this.work.setTimeout(() => {
      try {
        move(options);
        this.answers.succeed(name, options);
      } catch (error) {
        this.complaints.push(`${name}: ${(error as Error).message}`);
        this.answers.fail(name, options, (error as Error).message);
      }
    })]));
  }
}
