import { bodyOf, type Contract, resolved, type Schema } from '../contract.js';
import { CANARIES, canaryFor } from './canaries.js';

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
      const schema = bodyOf(operation);
      return {
        operationId: operation.operationId, method: method.toUpperCase(), address: query.length === 0 ? filled : `${filled}?${query.join('&')}`,
        body: schema === undefined ? undefined : value(contract, path, '', schema, known, fits),
      };
    })));
}

function value(contract: Contract, path: string, name: string, schema: Schema, known: Known, fits: boolean): unknown {
  const { enum: choices, type, format, minimum = 1, properties = {}, items = {} } = resolved(contract, schema);
  if (type === 'object') return Object.fromEntries(Object.entries(properties).map(([field, of]) => [field, value(contract, path, field, of, known, fits)]));
  if (type === 'array') return [value(contract, path, name, items, known, fits)];
  const words = known[name] ?? CANARIES[canaryFor(path, name)];
  if (!fits) return words;
  if (choices) return choices[0];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum;
  if (format === 'date') return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return format === 'date-time' ? new Date(Date.now() + 86_400_000).toISOString() : words;
}
