import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { CountedRequest } from '../infrastructure/counted-request.entity.js';
import { SummariesRepository } from '../infrastructure/summaries.repository.js';
import { countedId, countedOf, Tally } from './counting.js';
import type { SummaryKey } from './line-ids.js';

/** With so many lines a transaction is full: a cluster takes a thousand rows at once (database-rules 9), and those who serve callers do not wait long. */
const MOST_LINES = 800;

/** Brings the summaries to what requests are now: takes away what was counted of each and adds what it is. Doing it twice changes nothing. */
@Injectable()
export class CountRequests {
  constructor(private readonly repository: SummariesRepository) {}

  /**
   * Only where nobody else counts (see the repository's `alone`).
   * @returns how many of them, in their order, are counted now: the others are for a transaction of their own
   */
  async count(tx: Tx, key: SummaryKey, requestIds: readonly string[]): Promise<number> {
    const requests = new Map((await this.repository.requests(tx, key.tenantId, requestIds)).map((one) => [one.row.id, one]));
    const known = new Map((await this.repository.counted(tx, requestIds.map((id) => countedId(key, id)))).map((one) => [one.requestId, one]));
    const tally = new Tally(key);
    const changed: CountedRequest[] = [];
    let done = 0;
    for (; done < requestIds.length && tally.size < MOST_LINES; done++) {
      const request = requests.get(requestIds[done] ?? '');
      if (!request) continue;
      const { row, legs, rating } = request;
      const before = known.get(row.id);
      if (before?.version === row.version) continue;
      const counted = countedOf(row, legs, rating);
      if (before) tally.add(before.counted, -1);
      tally.add(counted, 1);
      changed.push({ id: countedId(key, row.id), ...key, requestId: row.id, version: row.version, counted });
    }
    if (changed.length === 0) return done;
    await this.repository.replaceCounted(tx, changed.filter((one) => known.has(one.requestId)).map(({ id }) => id), changed);
    await this.repository.addLines(tx, tally.days, tally.standings);
    return done;
  }
}
