import { getMetadataArgsStorage } from 'typeorm';
import { Person } from './access/index.js';
import { WechatIdentity } from './access/infrastructure/wechat-identity.entity.js';
import { entities } from './entities.js';
import { SnakeCaseNaming } from './platform/database/naming.js';
import { GROUNDS, MEASURED_ROWS, PERSONAL_DATA } from './personal-data.js';
import { references } from './references.js';

const naming = new SnakeCaseNaming();
const { columns, tables } = getMetadataArgsStorage();
/** Its rows lead to persons, pools and the bank. */
const ALSO = ['time_account.owner_id'];
const tableOf = (entity: unknown): string => tables.find((table) => table.target === entity)?.name ?? '';

/** Every column that can hold something about a person: text and JSON of any length, and ids that lead to a person, or to somebody's WeChat. Other ids are numbers of things. */
function telling(entity: (typeof entities)[number]): string[] {
  return ownColumns(entity)
    .filter(({ options, propertyName }) => {
      const isId = options.type === 'varchar' && options.length === 36;
      const leadsToPerson = ALSO.includes(`${tableOf(entity)}.${naming.columnName(propertyName, undefined)}`) || references.some(({ from, property, to }) => from === entity && property === propertyName && [Person, WechatIdentity].includes(to as typeof Person));
      return isId ? leadsToPerson : WRITTEN.includes(String(options.type));
    })
    .map(({ propertyName }) => naming.columnName(propertyName, undefined));
}

const ownColumns = (entity: (typeof entities)[number]) => columns.filter(({ target }) => typeof target === 'function' && [entity, Object.getPrototypeOf(entity)].includes(target));
const WRITTEN = ['varchar', 'text', 'simple-json'];

describe('the table of personal data', () => {
  it('should have every table, and every column of it that can tell of a person', () => {
    const declared = Object.fromEntries(Object.entries(PERSONAL_DATA).map(([table, of]) => [table, Object.keys(of).sort()]));
    const present = Object.fromEntries(entities.map((entity) => [tableOf(entity), telling(entity).sort()]));
    expect(Object.values(present).flat().length).toBeGreaterThan(200);
    expect(declared).toEqual(present);
  });

  it('should say of every number, flag and moment whom it tells of', () => {
    const measured = entities.filter((entity) => ownColumns(entity).some(({ options }) => !WRITTEN.includes(String(options.type)))).map(tableOf);
    expect(measured.length).toBeGreaterThan(80);
    expect(Object.values(MEASURED_ROWS).flat().sort()).toEqual(measured.sort());
    // Whoever's words stand in a row, its numbers are theirs as well.
    const strange = Object.entries(MEASURED_ROWS).flatMap(([ground, names]) =>
      names.filter((table) => {
        const told = Object.values(PERSONAL_DATA[table] ?? {}).filter((why) => why !== null);
        return ground === 'nobody' ? told.length > 0 : !told.some((why) => why === ground);
      }));
    expect(strange).toEqual([]);
  });

  it('should use each ground', () => {
    const used = new Set(Object.values(PERSONAL_DATA).flatMap((of) => Object.values(of)));
    expect(Object.keys(GROUNDS).filter((name) => !used.has(name as keyof typeof GROUNDS))).toEqual([]);
  });

  it('should hold sealed whatever says who a resident is', () => {
    const sealed = ['reporter', 'mediation_party', 'household_file'].flatMap((table) => Object.keys(PERSONAL_DATA[table] ?? {}).filter((column) => /name|phone|salutation|representative/.test(column)));
    expect(sealed.every((column) => /sealed$|_index$|^representation$/.test(column))).toBe(true);
  });
});
