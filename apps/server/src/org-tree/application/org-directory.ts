import { Injectable } from '@nestjs/common';
import type { OrgNodeKind } from '@yige/domain';
import { LRUCache } from 'lru-cache';
import { In, IsNull } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { OrgNode } from '../infrastructure/org-node.entity.js';

/** The organisation tree by id. Nodes change seldom and are read with every request, so they are remembered for a minute. */
@Injectable()
export class OrgDirectory {
  private readonly nodes = new LRUCache<string, OrgNode>({ max: 100_000, ttl: 60_000 });
  private readonly departments = new LRUCache<string, ReadonlyMap<string, string>>({ max: 100, ttl: 60_000 });

  constructor(private readonly reads: Reads) {}

  async byId(tenantId: string, id: string): Promise<OrgNode | null> {
    return (await this.byIds(tenantId, [id])).get(id) ?? null;
  }

  async byIds(tenantId: string, ids: readonly (string | null | undefined)[]): Promise<ReadonlyMap<string, OrgNode>> {
    const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))];
    const missing = wanted.filter((id) => !this.nodes.has(id));
    if (missing.length > 0) {
      for (const node of await this.reads.manager.findBy(OrgNode, { tenantId, id: In(missing) })) this.nodes.set(node.id, node);
    }
    return new Map(wanted.flatMap((id) => {
      const node = this.nodes.get(id);
      return node && node.tenantId === tenantId ? [[id, node] as const] : [];
    }));
  }

  /** The node that bears this code now; null when none does. */
  async byCode(tenantId: string, kind: OrgNodeKind, code: string): Promise<OrgNode | null> {
    return this.reads.manager.findOneBy(OrgNode, { tenantId, kind, code, validTo: IsNull() });
  }

  /** After a change in this process; others hear of it within a minute. */
  forget(): void {
    this.nodes.clear();
    this.departments.clear();
  }

  /** Node ids of the departments by catalogue code. */
  async departmentsByCode(tenantId: string): Promise<ReadonlyMap<string, string>> {
    let found = this.departments.get(tenantId);
    if (!found) {
      const rows = await this.reads.manager.findBy(OrgNode, { tenantId, kind: In(['department', 'dispatchCentre']), validTo: IsNull() });
      found = new Map(rows.flatMap((row) => (row.code === null ? [] : [[row.code, row.id] as const])));
      this.departments.set(tenantId, found);
    }
    return found;
  }
}
