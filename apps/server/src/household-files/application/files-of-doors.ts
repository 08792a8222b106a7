import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { HouseholdFile } from '../infrastructure/household-file.entity.js';

type Door = { readonly tenantId: string; readonly id: string };

/** The files behind doors that are put right. */
@Injectable()
export class FilesOfDoors {
  constructor(private readonly reads: Reads) {}

  /** How many files lie in each zone; those with none are not in it. */
  async countsOf(tenantId: string, zoneIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (zoneIds.length === 0) return new Map();
    const rows = await this.reads.manager.createQueryBuilder(HouseholdFile, 'f').select('f.zone_id', 'zoneId').addSelect('COUNT(*)', 'files')
      .where({ tenantId, zoneId: In([...zoneIds]) }).groupBy('f.zone_id').getRawMany<{ zoneId: string; files: number | string }>();
    return new Map(rows.map(({ zoneId, files }) => [zoneId, Number(files)]));
  }

  async standsAt(tx: Tx, { tenantId, id: householdId }: Door): Promise<boolean> {
    return (await findRow(tx, HouseholdFile, { tenantId, householdId })) !== null;
  }

  /** A file is read by whoever answers for the zone of its door. */
  async follow(tx: Tx, { tenantId, id: householdId }: Door, zoneId: string): Promise<void> {
    await updateRows(tx, HouseholdFile, { tenantId, householdId }, { zoneId });
  }
}
