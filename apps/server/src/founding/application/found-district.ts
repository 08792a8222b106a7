import { Injectable } from '@nestjs/common';
import { type CatalogueFile, ImportCatalogue } from '../../catalogue/index.js';
import { type DivisionsFile, OrgNode } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Tenant } from '../../tenancy/index.js';
import { firstTree } from './first-nodes.js';

export interface FoundingPlan {
  readonly code: string;
  readonly name: string;
  readonly catalogue: CatalogueFile;
  /** Null: towns and villages are opened later. */
  readonly divisions: DivisionsFile | null;
}

export interface FoundedDistrict {
  readonly tenant: Tenant;
  /** Nodes that were written; 0: the district was there. */
  readonly nodes: number;
}

/** The code belongs to a district of another name. */
export class OtherDistrictThere extends Error {
  constructor({ code, name }: Pick<Tenant, 'code' | 'name'>) {
    super(`the district ${code} is here already, and is called ${name}; nothing was changed`);
  }
}

/** Makes a real district: its root, dispatch centre, offices, towns and villages, and the catalogue of its matters. */
@Injectable()
export class FoundDistrict {
  constructor(
    private readonly importCatalogue: ImportCatalogue,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The tree is written whole or not at all; run again, it is left as it is, and what is missing beside it is made. @throws OtherDistrictThere */
  async run({ code, name, catalogue, divisions }: FoundingPlan): Promise<FoundedDistrict> {
    const { tenant, nodes } = firstTree(() => this.ids.next(), this.clock.now(), { code, name }, catalogue, divisions);
    const written = (await this.known(code)) === null && (await this.write(tenant, nodes));
    const here = (await this.known(code)) ?? tenant;
    if (here.name !== name) throw new OtherDistrictThere(here);
    await this.importCatalogue.run(here.id, catalogue);
    return { tenant: here, nodes: written ? nodes.length : 0 };
  }

  private known = (code: string): Promise<Tenant | null> => this.reads.manager.findOneBy(Tenant, { code });

  /** @returns false where somebody else founded it at the same moment */
  private async write(tenant: Tenant, nodes: readonly OrgNode[]): Promise<boolean> {
    try {
      await this.uow.run(async (tx) => {
        await insertRows(tx, Tenant, [tenant]);
        await insertRows(tx, OrgNode, [...nodes]);
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
