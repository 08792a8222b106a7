/** openapi.json, as far as tests that call every route read it. */
export interface Schema {
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

export interface ContractOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ContractOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What a schema says itself, behind its references. */
export function resolved(contract: Contract, schema: Schema): Schema {
  if (schema.$ref !== undefined) return resolved(contract, contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  return schema.allOf?.[0] ? resolved(contract, schema.allOf[0]) : schema;
}

export const bodyOf = ({ requestBody }: ContractOperation): Schema | undefined => requestBody?.content['application/json']?.schema;
