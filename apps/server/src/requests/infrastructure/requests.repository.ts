import { Injectable } from '@nestjs/common';
import type { RequestStatus, Tier } from '@yige/domain';
import { In } from 'typeorm';
import { findRow, findRows } from '../../platform/database/find-rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor } from '../../platform/http/actor.js';
import { DispatchRule } from './dispatch-rule.entity.js';
import { HandlingLeg } from './handling-leg.entity.js';
import { IdentityView } from './identity-view.entity.js';
import { Rating } from './rating.entity.js';
import { reportedBy } from './reported-by.js';
import { Reporter } from './reporter.entity.js';
import { RequestEvent } from './request-event.entity.js';
import { RequestRow } from './request.entity.js';
import { Revisit } from './revisit.entity.js';

/** So many imported requests have this tier, status and matter. */
export interface ImportedCount {
  readonly tier: Tier;
  readonly status: RequestStatus;
  readonly matterCode: string | null;
  readonly count: number;
}

/** Somebody with an account, or known by their WeChat, who reported, and the request under which they know the matter. */
export interface ReporterAccount {
  /** Whose inbox it is: a person's, or a resident's who came by WeChat. */
  readonly personId: string;
  /** They have no account, and are known by their WeChat alone. */
  readonly byWechat: boolean;
  readonly requestId: string;
  readonly number: string;
  /** The main request, of one that follows another. */
  readonly mainId: string | null;
}

/** The rows of requests. Writing takes the open transaction; reading goes beside it. */
@Injectable()
export class RequestsRepository {
  constructor(private readonly reads: Reads) {}

  async byId(id: string): Promise<RequestRow | null> {
    return findRow(this.reads.manager, RequestRow, { id });
  }

  async byIds(ids: readonly string[]): Promise<RequestRow[]> {
    return findRows(this.reads.manager, RequestRow, { id: ids });
  }

  /** @param lookupHashes of one code, by each key of the ring */
  async byLookupHash(lookupHashes: readonly string[]): Promise<RequestRow | null> {
    return findRow(this.reads.manager, RequestRow, { lookupHash: lookupHashes });
  }

  async bySource(tenantId: string, source: string, sourceId: string): Promise<RequestRow | null> {
    return findRow(this.reads.manager, RequestRow, { tenantId, source, sourceId });
  }

  /** Which of these ids of another system are here already. */
  async knownSourceIds(tenantId: string, source: string, sourceIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (sourceIds.length === 0) return new Set();
    const rows = await this.reads.manager.find(RequestRow, { select: { sourceId: true }, where: { tenantId, source, sourceId: In(sourceIds) } });
    return new Set(rows.flatMap((row) => row.sourceId ?? []));
  }

  /** How these requests of another system were sorted, counted. */
  async countImported(tenantId: string, source: string, sourceIds: readonly string[]): Promise<ImportedCount[]> {
    if (sourceIds.length === 0) return [];
    const rows = await this.reads.manager
      .createQueryBuilder(RequestRow, 'r')
      .select('r.tier', 'tier')
      .addSelect('r.status', 'status')
      .addSelect('r.matter_code', 'matterCode')
      .addSelect('COUNT(*)', 'count')
      .where({ tenantId, source, sourceId: In(sourceIds) })
      .groupBy('r.tier')
      .addGroupBy('r.status')
      .addGroupBy('r.matter_code')
      .getRawMany<Omit<ImportedCount, 'count'> & { count: number | string }>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  async legs(row: RequestRow): Promise<HandlingLeg[]> {
    return findRows(this.reads.manager, HandlingLeg, { tenantId: row.tenantId, requestId: row.id }, { order: { seq: 'ASC' } });
  }

  async leg(row: RequestRow, seq: number): Promise<HandlingLeg | null> {
    return this.reads.manager.findOneBy(HandlingLeg, { tenantId: row.tenantId, requestId: row.id, seq });
  }

  /** Open legs of units that help or were called; nothing is asked where there are none. */
  async helpers(row: RequestRow): Promise<HandlingLeg[]> {
    if (row.openAssists === 0) return [];
    const legs = await this.legs(row);
    return legs.filter((leg) => leg.part !== 'lead' && leg.finishedAt === null);
  }

  async events(row: RequestRow): Promise<RequestEvent[]> {
    return findRows(this.reads.manager, RequestEvent, { tenantId: row.tenantId, requestId: row.id }, { order: { seq: 'ASC' } });
  }

  async reporter(row: RequestRow): Promise<Reporter | null> {
    return findRow(this.reads.manager, Reporter, { tenantId: row.tenantId, requestId: row.id });
  }

  async rating(row: RequestRow): Promise<Rating | null> {
    return findRow(this.reads.manager, Rating, { tenantId: row.tenantId, requestId: row.id });
  }

  /** Those that were merged into it, oldest first. */
  async followers(row: RequestRow, limit: number): Promise<RequestRow[]> {
    return this.reads.manager.find(RequestRow, { where: { tenantId: row.tenantId, mergedIntoId: row.id }, order: { id: 'ASC' }, take: limit });
  }

  /** Requests of which somebody is told something. */
  async reported(tx: Tx, ids: readonly string[]): Promise<RequestRow[]> {
    return tx.findBy(RequestRow, { id: In(ids) });
  }

  /** Who filed these requests with an account, and who has them by WeChat. */
  async accountsOf(tx: Tx, rows: readonly RequestRow[]): Promise<ReporterAccount[]> {
    if (rows.length === 0) return [];
    const numbers = new Map(rows.map((row) => [row.id, row.number]));
    const reporters = await tx.findBy(Reporter, { tenantId: In([...new Set(rows.map((row) => row.tenantId))]), requestId: In([...numbers.keys()]) });
    return reporters.flatMap(({ personId, identityId, claimedAt, requestId }) => [claimedAt === null ? personId : null, identityId].flatMap((id) => (id === null ? [] : [{ personId: id, byWechat: id === identityId, requestId, number: numbers.get(requestId) ?? '', mainId: null }])));
  }

  /** Who filed the requests that were merged into these. */
  async accountsOfFollowers(tx: Tx, mains: readonly RequestRow[]): Promise<ReporterAccount[]> {
    if (mains.length === 0) return [];
    const rows = await tx
      .createQueryBuilder(RequestRow, 'r')
      .innerJoin(Reporter, 'p', 'p.tenant_id = r.tenant_id AND p.request_id = r.id')
      .select('CASE WHEN p.claimed_at IS NULL THEN p.person_id END', 'personId')
      .addSelect('p.identity_id', 'identityId')
      .addSelect('r.id', 'requestId')
      .addSelect('r.number', 'number')
      .addSelect('r.merged_into_id', 'mainId')
      .where({ tenantId: In([...new Set(mains.map((main) => main.tenantId))]), mergedIntoId: In(mains.map((main) => main.id)) })
      .andWhere('(p.person_id IS NOT NULL OR p.identity_id IS NOT NULL)')
      .getRawMany<Omit<ReporterAccount, 'personId' | 'byWechat'> & { personId: string | null; identityId: string | null }>();
    return rows.flatMap(({ personId, identityId, ...row }) => [personId, identityId].flatMap((id) => (id === null ? [] : [{ ...row, personId: id, byWechat: id === identityId }])));
  }

  /** Whether the caller filed the request, or one that follows it. */
  async hasReported(actor: Actor, requestId: string): Promise<boolean> {
    return this.reads.manager
      .createQueryBuilder(Reporter, 'p')
      .innerJoin(RequestRow, 'r', 'r.id = p.request_id')
      .where('p.tenant_id = :tenantId AND (r.id = :requestId OR r.merged_into_id = :requestId)', { tenantId: actor.tenantId, requestId })
      .andWhere(...reportedBy(actor))
      .getExists();
  }

  async revisits(row: RequestRow): Promise<Revisit[]> {
    return findRows(this.reads.manager, Revisit, { tenantId: row.tenantId, requestId: row.id }, { order: { legSeq: 'ASC', attempt: 'ASC' } });
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

  /** All that followed one request follow another. */
  async carryFollowers(tx: Tx, tenantId: string, from: string, to: string): Promise<void> {
    await updateRows(tx, RequestRow, { tenantId, mergedIntoId: from }, { mergedIntoId: to });
  }

  async addRevisit(tx: Tx, revisit: Revisit): Promise<void> {
    await insertRows(tx, Revisit, [revisit]);
  }

  async insertLegs(tx: Tx, legs: readonly HandlingLeg[]): Promise<void> {
    await insertRows(tx, HandlingLeg, legs);
  }

  async changeLeg(tx: Tx, row: RequestRow, seq: number, set: Partial<HandlingLeg>): Promise<void> {
    await updateRows(tx, HandlingLeg, { tenantId: row.tenantId, requestId: row.id, seq }, set);
  }

  async appendEvents(tx: Tx, events: readonly RequestEvent[]): Promise<void> {
    await insertRows(tx, RequestEvent, events);
  }

  async keepIdentityView(tx: Tx, view: IdentityView): Promise<void> {
    await insertRows(tx, IdentityView, [view]);
  }

  /**
   * Numbers for so many new lines of the timeline, taken by the statement itself so that no two writers get the same.
   * @returns the last of them; null when the request is no longer at the version that was asked for
   */
  async reserveLines(tx: Tx, { id, tenantId }: Pick<RequestRow, 'id' | 'tenantId'>, count: number, version?: number): Promise<number | null> {
    const where = { id, tenantId, ...(version === undefined ? {} : { version }) };
    const changed = await updateRows(tx, RequestRow, where, { eventSeq: () => `event_seq + ${Math.trunc(count)}`, version: () => 'version + 1' });
    return changed === 1 ? (await tx.findOneByOrFail(RequestRow, { id, tenantId })).eventSeq : null;
  }

  async learn(tx: Tx, rule: DispatchRule): Promise<void> {
    await insertRows(tx, DispatchRule, [rule]);
  }

  /** The reporter's rating; a later one takes the place of the earlier. */
  async keepRating(tx: Tx, rating: Rating): Promise<void> {
    const { tenantId, requestId, contacted, satisfaction, comment, ratedAt } = rating;
    const changed = await updateRows(tx, Rating, { tenantId, requestId }, { contacted, satisfaction, comment, ratedAt });
    if (changed === 0) await insertRows(tx, Rating, [rating]);
  }
}
