import { bodyOf, type Contract, resolved, type Schema } from '../contract.js';
import type { RunningApp } from '../start-app.js';

/** A route of the contract, as `Controller.handler`, with a body of the right form. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body: object | undefined;
}

/** Larger than any version that a thing of this test comes to. */
const NO_SUCH_VERSION = 999;

export async function operations({ url }: RunningApp): Promise<Operation[]> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as Contract;
  const plain = (asked: Schema, name: string): unknown => {
    const { enum: choices, type, format, required = [], properties = {}, items = {}, minItems = 0, minimum = 1 } = resolved(document, asked);
    if (choices) return choices[0];
    if (type === 'object') return Object.fromEntries(required.map((field) => [field, plain(properties[field] ?? {}, field)]));
    if (type === 'array') return Array.from({ length: minItems }, () => plain(items, name));
    if (type === 'boolean') return true;
    if (type === 'integer' || type === 'number') return name === 'expectedVersion' ? NO_SUCH_VERSION : minimum;
    return format === 'date' ? '2026-03-04' : format === 'date-time' ? '2026-03-05T02:00:00Z' : /Id$/.test(name) ? 'none' : '约好时间';
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const schema = bodyOf(operation);
      return { name: operation.operationId.replace('_', 'Controller.'), method: method.toUpperCase(), path, body: schema ? (plain(schema, '') as object) : undefined };
    }));
}
