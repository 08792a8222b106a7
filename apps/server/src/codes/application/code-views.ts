import { Injectable } from '@nestjs/common';
import { People } from '../../access/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import type { CodeChangeView, PlaceCodeView } from '../http/codes.dto.js';
import type { CodeChange } from '../infrastructure/code-change.entity.js';
import { CodeScans } from '../infrastructure/code-scans.entity.js';
import { isInUse, PlaceCode } from '../infrastructure/place-code.entity.js';

/** Codes as staff see them. */
@Injectable()
export class CodeViews {
  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The address that is printed. */
  url(code: string): string {
    return `${this.config.publicUrl}/g/${code}`;
  }

  /** In the order in which they were handed in; what stands in a grid that is gone is left out. */
  async of(codes: readonly PlaceCode[]): Promise<PlaceCodeView[]> {
    const [first] = codes;
    if (!first) return [];
    const grids = await this.directory.byIds(first.tenantId, codes.map((code) => code.gridId));
    const scans = await this.scans(first.tenantId, codes);
    const successors = await this.texts(first.tenantId, codes.flatMap(({ replacedById }) => (replacedById === null ? [] : [replacedById])));
    const now = this.clock.now();
    return codes.flatMap((code) => {
      const grid = grids.get(code.gridId);
      if (!grid) return [];
      const { id, label, target, buildingId } = code;
      return [{
        id, code: code.code, label, target, buildingId,
        grid: orgRefView(grid),
        status: isInUse(code, now) ? 'active' as const : 'revoked' as const,
        createdAt: instantView(code.createdAt),
        revokedAt: code.revokedAt === null ? (isInUse(code, now) || code.endsAt === null ? null : instantView(code.endsAt)) : instantView(code.revokedAt),
        endsAt: code.endsAt === null ? null : instantView(code.endsAt),
        replacedBy: code.replacedById === null ? null : (successors.get(code.replacedById) ?? null),
        scans: scans.get(id) ?? 0,
        url: this.url(code.code),
      }];
    });
  }

  async changes(tenantId: string, changes: readonly CodeChange[]): Promise<CodeChangeView[]> {
    const names = await this.people.namesOf(tenantId, changes.map(({ personId }) => personId));
    return changes.map(({ id, kind, at, personId, reason, detail: { from, to, other, endsAt } }) => ({
      id, kind, reason,
      at: instantView(at),
      by: personId === null ? null : { id: personId, name: names.get(personId) ?? '' },
      from: from ?? null,
      to: to ?? null,
      other: other ?? null,
      endsAt: endsAt == null ? null : instantView(endsAt),
    }));
  }

  private async scans(tenantId: string, codes: readonly PlaceCode[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.manager
      .createQueryBuilder(CodeScans, 's')
      .select('s.code_id', 'codeId')
      .addSelect('SUM(s.count)', 'count')
      .where('s.tenant_id = :tenantId AND s.code_id IN (:...ids)', { tenantId, ids: codes.map((code) => code.id) })
      .groupBy('s.code_id')
      .getRawMany<{ codeId: string; count: number | string }>();
    return new Map(rows.map((row) => [row.codeId, Number(row.count)]));
  }

  private async texts(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.manager.createQueryBuilder(PlaceCode, 'c').where('c.id IN (:...ids) AND c.tenant_id = :tenantId', { ids, tenantId }).getMany();
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}

const instantView = (instant: number): string => new Date(instant).toISOString();
