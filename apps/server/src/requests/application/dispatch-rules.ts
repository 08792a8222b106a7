import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { DispatchRule } from '../infrastructure/dispatch-rule.entity.js';

/** What a ruling taught: who takes a matter at a place, since when. */
export interface Ruling {
  readonly unitId: string;
  readonly scopeId: string;
  readonly at: Instant;
}

/** The dispatch table that rulings write: asked before the catalogue whenever a department has to be found. */
@Injectable()
export class DispatchRules {
  constructor(private readonly reads: Reads) {}

  /** The newest ruling over this matter at the nearest of the places, which come nearest first; null when nothing was ruled. */
  async rulingFor(tenantId: string, matterCode: string | null, places: readonly (string | null | undefined)[]): Promise<Ruling | null> {
    const scopes = places.filter((place) => typeof place === 'string');
    if (matterCode === null || scopes.length === 0) return null;
    const rules = await findRows(this.reads.manager, DispatchRule, { tenantId, matterCode, scopeId: scopes }, { order: { validFrom: 'DESC', id: 'DESC' } });
    for (const scope of scopes) {
      const rule = rules.find((one) => one.scopeId === scope);
      if (rule) return { unitId: rule.unitId, scopeId: scope, at: rule.validFrom };
    }
    return null;
  }
}
