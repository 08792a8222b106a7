import { Injectable } from '@nestjs/common';
import type { OrgNodeKind } from '@yige/domain';
import { In, IsNull, Like } from 'typeorm';
import { Tenants } from '../../tenancy/index.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { OrgNodesQuery, OrgNodeView } from '../http/org.dto.js';
import { orgRefView } from './org-ref.js';
import { OrgNode } from '../infrastructure/org-node.entity.js';

/** What a resident may walk through to find their own grid. */
const PUBLIC_KINDS: readonly OrgNodeKind[] = ['town', 'village', 'grid'];
const PAGE = 400;

@Injectable()
export class ReadOrg {
  constructor(
    private readonly reads: Reads,
    private readonly tenants: Tenants,
  ) {}

  async nodes(actor: Actor, query: OrgNodesQuery): Promise<OrgNodeView[]> {
    const kinds = query.kind === undefined ? PUBLIC_KINDS : [query.kind];
    if (actor.personId === null && kinds.some((kind) => !PUBLIC_KINDS.includes(kind))) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    const parentId = query.parentId ?? (query.q === undefined && query.kind === undefined ? (await this.tenants.byId(actor.tenantId)).districtId : undefined);
    return this.list(actor.tenantId, kinds, parentId, query.q);
  }

  async departments(actor: Actor): Promise<OrgNodeView[]> {
    return this.list(actor.tenantId, ['department', 'dispatchCentre'], undefined, undefined);
  }

  private async list(tenantId: string, kinds: readonly OrgNodeKind[], parentId: string | undefined, q: string | undefined): Promise<OrgNodeView[]> {
    const rows = await this.reads.manager.find(OrgNode, {
      where: {
        tenantId,
        kind: In([...kinds]),
        validTo: IsNull(),
        ...(parentId === undefined ? {} : { parentId }),
        ...(q === undefined ? {} : { name: Like(`%${q.replace(/[\\%_]/g, '')}%`) }),
      },
      order: { code: 'ASC', name: 'ASC' },
      take: PAGE,
    });
    const parents = rows.length === 0 ? [] : await this.reads.manager
      .createQueryBuilder(OrgNode, 'n')
      .select('n.parent_id', 'parentId')
      .distinct(true)
      .where('n.tenant_id = :tenantId AND n.parent_id IN (:...ids)', { tenantId, ids: rows.map((row) => row.id) })
      .getRawMany<{ parentId: string }>();
    const withChildren = new Set(parents.map((row) => row.parentId));
    return rows.map((row) => ({ ...orgRefView(row), hasChildren: withChildren.has(row.id) }));
  }
}
