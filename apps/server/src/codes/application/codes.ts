import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '@yige/domain';
import { assignmentsOver } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { DescribePlace } from '../../places/index.js';
import { OrgDirectory, orgRefView, Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import type { CodesQuery, PlaceCodeView, RepointCode, ScannedCodeView } from '../http/codes.dto.js';
import { CodeScans } from '../infrastructure/code-scans.entity.js';
import { PlaceCode } from '../infrastructure/place-code.entity.js';

/** The code registry (一码): what a printed code points at now, and how often it was opened. */
@Injectable()
export class Codes {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly places: Places,
    private readonly describe: DescribePlace,
    private readonly directory: OrgDirectory,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The code as it stands; null when nobody ever printed it. */
  async find(code: string): Promise<PlaceCode | null> {
    return this.reads.manager.findOneBy(PlaceCode, { code: normalise(code) });
  }

  async scanned(code: string): Promise<ScannedCodeView> {
    const found = await this.find(code);
    if (!found) return { status: 'unknown', label: null, target: null, place: null };
    const known = { status: found.status, label: found.label, target: found.target };
    return { ...known, place: found.status === 'active' ? await this.describe.of(found.tenantId, { gridId: found.gridId, buildingId: found.buildingId }) : null };
  }

  async countScan(code: string): Promise<void> {
    const found = await this.find(code);
    if (!found) return;
    const day = { tenantId: found.tenantId, codeId: found.id, day: shanghaiDay(this.clock.now()) };
    const countUp = (): Promise<number> => this.uow.run((tx) => updateRows(tx, CodeScans, day, { count: () => 'count + 1' }));
    if ((await countUp()) > 0) return;
    try {
      await this.uow.run((tx) => insertRows(tx, CodeScans, [{ ...day, id: this.ids.next(), count: 1 }]));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await countUp();
    }
  }

  async list(actor: Actor, query: CodesQuery): Promise<Page<PlaceCodeView>> {
    const limit = query.limit ?? 50;
    const after = readCursor(query.cursor, 1);
    const rows = this.reads.manager.createQueryBuilder(PlaceCode, 'c').where('c.tenant_id = :tenantId', { tenantId: actor.tenantId });
    const gridIds = await this.gridsOf(actor, query.gridId);
    if (gridIds) rows.andWhere('c.grid_id IN (:...gridIds)', { gridIds });
    if (query.status) rows.andWhere('c.status = :status', { status: query.status });
    if (query.q) rows.andWhere('(c.code = :code OR c.label LIKE :label)', { code: normalise(query.q), label: `%${query.q.replace(/[\\%_]/g, '')}%` });
    if (after) rows.andWhere('c.id > :after', { after: after[0] });
    const found = await rows.orderBy('c.id').limit(limit + 1).getMany();
    const items = await this.views(found.slice(0, limit));
    return { items, nextCursor: found.length > limit ? cursorAfter([found[limit - 1]?.id ?? null]) : null };
  }

  async revoke(actor: Actor, id: string, reason: string): Promise<PlaceCodeView> {
    const code = await this.owned(actor, id);
    const changed = await this.uow.run(async (tx) => {
      const hit = await updateRows(tx, PlaceCode, { id: code.id, status: 'active' }, { status: 'revoked', revokedAt: this.clock.now(), revokedReason: reason });
      if (hit > 0) await this.audit.note(tx, actor, { action: 'code.revoked', about: 'code', id: code.id });
      return hit;
    });
    if (changed === 0) throw new Problem('CODE.ALREADY_REVOKED');
    return this.view(id);
  }

  /** Lets a printed code point at another grid; one that was revoked works again. */
  async repoint(actor: Actor, id: string, to: RepointCode): Promise<PlaceCodeView> {
    const code = await this.owned(actor, id);
    const place = await this.places.find(actor.tenantId, { gridId: to.gridId, buildingId: to.buildingId ?? null });
    this.mustReach(actor, place.grid.path);
    await this.uow.run(async (tx) => {
      await updateRows(tx, PlaceCode, { id: code.id }, {
        gridId: place.grid.id,
        buildingId: place.building?.id ?? null,
        target: place.building ? 'building' : 'grid',
        label: to.label ?? place.building?.name ?? place.grid.name,
        status: 'active',
        revokedAt: null,
        revokedReason: null,
      });
      await this.audit.note(tx, actor, { action: 'code.repointed', about: 'code', id: code.id, detail: { gridId: place.grid.id } });
    });
    return this.view(id);
  }

  private async owned(actor: Actor, id: string): Promise<PlaceCode> {
    const code = await this.reads.manager.findOneBy(PlaceCode, { id, tenantId: actor.tenantId });
    const grid = code ? await this.directory.byId(actor.tenantId, code.gridId) : null;
    if (!code || !grid) throw new Problem('NOT_FOUND');
    this.mustReach(actor, grid.path);
    return code;
  }

  private mustReach(actor: Actor, path: string): void {
    if (assignmentsOver(actor, path).length === 0) throw new Problem('NOT_FOUND');
  }

  /** The grids below the caller's nodes; null means all of the district. */
  private async gridsOf(actor: Actor, gridId: string | undefined): Promise<string[] | null> {
    const whole = actor.assignments.some((a) => a.nodeKind === 'district' || a.nodeKind === 'dispatchCentre');
    if (whole) return gridId === undefined ? null : [gridId];
    const below = (await Promise.all(actor.assignments.map((a) => this.places.gridsBelow(actor.tenantId, a.nodeId)))).flat();
    const allowed = gridId === undefined ? below : below.filter((id) => id === gridId);
    return allowed.length > 0 ? allowed : [''];
  }

  private async view(id: string): Promise<PlaceCodeView> {
    const [view] = await this.views(await this.uow.run((tx) => tx.findBy(PlaceCode, { id })));
    if (!view) throw new Problem('NOT_FOUND');
    return view;
  }

  private async views(codes: readonly PlaceCode[]): Promise<PlaceCodeView[]> {
    const [first] = codes;
    if (!first) return [];
    const grids = await this.directory.byIds(first.tenantId, codes.map((code) => code.gridId));
    const scans = await this.reads.manager
      .createQueryBuilder(CodeScans, 's')
      .select('s.code_id', 'codeId')
      .addSelect('SUM(s.count)', 'count')
      .where('s.tenant_id = :tenantId AND s.code_id IN (:...ids)', { tenantId: first.tenantId, ids: codes.map((code) => code.id) })
      .groupBy('s.code_id')
      .getRawMany<{ codeId: string; count: number | string }>();
    const counted = new Map(scans.map((row) => [row.codeId, Number(row.count)]));
    return codes.flatMap((code) => {
      const grid = grids.get(code.gridId);
      return grid
        ? [{
            id: code.id,
            code: code.code,
            label: code.label,
            target: code.target,
            grid: orgRefView(grid),
            status: code.status,
            createdAt: new Date(code.createdAt).toISOString(),
            revokedAt: code.revokedAt === null ? null : new Date(code.revokedAt).toISOString(),
            scans: counted.get(code.id) ?? 0,
            url: `${this.config.publicUrl}/g/${code.code}`,
          }]
        : [];
    });
  }
}

/** As people type it from a poster. */
const normalise = (code: string): string => code.trim().toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1').slice(0, 16);
