import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { TimeAccount } from '../infrastructure/time-account.entity.js';
import { TimeEntry } from '../infrastructure/time-entry.entity.js';
import { TimeLedger } from '../infrastructure/time-ledger.repository.js';
import type { TimeService } from '../infrastructure/time-service.entity.js';

type Payment = (tx: Tx) => Promise<void>;

/**
 * Who pays for help: whoever received it, where they have saved enough; else the pool that serves those who have not; else the bank,
 * which then owes so much more. Nobody is refused help because an account is empty (domain.md 3.11).
 */
@Injectable()
export class ServicePayments {
  constructor(
    private readonly reads: Reads,
    private readonly ledger: TimeLedger,
  ) {}

  /** Accounts are found before the transaction opens; the answer writes inside it. */
  async of({ tenantId, providerId, receiverId, minutes, id }: TimeService, now: Instant): Promise<Payment> {
    const to = await this.ledger.account(tenantId, { kind: 'person', ownerId: providerId });
    const payers = [
      await this.ledger.account(tenantId, { kind: 'person', ownerId: receiverId }),
      await this.ledger.account(tenantId, { kind: 'pool', ownerId: tenantId }),
      await this.ledger.account(tenantId, { kind: 'issuer', ownerId: tenantId }),
    ];
    return async (tx) => {
      if (minutes === 0) return;
      for (const from of payers) {
        if (await this.ledger.move(tx, { from, to, minutes, kinds: { out: 'spent', in: 'earned' }, serviceId: id, reason: null, at: now })) return;
      }
    };
  }

  /** What a confirmed service was credited too much goes back to whoever paid; what was too little is paid by the bank. @throws Problem when the provider has spent it. */
  async correction(service: TimeService, minutes: number, reason: string, now: Instant): Promise<Payment> {
    const provider = await this.ledger.account(service.tenantId, { kind: 'person', ownerId: service.providerId });
    const other = await this.payerOf(service, provider);
    const difference = minutes - service.minutes;
    return async (tx) => {
      if (difference === 0) return;
      const [from, to] = difference > 0 ? [other, provider] : [provider, other];
      const kinds = { out: 'correction', in: 'correction' } as const;
      if (!(await this.ledger.move(tx, { from, to, minutes: Math.abs(difference), kinds, serviceId: service.id, reason, at: now }))) throw new Problem('TIME_BANK.BALANCE_TOO_LOW');
    };
  }

  private async payerOf({ tenantId, id }: TimeService, provider: TimeAccount): Promise<TimeAccount> {
    const first = await this.reads.manager.findOne(TimeEntry, { where: { tenantId, accountId: provider.id, serviceId: id }, order: { id: 'ASC' } });
    const sides = first ? await this.reads.manager.findBy(TimeEntry, { tenantId, movementId: first.movementId }) : [];
    const payer = sides.find((side) => side.accountId !== provider.id);
    const account = payer ? await this.reads.manager.findOneBy(TimeAccount, { tenantId, id: payer.accountId }) : null;
    return account ?? this.ledger.account(tenantId, { kind: 'issuer', ownerId: tenantId });
  }
}
