import { Injectable } from '@nestjs/common';
import { type OrgSnapshot, type Placement, placementAbove, type UnitKind } from '@yige/domain';
import { type KnownPlace, OrgHistory, Places } from '../../org-tree/index.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { Dispatching } from './dispatching.js';

type Unit = Placement['unit'];

/** Who takes the place of a unit that is no more (acceptance scenario 14). */
@Injectable()
export class Successors {
  constructor(
    private readonly places: Places,
    private readonly history: OrgHistory,
    private readonly dispatching: Dispatching,
  ) {}

  /**
   * The unit of the same kind that answers for the place of the request now, since a unit that is split has several successors; else the one
   * that was named as its successor. Null: none is left.
   */
  async heir(row: RequestRow, unit: Unit): Promise<Unit | null> {
    const org = await this.around(row, await this.dispatching.placeOf(row));
    const [over, named] = [overPlace(row, unit.kind, org), await this.successorOf(row.tenantId, unit.id)];
    for (const id of [over, named]) {
      if (id !== null && id !== unit.id && (await this.stands(row.tenantId, id))) return { id, kind: unit.kind };
    }
    return null;
  }

  /** One level up, past levels that are no more; the dispatch centre above the town and above a department. */
  async above(row: RequestRow): Promise<Placement> {
    const org = await this.around(row, await this.dispatching.placeOf(row));
    let held: Pick<Placement, 'tier' | 'unit'> = { tier: row.tier, unit: { id: row.holderUnitId, kind: row.holderUnitKind } };
    for (;;) {
      const above = placementAbove(held, null, org, () => null);
      if (above === null || above.tier === 3) return { tier: 3, unit: { id: org.dispatchCentre, kind: 'dispatchCentre' }, person: null };
      if (above.unit.id !== row.complainedUnitId && (await this.stands(row.tenantId, above.unit.id))) return above;
      held = above;
    }
  }

  private async successorOf(tenantId: string, id: string): Promise<string | null> {
    return (await this.history.successorOf({ tenantId, id }))?.id ?? null;
  }

  private around(row: RequestRow, place: KnownPlace | null): Promise<OrgSnapshot> {
    return this.places.snapshot(row.tenantId, place, row.id);
  }

  private async stands(tenantId: string, id: string): Promise<boolean> {
    return (await this.history.inForce(tenantId, id)) !== null;
  }
}

function overPlace(row: RequestRow, kind: UnitKind, org: OrgSnapshot): string | null {
  switch (kind) {
    case 'partyGroup':
      // Without a zone any group of the branch might be meant.
      return row.zoneId === null ? null : (org.partyGroup ?? null);
    case 'branch':
      return org.branch;
    case 'village':
      return org.village;
    case 'town':
      return org.town;
    case 'department':
    case 'dispatchCentre':
      return null;
  }
}
