import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Account, assignmentsOver, RoleAssignment } from '../../access/index.js';
import { Building, Household, ZoneMember } from '../../households/index.js';
import { OrgDirectory, OrgNode, orgRefView, Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { CoverageGapView, CoverageView } from '../http/zones.dto.js';

/** Above a village some ten thousand zones would have to be counted each time. */
const COVERED = ['village', 'branch', 'grid'];
const MOST_GAPS = 200;

interface Counted { readonly stand: number; readonly open: number }
/** Which grids and party groups are looked at. */
interface Area { readonly tenantId: string; readonly gridIds: readonly string[]; readonly groupIds: readonly string[] }

/** What nobody reaches (居不漏格、格不漏楼、楼不漏户): houses, doors and zones, never persons. Counted when it is asked for, so that it is never out of date. */
@Injectable()
export class Coverage {
  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a place beside those of the caller */
  async of(actor: Actor, nodeId: string): Promise<CoverageView> {
    const { tenantId } = actor;
    const node = await this.directory.byId(tenantId, nodeId);
    if (!node || !COVERED.includes(node.kind) || !(await this.over(actor, node))) throw new Problem('NOT_FOUND');
    const area = await this.area(node);
    const [houses, doors, zones, grids] = await Promise.all([this.houses(area), this.doors(area), this.zones(area), this.directory.byIds(tenantId, area.gridIds)]);
    return {
      node: orgRefView(node),
      grids: [...grids.values()].map(orgRefView).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true })),
      total: { buildings: houses.stand, buildingsOpen: houses.open, zones: zones.stand, zonesOpen: zones.open, doorsOpen: doors.open },
      ...await this.gaps(area),
    };
  }

  /** A grid is also its branch's. */
  private async over(actor: Actor, node: OrgNode): Promise<boolean> {
    if (assignmentsOver(actor, node.path).length > 0) return true;
    const branch = node.kind === 'grid' ? (await this.places.find(actor.tenantId, { gridId: node.id })).branch : null;
    return branch !== null && assignmentsOver(actor, branch.path).length > 0;
  }

  private async area({ tenantId, id, kind }: OrgNode): Promise<Area> {
    const gridIds = await this.places.gridsBelow(tenantId, id);
    if (kind === 'grid') return { tenantId, gridIds, groupIds: (await this.places.find(tenantId, { gridId: id })).groups.map((group) => group.id) };
    const standing = (parents: readonly string[], of: OrgNode['kind']): Promise<OrgNode[]> =>
      this.reads.manager.find(OrgNode, { select: { id: true }, where: { tenantId, parentId: In([...parents]), kind: of, validTo: IsNull() } });
    const branches = kind === 'branch' ? [id] : (await standing([id], 'branch')).map((branch) => branch.id);
    const groups = await standing(branches, 'partyGroup');
    return { tenantId, gridIds, groupIds: groups.map((group) => group.id) };
  }

  private async houses({ tenantId, gridIds }: Area): Promise<Counted> {
    return counted(gridIds, () => this.reads.manager.createQueryBuilder(Building, 'b')
      .select('COUNT(*)', 'stand').addSelect(`SUM(CASE WHEN ${REACHED} THEN 0 ELSE 1 END)`, 'open').where({ tenantId, gridId: In([...gridIds]) }).getRawOne());
  }

  private async doors({ tenantId, gridIds }: Area): Promise<Counted> {
    return counted(gridIds, () => this.openDoors(tenantId, gridIds).select('COUNT(*)', 'stand').addSelect('COUNT(*)', 'open').getRawOne());
  }

  private async zones({ tenantId, groupIds }: Area): Promise<Counted> {
    return counted(groupIds, () => this.zonesIn(tenantId, groupIds).select('COUNT(*)', 'stand').addSelect(`SUM(CASE WHEN ${this.answered()} THEN 0 ELSE 1 END)`, 'open').getRawOne());
  }

  private async gaps({ tenantId, gridIds, groupIds }: Area): Promise<Pick<CoverageView, 'buildings' | 'zones' | 'doors'>> {
    const named = (rows: readonly { id: string; name: string; of?: string; groupId?: string }[]): CoverageGapView[] => rows.map(({ id, name, of = null, groupId = null }) => ({ id, name, of, groupId }));
    const houses = gridIds.length === 0 ? [] : await this.reads.manager.createQueryBuilder(Building, 'b').select('b.id', 'id').addSelect('b.name', 'name')
      .where({ tenantId, gridId: In([...gridIds]) }).andWhere(`NOT ${REACHED}`).orderBy('b.name').limit(MOST_GAPS).getRawMany<{ id: string; name: string }>();
    const doors = gridIds.length === 0 ? [] : await this.openDoors(tenantId, gridIds).select('h.id', 'id').addSelect('h.unit', 'unit').addSelect('h.room', 'room').addSelect('b.name', 'of')
      .orderBy('b.name').addOrderBy('h.unit').addOrderBy('h.room').limit(MOST_GAPS).getRawMany<{ id: string; unit: string; room: string; of: string }>();
    const zones = groupIds.length === 0 ? [] : await this.zonesIn(tenantId, groupIds).select('z.id', 'id').addSelect('z.name', 'name').addSelect('g.name', 'of').addSelect('g.id', 'groupId')
      .innerJoin(OrgNode, 'g', 'g.id = z.parent_id').andWhere(`NOT ${this.answered()}`).orderBy('z.name').limit(MOST_GAPS).getRawMany<{ id: string; name: string; of: string; groupId: string }>();
    return { buildings: named(houses), zones: named(zones), doors: named(doors.map(({ id, unit, room, of }) => ({ id, name: [unit, room].join(' ').trim(), of }))) };
  }

  private openDoors(tenantId: string, gridIds: readonly string[]) {
    return this.reads.manager.createQueryBuilder(Household, 'h').innerJoin(Building, 'b', 'b.id = h.building_id').where({ tenantId, zoneId: IsNull() }).andWhere('b.grid_id IN (:...gridIds)', { gridIds });
  }

  private zonesIn(tenantId: string, groupIds: readonly string[]) {
    return this.reads.manager.createQueryBuilder(OrgNode, 'z').where({ tenantId, kind: 'zone', validTo: IsNull(), parentId: In([...groupIds]) })
      .setParameters({ now: at(this.clock.now()), disabled: true });
  }

  /** Its member's term runs, and they serve the group whose zone it is and may sign in: as `ZoneMembers` decides it for one. */
  private answered(): string {
    const living = (alias: string): string => `${alias}.valid_from <= :now AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > :now)`;
    const table = (entity: Parameters<typeof this.reads.manager.dataSource.getMetadata>[0]): string => this.reads.manager.dataSource.getMetadata(entity).tableName;
    return `EXISTS (SELECT 1 FROM ${table(ZoneMember)} m INNER JOIN ${table(RoleAssignment)} a ON a.tenant_id = m.tenant_id AND a.person_id = m.person_id AND a.node_id = z.parent_id`
      + ` WHERE m.tenant_id = z.tenant_id AND m.zone_id = z.id AND ${living('m')} AND ${living('a')}`
      + ` AND NOT EXISTS (SELECT 1 FROM ${table(Account)} c WHERE c.tenant_id = m.tenant_id AND c.person_id = m.person_id AND c.disabled = :disabled))`;
  }
}

const REACHED = 'EXISTS (SELECT 1 FROM household d WHERE d.tenant_id = b.tenant_id AND d.building_id = b.id AND d.zone_id IS NOT NULL)';

async function counted(ids: readonly string[], ask: () => Promise<{ stand: number | string; open: number | string | null } | undefined>): Promise<Counted> {
  const found = ids.length === 0 ? undefined : await ask();
  return { stand: Number(found?.stand ?? 0), open: Number(found?.open ?? 0) };
}
