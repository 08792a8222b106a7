import fc from 'fast-check';

/** What no contract foresees, and what has broken services before. */
const STRANGE = [
  null, '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\u202e\u2066', '\ufeff', '\ufffe', '%00', '%', '..', '../../etc/passwd', '..%2f..%2f', "' OR 1=1 --", "'; DROP TABLE request; --", '" OR ""="', '%_%', '\\', '`', '${7*7}', '{{7*7}}',
  '<script>alert(1)</script>', '=1+1', '@SUM(A1)', '-1', '1e309', 'NaN', 'Infinity', 'true', 'null', 'undefined', '[object Object]', '__proto__', 'constructor', 'toString', '👩‍👩‍👧‍👦'.repeat(40), '楼'.repeat(12_000), 'a'.repeat(70_000), '2026-02-30', '0000-00-00', '2026-13-45T99:99:99Z', '+275760-09-13T00:00:00.001Z', '-271821-04-20T00:00:00Z', '9999-12-31T23:59:59.999Z',
  -1, 0, -0, 0.1, 1e308, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 31, 2 ** 32, 2 ** 63, true, false, [], [[]], [null], {}, { length: -1 }, { toString: 1 }, { $ne: null }, { then: 'x' }, { constructor: { prototype: {} } },
];
const strange = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...STRANGE) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 5 }) }, { weight: 1, arbitrary: fc.constant(JSON.parse('['.repeat(60) + ']'.repeat(60))) });

const WORDS = ['楼道里堆满了纸箱', '请在周五前办好', '水管爆了', '天台有人点火', 'a', '3号楼', '已电话联系，约好明天上门', '🙂', 'neighbour', '举报有人违法搭建'];
const words = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) });
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });

/**
 * Makes values out of the contract's schemas: as they should be or, when wild, with here and there something that is not.
 * `known(name)` are values that such a field has in the district at hand.
 */
export class Arbitraries {
  constructor(schemas, known, { wild }) {
    Object.assign(this, { schemas, known, wild, made: new Map() });
  }

  /** One of the right form; when wild, one of sixteen times something strange. */
  of(schema, name, depth = 0) {
    if (!this.wild) return this.right(schema, name, depth);
    return fc.oneof({ weight: 15, arbitrary: this.right(schema, name, depth) }, { weight: 1, arbitrary: strange });
  }

  /** What stands in an address: text, known or not. */
  text(schema, name) {
    return this.of(schema, name).map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')));
  }

  right(schema, name, depth) {
    if (schema.$ref) return this.named(schema.$ref.split('/').at(-1), name, depth);
    if (schema.allOf) return this.right(schema.allOf[0], name, depth);
    if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => this.right(one, name, depth)));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const known = this.known(name);
    const plain = this.plain(schema, name, depth);
    return known.length > 0 && schema.type !== 'array' && schema.type !== 'object' ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: plain }) : plain;
  }

  named(ref, name, depth) {
    const key = `${ref} ${name} ${depth > 4}`;
    if (!this.made.has(key)) this.made.set(key, depth > 4 ? fc.constant({}) : this.right(this.schemas[ref], name, depth));
    return this.made.get(key);
  }

  plain(schema, name, depth) {
    switch (schema.type) {
      case 'integer':
      case 'number':
        return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 2 ** 40, 2 ** 40) });
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(this.of(schema.items ?? {}, name, depth + 1), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, Math.min((schema.maxItems ?? 4) + (this.wild ? 1 : 0), 6)) });
      case 'object':
        return this.object(schema, depth);
      case 'string':
        if (schema.format === 'date') return moment.map((date) => date.toISOString().slice(0, 10));
        if (schema.format === 'date-time') return moment.map((date) => date.toISOString());
        return words.map((text) => fitted(text, schema));
      default:
        return strange;
    }
  }

  /** Its fields, now and then without one that is needed or with one that it does not have. */
  object({ properties = {}, required = [] }, depth) {
    const fields = Object.fromEntries(Object.entries(properties).map(([field, schema]) => [field, this.of(schema, field, depth + 1)]));
    return fc.tuple(fc.record(fields, { requiredKeys: required.filter((field) => field in fields) }), fc.nat(40), fc.constantFrom('extra', '__proto__', 'tenantId', 'role', 'status', 'constructor'), strange).map(([value, luck, name, odd]) => {
      if (!this.wild) return value;
      if (luck === 0) return Object.fromEntries(Object.entries(value).slice(1));
      return luck === 1 ? Object.defineProperty({ ...value }, name, { value: odd, enumerable: true }) : value;
    });
  }
}

function fitted(text, { minLength = 0, maxLength = 10_000 }) {
  const long = text.length < minLength ? text + '楼'.repeat(minLength - text.length) : text;
  return [...long].slice(0, maxLength).join('');
}

export { strange };
