import type { RunningApp } from '../start-app.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

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
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string; readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  };
  const plain = (schema: Schema, name: string): unknown => {
    const { $ref, allOf, enum: choices, type, format } = schema;
    if ($ref !== undefined) return plain(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, name);
    if (allOf?.[0]) return plain(allOf[0], name);
    if (choices) return choices[0];
    if (type === 'object') return Object.fromEntries((schema.required ?? []).map((field) => [field, plain(schema.properties?.[field] ?? {}, field)]));
    if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => plain(schema.items ?? {}, name));
    if (type === 'boolean') return true;
    if (type === 'integer' || type === 'number') return name === 'expectedVersion' ? NO_SUCH_VERSION : (schema.minimum ?? 1);
    return format === 'date' ? '2026-03-04' : format === 'date-time' ? '2026-03-05T02:00:00Z' : /Id$/.test(name) ? 'none' : '约好时间';
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return { name: operationId.replace('_', 'Controller.'), method: method.toUpperCase(), path, body: schema ? (plain(schema, '') as object) : undefined };
    }));
}
