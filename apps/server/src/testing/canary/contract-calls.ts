import { CANARIES, canaryFor } from './canaries.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface ContractCall {
  readonly operationId: string;
  readonly method: string;
  readonly address: string;
  readonly body: unknown;
}

/** Known ids by the name of a parameter or field, so that some calls reach something. */
export type Known = Readonly<Record<string, string>>;

/** Every route of the contract with canaries in each field: once of the right form, once with words where numbers and choices belong. */
export function callsOf(contract: Contract, known: Known): ContractCall[] {
  return Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => [true, false].map((fits): ContractCall => {
      const of = (name: string): string => known[name] ?? CANARIES[canaryFor(path, name)];
      const query = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name, schema }) => `${encodeURIComponent(name)}=${encodeURIComponent(String(fits && schema ? value(contract, path, name, schema, known, true) : of(name)))}`);
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fits ? of(name) : CANARIES[canaryFor(path, name)]));
      const schema = operation.requestBody?.content['application/json']?.schema;
      return {
        operationId: operation.operationId, method: method.toUpperCase(), address: query.length === 0 ? filled : `${filled}?${query.join('&')}`,
        body: schema === undefined ? undefined : value(contract, path, '', schema, known, fits),
      };
    })));
}

function value(contract: Contract, path: string, name: string, schema: Schema, known: Known, fits: boolean): unknown {
  const { $ref, allOf, enum: choices, type, format, minimum = 1 } = schema;
  if ($ref !== undefined) return value(contract, path, name, contract.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, known, fits);
  if (allOf?.[0]) return value(contract, path, name, allOf[0], known, fits);
  if (type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([field, of]) => [field, value(contract, path, field, of, known, fits)]));
  if (type === 'array') return [value(contract, path, name, schema.items ?? {}, known, fits)];
  const words = known[name] ?? CANARIES[canaryFor(path, name)];
  if (!fits) return words;
  if (choices) return choices[0];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum;
  if (format === 'date') return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return format === 'date-time' ? new Date(Date.now() + 86_400_000).toISOString() : words;
}
