import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { type RunningApp, startApp } from '../../testing/start-app.js';
import { RightsCheck } from '../rights-check.js';
import { ACCOUNT, type Caller, EVERY_POST, NOBODY, reporter, SHUT_OUT, shutOutNames, staff, tokenOf, within, wechatTokenOf, WORLDS, type WorldName } from '../../testing/rights-matrix/callers.js';
import { makeDistricts } from '../../testing/rights-matrix/districts.js';
import { type Line, MatrixRunner, meaning } from '../../testing/rights-matrix/runner.js';
import { atTheDoor, expected, mayRead } from '../../testing/rights-matrix/oracle.js';
import { nearest } from '../../testing/rights-matrix/routes.js';
import { makeWorld, noticeOf, type Thing, THINGS, type World } from '../../testing/rights-matrix/worlds.js';

const LONG_MS = 300_000;

/**
 * Every route, by every role, on what is its own, of another grid, of another town, of another district of the installation, and by those who are
 * shut out. What is expected comes from the table of rights and from `oracle.ts`; what the service does comes over HTTP.
 */
describe('the matrix of rights', () => {
  let running: RunningApp;
  let matrix: MatrixRunner;

  beforeAll(async () => {
    const first = await startApp();
    await makeDistricts(first);
    running = await first.restart();
    matrix = await MatrixRunner.begin(running);
  }, LONG_MS);
  afterAll(async () => {
    process.stdout.write(`the matrix of rights: ${matrix.lines.length} routes, ${matrix.cells} cells, ${matrix.wrong.length} wrong\n`);
    await running.stop();
  });
  afterEach(() => expect(matrix.wrong).toEqual([]));

  it('should have every route of the contract in the table and in the matrix', () => {
    expect(matrix.strange.filter((name) => !UNDOCUMENTED.includes(name))).toEqual([]);
  });

  it('should not start with a route that stands in no line of the table', async () => {
    await expect(NestFactory.createApplicationContext(WithoutRights, { logger: false, abortOnError: false })).rejects.toThrow(/without rights UnlistedController\.read/);
  });

  it('should neither show nor count in lists, searches and exports what is of another place', async () => {
    const before = new Map<string, string>();
    const told = new Set<string>();
    for (const name of WORLDS) {
      matrix.worlds.push(await makeWorld(running, name, shutOutNames()));
      await running.counted();
      await matrix.each(readings(matrix.lines, matrix.everybody()), async ({ line, caller, url, touched }) => {
        const reply = await matrix.call(line, caller, url);
        const key = `${line.name} ${url} by ${caller.name}`;
        const last = before.get(key);
        if (reply.status !== 200) matrix.wrong.push(`${key}: ${reply.status}`);
        if (last !== undefined && last !== reply.text && !touched(name)) matrix.wrong.push(`${key} changed with the world ${name}: ${difference(last, reply.text)}`);
        if (last !== undefined && last !== reply.text) told.add(line.name);
        before.set(key, reply.text);
      });
    }
    const words = matrix.worlds.flatMap(({ words: { branchRequest = [], secretRequest = [], code = [], person = [] } }) => [...branchRequest, ...secretRequest, ...code, ...person]);
    await matrix.each(lists(matrix.lines, matrix.everybody(), words), async ({ line, caller, url }) => {
      const reply = await matrix.call(line, caller, url);
      const door = atTheDoor(line.right, caller);
      if (door !== 'open') return matrix.hold(`${line.name} ${url} by ${caller.name}`, meaning(reply, [200]), door === 'reporter' ? 'hidden' : door);
      if (reply.status !== 200) matrix.wrong.push(`${line.name} ${url} by ${caller.name}: ${reply.status}`);
      for (const { thing, world, tokens } of traces(matrix.worlds)) {
        const found = tokens.find((token) => reply.text.includes(token));
        if (found === undefined) continue;
        if (readable(line, caller, thing, world)) told.add(line.name);
        else matrix.wrong.push(`${line.name} ${url} tells ${caller.name} of ${thing} in ${world}: ${found}`);
      }
    });
    // A list that shows nothing to anybody would pass all of the above.
    expect(matrix.lines.filter(({ name, route }) => 'list' in route && route.list === 'places' && !told.has(name)).map(({ name }) => name)).toEqual([]);
  }, LONG_MS);

  it('should show the telephone of a reporter to nobody in full, and masked to those who work on it', async () => {
    const line = lineOf('RequestsController.read');
    const shown: string[] = [];
    for (const caller of [...EVERY_POST.map(staff), ACCOUNT]) {
      const { text } = await matrix.callOn(line, caller, 'branchRequest', matrix.world('own'));
      if (text.includes(matrix.world('own').masked)) shown.push(caller.name);
    }
    expect(shown).toEqual(['gridWorker', 'branchSecretary']);
  });

  it('should let a signed link lead to its photo alone, and for its time alone', async () => {
    const { path } = JSON.parse((await matrix.callOn(lineOf('RequestPhotosController.link'), staff('branchSecretary'), 'branchRequest', matrix.world('own'))).text) as { path: string };
    const open = async (address: string, caller: Caller): Promise<number> => (await matrix.call(lineOf('LinkedPhotosController.photo'), caller, address)).status;
    for (const caller of [NOBODY, staff('propertyManager')]) expect(await open(path, caller)).toBe(200);
    for (const name of ['beside', 'other', 'foreign'] as const) expect(await open(path.replace(matrix.world('own').ids.photo, matrix.world(name).ids.photo), NOBODY)).toBe(404);
    expect(await open(path.replace('.full.', '.thumb.'), NOBODY)).toBe(404);
    running.clock.forward(5 * 60_000);
    expect(await open(path, NOBODY)).toBe(404);
  });

  it('should let each caller at what they may know of, and hide the rest as if it were not', async () => {
    const cellsOf = (lines: readonly Line[]): readonly { readonly line: Line; readonly caller: Caller; readonly world: WorldName }[] =>
      lines.flatMap((line) => ('about' in line.route ? matrix.everybody().flatMap((caller) => WORLDS.map((world) => ({ line, caller, world }))) : []));
    const takesAway = ({ route }: Line): boolean => 'about' in route && route.takesAway === true;
    const inside = new Set<string>();
    const call = async ({ line, caller, world }: ReturnType<typeof cellsOf>[number]): Promise<void> => {
      const { route } = line;
      if (!('about' in route)) return;
      const things: readonly Thing[] = route.about === 'request' ? [nearest(caller.post), 'secretRequest'] : ['branchRequest'];
      const refused = caller.post !== null && route.refuses?.includes(caller.post) === true;
      for (const thing of things) {
        const about = route.about === 'request' ? thing : route.about;
        const reply = await matrix.callOn(line, caller, thing, matrix.world(world));
        const known = expected(line.right, caller, about, world);
        const should = known === 'in' && refused ? 'denied' : known;
        const is = meaning(reply, should === 'in' ? route.into : [], route.hidden);
        if (is === 'in') inside.add(line.name);
        matrix.hold(`${line.name} on ${about} of ${world} by ${caller.name}`, is, should);
      }
    };
    await matrix.each(cellsOf(matrix.lines.filter((line) => !takesAway(line))), call);
    await matrix.each(cellsOf(matrix.lines.filter(takesAway)), call);
    expect(matrix.lines.filter(({ route }) => 'about' in route).map(({ name }) => name).filter((name) => !inside.has(name))).toEqual([]);
  }, LONG_MS);

  it('should ask only who calls where nothing of anybody is named', async () => {
    for (const line of matrix.lines) {
      const { route } = line;
      if (!('act' in route)) continue;
      await matrix.each(matrix.everybody(), async (caller) => {
        const ending = line.name === 'SessionsController.signOut' && caller.kind !== 'identity' && caller.authorization?.startsWith('Bearer') === true;
        const erasing = line.name === 'WechatController.forget' && caller.kind === 'identity';
        const last = ending ? tokenOf('own', `${caller.post ?? 'resident'}-last`) : erasing ? wechatTokenOf('last') : null;
        const reply = await matrix.callOn(line, last === null ? caller : { ...caller, authorization: `Bearer ${last}` }, 'branchRequest', matrix.world('own'));
        const door = atTheDoor(line.right, caller);
        matrix.hold(`${line.name} by ${caller.name}`, meaning(reply, door === 'open' ? route.into : []), door === 'open' ? 'in' : door === 'reporter' ? 'hidden' : door);
      });
    }
  }, LONG_MS);

  it('should take no field that a call has no room for, be it a role, a place or a state', async () => {
    const withBody = matrix.lines.filter(({ route, operation }) => !('list' in route) && operation.body !== undefined);
    expect(withBody.length).toBeGreaterThan(80);
    await matrix.each(withBody, async (line) => {
      const caller = matrix.everybody().find((one) => atTheDoor(line.right, one) === 'open') ?? reporter(matrix.world('own').lookupCode);
      for (const field of SMUGGLED) {
        const reply = await matrix.callOn(line, caller, nearest(caller.post), matrix.world('own'), { [field]: 'districtAdministrator' });
        const faults = reply.status === 422 ? (JSON.parse(reply.text) as { errors?: readonly { field: string; code: string }[] }).errors : [];
        if (faults?.some((one) => one.field === field && one.code === 'unknown') !== true) matrix.wrong.push(`${line.name} with ${field}: ${reply.status} ${reply.text.slice(0, 120)}`);
      }
    });
  }, LONG_MS);

  it('should let nobody in any more whose account is closed or whose session is over', async () => {
    const calls = matrix.lines.flatMap((line) => SHUT_OUT.map((caller) => ({ line, caller })));
    await matrix.each(calls, async ({ line, caller }) => {
      const reply = 'list' in line.route ? await matrix.call(line, caller, addresses(line, [])[0] ?? '') : await matrix.callOn(line, caller, nearest(caller.post), matrix.world('own'));
      matrix.hold(`${line.name} by ${caller.name}`, meaning(reply, []), 'signIn');
    });
  }, LONG_MS);

  const lineOf = (name: string): Line => {
    const found = matrix.lines.find((line) => line.name === name);
    if (!found) throw new Error(`${name} is no route`);
    return found;
  };
});

/** Pages and probes that stand outside the contract of the faces. */
const UNDOCUMENTED = ['HealthController.live', 'HealthController.ready', 'LandingController.landing', 'LandingController.scanned', 'PushesController.wechatAsks', 'PushesController.wechatTells', 'PushesController.wecomAsks', 'PushesController.wecomTells'];

/** What somebody would add to a call to get more than they may; no call has one of these names for something of its own. */
const SMUGGLED = ['tenantId', 'holderUnitId', 'eventSeq', 'isAdmin', 'lookupHash'];

@Controller('unlisted')
class UnlistedController {
  @Get()
  read(): string {
    return 'read by anybody';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [UnlistedController], providers: [RightsCheck] })
class WithoutRights {}

const addresses = ({ route, operation }: Line, words: readonly string[]): string[] => ('list' in route ? route.views(words).map((view) => operation.path.replace(/\/\{\w+\}$/, '') + view) : []);

interface Reading {
  readonly line: Line;
  readonly caller: Caller;
  readonly url: string;
  /** Whether a world is of those that this answer tells of. */
  readonly touched: (world: WorldName) => boolean;
}

const lists = (lines: readonly Line[], callers: readonly Caller[], words: readonly string[]): Omit<Reading, 'touched'>[] =>
  lines.flatMap((line) => callers.flatMap((caller) => addresses(line, words).map((url) => ({ line, caller, url }))));

/** Lists and counts that hold still by themselves, by those who may read them. */
const readings = (lines: readonly Line[], callers: readonly Caller[]): Reading[] =>
  lists(lines.filter(({ route }) => 'list' in route && route.still), callers, [])
    .filter(({ line, caller }) => atTheDoor(line.right, caller) === 'open')
    .map((reading) => ({ ...reading, touched: (world) => touches(reading, world) }));

function touches({ line: { route }, caller }: Omit<Reading, 'touched'>, world: WorldName): boolean {
  if (!('list' in route)) return false;
  if (route.list === 'district') return world !== 'foreign';
  if (route.list === 'self' || caller.post === null) return world === 'own';
  return within(caller.post, world);
}

/** What gives a thing away: its id, and words that stand in it alone. */
const traces = (worlds: readonly World[]): { thing: Thing; world: WorldName; tokens: readonly string[] }[] =>
  worlds.flatMap(({ name, ids, words }) => THINGS.map((thing) => ({ thing, world: name, tokens: thing === 'notice' ? EVERY_POST.map((post) => noticeOf(name, post)) : [ids[thing], ...(words[thing] ?? [])] })));

const readable = ({ route }: Line, caller: Caller, thing: Thing, world: WorldName): boolean => mayRead(caller, thing, world) || ('list' in route && world !== 'foreign' && route.told?.includes(thing) === true);

function difference(a: string, b: string): string {
  const at = [...a].findIndex((sign, n) => sign !== b[n]);
  return `${a.slice(Math.max(0, at - 60), at + 60)} → ${b.slice(Math.max(0, at - 60), at + 60)}`;
}
