import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { CountedRequest } from '../infrastructure/counted-request.entity.js';
import { SummariesRepository } from '../infrastructure/summaries.repository.js';
import { countedId, countedOf, type SummaryKey, Tally } from './counting.js';

/** Brings the summaries to what requests are now: takes away what was counted of each and adds what it is. Doing it twice changes nothing. */
@Injectable()
export class CountRequests {
  constructor(private readonly repository: SummariesRepository) {}

  /** Only where nobody else counts (see the repository's `alone`). */
  async count(tx: Tx, key: SummaryKey, requestIds: readonly string[]): Promise<void> {
    const idOf = (requestId: string): string => countedId(key, requestId);
    const requests = await this.repository.requests(tx, key.tenantId, requestIds);
    const known = new Map((await this.repository.counted(tx, requestIds.map(idOf))).map((one) => [one.requestId, one]));
    const tally = new Tally(key);
    const changed: CountedRequest[] = [];
    for (const { row, legs, rating } of requests) {
      const before = known.get(row.id);
      if (before?.version === row.version) continue;
      const counted = countedOf(row, legs, rating);
      if (before) tally.add(before.counted, -1);
      tally.add(counted, 1);
      changed.push({ id: idOf(row.id), ...key, requestId: row.id, version: row.version, counted });
    }
    if (changed.length === 0) return;
    await this.repository.replaceCounted(tx, changed.filter((one) => known.has(one.requestId)).map(({ id }) => id), changed);
    await this.repository.addLines(tx, tally.days, tally.standings);
  }
}
