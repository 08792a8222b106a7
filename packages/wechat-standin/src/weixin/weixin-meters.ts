import type { World } from '../world/world.js';
import type { Meter } from '../world/meters.js';

interface PathMeters {
  /** Calls in a second or a minute. */
  readonly short: Meter;
  readonly day: Meter;
}

const minute = (name: string, most: number, errcode: number): Meter => ({ name, span: 'minute', most, errcode });
const day = (name: string, most: number, errcode = 45009): Meter => ({ name: `${name}-day`, span: 'day', most, errcode });

const LINKS: PathMeters = { short: { name: 'links', span: 'second', most: 100, errcode: 44990 }, day: day('links', 500_000, 44993) };
/** No limit of the documents is so high; it only gives a path that has none something to be counted by. */
const UNLIMITED = 1_000_000_000;

/** How often each path may be called (wechat.md §3.1, §3.3, §4.3, §7.1, §7.2); both kinds of links share theirs. Tests set other numbers by the meters' names. */
export const METERS_OF_PATHS: Readonly<Record<string, PathMeters>> = {
  '/wxa/getwxacodeunlimit': { short: minute('wxacode', 5_000, 45009), day: day('wxacode', UNLIMITED) },
  '/wxa/generate_urllink': LINKS,
  '/wxa/generatescheme': LINKS,
  '/wxa/msg_sec_check': { short: minute('text-check', 4_000, 44991), day: day('text-check', 2_000_000) },
  '/wxa/media_check_async': { short: minute('media-check', 2_000, 44991), day: day('media-check', 200_000) },
  '/cgi-bin/message/subscribe/send': { short: minute('subscribe-send', UNLIMITED, 45009), day: day('subscribe-send', 10_000_000) },
};

/** Counts a call of this path. @throws Refused past one of its limits */
export function countCall(world: World, appid: string, path: string): void {
  const meters = METERS_OF_PATHS[path];
  if (meters === undefined) return;
  world.meters.count(meters.short, appid);
  world.meters.count(meters.day, appid);
}
