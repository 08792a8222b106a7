import type { DataSource, ObjectLiteral } from 'typeorm';

type Row = new () => ObjectLiteral;

/** A column that holds the id of a row of another table, or of its own. */
export interface Reference {
  readonly from: Row;
  readonly property: string;
  readonly to: Row;
  /** Which rows (alias `c`) lead there, where the rows of one column lead to several tables. */
  readonly only?: string;
}

/** Names of the columns of an entity that can hold an id. */
type IdProperty<E> = { [P in keyof E]: E[P] extends string | null ? P : never }[keyof E];

/** The references of one table, by property. */
export const referencesOf = <E extends ObjectLiteral>(from: new () => E, to: Partial<Record<IdProperty<E>, Row>>): Reference[] =>
  Object.entries(to).map(([property, target]) => ({ from, property, to: target as Row }));

/** What was found of one reference. */
export interface ReferenceFinding {
  /** `request.grid_id` */
  readonly column: string;
  /** `org_node` */
  readonly table: string;
  /** Rows whose id leads nowhere, or to another district's row. */
  readonly orphans: number;
  /** Ids of the first few of them. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

/** Follows one reference over all rows. A row that belongs to a district must point at rows of that district. */
export async function followReference(dataSource: DataSource, { from, property, to, only }: Reference): Promise<ReferenceFinding> {
  const [child, parent] = [dataSource.getMetadata(from), dataSource.getMetadata(to)];
  const column = child.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${child.tableName} has no property ${property}`);
  const key = column.databaseName;
  const ofOneDistrict = [child, parent].every((table) => table.findColumnWithPropertyName('tenantId') !== undefined);
  const orphans = dataSource
    .createQueryBuilder()
    .from(from, 'c')
    .leftJoin(to, 'p', `p.id = c.${key}${ofOneDistrict ? ' AND p.tenant_id = c.tenant_id' : ''}`)
    .where(`c.${key} IS NOT NULL AND p.id IS NULL${only === undefined ? '' : ` AND ${only}`}`);
  const counted = await orphans.clone().select('COUNT(*)', 'count').getRawOne<{ count: number | string }>();
  const count = Number(counted?.count ?? 0);
  const examples = count === 0 ? [] : await orphans.select('c.id', 'id').orderBy('c.id').limit(EXAMPLES).getRawMany<{ id: string }>();
  return { column: `${child.tableName}.${key}`, table: parent.tableName, orphans: count, examples: examples.map((row) => row.id) };
}
