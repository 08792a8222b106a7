import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Mediation } from '../infrastructure/mediation.entity.js';
import { Mediator } from '../infrastructure/mediator.entity.js';

/** Whom a reminder about a mediation concerns: its mediators, or the committee's unit while it has none. */
@Injectable()
export class MediationAudience {
  constructor(private readonly holders: RoleHolders) {}

  async of(tx: Tx, tenantId: string, mediationId: string): Promise<string[]> {
    const mediators = await tx.findBy(Mediator, { tenantId, mediationId, active: true });
    if (mediators.length > 0) return [...new Set(mediators.map(({ personId }) => personId))];
    const mediation = await tx.findOneBy(Mediation, { tenantId, id: mediationId });
    return mediation ? this.holders.at(tenantId, mediation.committeeId, undefined, tx) : [];
  }
}
