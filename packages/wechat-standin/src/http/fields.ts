import { Refused } from './refused.js';

type Values = Readonly<Record<string, unknown>>;

/** The codes with which a family of endpoints answers to a body that is not what it asks for. */
export interface BodyCodes {
  readonly empty: number;
  readonly unreadable: number;
  readonly missing: number;
}

/** The body of a call, read field by field; a field of another type than asked for is refused like an unreadable body. */
export class Fields {
  private constructor(
    private readonly values: Values,
    private readonly codes: BodyCodes,
  ) {}

  /** @throws Refused when there is nothing, or nothing that is a JSON object in UTF-8 */
  static of(body: Buffer, codes: BodyCodes): Fields {
    if (body.length === 0) throw new Refused(codes.empty);
    let parsed: unknown;
    try {
      parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    } catch {
      throw new Refused(codes.unreadable);
    }
    if (!isObject(parsed)) throw new Refused(codes.unreadable);
    return new Fields(parsed, codes);
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  /** Empty where it is left out. */
  text(name: string): string {
    return this.read(name, '', (value): value is string => typeof value === 'string');
  }

  neededText(name: string): string {
    const value = this.text(name);
    if (value === '') throw new Refused(this.codes.missing);
    return value;
  }

  number(name: string): number | undefined {
    return this.read(name, undefined, (value): value is number => typeof value === 'number' && Number.isFinite(value));
  }

  flag(name: string, otherwise: boolean): boolean {
    return this.read(name, otherwise, (value): value is boolean => typeof value === 'boolean');
  }

  list(name: string): readonly unknown[] {
    return this.read(name, [], (value): value is unknown[] => Array.isArray(value));
  }

  texts(name: string): readonly string[] {
    const list = this.list(name);
    if (!list.every((value) => typeof value === 'string')) throw new Refused(this.codes.unreadable);
    return list;
  }

  /** Undefined where it is left out. */
  object(name: string): Fields | undefined {
    const value = this.read<Values | undefined>(name, undefined, isObject);
    return value === undefined ? undefined : new Fields(value, this.codes);
  }

  objects(name: string): readonly Fields[] {
    const list = this.list(name);
    if (!list.every(isObject)) throw new Refused(this.codes.unreadable);
    return list.map((value) => new Fields(value, this.codes));
  }

  names(): readonly string[] {
    return Object.keys(this.values);
  }

  /** As it came. */
  get raw(): Values {
    return this.values;
  }

  private read<T>(name: string, otherwise: T, fits: (value: unknown) => value is T): T {
    const value = this.values[name];
    if (value === undefined || value === null) return otherwise;
    if (!fits(value)) throw new Refused(this.codes.unreadable);
    return value;
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
