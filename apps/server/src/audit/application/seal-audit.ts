import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Rounds } from '../../platform/lease/rounds.js';
import { AuditRepository } from '../infrastructure/audit.repository.js';
import { linksAfter } from './chain.js';

/** Entries that get their place in one transaction. */
const BATCH = 200;

/**
 * Gives entries their places in the chain, within a second of their writing. Nobody who writes an entry waits for the chain: of several
 * processes that want the same place one gets it, and the others find nothing left to do.
 */
@Injectable()
export class SealAudit implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(() => this.round(), new Logger('audit'));

  constructor(
    private readonly repository: AuditRepository,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** @returns how many entries got their place by this process */
  async round(): Promise<number> {
    const waiting = await this.repository.waiting(this.reads.manager, BATCH);
    let sealed = 0;
    for (const tenantId of new Set(waiting.map((one) => one.tenantId))) sealed += await this.seal(tenantId, waiting.filter((one) => one.tenantId === tenantId).map(({ id }) => id));
    return sealed;
  }

  private async seal(tenantId: string, seen: readonly string[]): Promise<number> {
    try {
      return await this.uow.run(async (tx) => {
        const ids = await this.repository.stillWaiting(tx, seen);
        if (ids.length === 0) return 0;
        const last = await this.repository.last(tx, tenantId);
        await this.repository.seal(tx, linksAfter(last, tenantId, ids, await this.repository.entries(tx, ids)));
        return ids.length;
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return 0;
    }
  }
}
