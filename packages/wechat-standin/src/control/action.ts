import type { Fields } from '../http/fields.js';
import type { App } from '../world/apps.js';
import type { Person } from '../world/people.js';
import type { World } from '../world/world.js';

type Told = Readonly<Record<string, unknown>>;

/** Something that a test, or a trial in a browser, has happen. */
export type Action = (body: Fields, world: World) => Told | Promise<Told>;
export type Actions = Readonly<Record<string, Action>>;

/** What was asked for makes no sense; the message says why. */
export class BadAction extends Error {}

/** The mini-program that is meant: the one of `appid`, or the only one. */
export function appOf(body: Fields, world: World): App {
  const appid = body.text('appid');
  const app = appid === '' ? [...world.apps.values()][0] : world.apps.get(appid);
  if (app === undefined) throw new BadAction('no such app');
  return app;
}

/** The person of `userKey`, made if this is the first that is heard of them, or of `openid`. */
export function personOf(body: Fields, world: World): Person {
  const app = appOf(body, world);
  const userKey = body.text('userKey');
  return userKey === '' ? world.people.known(app.appid, body.neededText('openid')) : world.people.met(app.appid, userKey);
}

/** One of a few words. @throws BadAction */
export function wordOf<Word extends string>(words: readonly Word[], given: string): Word {
  const word = words.find((one) => one === given);
  if (word === undefined) throw new BadAction(`"${given}" is none of ${words.join(', ')}`);
  return word;
}
