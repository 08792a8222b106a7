import { randomUUID } from 'node:crypto';
import type { RunningApp } from '../start-app.js';
import { RIGHTS } from '../../access/rights.js';
import type { Right } from '../../access/right.js';
import { ACCOUNT, BY_WECHAT, type Caller, EVERY_POST, NOBODY, reporter, staff, type WorldName } from './callers.js';
import { operations, type Operation } from './contract.js';
import type { Answer } from './oracle.js';
import { EMPTY, type MatrixRoute } from './route-kinds.js';
import { idOf, ROUTES } from './routes.js';
import type { Thing, World } from './worlds.js';

const AT_ONCE = 6;

export interface Reply {
  readonly status: number;
  readonly code: string | null;
  readonly text: string;
}

/** A route with its line in the table, how the matrix calls it, and where it lies. */
export interface Line {
  readonly name: string;
  readonly right: Right;
  readonly route: MatrixRoute;
  readonly operation: Operation;
}

/** Routes whose answer holds an identity to whoever may ask for it; every other answer to anybody holds none. */
const TELLS = /^(IdentityController\.reveal|OwnDataController\.(copy|page|correct|withdraw)|HouseholdFilesController\.(read|change|contact|list)|MediationsController\.(read|contact|file)|MediationStepsController\.\w+)$/;

/** Calls the service as the callers do, and keeps what was not as it should be. */
export class MatrixRunner {
  readonly wrong: string[] = [];
  readonly worlds: World[] = [];
  cells = 0;

  private constructor(
    readonly running: RunningApp,
    readonly lines: readonly Line[],
    /** Routes that the table, the contract and the matrix do not have alike. */
    readonly strange: readonly string[],
  ) {}

  static async begin(running: RunningApp): Promise<MatrixRunner> {
    const contract = new Map((await operations(running)).map((one) => [one.name, one]));
    const names = [...new Set([...Object.keys(RIGHTS), ...Object.keys(ROUTES), ...contract.keys()])];
    const lines = names.flatMap((name): Line[] => {
      const [right, route, operation] = [RIGHTS[name], ROUTES[name], contract.get(name)];
      return right && route && operation ? [{ name, right, route, operation }] : [];
    });
    const known = new Set(lines.map(({ name }) => name));
    return new MatrixRunner(running, lines, names.filter((name) => !known.has(name)));
  }

  /** Everybody who is let in as what they are. */
  everybody(): readonly Caller[] {
    return [...EVERY_POST.map(staff), ACCOUNT, ...this.worlds.slice(0, 1).map(({ lookupCode }) => reporter(lookupCode)), BY_WECHAT, NOBODY];
  }

  world(name: WorldName): World {
    const found = this.worlds.find((world) => world.name === name);
    if (!found) throw new Error(`the world ${name} is not there yet`);
    return found;
  }

  async call(line: Line, { authorization, name: who }: Pick<Caller, 'authorization' | 'name'>, url: string, body?: object): Promise<Reply> {
    const headers = { ...(authorization === null ? {} : { authorization }), 'idempotency-key': randomUUID() };
    this.cells++;
    // Each from an address of its own: limits are not what is looked at here.
    const remoteAddress = `10.${this.cells >> 16}.${(this.cells >> 8) & 255}.${this.cells & 255}`;
    const answer = await this.running.app.inject({ method: line.operation.method as 'GET', url, headers, remoteAddress, ...(body ? { payload: body } : {}) });
    const { statusCode: status, body: text } = answer;
    if (!TELLS.test(line.name) || status >= 400) {
      for (const identity of this.worlds.flatMap(({ identities }) => identities)) if (text.includes(identity)) this.wrong.push(`${line.name} tells ${who} of ${identity}`);
    }
    return { status, code: status >= 400 && text.startsWith('{') ? (JSON.parse(text) as { code: string }).code : null, text };
  }

  /** Names the thing of a world in the address and the body, as far as the route has room for it; `more` goes into the body beside that. */
  async callOn(line: Line, caller: Caller, thing: Thing, world: World, more: object = {}): Promise<Reply> {
    const { route, operation } = line;
    if ('list' in route) throw new Error(`${line.name} names no thing`);
    const given = route.params?.(world, caller) ?? {};
    const id = 'about' in route ? idOf(route.about, thing, world, caller) : 'none';
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? id);
    const body = route.body || operation.body ? { ...operation.body, ...route.body?.(world, caller), ...more } : undefined;
    return this.call(line, caller, path + (route.query?.(world, caller) ?? ''), body);
  }

  hold(what: string, is: string, should: Answer): void {
    if (is !== should) this.wrong.push(`${what}: ${is} instead of ${should}`);
  }

  /** Does all, some at a time. */
  async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const waiting = [...items];
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }));
  }
}

/** What an answer means. A refusal for another reason than who asks says that the thing is there. */
export function meaning({ status, code, text }: Reply, into: readonly number[], hidden: number | typeof EMPTY = 404): string {
  if (status === 401 && code === 'ACCESS.SIGN_IN_NEEDED') return 'signIn';
  if (status === 403 && (code === 'ACCESS.DENIED' || code === 'ACCESS.SECOND_FACTOR_NEEDED')) return 'denied';
  if (hidden === EMPTY && status === 200 && /^(\[\]|\{"items":\[\]\})$/.test(text)) return 'hidden';
  if (status === hidden && !into.includes(status)) return 'hidden';
  return into.includes(status) ? 'in' : `${status} ${code ?? ''}`;
}
