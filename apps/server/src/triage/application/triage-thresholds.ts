import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { TriageThreshold } from '../infrastructure/triage-threshold.entity.js';

/** For so long another process may go on with the threshold from before. */
const KEPT_MS = 60_000;
/** Below even chances nothing goes without a person, whoever wishes it. */
export const LEAST_PERCENT = 50;
export const MOST_PERCENT = 100;

export type ChosenThreshold = Pick<TriageThreshold, 'tenantId' | 'percent' | 'chosenFor' | 'chosenById'>;

/** From which confidence on each district lets a request go without a person. */
@Injectable()
export class TriageThresholds {
  private readonly inForce = new Map<string, { readonly since: number; readonly share: Promise<number | null> }>();

  constructor(
    private readonly reads: Reads,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** As a share of 1; null while the district has chosen none. At most a minute old. */
  inUse(tenantId: string): Promise<number | null> {
    const now = this.clock.now();
    const known = this.inForce.get(tenantId);
    if (known && Math.abs(now - known.since) < KEPT_MS) return known.share;
    const share = this.of(tenantId).then((row) => (row?.percent == null ? null : row.percent / 100));
    this.inForce.set(tenantId, { since: now, share });
    share.catch(() => this.inForce.delete(tenantId));
    return share;
  }

  /** As it stands; null while none was ever chosen. */
  of(tenantId: string): Promise<TriageThreshold | null> {
    return findRow(this.reads.manager, TriageThreshold, { tenantId });
  }

  /**
   * @param expected the version that whoever chooses has seen, 0 where there was none
   * @returns whether it was still that one; where two choose first at once, the second write is refused as a duplicate
   */
  async choose(tx: Tx, chosen: ChosenThreshold, expected: number): Promise<boolean> {
    const change = { ...chosen, version: expected + 1, chosenAt: this.clock.now() };
    if (expected > 0) return (await updateRows(tx, TriageThreshold, { tenantId: chosen.tenantId, version: expected }, change)) === 1;
    await insertRows(tx, TriageThreshold, [{ ...change, id: this.ids.next() }]);
    return true;
  }

  /** It was changed in this process: what is held here is over. */
  forget(tenantId: string): void {
    this.inForce.delete(tenantId);
  }
}
