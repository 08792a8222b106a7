import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import { ZoneMember } from '../infrastructure/zone-member.entity.js';

/** From when until when somebody answers for a zone. Terms are ended, never removed: who answered at the time stays known. */
@Injectable()
export class ZoneTerms {
  constructor(private readonly reads: Reads) {}

  /** Of a person, those that are not over by then. */
  async lasting(tenantId: string, personId: string, until: Instant): Promise<ZoneMember[]> {
    return (await this.reads.manager.findBy(ZoneMember, { tenantId, personId })).filter((term) => lasts(term, until));
  }

  /** Of a person, those that were ended for exactly this moment, or had not begun by then. */
  async endedAt(tenantId: string, personId: string, at: Instant): Promise<ZoneMember[]> {
    return (await this.reads.manager.findBy(ZoneMember, { tenantId, personId })).filter(({ validFrom, validTo }) => validTo !== null && validTo === Math.max(validFrom, at));
  }

  /** Of zones, the latest of each that has one. */
  async latestOf(tenantId: string, zoneId: string): Promise<ZoneMember | null> {
    return this.reads.manager.findOne(ZoneMember, { where: { tenantId, zoneId }, order: { validFrom: 'DESC', id: 'DESC' } });
  }

  async end(tx: Tx, terms: readonly ZoneMember[], at: Instant): Promise<void> {
    for (const { id, tenantId, validFrom } of terms) await updateRows(tx, ZoneMember, { id, tenantId }, { validTo: Math.max(validFrom, at) });
  }

  /**
   * Somebody answers from now on, after whoever did before; null: nobody.
   * @param before the latest term as it was read. Two who hand over the same at once meet in the id of the term after it
   * @throws QueryFailedError (a duplicate) for the second of them
   * @returns false when that term was ended meanwhile
   */
  async follow(tx: Tx, zone: { readonly tenantId: string; readonly zoneId: string }, before: ZoneMember | null, personId: string | null, at: Instant): Promise<boolean> {
    if (before !== null && lasts(before, at) && (await updateRows(tx, ZoneMember, { id: before.id, validTo: before.validTo }, { validTo: Math.max(before.validFrom, at) })) !== 1) return false;
    if (personId === null) return true;
    await insertRows(tx, ZoneMember, [{ ...zone, id: derivedId('zone-term', zone.zoneId, before?.id ?? 'first'), personId, validFrom: at, validTo: null }]);
    return true;
  }
}

export const lasts = ({ validTo }: Pick<ZoneMember, 'validTo'>, until: Instant): boolean => validTo === null || validTo > until;
