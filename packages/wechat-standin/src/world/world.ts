import type { Activity } from '../weixin/group-messages.js';
import { MediaChecks } from '../weixin/media-checks.js';
import { CorpChats } from '../wecom/corp-chats.js';
import { Robots } from '../wecom/robots.js';
import { type Forgery, type Letter, type Sealing } from '../push/letter.js';
import { miniLetter, miniQuestion } from '../push/mini-letter.js';
import { Postman } from '../push/postman.js';
import type { PushEvent } from '../push/push-event.js';
import { type PushPlace, pushPlace } from '../push/push-place.js';
import { wecomLetter, wecomQuestion } from '../push/wecom-letter.js';
import type { App, Corp } from './apps.js';
import { Chance } from './chance.js';
import { type Instant, StandInClock } from './clock.js';
import { Faults } from './faults.js';
import { Journal } from './journal.js';
import { Meters } from './meters.js';
import { People } from './people.js';
import type { Setting } from './setting.js';
import { Subscriptions } from './subscriptions.js';
import { Tokens } from './tokens.js';

/** How a push differs from what the platform would send. */
interface PushManner {
  readonly forgery?: Forgery | undefined;
  /** How often it comes, each time the same. */
  readonly copies?: number;
}

/** Whatever WeChat and WeCom would know, in memory; a restart knows only the setting. */
export class World {
  readonly clock: StandInClock;
  readonly chance: Chance;
  readonly meters: Meters;
  readonly tokens: Tokens;
  readonly people: People;
  readonly journal = new Journal();
  readonly faults = new Faults();
  readonly postman: Postman;
  readonly mediaChecks: MediaChecks;
  readonly chats: CorpChats;
  readonly robots: Robots;
  readonly apps: ReadonlyMap<string, App>;
  readonly corp: Corp;
  readonly activities = new Map<string, Activity>();
  readonly quotaClearings = new Map<string, number>();
  /** When each piece of encrypted data was made, by the hash that names it. */
  readonly encryptedAt = new Map<string, Instant>();
  readonly codes: { readonly at: Instant; readonly scene: string; readonly page: string; readonly version: string }[] = [];
  readonly links: { readonly link: string; readonly path: string; readonly query: string; readonly until: Instant }[] = [];
  readonly textChecks: { readonly at: Instant; readonly traceId: string; readonly suggest: string; readonly label: number }[] = [];
  /** How long one subscription message is on its way. */
  sendingTakesMs = 20;
  private readonly subscriptions = new Map<string, Subscriptions>();

  constructor(setting: Setting, { now, seed }: { readonly now: () => Instant; readonly seed: string }) {
    this.clock = new StandInClock(now);
    this.chance = new Chance(seed);
    this.meters = new Meters(this.clock);
    this.tokens = new Tokens(this.clock, this.chance, this.meters);
    this.people = new People(this.clock, this.chance);
    this.postman = new Postman(this.clock, this.journal);
    this.mediaChecks = new MediaChecks(this);
    this.chats = new CorpChats(this.clock, this.chance, setting.chats);
    this.robots = new Robots(this.clock, this.chance, setting.robots);
    this.apps = new Map(setting.apps.map(({ templates, push, ...app }) => [app.appid, { ...app, push: push && pushPlace(push) }]));
    this.corp = { ...setting.corp, push: setting.corp.push && pushPlace(setting.corp.push) };
    for (const { appid, templates } of setting.apps) {
      const subscriptions = new Subscriptions();
      for (const template of templates) subscriptions.templates.set(template.id, template);
      this.subscriptions.set(appid, subscriptions);
    }
  }

  /** @throws Error for an app that the setting does not have: tokens are given to none */
  app(appid: string): App {
    const app = this.apps.get(appid);
    if (app === undefined) throw new Error(`no app ${appid}`);
    return app;
  }

  subscriptionsOf(appid: string): Subscriptions {
    const found = this.subscriptions.get(appid);
    if (found === undefined) throw new Error(`no app ${appid}`);
    return found;
  }

  /** Tells an app of an event and comes back when it was taken or given up. An app without an address is told nothing. */
  async push(app: App, event: PushEvent, { forgery, copies }: PushManner = {}): Promise<boolean> {
    if (app.push === null || !(await this.askApp(app))) return false;
    return this.deliver(miniLetter(app, event, this.sealing(app.push, app.appid, forgery)), event.event, copies);
  }

  /** The same for WeCom. */
  async pushToCorp(event: PushEvent, { forgery, copies }: PushManner = {}): Promise<boolean> {
    const { corp } = this;
    if (corp.push === null || !(await this.askCorp())) return false;
    return this.deliver(wecomLetter(corp, event, this.sealing(corp.push, corp.corpid, forgery)), event.event, copies);
  }

  /** Tells an app of something while the call that led to it is answered. */
  pushLater(app: App, event: PushEvent): void {
    if (app.push !== null) this.clock.after(0, async () => void (await this.push(app, event)));
  }

  /** Asks an app's address whether it is the right one, which stands before the first push. */
  askApp(app: App): Promise<boolean> {
    return this.verified(app.push, (place, echo) => miniQuestion(this.sealing(place, app.appid), echo));
  }

  askCorp(): Promise<boolean> {
    const { push, corpid } = this.corp;
    return this.verified(push, (place, echo) => wecomQuestion(this.sealing(place, corpid), echo));
  }

  private async verified(place: PushPlace | null, question: (place: PushPlace, echo: string) => string): Promise<boolean> {
    if (place === null || place.verified) return place !== null;
    const echo = this.chance.digits(19);
    const answer = await this.postman.ask(question(place, echo), echo);
    if (answer === 'right') place.verified = true;
    else this.journal.notePush({ at: this.clock.now(), event: 'address', attempt: 1, outcome: answer });
    return place.verified;
  }

  /** Every copy is the same letter, byte for byte. */
  private async deliver(letter: Letter, event: string, copies = 1): Promise<boolean> {
    let taken = true;
    for (let copy = 0; copy < copies; copy += 1) taken = (await this.postman.deliver(letter, event)) && taken;
    return taken;
  }

  private sealing(place: PushPlace, receiver: string, forgery?: Forgery): Sealing {
    return { place, receiver, chance: this.chance, now: this.clock.now(), forgery };
  }
}
