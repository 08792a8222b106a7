import { getMetadataArgsStorage } from 'typeorm';
import { entities } from './entities.js';
import { SnakeCaseNaming } from './platform/database/naming.js';
import { notReferences, references } from './references.js';

const naming = new SnakeCaseNaming();
const { columns, tables } = getMetadataArgsStorage();
const tableOf = (entity: unknown): string => tables.find((table) => table.target === entity)?.name ?? '';
/** Everything that is as long as an id and is not the row's own. */
const idColumns = entities.flatMap((entity) =>
  columns
    .filter(({ target, options }) => typeof target === 'function' && [entity, Object.getPrototypeOf(entity)].includes(target) && options.length === 36 && options.primary !== true)
    .map(({ propertyName }) => `${tableOf(entity)}.${naming.columnName(propertyName, undefined)}`),
);

describe('the table of references', () => {
  it('should know where every id leads, or that it leads nowhere', () => {
    // A column whose rows lead to several tables, by their kind, is one column.
    const declared = [...new Set(references.map(({ from, property }) => `${tableOf(from)}.${naming.columnName(property, undefined)}`))];
    expect(idColumns.length).toBeGreaterThan(60);
    expect([...declared, ...notReferences].sort()).toEqual([...idColumns].sort());
  });
});
