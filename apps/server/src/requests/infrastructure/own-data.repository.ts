import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, Instant } from '@yige/domain';
import { type EntityManager } from 'typeorm';
import { at } from '../../platform/database/columns.js';
import { findRows } from '../../platform/database/find-rows.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Consent } from './consent.entity.js';
import { IdentityView } from './identity-view.entity.js';
import { Reporter } from './reporter.entity.js';
import { RequestRow } from './request.entity.js';

type Of = Pick<RequestRow, 'id' | 'tenantId'>;

const REQUEST_ID = ['requestId'] as const;

/** Rows about who reported: agreed to, corrected, forgotten. */
@Injectable()
export class OwnDataRepository {
  async agree(tx: Tx, consents: readonly Consent[]): Promise<void> {
    await insertRows(tx, Consent, consents);
  }

  async agreeAnew(tx: Tx, { id, tenantId }: Pick<Consent, 'id' | 'tenantId'>, given: Pick<Consent, 'version' | 'givenAt' | 'withdrawnAt'>): Promise<void> {
    await updateRows(tx, Consent, { id, tenantId }, given);
  }

  consents(manager: EntityManager, { id, tenantId }: Of): Promise<Consent[]> {
    return findRows(manager, Consent, { tenantId, requestId: id }, { order: { purpose: 'ASC' } });
  }

  async withdraw(tx: Tx, { id, tenantId }: Of, purpose: ConsentPurpose, now: Instant): Promise<void> {
    await updateRows(tx, Consent, { tenantId, requestId: id, purpose, withdrawnAt: null }, { withdrawnAt: now });
  }

  async correct(tx: Tx, { id, tenantId }: Of, contact: Partial<Pick<Reporter, 'nameSealed' | 'phoneSealed' | 'phoneIndex'>>): Promise<void> {
    await updateRows(tx, Reporter, { tenantId, requestId: id }, contact);
  }

  /** Whose WeChat it is from now on. @returns whether it was nobody's until now */
  async adopt(tx: Tx, { id, tenantId }: Pick<Reporter, 'id' | 'tenantId'>, identityId: string): Promise<boolean> {
    return (await updateRows(tx, Reporter, { id, tenantId, identityId: null, erasedAt: null }, { identityId })) > 0;
  }

  /** Name, number and the household file that they came from. */
  async eraseContact(tx: Tx, { id, tenantId }: Of): Promise<void> {
    await updateRows(tx, Reporter, { tenantId, requestId: id }, { nameSealed: null, phoneSealed: null, phoneIndex: null, householdFileId: null, referenceMasked: null });
  }

  /** Every way back to the reporter: also the account, the code, and who had looked. The request itself stays, and is nobody's. */
  async eraseTraces(tx: Tx, { id, tenantId }: Of, lookupHash: string, now: Instant): Promise<void> {
    await updateRows(tx, Reporter, { tenantId, requestId: id }, { personId: null, identityId: null, erasedAt: now });
    await updateRows(tx, RequestRow, { tenantId, id }, { lookupHash });
    await deleteRows(tx, IdentityView, { tenantId, requestId: id });
  }

  /** Who left this number, by any of the keyed hashes that it may have; the newest first. */
  byPhone(manager: EntityManager, tenantId: string, phoneIndex: readonly string[], limit: number): Promise<Pick<Reporter, 'requestId'>[]> {
    return findRows(manager, Reporter, { tenantId, phoneIndex }, { only: REQUEST_ID, order: { createdAt: 'DESC', id: 'DESC' }, limit });
  }

  async noPhotos(tx: Tx, { id, tenantId }: Of): Promise<void> {
    await updateRows(tx, RequestRow, { tenantId, id }, { attachmentCount: 0 });
  }

  /**
   * Requests that were over before this moment and whose reporter is still known, in the order in which they came.
   * @param after the `reporterId` of the last one before
   */
  async over(manager: EntityManager, before: Instant, after: string, limit: number): Promise<{ reporterId: string; requestId: string }[]> {
    return manager
      .createQueryBuilder(Reporter, 'p')
      .innerJoin(RequestRow, 'r', 'r.id = p.request_id')
      .leftJoin(RequestRow, 'm', 'm.id = r.merged_into_id')
      .select('p.id', 'reporterId')
      .addSelect('r.id', 'requestId')
      .where('p.erased_at IS NULL AND p.id > :after AND p.created_at < :before', { after, before: at(before) })
      .andWhere("((r.status <> 'merged' AND r.open = :no AND r.closed_at < :before) OR (r.status = 'merged' AND m.open = :no AND m.closed_at < :before))", { no: 0 })
      .orderBy('p.id')
      .limit(limit)
      .getRawMany();
  }
}
