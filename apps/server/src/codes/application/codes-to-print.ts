import { Injectable } from '@nestjs/common';
import { OrgDirectory, Places } from '../../org-tree/index.js';
import { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import { type CodeTarget, PlaceCode } from '../infrastructure/place-code.entity.js';

/** What stands on a printed code and in the list that goes with it. */
export interface PrintableCode {
  readonly code: string;
  readonly url: string;
  readonly label: string;
  readonly target: CodeTarget;
  readonly grid: string;
  readonly village: string;
  readonly town: string;
}

const PAGE = 200;

/** The codes that are in use, for printing: all of a district or those of some grids. */
@Injectable()
export class CodesToPrint {
  constructor(
    private readonly reads: Reads,
    private readonly places: Places,
    private readonly directory: OrgDirectory,
    private readonly config: Config,
  ) {}

  /** Ids of the grids of a village or community by its code, or of a grid by its id; null when there is no such place. */
  async gridsOf(tenantId: string, place: { readonly gridId: string } | { readonly villageCode: string }): Promise<readonly string[] | null> {
    if ('gridId' in place) return (await this.directory.byId(tenantId, place.gridId))?.kind === 'grid' ? [place.gridId] : null;
    const village = await this.directory.byCode(tenantId, 'village', place.villageCode);
    return village ? this.places.gridsBelow(tenantId, village.id) : null;
  }

  count(tenantId: string, gridIds: readonly string[] | null): Promise<number> {
    return this.inUse(tenantId, gridIds).getCount();
  }

  /** In the order in which they were made; `gridIds` null means the whole district. */
  async *list(tenantId: string, gridIds: readonly string[] | null): AsyncGenerator<PrintableCode> {
    for (let after = ''; ; ) {
      const codes = await this.inUse(tenantId, gridIds).andWhere('c.id > :after', { after }).orderBy('c.id').limit(PAGE).getMany();
      for (const code of codes) yield await this.printable(code);
      const last = codes.at(-1);
      if (!last || codes.length < PAGE) return;
      after = last.id;
    }
  }

  private inUse(tenantId: string, gridIds: readonly string[] | null) {
    const codes = this.reads.manager.createQueryBuilder(PlaceCode, 'c').where("c.tenant_id = :tenantId AND c.status = 'active'", { tenantId });
    return gridIds ? codes.andWhere('c.grid_id IN (:...gridIds)', { gridIds: gridIds.length > 0 ? gridIds : [''] }) : codes;
  }

  private async printable(code: PlaceCode): Promise<PrintableCode> {
    const { grid, village, town } = await this.places.find(code.tenantId, { gridId: code.gridId });
    return { code: code.code, url: `${this.config.publicUrl}/g/${code.code}`, label: code.label, target: code.target, grid: grid.name, village: village.name, town: town.name };
  }
}
