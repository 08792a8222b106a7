import { Injectable } from '@nestjs/common';
import { assignmentsOver } from '../../access/index.js';
import { OrgDirectory, type OrgNode, Places } from '../../org-tree/index.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { PlaceCode } from '../infrastructure/place-code.entity.js';

/** Which codes are whose: those of the grids below one's posts. */
@Injectable()
export class CodeReach {
  constructor(
    private readonly reads: Reads,
    private readonly places: Places,
    private readonly directory: OrgDirectory,
  ) {}

  /** @throws Problem NOT_FOUND for a code that does not exist or hangs beyond the caller's places. */
  async owned(actor: Actor, id: string): Promise<PlaceCode> {
    const code = await this.reads.manager.findOneBy(PlaceCode, { id, tenantId: actor.tenantId });
    const grid = code ? await this.directory.byId(actor.tenantId, code.gridId) : null;
    if (!code || !grid) throw new Problem('NOT_FOUND');
    await this.mustReach(actor, grid);
    return code;
  }

  /** A branch leads grids that do not stand below it in the tree. @throws Problem NOT_FOUND */
  async mustReach(actor: Actor, node: OrgNode): Promise<void> {
    if (assignmentsOver(actor, node.path).length > 0) return;
    const grids = node.kind === 'grid' ? await this.grids(actor) : [];
    if (grids?.includes(node.id) !== true) throw new Problem('NOT_FOUND');
  }

  /** A place of the tree that the caller is over. @throws Problem NOT_FOUND */
  async node(actor: Actor, nodeId: string): Promise<OrgNode> {
    const node = await this.directory.byId(actor.tenantId, nodeId);
    if (!node) throw new Problem('NOT_FOUND');
    await this.mustReach(actor, node);
    return node;
  }

  /** The grids below the caller's posts, or of them those below one place; null means all of the district. */
  async grids(actor: Actor, nodeId?: string): Promise<readonly string[] | null> {
    const whole = actor.assignments.some((a) => a.nodeKind === 'district' || a.nodeKind === 'dispatchCentre');
    const asked = nodeId === undefined ? null : await this.places.gridsBelow(actor.tenantId, nodeId);
    if (whole) return asked;
    const own = (await Promise.all(actor.assignments.map((a) => this.places.gridsBelow(actor.tenantId, a.nodeId)))).flat();
    return asked === null ? own : own.filter((id) => asked.includes(id));
  }
}
