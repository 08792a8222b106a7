import type { Instant } from '@yige/domain';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { OrgNode } from '../../org-tree/index.js';
import { at } from '../../platform/database/columns.js';
import type { Person } from '../infrastructure/person.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';

/** So many serve below these that one of the first names will do. */
const LARGE: readonly OrgNode['kind'][] = ['district', 'town'];
/** Of a tree that has a dozen levels this is all of them and more. */
const DEEPEST = 20;

/**
 * Keeps those of the people `p` who serve at a node or below it. Of a town, people are gone through in the order of their names until a page is full, one in
 * nine being of it (a count, where an EXISTS might be turned back into the other way); of anything smaller, those of the place are put together first, by
 * statements of their own: in one with an order and a limit a server goes through every name.
 */
export async function servingBelow(manager: EntityManager, query: SelectQueryBuilder<Person>, node: OrgNode, now: Instant): Promise<void> {
  const { tenantId, kind, path } = node;
  if (!LARGE.includes(kind)) return servingAt(manager, query, tenantId, await idsBelow(manager, node), now);
  const serving = manager
    .createQueryBuilder(OrgNode, 'n')
    .select('COUNT(*)')
    .innerJoin(RoleAssignment, 'a', 'a.tenant_id = n.tenant_id AND a.node_id = n.id')
    .where('n.tenant_id = :tenantId AND (n.path = :path OR (n.path > :first AND n.path < :last)) AND (a.valid_to IS NULL OR a.valid_to > :now) AND a.person_id = p.id');
  query.andWhere(`(${serving.getQuery()}) > 0`, { tenantId, path, first: `${path}/`, last: `${path}0`, now: at(now) });
}

/** Keeps those who serve at one of these very nodes. */
export async function servingAt(manager: EntityManager, query: SelectQueryBuilder<Person>, tenantId: string, nodeIds: readonly string[], now: Instant): Promise<void> {
  const serving = await manager
    .createQueryBuilder(RoleAssignment, 'a')
    .select('a.person_id', 'personId')
    .where('a.tenant_id = :tenantId AND a.node_id IN (:...nodeIds) AND (a.valid_to IS NULL OR a.valid_to > :now)', { tenantId, nodeIds, now: at(now) })
    .getRawMany<{ personId: string }>();
  if (serving.length === 0) query.andWhere('1 = 0');
  else query.andWhere('p.id IN (:...serving)', { serving: [...new Set(serving.map(({ personId }) => personId))] });
}

/** Level by level, by the index of parents. */
async function idsBelow(manager: EntityManager, { id, tenantId }: OrgNode): Promise<string[]> {
  const ids = [id];
  for (let level = [id], depth = 0; level.length > 0 && depth < DEEPEST; depth++) {
    level = (await manager.find(OrgNode, { select: { id: true }, where: { tenantId, parentId: In(level) } })).map((child) => child.id);
    ids.push(...level);
  }
  return ids;
}
