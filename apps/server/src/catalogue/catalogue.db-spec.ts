import { DEFAULT_LIMITS } from '@yige/domain';
import type { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { Clock } from '../platform/clock/clock.js';
import { createDataSource } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrate.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { UuidV7Ids } from '../platform/ids/ids.js';
import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.js';
import { ImportCatalogue } from './application/import-catalogue.js';
import { ReadCatalogue } from './application/read-catalogue.js';
import { readCatalogueFile, type CatalogueFile } from './catalogue-file.js';
import { CatalogueRepository } from './infrastructure/catalogue.repository.js';
import { CatalogueVersion } from './infrastructure/catalogue-version.entity.js';
import { Matter } from './infrastructure/matter.entity.js';

class StandingClock extends Clock {
  now(): number {
    return Date.UTC(2026, 10, 22);
  }
}

describe('the catalogue', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  let importing: ImportCatalogue;
  let reading: ReadCatalogue;

  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await createDataSource({ url: database.url, entities });
    await dataSource.initialize();
    await migrate(dataSource);
    const repository = new CatalogueRepository();
    reading = new ReadCatalogue(new Reads(dataSource), repository, new StandingClock());
    importing = new ImportCatalogue(new UnitOfWork(dataSource), repository, reading, new UuidV7Ids(), new StandingClock());
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** The product's catalogue under another version, with one matter renamed. */
  const changed = (version: string, name: string): CatalogueFile => {
    const catalogue = readCatalogueFile();
    const items = catalogue.items.map((item) => (item.code === '0405' ? { ...item, name } : item));
    return { ...catalogue, version, items };
  };
  const activeEditions = (tenantId: string): Promise<number> => dataSource.manager.countBy(CatalogueVersion, { tenantId, active: true });

  describe('importing a catalogue', () => {
    it('is refused to be read before there is one', async () => {
      await expect(reading.active('none')).rejects.toThrow('no catalogue has been imported');
    });

    it('brings all matters, limits and units', async () => {
      const catalogue = readCatalogueFile();
      expect(await importing.run('t1', catalogue)).toEqual({ outcome: 'imported', version: catalogue.version, matters: 154 });
      const active = await reading.active('t1');
      expect(active.items).toEqual(catalogue.items);
      expect(active.departments).toEqual(catalogue.departments);
      expect(active.limits).toEqual(DEFAULT_LIMITS);
      expect(active.categoryName('01')).toBe('矛盾纠纷');
      expect(active.matter('9999')).toBeNull();
    });

    it('does nothing the second time', async () => {
      expect(await importing.run('t1', readCatalogueFile())).toMatchObject({ outcome: 'unchanged' });
      expect(await dataSource.manager.countBy(Matter, { tenantId: 't1' })).toBe(154);
    });

    it('keeps the old edition beside the new one, counts at once, and leaves one active', async () => {
      const before = await reading.active('t1');
      expect(await importing.run('t1', changed('next', '新名'))).toMatchObject({ outcome: 'imported', version: 'next' });
      expect((await reading.active('t1')).matter('0405')?.name).toBe('新名');
      expect(before.matter('0405')?.name).not.toBe('新名');
      expect(await dataSource.manager.countBy(Matter, { tenantId: 't1' })).toBe(308);
      expect(await activeEditions('t1')).toBe(1);
    });

    it('goes back to an edition from before without copying it', async () => {
      const catalogue = readCatalogueFile();
      expect(await importing.run('t1', catalogue)).toMatchObject({ outcome: 'activated' });
      expect((await reading.active('t1')).version).toBe(catalogue.version);
      expect(await activeEditions('t1')).toBe(1);
    });

    it('refuses other content under a version that is taken', async () => {
      await expect(importing.run('t1', changed('next', '别名'))).rejects.toThrow('the version "next" and other content');
      expect(await activeEditions('t1')).toBe(1);
    });

    it('does not touch another district', async () => {
      await importing.run('t2', changed('next', '别名'));
      expect((await reading.active('t2')).matter('0405')?.name).toBe('别名');
      expect((await reading.active('t1')).matter('0405')?.name).not.toBe('别名');
    });

    it('leaves retired matters to be found, not to be chosen', async () => {
      const catalogue = readCatalogueFile();
      const items = catalogue.items.map((item) => (item.code === '0405' ? { ...item, status: 'retired' as const } : item));
      await importing.run('t3', { ...catalogue, version: 'retired', items });
      const active = await reading.active('t3');
      expect(active.items.some((item) => item.code === '0405')).toBe(false);
      expect(active.matter('0405')?.status).toBe('retired');
    });
  });
});
