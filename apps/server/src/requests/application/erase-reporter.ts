import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Photos } from '../../attachments/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, systemActor } from '../../platform/http/actor.js';
import { OwnDataRepository } from '../infrastructure/own-data.repository.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';

/** `contact`: name and number; `photos`: the pictures that were sent with it; `everything`: both, and every way back to whoever reported. */
export const ERASABLE = ['contact', 'photos', 'everything'] as const;
export type Erasable = (typeof ERASABLE)[number];

/** Requests looked at together. */
const PAGE = 100;

/** Forgets who reported, because they say so or because the time is over. What was reported and what was done about it stays, and with it every count. */
@Injectable()
export class EraseReporter {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly ownData: OwnDataRepository,
    private readonly photos: Photos,
    private readonly audit: Audit,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Doing it a second time changes nothing. Files go first: should this break off, it is simply done again. */
  async run(actor: Actor, row: RequestRow, what: Erasable): Promise<void> {
    const photos = what === 'contact' ? [] : await this.photos.destroy(row.tenantId, row.id, 'report');
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      if (what !== 'photos') {
        await this.ownData.eraseContact(tx, row);
        await this.ownData.withdraw(tx, row, 'contact', now);
      }
      if (what !== 'contact') {
        await this.photos.forget(tx, photos);
        await this.ownData.noPhotos(tx, row);
        await this.ownData.withdraw(tx, row, 'photos', now);
      }
      // No code leads to a hash of chance.
      if (what === 'everything') await this.ownData.eraseTraces(tx, row, randomBytes(32).toString('hex'), now);
      await this.audit.note(tx, actor, { action: 'reporter.erased', about: 'request', id: row.id, detail: { what } });
    });
  }

  /** How many requests were over before this moment whose reporter is still known. */
  async due(before: number): Promise<number> {
    let due = 0;
    for await (const page of this.pages(before)) due += page.length;
    return due;
  }

  /** Forgets who reported what was over before this moment. @returns of how many requests */
  async runDue(before: number, stopped: () => boolean): Promise<number> {
    let erased = 0;
    for await (const page of this.pages(before)) {
      for (const requestId of page) {
        if (stopped()) return erased;
        const row = await this.repository.byId(requestId);
        if (!row) continue;
        await this.run(systemActor(row.tenantId), row, 'everything');
        erased++;
      }
    }
    return erased;
  }

  private async *pages(before: number): AsyncGenerator<string[]> {
    for (let after = ''; ; ) {
      const found = await this.ownData.over(this.reads.manager, before, after, PAGE);
      const last = found.at(-1);
      if (!last) return;
      yield found.map(({ requestId }) => requestId);
      after = last.reporterId;
    }
  }
}
