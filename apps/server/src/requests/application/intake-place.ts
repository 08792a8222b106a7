import { Injectable } from '@nestjs/common';
import { Codes, isInUse } from '../../codes/index.js';
import { type KnownPlace, Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Submission } from './request-draft.js';

export interface FoundPlace {
  readonly place: KnownPlace | null;
  readonly codeId: string | null;
}

/** Where something that comes in has happened. */
@Injectable()
export class IntakePlace {
  constructor(
    private readonly codes: Codes,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** The scanned code wins, since it was at the door; a dead one says nothing, and the request is taken all the same. */
  async find(tenantId: string, { code: scanned, gridId, buildingId, householdId }: Pick<Submission, 'code' | 'gridId' | 'buildingId' | 'householdId'>): Promise<FoundPlace> {
    const code = scanned === undefined ? null : await this.codes.find(scanned);
    if (code?.tenantId === tenantId && isInUse(code, this.clock.now())) {
      const named = gridId === undefined || gridId === code.gridId ? { buildingId: buildingId ?? code.buildingId, householdId: householdId ?? null } : { buildingId: code.buildingId };
      return { place: await this.places.find(tenantId, { gridId: code.gridId, ...named }), codeId: code.id };
    }
    const place = gridId === undefined ? null : await this.places.find(tenantId, { gridId, buildingId: buildingId ?? null, householdId: householdId ?? null });
    return { place, codeId: code?.tenantId === tenantId ? code.id : null };
  }
}
