import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { Reads } from '../../platform/database/reads.js';
import { HandlingLeg } from './handling-leg.entity.js';
import { Rating } from './rating.entity.js';
import { Reporter } from './reporter.entity.js';
import { RequestEvent } from './request-event.entity.js';
import { RequestRow } from './request.entity.js';

/** The rows of requests. Writing takes the open transaction; reading goes beside it. */
@Injectable()
export class RequestsRepository {
  constructor(private readonly reads: Reads) {}

  async byId(id: string): Promise<RequestRow | null> {
    return this.reads.manager.findOneBy(RequestRow, { id });
  }

  async byLookupHash(lookupHash: string): Promise<RequestRow | null> {
    return this.reads.manager.findOneBy(RequestRow, { lookupHash });
  }

  async bySource(tenantId: string, source: string, sourceId: string): Promise<RequestRow | null> {
    return this.reads.manager.findOneBy(RequestRow, { tenantId, source, sourceId });
  }

  async legs(row: RequestRow): Promise<HandlingLeg[]> {
    return this.reads.manager.find(HandlingLeg, { where: { tenantId: row.tenantId, requestId: row.id }, order: { seq: 'ASC' } });
  }

  async events(row: RequestRow): Promise<RequestEvent[]> {
    return this.reads.manager.find(RequestEvent, { where: { tenantId: row.tenantId, requestId: row.id }, order: { seq: 'ASC' } });
  }

  async reporter(row: RequestRow): Promise<Reporter | null> {
    return this.reads.manager.findOneBy(Reporter, { tenantId: row.tenantId, requestId: row.id });
  }

  async rating(row: RequestRow): Promise<Rating | null> {
    return this.reads.manager.findOneBy(Rating, { tenantId: row.tenantId, requestId: row.id });
  }

  async insert(tx: Tx, row: RequestRow, reporter: Reporter): Promise<void> {
    await insertRows(tx, RequestRow, [row]);
    await insertRows(tx, Reporter, [reporter]);
  }

  /** Moves the request if it still has the version that the decision was made on; false when a rival came first. */
  async move(tx: Tx, row: RequestRow, set: Partial<RequestRow>): Promise<boolean> {
    const changed = await updateRows(tx, RequestRow, { id: row.id, version: row.version }, { ...set, version: row.version + 1 });
    return changed === 1;
  }

  async insertLeg(tx: Tx, leg: HandlingLeg): Promise<void> {
    await insertRows(tx, HandlingLeg, [leg]);
  }

  async changeLeg(tx: Tx, row: RequestRow, seq: number, set: Partial<HandlingLeg>): Promise<void> {
    await updateRows(tx, HandlingLeg, { tenantId: row.tenantId, requestId: row.id, seq }, set);
  }

  async appendEvents(tx: Tx, events: readonly RequestEvent[]): Promise<void> {
    await insertRows(tx, RequestEvent, events);
  }

  /** The reporter's rating; a later one takes the place of the earlier. */
  async keepRating(tx: Tx, rating: Rating): Promise<void> {
    const { tenantId, requestId, contacted, satisfaction, comment, ratedAt } = rating;
    const changed = await updateRows(tx, Rating, { tenantId, requestId }, { contacted, satisfaction, comment, ratedAt });
    if (changed === 0) await insertRows(tx, Rating, [rating]);
  }
}
