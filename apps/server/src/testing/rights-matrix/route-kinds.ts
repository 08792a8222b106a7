import type { Caller, Post } from './callers.js';
import type { Thing, World } from './worlds.js';

/** What a route is about: a thing, the request that is nearest to the caller's work beside the confidential one, a place, or oneself. */
export type About = Thing | 'request' | 'node' | 'group' | 'zone' | 'ledZone' | 'coveredGrid' | 'dividedGrid' | 'dividedBuilding' | 'grid' | 'building' | 'session' | 'anybody' | 'myTimeService' | 'myAbsence' | 'itsTimeService' | 'itsAbsence' | 'file' | 'lookup';

/** As much as of a place that nobody has ever heard of. */
export const EMPTY = 'empty';

interface Call {
  readonly params?: (world: World, caller: Caller) => Readonly<Record<string, string>>;
  readonly query?: (world: World, caller: Caller) => string;
  readonly body?: (world: World, caller: Caller) => object;
  /** Answers to whoever may: what is sent is of the right form and out of date, or may be said again. */
  readonly into: readonly number[];
  /** The answer by which nobody can tell whether there is such a thing: 404 unless said. */
  readonly hidden?: number | typeof EMPTY;
  /** It takes the thing away: called when every other route has been. */
  readonly takesAway?: true;
}

/** One thing is named in the call. */
interface ObjectRoute extends Call {
  readonly about: About;
  /** May know of it, and are told that it is another's to do. */
  readonly refuses?: readonly Post[];
}

/** No thing is named: rows and numbers of the caller's own places, `district`: of their whole district, `self`: of themselves. */
interface ListRoute {
  readonly list: 'places' | 'district' | 'self';
  /** Addresses after the path of the route; several are several views of it, or a search. */
  readonly views: (words: readonly string[]) => readonly string[];
  /** False: the answer counts what the callers of this test do themselves. */
  readonly still: boolean;
  /** Shown to every caller whose district it is, although the thing itself is closed to them. */
  readonly told?: readonly Thing[];
}

/** Neither names a thing nor lists any: only who may call is asked. */
interface ActRoute extends Call {
  readonly act: true;
}

export type MatrixRoute = ObjectRoute | ListRoute | ActRoute;

export const object = (about: About, into: number | readonly number[], more: Omit<Call, 'into'> = {}): ObjectRoute => ({ about, into: typeof into === 'number' ? [into] : into, ...more });
export const act = (into: number | readonly number[], body?: object): ActRoute => ({ act: true, into: typeof into === 'number' ? [into] : into, ...(body ? { body: () => body } : {}) });
export const list = (scope: ListRoute['list'], views: readonly string[] = [''], more: { still?: boolean; told?: readonly Thing[] } = {}): ListRoute => ({ list: scope, views: () => views, still: true, ...more });
export const searched = (scope: ListRoute['list'], views: readonly string[], search: string, more: { told?: readonly Thing[] } = {}): ListRoute =>
  ({ list: scope, views: (words) => [...views, ...words.map((word) => `${search}${encodeURIComponent(word)}`)], still: true, ...more });
