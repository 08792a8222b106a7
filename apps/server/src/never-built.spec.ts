import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { entities } from './entities.js';
import { SnakeCaseNaming } from './platform/database/naming.js';
import { bodyOf, type Contract, resolved, type Schema } from './testing/contract.js';

const contract = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../packages/api-client/openapi.json'), 'utf8')) as Contract;
const naming = new SnakeCaseNaming();

/** Words of what product.md "Never built" forbids, as they would stand in the name of a table, a column, a route or a field, whatever its type. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'no ranking or score of persons, no quotas': /^(score|rank|ranking|stars?|league|leaderboard|credits?|merits?|demerits?|grade|quotas?|kpi)$/,
  'no check-in, no time online': /^(checkins?|checkin|checkout|clockin|punch|online|presence)$/,
  'no lists of "key persons", no risk levels': /^(keypersons?|watchlists?|blacklists?|blacklisted|blocklists?|denylists?|greylists?|risk|risks|risklevel|dangerousness|petitioner)$/,
  'no ID numbers, health, belief or whereabouts': /^(idcard|idnumber|idno|identitycard|passport|health|illness|disease|diagnosis|disability|mental|religion|belief|faith|ethnicity|nation|birth|birthday|birthdate|sex|gender|age|whereabouts|latitude|longitude|lat|lng|gps|geolocation|coordinates?|track|fingerprints|facial)$/,
  'no cameras, no scraping of chats': /^(camera|cameras|cctv|chatlogs?|transcripts?|archive)$/,
  'no buying of time-bank credit': /^(price|prices|payment|payments|purchase|purchases|topup|yuan|cents)$/,
};

/** Where the matter is, as whoever reports points at it on a map if they like: nobody's whereabouts. */
const SPOT = ['Point.latitude', 'Point.longitude', 'PointView.latitude', 'PointView.longitude'];

/** Single words, and each two that stand side by side as one: `risk_level` is `risk`, `level` and `risklevel`. */
function wordsOf(name: string): string[] {
  const single = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '');
  return [...single, ...single.slice(1).map((word, n) => `${single[n] ?? ''}${word}`)];
}

const faultsIn = (names: readonly string[]): string[] =>
  names.flatMap((name) => Object.entries(FORBIDDEN).filter(([, word]) => wordsOf(name).some((one) => word.test(one))).map(([rule]) => `${name}: ${rule}`));

describe('what is never built (product.md)', () => {
  it('should stand in no table and no column, of whatever type', () => {
    const { columns, tables } = getMetadataArgsStorage();
    const names = entities.flatMap((entity) => {
      const table = tables.find(({ target }) => target === entity)?.name ?? '';
      const own = columns.filter(({ target }) => typeof target === 'function' && [entity, Object.getPrototypeOf(entity)].includes(target));
      return [table, ...own.map(({ propertyName }) => `${table}.${naming.columnName(propertyName, undefined)}`)];
    });
    expect(names.length).toBeGreaterThan(500);
    expect(faultsIn(names)).toEqual([]);
  });

  it('should stand in no route and no field of the contract', () => {
    const fields = Object.entries(contract.components.schemas).flatMap(([name, { properties = {} }]) => [name, ...Object.keys(properties).map((field) => `${name}.${field}`)]);
    const parameters = Object.values(contract.paths).flatMap((methods) => Object.values(methods).flatMap(({ parameters: of = [] }) => of.map(({ name }) => name)));
    expect(fields.length).toBeGreaterThan(500);
    expect(faultsIn([...Object.keys(contract.paths), ...fields, ...parameters].filter((name) => !SPOT.includes(name)))).toEqual([]);
  });

  it('should be found by each of the rules, were it there', () => {
    const planted = ['person.score', 'member_check_in', '/api/key-persons', 'household_file.health', 'request.latitude', 'Zone.cameraUrl', 'time_account.price', 'caller_blacklist', 'Person.idNumber', 'household.riskLevel', 'person.birth_date'];
    expect(planted.filter((name) => faultsIn([name]).length === 0)).toEqual([]);
    expect(faultsIn(['request.language', 'notice_page', 'household.village', 'due_work.payload', 'answer.agent', 'zone.coverage'])).toEqual([]);
  });

  /** Of a request nothing but its words is asked: no number, no name, no place, no photo, no account. */
  it('should be asked of nobody who reports, answers or sees to it', () => {
    const needed = (address: string): readonly string[] => {
      const body = bodyOf(contract.paths[address]?.['post'] ?? { operationId: '' });
      const schema: Schema = body === undefined ? {} : resolved(contract, body);
      expect([address, Object.keys(schema.properties ?? {}).length > 0]).toEqual([address, true]);
      return schema.required ?? [];
    };
    expect(needed('/api/requests')).toEqual(['text']);
    const commands = Object.keys(contract.paths).filter((address) => address.startsWith('/api/requests/{id}/commands/') && contract.paths[address]?.['post']?.requestBody !== undefined);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.flatMap((address) => needed(address).filter((field) => /^(photos?|attachments?|phone|contact|location|position)$/i.test(field)).map((field) => `${address}: ${field}`))).toEqual([]);
  });
});
