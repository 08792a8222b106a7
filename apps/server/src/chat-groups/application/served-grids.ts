import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Places } from '../../org-tree/index.js';
import { Reads } from '../../platform/database/reads.js';
import type { ActiveAssignment, Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ChatGroup } from '../infrastructure/chat-group.entity.js';

/** Whose grids are whose, and which groups these have. */
@Injectable()
export class ServedGrids {
  constructor(
    private readonly places: Places,
    private readonly reads: Reads,
  ) {}

  /** A party group serves the grids of its branch. */
  async of(actor: Actor): Promise<string[]> {
    const below = await Promise.all(actor.assignments.map((one) => this.places.gridsBelow(actor.tenantId, one.nodeKind === 'partyGroup' ? branchOf(one) : one.nodeId)));
    return [...new Set(below.flat())];
  }

  /** @throws Problem for another's grid, as for none */
  async must(actor: Actor, gridId: string): Promise<void> {
    if (!(await this.of(actor)).includes(gridId)) throw new Problem('NOT_FOUND');
  }

  /** Bound groups of one grid that the caller serves, in the order of `ids`. @throws Problem for any that is not, as for none */
  async groups(actor: Actor, ids: readonly string[]): Promise<readonly [ChatGroup, ...ChatGroup[]]> {
    const rows = ids.length === 0 ? [] : await this.reads.manager.findBy(ChatGroup, { tenantId: actor.tenantId, id: In([...ids]) });
    const [first, ...rest] = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    if (first === undefined || rest.length + 1 < ids.length || rest.some(({ gridId }) => gridId !== first.gridId)) throw new Problem('NOT_FOUND');
    await this.must(actor, first.gridId);
    return [first, ...rest];
  }
}

const branchOf = ({ nodePath, nodeId }: ActiveAssignment): string => nodePath.at(-2) ?? nodeId;
