import { getMetadataArgsStorage } from 'typeorm';
import { AccountLink } from './access/infrastructure/account-link.entity.js';
import { Account } from './access/infrastructure/account.entity.js';
import { IdentitySession } from './access/infrastructure/identity-session.entity.js';
import { Session } from './access/infrastructure/session.entity.js';
import { entities } from './entities.js';
import { keyedColumns } from './keyed-columns.js';

/** Of chance or of a password, or a chain of plain hashes: no key of the ring wrote them. */
const UNKEYED = [[Account, 'passwordHash'], [AccountLink, 'tokenHash'], [IdentitySession, 'tokenHash'], [Session, 'tokenHash']] as const;

describe('the table of keyed columns', () => {
  it('should have every column whose name says that it is sealed, an index or a keyed hash', () => {
    const named = getMetadataArgsStorage().columns
      .filter(({ target, propertyName }) => entities.some((entity) => entity === target) && /sealed|hash$|^mac$|index$/i.test(propertyName) && !/^(previousHash|hash|requestHash|sealedOn)$/.test(propertyName))
      .map(({ target, propertyName }) => `${(target as { name: string }).name}.${propertyName}`)
      .filter((name) => !UNKEYED.some(([entity, property]) => name === `${entity.name}.${property}`));
    expect(named.length).toBeGreaterThan(10);
    expect(keyedColumns.map(({ entity, property }) => `${(entity as { name: string }).name}.${property}`).sort()).toEqual(named.sort());
  });
});
