import { Injectable } from '@nestjs/common';
import { assignmentsOver } from '../../access/index.js';
import { Addresses, type Building } from '../../households/index.js';
import { type KnownPlace, OrgDirectory, type OrgNode, Places } from '../../org-tree/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';

/** What of grids and zones lies within the posts that the guard has left the caller. What lies beside them does not exist. */
@Injectable()
export class ZoneReach {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly places: Places,
    private readonly addresses: Addresses,
  ) {}

  /** @throws Problem NOT_FOUND for a zone that is not one, or no more. */
  async zone(actor: Actor, id: string): Promise<OrgNode> {
    const node = await this.known(actor.tenantId, id);
    if (!node || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
    return node;
  }

  /** A zone that stands, whoever asks. */
  async known(tenantId: string, id: string): Promise<OrgNode | null> {
    const node = await this.directory.byId(tenantId, id);
    return node?.kind === 'zone' && node.validTo === null ? node : null;
  }

  /** A grid, also for whoever serves the branch that leads it. */
  async grid(actor: Actor, gridId: string): Promise<KnownPlace> {
    const place = (await this.directory.byId(actor.tenantId, gridId))?.kind === 'grid' ? await this.places.find(actor.tenantId, { gridId }) : null;
    const over = [place?.grid, place?.branch].some((node) => node != null && assignmentsOver(actor, node.path).length > 0);
    if (!place || !over) throw new Problem('NOT_FOUND');
    return place;
  }

  async building(actor: Actor, id: string): Promise<{ readonly building: Building; readonly place: KnownPlace }> {
    const building = await this.addresses.building(actor.tenantId, id);
    if (!building) throw new Problem('NOT_FOUND');
    return { building, place: await this.grid(actor, building.gridId) };
  }
}
