import { Injectable } from '@nestjs/common';
import { movement, type Instant, type TimeAccountKind, type TimeEntryKind } from '@yige/domain';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { TimeAccount } from './time-account.entity.js';
import { TimeEntry } from './time-entry.entity.js';

export interface Owner {
  readonly kind: TimeAccountKind;
  readonly ownerId: string;
}

/** Minutes that go from one account to another, and what the two entries are called. */
export interface Movement {
  readonly from: TimeAccount;
  readonly to: TimeAccount;
  readonly minutes: number;
  readonly kinds: { readonly out: TimeEntryKind; readonly in: TimeEntryKind };
  readonly serviceId: string | null;
  readonly reason: string | null;
  readonly at: Instant;
}

@Injectable()
export class TimeLedger {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** The owner's account; made when there is none yet. Outside a unit of work. */
  async account(tenantId: string, owner: Owner): Promise<TimeAccount> {
    const known = await this.reads.manager.findOneBy(TimeAccount, { tenantId, ...owner });
    if (known) return known;
    const account: TimeAccount = { id: this.ids.next(), tenantId, ...owner, balance: 0 };
    try {
      await this.uow.run((tx) => insertRows(tx, TimeAccount, [account]));
      return account;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.reads.manager.findOneByOrFail(TimeAccount, { tenantId, ...owner });
    }
  }

  /** Writes both sides. @returns false, with nothing written, when the payer has not so much. The issuer may owe. */
  async move(tx: Tx, { from, to, minutes, kinds, serviceId, reason, at }: Movement): Promise<boolean> {
    if (!(await this.change(tx, from, -minutes))) return false;
    await this.change(tx, to, minutes);
    const movementId = this.ids.next();
    await insertRows(tx, TimeEntry, movement(from.id, to.id, minutes, kinds).map(({ account, ...posting }): TimeEntry => ({
      ...posting, id: this.ids.next(), tenantId: from.tenantId, movementId, accountId: account, serviceId, reason, at,
    })));
    return true;
  }

  /** The balance after it decides, in the statement itself: two who draw at once cannot both have the last minutes. */
  private async change(tx: Tx, account: TimeAccount, minutes: number): Promise<boolean> {
    const update = tx.createQueryBuilder().update(TimeAccount).set({ balance: () => 'balance + :minutes' }).where('id = :id', { id: account.id, minutes });
    if (account.kind !== 'issuer') update.andWhere('balance + :minutes >= 0');
    return (await update.execute()).affected === 1;
  }
}
