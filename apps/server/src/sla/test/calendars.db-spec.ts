import { DEFAULT_LIMITS } from '@yige/domain';
import type { DataSource } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { UuidV7Ids } from '../../platform/ids/ids.js';
import { type MigratedDatabase, migratedDatabase } from '../../testing/migrated-database.js';
import { TestClock } from '../../testing/test-clock.js';
import { Calendars } from '../application/calendars.js';
import { ImportCalendar } from '../application/import-calendar.js';
import { Deadlines } from '../deadlines.js';
import { CalendarYears } from '../infrastructure/calendar-years.repository.js';

const shanghai = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

describe('the calendars of districts', () => {
  let database: MigratedDatabase;
  let dataSource: DataSource;
  const clock = new TestClock();
  const years = new CalendarYears();

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource } = database);
  });
  afterAll(() => database.drop());

  const process = (): { deadlines: Deadlines; importer: ImportCalendar } => {
    const calendars = new Calendars(new Reads(dataSource), years, clock);
    return { deadlines: new Deadlines(calendars), importer: new ImportCalendar(new UnitOfWork(dataSource), years, calendars, new UuidV7Ids(), clock) };
  };
  const leg = async (deadlines: Deadlines, tenantId: string, from: string) => {
    const { dueAt, dueConfirmed } = (await deadlines.of(tenantId)).ofLeg(shanghai(from), { value: 1, unit: 'workday' }, 'U3', DEFAULT_LIMITS);
    return [new Date(dueAt + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '), dueConfirmed];
  };

  it('should count the make-up Saturday after a Friday afternoon (acceptance scenario 6)', async () => {
    expect(await leg(process().deadlines, 'a', '2026-02-13 15:00')).toEqual(['2026-02-14 18:00', true]);
  });

  it('should call a limit over an unknown year unconfirmed, until the district imports that year, for that district alone', async () => {
    const { deadlines, importer } = process();
    expect(await leg(deadlines, 'a', '2027-02-05 10:00')).toEqual(['2027-02-08 18:00', false]);
    const year = { year: 2027, holidays: ['2027-02-08', '2027-02-09'], makeUpWorkdays: ['2027-02-13'] };
    expect(await importer.run('a', [year])).toEqual([{ year: 2027, version: 1, outcome: 'imported', holidays: 2, makeUpWorkdays: 1 }]);
    expect(await leg(deadlines, 'a', '2027-02-05 10:00')).toEqual(['2027-02-10 18:00', true]);
    expect(await leg(deadlines, 'a', '2027-02-12 10:00')).toEqual(['2027-02-13 18:00', true]);
    expect(await leg(deadlines, 'b', '2027-02-05 10:00')).toEqual(['2027-02-08 18:00', false]);
  });

  it('should keep versions, take the newest, and let an import win over what is known', async () => {
    const { deadlines, importer } = process();
    const without = { year: 2026, holidays: [], makeUpWorkdays: [] };
    expect(await importer.run('c', [without])).toMatchObject([{ version: 1, outcome: 'imported' }]);
    expect(await leg(deadlines, 'c', '2026-02-13 15:00')).toEqual(['2026-02-16 18:00', true]);
    expect(await importer.run('c', [without])).toMatchObject([{ version: 1, outcome: 'unchanged' }]);
    expect(await importer.run('c', [{ ...without, makeUpWorkdays: ['2026-02-14'] }])).toMatchObject([{ version: 2, outcome: 'imported' }]);
    expect(await leg(deadlines, 'c', '2026-02-13 15:00')).toEqual(['2026-02-14 18:00', true]);
    expect((await years.ofYear(dataSource.manager, 'c', 2026)).map(({ version, active }) => [version, active])).toEqual([[1, false], [2, true]]);
  });

  it('should hear of an import through another process within a minute', async () => {
    const [one, two] = [process(), process()];
    expect(await leg(one.deadlines, 'd', '2026-02-13 15:00')).toEqual(['2026-02-14 18:00', true]);
    await two.importer.run('d', [{ year: 2026, holidays: [], makeUpWorkdays: [] }]);
    clock.forward(60_000);
    expect(await leg(one.deadlines, 'd', '2026-02-13 15:00')).toEqual(['2026-02-16 18:00', true]);
  });
});
