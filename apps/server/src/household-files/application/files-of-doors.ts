import { Injectable } from '@nestjs/common';
import { findRow } from '../../platform/database/find-rows.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { HouseholdFile } from '../infrastructure/household-file.entity.js';

type Door = { readonly tenantId: string; readonly id: string };

/** The files behind doors that are put right. */
@Injectable()
export class FilesOfDoors {
  async standsAt(tx: Tx, { tenantId, id: householdId }: Door): Promise<boolean> {
    return (await findRow(tx, HouseholdFile, { tenantId, householdId })) !== null;
  }

  /** A file is read by whoever answers for the zone of its door. */
  async follow(tx: Tx, { tenantId, id: householdId }: Door, zoneId: string): Promise<void> {
    await updateRows(tx, HouseholdFile, { tenantId, householdId }, { zoneId });
  }
}
