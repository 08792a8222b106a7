import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { OrgDirectory, Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { at } from '../../platform/database/columns.js';
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
  readonly district: string;
  readonly branch: string | null;
}

/** Which codes are meant. `gridIds` null: of the whole district. `targets` left out: whatever they hang at. */
export interface CodesWanted {
  readonly gridIds: readonly string[] | null;
  readonly codeIds?: readonly string[];
  readonly targets?: readonly CodeTarget[];
}

const PAGE = 200;

/** The codes that are in use and not about to be exchanged, for printing. */
@Injectable()
export class CodesToPrint {
  constructor(
    private readonly reads: Reads,
    private readonly places: Places,
    private readonly directory: OrgDirectory,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Ids of the grids of a village or community by its code, or of a grid by its id; null when there is no such place. */
  async gridsOf(tenantId: string, place: { readonly gridId: string } | { readonly villageCode: string }): Promise<readonly string[] | null> {
    if ('gridId' in place) return (await this.directory.byId(tenantId, place.gridId))?.kind === 'grid' ? [place.gridId] : null;
    const village = await this.directory.byCode(tenantId, 'village', place.villageCode);
    return village ? this.places.gridsBelow(tenantId, village.id) : null;
  }

  count(tenantId: string, wanted: CodesWanted): Promise<number> {
    return this.inUse(tenantId, wanted).getCount();
  }

  /** In the order in which they were made. */
  async *list(tenantId: string, wanted: CodesWanted): AsyncGenerator<PrintableCode> {
    for (let after = ''; ; ) {
      const codes = await this.inUse(tenantId, wanted).andWhere('c.id > :after', { after }).orderBy('c.id').limit(PAGE).getMany();
      for (const code of codes) {
        // A district has thousands, and the embedded database answers without a pause: whoever waits goes first between any two.
        await others();
        yield await this.printable(code);
      }
      const last = codes.at(-1);
      if (!last || codes.length < PAGE) return;
      after = last.id;
    }
  }

  private inUse(tenantId: string, { gridIds, codeIds, targets }: CodesWanted) {
    const codes = this.reads.manager
      .createQueryBuilder(PlaceCode, 'c')
      .where("c.tenant_id = :tenantId AND c.status = 'active' AND (c.ends_at IS NULL OR c.ends_at > :now) AND c.replaced_by_id IS NULL", { tenantId, now: at(this.clock.now()) });
    for (const [column, values] of [['grid_id', gridIds], ['id', codeIds], ['target', targets]] as const) {
      if (values) codes.andWhere(`c.${column} IN (:...${column})`, { [column]: values.length > 0 ? values : [''] });
    }
    return codes;
  }

  private async printable({ tenantId, gridId, code, label, target }: PlaceCode): Promise<PrintableCode> {
    const { grid, village, town, district, branch } = await this.places.find(tenantId, { gridId });
    return { code, label, target, url: `${this.config.publicUrl}/g/${code}`, grid: grid.name, village: village.name, town: town.name, district: district.name, branch: branch?.name ?? null };
  }
}
