import type { DataSource } from 'typeorm';
import { entities } from '../../entities.js';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';

describe('the schema', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await (await createDataSource({ url: database.url, entities })).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('should be made by the migrations, once, also when two processes start together', async () => {
    const rival = await (await createDataSource({ url: database.url, entities })).initialize();
    const counts = await Promise.all([migrate(dataSource), migrate(rival)]);
    await rival.destroy();
    expect(counts[0] + counts[1]).toBe(migrations.length);
    expect(await migrate(dataSource)).toBe(0);
  });

  it('should be exactly what the entities say', async () => {
    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('should refuse data of a newer version', async () => {
    await dataSource.query("INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'FromTheFuture1999999999999')");
    await expect(migrate(dataSource)).rejects.toThrow('newer version');
    await dataSource.query("DELETE FROM migrations WHERE name = 'FromTheFuture1999999999999'");
  });

  it('should go back to nothing by the migrations down', async () => {
    for (let step = 0; step < migrations.length; step++) await dataSource.undoLastMigration({ transaction: 'each' });
    const runner = dataSource.createQueryRunner();
    expect(await runner.hasTable('request')).toBe(false);
    await runner.release();
    expect(await migrate(dataSource)).toBe(migrations.length);
  });
});
