import { Injectable } from '@nestjs/common';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { KnownWhistle, WhistleChange } from '../application/move.js';
import type { RequestRow } from './request.entity.js';
import { Whistle } from './whistle.entity.js';
import { WhistleUnit } from './whistle-unit.entity.js';

@Injectable()
export class WhistlesRepository {
  constructor(private readonly reads: Reads) {}

  /** The newest of the present lead; null when there is none. */
  async present(row: RequestRow): Promise<KnownWhistle | null> {
    if (row.whistleId === null) return null;
    const whistle = await this.reads.manager.findOneBy(Whistle, { tenantId: row.tenantId, id: row.whistleId });
    return whistle && { whistle, units: await this.reads.manager.find(WhistleUnit, { where: { tenantId: row.tenantId, whistleId: whistle.id }, order: { id: 'ASC' } }) };
  }

  /** All of a request, the oldest first. */
  async of(row: RequestRow): Promise<KnownWhistle[]> {
    const whistles = await findRows(this.reads.manager, Whistle, { tenantId: row.tenantId, requestId: row.id }, { order: { askedAt: 'ASC', id: 'ASC' } });
    if (whistles.length === 0) return [];
    const units = await findRows(this.reads.manager, WhistleUnit, { tenantId: row.tenantId, whistleId: whistles.map(({ id }) => id) }, { order: { id: 'ASC' } });
    return whistles.map((whistle) => ({ whistle, units: units.filter(({ whistleId }) => whistleId === whistle.id) }));
  }

  async write(tx: Tx, tenantId: string, { id, begin, set, units = [] }: WhistleChange): Promise<void> {
    if (begin) {
      await insertRows(tx, Whistle, [begin.whistle]);
      await insertRows(tx, WhistleUnit, begin.units);
    }
    if (set) await updateRows(tx, Whistle, { id, tenantId }, set);
    for (const unit of units) await updateRows(tx, WhistleUnit, { tenantId, whistleId: id, unitId: unit.unitId }, unit.set);
  }
}
