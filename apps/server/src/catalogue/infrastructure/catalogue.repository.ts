import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CatalogueVersion } from './catalogue-version.entity.js';
import { Matter } from './matter.entity.js';

/** Editions of the catalogue. An edition is never changed: only which one is active. */
@Injectable()
export class CatalogueRepository {
  editions(manager: EntityManager, tenantId: string): Promise<CatalogueVersion[]> {
    return manager.find(CatalogueVersion, { where: { tenantId } });
  }

  async activeId(manager: EntityManager, tenantId: string): Promise<string | null> {
    const active = await manager.findOne(CatalogueVersion, { select: { id: true }, where: { tenantId, active: true }, order: { importedAt: 'DESC' } });
    return active?.id ?? null;
  }

  edition(manager: EntityManager, id: string): Promise<CatalogueVersion> {
    return manager.findOneByOrFail(CatalogueVersion, { id });
  }

  matters(manager: EntityManager, tenantId: string, editionId: string): Promise<Matter[]> {
    return manager.find(Matter, { where: { tenantId, catalogueVersionId: editionId }, order: { code: 'ASC' } });
  }

  async add(tx: Tx, edition: CatalogueVersion, matters: readonly Matter[]): Promise<void> {
    await insertRows(tx, CatalogueVersion, [edition]);
    await insertRows(tx, Matter, matters);
  }

  async activate(tx: Tx, tenantId: string, id: string): Promise<void> {
    await updateRows(tx, CatalogueVersion, { tenantId, active: true }, { active: false });
    await updateRows(tx, CatalogueVersion, { tenantId, id }, { active: true });
  }
}
