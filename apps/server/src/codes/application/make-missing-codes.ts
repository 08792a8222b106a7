import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, type OrgNode, Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Ids } from '../../platform/ids/ids.js';
import { CodeChange } from '../infrastructure/code-change.entity.js';
import { PlaceCode } from '../infrastructure/place-code.entity.js';
import { CodeReach } from './code-reach.js';
import { newCode } from './new-code.js';

/** Two rows for each, and a cluster takes a thousand in a transaction. */
const BATCH = 200;

/** The first codes of a district: one for each grid that stands and never had any. */
@Injectable()
export class MakeMissingCodes {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly reach: CodeReach,
    private readonly places: Places,
    private readonly directory: OrgDirectory,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Below one place, or wherever the caller serves. What broke off goes on where it stopped, since a grid that has a code is left alone.
   * @returns how many were made
   */
  async run(actor: SignedInActor, nodeId?: string): Promise<number> {
    if (nodeId !== undefined) await this.reach.node(actor, nodeId);
    const inForce = await this.places.gridsInForce(actor.tenantId);
    const below = await this.reach.grids(actor, nodeId);
    const wanted = below === null ? inForce : inForce.filter((id) => below.includes(id));
    const missing = await this.without(actor.tenantId, wanted);
    for (let from = 0; from < missing.length; from += BATCH) await this.make(actor, missing.slice(from, from + BATCH));
    return missing.length;
  }

  private async without(tenantId: string, gridIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.reads.manager
      .createQueryBuilder(PlaceCode, 'c')
      .select('DISTINCT c.grid_id', 'gridId')
      .where("c.tenant_id = :tenantId AND c.target = 'grid'", { tenantId })
      .getRawMany<{ gridId: string }>();
    const known = new Set(rows.map((row) => row.gridId));
    return gridIds.filter((id) => !known.has(id));
  }

  private async make(actor: SignedInActor, gridIds: readonly string[]): Promise<void> {
    const grids: readonly OrgNode[] = [...(await this.directory.byIds(actor.tenantId, gridIds)).values()];
    const at = this.clock.now();
    const codes = grids.map((grid) => newCode(this.ids.next(), actor.tenantId, { gridId: grid.id, buildingId: null, label: grid.name }, at));
    await this.uow.run(async (tx) => {
      await insertRows(tx, PlaceCode, codes);
      await insertRows(tx, CodeChange, codes.map(({ id, gridId, buildingId, label }): CodeChange => ({
        id: this.ids.next(), tenantId: actor.tenantId, codeId: id, kind: 'made', at, personId: actor.personId, reason: null, detail: { to: { gridId, buildingId, label } },
      })));
      await this.audit.note(tx, actor, { action: 'code.made', about: 'code', detail: { count: codes.length } });
    });
  }
}
