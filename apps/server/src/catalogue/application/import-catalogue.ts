import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { sha256 } from '../../platform/crypto/keys.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { CatalogueFile } from '../catalogue-file.js';
import { CatalogueRepository } from '../infrastructure/catalogue.repository.js';
import type { CatalogueVersion } from '../infrastructure/catalogue-version.entity.js';
import { ReadCatalogue } from './read-catalogue.js';

export interface CatalogueImport {
  /** `imported`: new; `activated`: an edition from before is active again; `unchanged`: it was active already. */
  readonly outcome: 'imported' | 'activated' | 'unchanged';
  readonly version: string;
  readonly matters: number;
}

/** A catalogue with the version of another one: requests refer to matters by edition, so two must not share a name. */
export class CatalogueVersionTaken extends Error {
  constructor(readonly version: string) {
    super(`a catalogue with the version "${version}" and other content was imported before; give the changed one a version of its own`);
  }
}

/** Makes an edition of the catalogue the active one of a tenant. Editions before it stay, since requests refer to them. */
@Injectable()
export class ImportCatalogue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: CatalogueRepository,
    private readonly reading: ReadCatalogue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws CatalogueVersionTaken */
  async run(tenantId: string, catalogue: CatalogueFile): Promise<CatalogueImport> {
    const { items, ...frame } = catalogue;
    const answer = { version: catalogue.version, matters: items.length };
    const checksum = sha256(JSON.stringify(catalogue));
    const imported = await this.uow.run(async (tx): Promise<CatalogueImport> => {
      const editions = await this.repository.editions(tx, tenantId);
      const known = editions.find((edition) => edition.checksum === checksum);
      if (known?.active === true) return { outcome: 'unchanged', ...answer };
      if (known !== undefined) {
        await this.repository.activate(tx, tenantId, known.id);
        return { outcome: 'activated', ...answer };
      }
      if (editions.some((edition) => edition.version === catalogue.version)) throw new CatalogueVersionTaken(catalogue.version);
      const edition: CatalogueVersion = {
        id: this.ids.next(), tenantId, version: catalogue.version, checksum, frame, active: false, importedAt: this.clock.now(),
      };
      const matters = items.map((item) => ({ id: this.ids.next(), tenantId, catalogueVersionId: edition.id, code: item.code, name: item.name, item }));
      await this.repository.add(tx, edition, matters);
      await this.repository.activate(tx, tenantId, edition.id);
      return { outcome: 'imported', ...answer };
    });
    this.reading.forget(tenantId);
    return imported;
  }
}
