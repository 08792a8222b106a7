import type { EventOwner } from './view-tree.js';

export type Definition = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;

/** What one `setData` may weigh before the platform slows down, in bytes of UTF-8: WeChat's own advice is 64 KB. */
export const SET_DATA_LIMIT = 64 * 1024;

/** How the program moved its view: many or heavy calls are what makes cheap phones slow. Bytes of UTF-8. */
export interface SetDataMeter {
  calls: number;
  bytes: number;
  heaviest: number;
}

export interface InstanceEnvironment {
  readonly meter: SetDataMeter;
  readonly adopt: <T>(value: T) => T;
}

/** What pages and components have in common: data that moves by path patches only, and methods that events call. */
export class Instance implements EventOwner {
  /** `this` of the program's own functions. */
  readonly self: Record<string, unknown> & { data: Record<string, unknown> };

  constructor(definition: Definition, protected readonly environment: InstanceEnvironment) {
    const data = environment.adopt((definition['data'] ?? {}) as Record<string, unknown>);
    this.self = Object.assign(Object.create(this.clientMethods()), definition, definition['methods'], { data });
  }

  handle(method: string, event: unknown): void {
    const handler = this.self[method];
    if (typeof handler !== 'function') throw new Error(`the template names a handler that does not exist: ${method}`);
    (handler as Method).call(this.self, event);
  }

  /** Runs a life-cycle function if the program has it. */
  lifecycle(name: string, ...args: unknown[]): unknown {
    const lifetimes = this.self['lifetimes'] as Record<string, unknown> | undefined;
    const hook = this.self[name] ?? lifetimes?.[name];
    return typeof hook === 'function' ? (hook as Method).apply(this.self, args) : undefined;
  }

  private clientMethods(): Record<string, unknown> {
    const setData = (patch: Record<string, unknown>, done?: Method): void => {
      const bytes = Buffer.byteLength(JSON.stringify(patch));
      const { meter } = this.environment;
      meter.calls += 1;
      meter.bytes += bytes;
      meter.heaviest = Math.max(meter.heaviest, bytes);
      for (const [path, value] of Object.entries(this.environment.adopt(patch))) setPath(this.self.data, path, value);
      queueMicrotask(() => done?.call(this.self));
    };
    return {
      setData,
      selectComponent: () => null,
      selectAllComponents: () => [],
      getOpenerEventChannel: () => ({ emit() {}, on() {}, once() {}, off() {} }),
      __wxExparserNodeId__: String(Math.random()).slice(2),
    };
  }
}

/** A component of the package that only draws what it is given (the framework uses one to pass the depth limit of templates). */
export function drawnComponent(definition: Definition, properties: Record<string, unknown>, environment: InstanceEnvironment): Instance {
  const defaults = Object.entries((definition['properties'] ?? {}) as Record<string, { value?: unknown } | null>);
  const data = { ...Object.fromEntries(defaults.map(([name, property]) => [name, property?.value])), ...properties };
  return new Instance({ ...definition, data: { ...(definition['data'] as object | undefined), ...data } }, environment);
}

/** Applies one entry of a setData patch: `root.cn.[0].v` as the framework writes it, or `list[3].name`. */
export function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  let current: Record<string, unknown> = target;
  keys.slice(0, -1).forEach((key, index) => {
    const next = current[key];
    if (typeof next !== 'object' || next === null) current[key] = /^\d+$/.test(keys[index + 1] ?? '') ? [] : {};
    current = current[key] as Record<string, unknown>;
  });
  const last = keys.at(-1);
  if (last !== undefined) current[last] = value;
}
