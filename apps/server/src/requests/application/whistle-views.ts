import { Injectable } from '@nestjs/common';
import { OrgDirectory } from '../../org-tree/index.js';
import type { WhistleView } from '../http/joint-views.dto.js';
import type { KnownWhistle } from './move.js';
import { iso, isoOrNull, unitRef } from './request-views.js';

/** Whistles as staff read them. */
@Injectable()
export class WhistleViews {
  constructor(private readonly directory: OrgDirectory) {}

  async of(tenantId: string, whistles: readonly KnownWhistle[]): Promise<WhistleView[]> {
    if (whistles.length === 0) return [];
    const nodes = await this.directory.byIds(tenantId, whistles.flatMap(({ whistle, units }) => [whistle.callerUnitId, ...units.map(({ unitId }) => unitId)]));
    return whistles.map(({ whistle, units }) => ({
      id: whistle.id,
      kind: whistle.kind,
      state: whistle.state,
      caller: unitRef(whistle.callerUnitId, nodes.get(whistle.callerUnitId)?.kind ?? 'village', nodes),
      purpose: whistle.purpose,
      place: whistle.place,
      meetAt: iso(whistle.meetAt),
      reportDueAt: isoOrNull(whistle.reportDueAt),
      askedAt: iso(whistle.askedAt),
      calledAt: isoOrNull(whistle.calledAt),
      metAt: isoOrNull(whistle.metAt),
      decision: whistle.decision,
      publicDecision: whistle.publicDecision,
      units: units.map((unit) => ({ unit: unitRef(unit.unitId, unit.unitKind, nodes), legSeq: unit.legSeq, came: unit.came, arrivedAt: isoOrNull(unit.arrivedAt), response: unit.response })),
    }));
  }
}
