import { Injectable } from '@nestjs/common';
import { Account, RoleAssignment } from '../access/index.js';
import { PlaceCode } from '../codes/infrastructure/place-code.entity.js';
import { Reads } from '../platform/database/reads.js';

/** A printed code to try the trial with. */
export interface TrialDoor {
  readonly code: string;
  readonly label: string;
}

/** How many are offered: the grid itself and two of its buildings. */
const OFFERED = 3;

/** The codes of the grid in which the trial accounts serve, so that what is reported there reaches them. Empty where no trial is loaded. */
@Injectable()
export class TrialDoors {
  constructor(private readonly reads: Reads) {}

  async of(tenantId: string): Promise<readonly TrialDoor[]> {
    const gridId = await this.gridOfAccounts(tenantId);
    if (gridId === null) return [];
    return this.reads.manager.find(PlaceCode, {
      select: { code: true, label: true },
      where: { tenantId, gridId, status: 'active' },
      order: { id: 'ASC' },
      take: OFFERED,
    });
  }

  /** The grid in which the trial accounts serve; null where no trial is loaded. */
  async gridOfAccounts(tenantId: string): Promise<string | null> {
    const account = await this.reads.manager.findOneBy(Account, { tenantId, login: 'gridworker' });
    if (account === null) return null;
    const post = await this.reads.manager.findOneBy(RoleAssignment, { tenantId, personId: account.personId, role: 'gridWorker' });
    return post?.nodeId ?? null;
  }
}
