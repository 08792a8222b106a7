import { Injectable } from '@nestjs/common';
import { In, IsNull, Like } from 'typeorm';
import { Account, assignmentsOver, RoleAssignment } from '../../access/index.js';
import { Building, Household, ZoneMember } from '../../households/index.js';
import { OrgDirectory, OrgNode, orgRefView, Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import type { CoverageCountsView, CoverageGapView, CoverageView } from '../http/zones.dto.js';

const COVERED = ['district', 'town', 'village', 'branch', 'grid'];
const PARTS: Readonly<Record<string, OrgNode['kind']>> = { district: 'town', town: 'village' };
const MOST_GAPS = 200;

interface Counted { readonly place: string; readonly stand: number; readonly open: number }
/** Which grids and party groups are looked at; null: all of the district. */
interface Area { readonly tenantId: string; readonly gridIds: readonly string[] | null; readonly groupIds: readonly string[] | null }

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
    const [houses, doors, zones] = await Promise.all([this.houses(area), this.doors(area), this.zones(area)]);
    const partKind = PARTS[node.kind];
    const gaps = partKind === undefined ? await this.gaps(area) : { buildings: [], zones: [], doors: [] };
    return {
      node: orgRefView(node),
      total: counts(houses, doors, zones, () => true),
      parts: partKind === undefined ? [] : await this.parts(node, partKind, houses, doors, zones),
      ...gaps,
    };
  }

  /** A grid is also its branch's. */
  private async over(actor: Actor, node: OrgNode): Promise<boolean> {
    if (assignmentsOver(actor, node.path).length > 0) return true;
    const branch = node.kind === 'grid' ? (await this.places.find(actor.tenantId, { gridId: node.id })).branch : null;
    return branch !== null && assignmentsOver(actor, branch.path).length > 0;
  }

  private async area({ tenantId, id, kind, path }: OrgNode): Promise<Area> {
    if (kind === 'district') return { tenantId, gridIds: null, groupIds: null };
    const gridIds = await this.places.gridsBelow(tenantId, id);
    if (kind === 'grid') return { tenantId, gridIds, groupIds: (await this.places.find(tenantId, { gridId: id })).groups.map((group) => group.id) };
    const groups = await this.reads.manager.find(OrgNode, { select: { id: true }, where: { tenantId, kind: 'partyGroup', validTo: IsNull(), ...(kind === 'branch' ? { parentId: id } : { path: Like(`${path}/%`) }) } });
    return { tenantId, gridIds, groupIds: groups.map((group) => group.id) };
  }

  private async parts(node: OrgNode, kind: OrgNode['kind'], houses: readonly Counted[], doors: readonly Counted[], zones: readonly Counted[]): Promise<CoverageView['parts']> {
    const below = await this.reads.manager.find(OrgNode, { where: { tenantId: node.tenantId, parentId: node.id, kind, validTo: IsNull() }, order: { code: 'ASC', name: 'ASC' } });
    const places = await this.directory.byIds(node.tenantId, [...houses, ...doors, ...zones].map(({ place }) => place));
    return below.map((part) => ({ node: orgRefView(part), ...counts(houses, doors, zones, (place) => places.get(place)?.path.startsWith(`${part.path}/`) === true) }));
  }

  private async houses(area: Area): Promise<Counted[]> {
    return this.counted(area.gridIds, (ids) => this.reads.manager.createQueryBuilder(Building, 'b')
      .select('b.grid_id', 'place').addSelect('COUNT(*)', 'stand').addSelect(`SUM(CASE WHEN ${REACHED} THEN 0 ELSE 1 END)`, 'open')
      .where({ tenantId: area.tenantId, ...(ids === null ? {} : { gridId: In([...ids]) }) }).groupBy('b.grid_id').getRawMany());
  }

  private async doors(area: Area): Promise<Counted[]> {
    return this.counted(area.gridIds, (ids) => this.openDoors(area.tenantId, ids).select('b.grid_id', 'place').addSelect('COUNT(*)', 'open').groupBy('b.grid_id').getRawMany());
  }

  private async zones(area: Area): Promise<Counted[]> {
    return this.counted(area.groupIds, (ids) => this.zonesIn(area.tenantId, ids)
      .select('z.parent_id', 'place').addSelect('COUNT(*)', 'stand').addSelect(`SUM(CASE WHEN ${this.answered()} THEN 0 ELSE 1 END)`, 'open').groupBy('z.parent_id').getRawMany());
  }

  private async gaps({ tenantId, gridIds, groupIds }: Area): Promise<Pick<CoverageView, 'buildings' | 'zones' | 'doors'>> {
    const named = (rows: readonly { id: string; name: string; of?: string | null }[]): CoverageGapView[] => rows.map(({ id, name, of = null }) => ({ id, name, of }));
    const houses = gridIds?.length === 0 ? [] : await this.reads.manager.createQueryBuilder(Building, 'b').select('b.id', 'id').addSelect('b.name', 'name')
      .where({ tenantId, gridId: In([...(gridIds ?? [])]) }).andWhere(`NOT ${REACHED}`).orderBy('b.name').limit(MOST_GAPS).getRawMany<{ id: string; name: string }>();
    const doors = gridIds?.length === 0 ? [] : await this.openDoors(tenantId, gridIds).select('h.id', 'id').addSelect('h.unit', 'unit').addSelect('h.room', 'room').addSelect('b.name', 'of')
      .orderBy('b.name').addOrderBy('h.unit').addOrderBy('h.room').limit(MOST_GAPS).getRawMany<{ id: string; unit: string; room: string; of: string }>();
    const zones = groupIds?.length === 0 ? [] : await this.zonesIn(tenantId, groupIds).select('z.id', 'id').addSelect('z.name', 'name').addSelect('g.name', 'of')
      .innerJoin(OrgNode, 'g', 'g.id = z.parent_id').andWhere(`NOT ${this.answered()}`).orderBy('z.name').limit(MOST_GAPS).getRawMany<{ id: string; name: string; of: string }>();
    return { buildings: named(houses), zones: named(zones), doors: named(doors.map(({ id, unit, room, of }) => ({ id, name: [unit, room].join(' ').trim(), of }))) };
  }

  private openDoors(tenantId: string, gridIds: readonly string[] | null) {
    const query = this.reads.manager.createQueryBuilder(Household, 'h').innerJoin(Building, 'b', 'b.id = h.building_id').where({ tenantId, zoneId: IsNull() });
    return gridIds === null ? query : query.andWhere('b.grid_id IN (:...gridIds)', { gridIds });
  }

  private zonesIn(tenantId: string, groupIds: readonly string[] | null) {
    const query = this.reads.manager.createQueryBuilder(OrgNode, 'z').where({ tenantId, kind: 'zone', validTo: IsNull(), ...(groupIds === null ? {} : { parentId: In([...groupIds]) }) });
    return query.setParameters({ now: at(this.clock.now()), disabled: true });
  }

  /** Its member's term runs, and they serve the group whose zone it is and may sign in: as `ZoneMembers` decides it for one. */
  private answered(): string {
    const living = (alias: string): string => `${alias}.valid_from <= :now AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > :now)`;
    const table = (entity: Parameters<typeof this.reads.manager.dataSource.getMetadata>[0]): string => this.reads.manager.dataSource.getMetadata(entity).tableName;
    return `EXISTS (SELECT 1 FROM ${table(ZoneMember)} m INNER JOIN ${table(RoleAssignment)} a ON a.tenant_id = m.tenant_id AND a.person_id = m.person_id AND a.node_id = z.parent_id`
      + ` WHERE m.tenant_id = z.tenant_id AND m.zone_id = z.id AND ${living('m')} AND ${living('a')}`
      + ` AND NOT EXISTS (SELECT 1 FROM ${table(Account)} c WHERE c.tenant_id = m.tenant_id AND c.person_id = m.person_id AND c.disabled = :disabled))`;
  }

  private async counted(ids: readonly string[] | null, ask: (ids: readonly string[] | null) => Promise<{ place: string; stand?: number | string; open: number | string }[]>): Promise<Counted[]> {
    if (ids?.length === 0) return [];
    return (await ask(ids)).map(({ place, stand = 0, open }) => ({ place, stand: Number(stand), open: Number(open) }));
  }
}

const REACHED = 'EXISTS (SELECT 1 FROM household d WHERE d.tenant_id = b.tenant_id AND d.building_id = b.id AND d.zone_id IS NOT NULL)';

function counts(houses: readonly Counted[], doors: readonly Counted[], zones: readonly Counted[], within: (place: string) => boolean): CoverageCountsView {
  const sum = (rows: readonly Counted[], of: 'stand' | 'open'): number => rows.filter(({ place }) => within(place)).reduce((all, row) => all + row[of], 0);
  return { buildings: sum(houses, 'stand'), buildingsOpen: sum(houses, 'open'), zones: sum(zones, 'stand'), zonesOpen: sum(zones, 'open'), doorsOpen: sum(doors, 'open') };
}
