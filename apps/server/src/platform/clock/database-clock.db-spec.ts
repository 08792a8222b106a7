import { createDataSource } from '../database/data-source.js';
import { freshDatabase } from '../../testing/fresh-database.js';
import { DatabaseClock } from './database-clock.js';

/** The embedded database has no clock of its own. */
const onServer = process.env['TEST_DATABASE_URL'] === undefined ? it.skip : it;

describe('the clock of a database server', () => {
  onServer('should be read to the millisecond, whatever zone the server is set to', async () => {
    const database = await freshDatabase();
    const dataSource = await (await createDataSource({ url: database.url, entities: [] })).initialize();
    const before = Date.now();
    const clock = await DatabaseClock.of(dataSource);
    expect(clock.now()).toBeGreaterThan(before - 1_000);
    expect(clock.now()).toBeLessThan(Date.now() + 1_000);
    clock.onApplicationShutdown();
    await dataSource.destroy();
    await database.drop();
  });
});
