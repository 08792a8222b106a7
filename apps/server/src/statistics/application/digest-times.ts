import { Injectable } from '@nestjs/common';
import { type Instant, nextDigestAt } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import { DigestsRepository } from '../infrastructure/digests.repository.js';

/** The work of a Monday: of a whole district, and of what lies below one town. */
export const DIGEST_OF_DISTRICT = 'digest.district';
export const DIGEST_OF_TOWN = 'digest.town';

/** Sets the alarm for the coming Monday, once for all processes. */
@Injectable()
export class DigestTimes {
  /** Until when nothing has to be set, by district. */
  private readonly set = new Map<string, Instant>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: DigestsRepository,
    private readonly clock: Clock,
  ) {}

  async plan(tenantId: string): Promise<void> {
    const now = this.clock.now();
    if (now < (this.set.get(tenantId) ?? -Infinity)) return;
    const dueAt = nextDigestAt(now);
    try {
      await this.uow.run((tx) => this.repository.planOnce(tx, { id: derivedId(DIGEST_OF_DISTRICT, tenantId, dueAt), tenantId, subjectId: tenantId, kind: DIGEST_OF_DISTRICT, dueAt, payload: {} }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    this.set.set(tenantId, dueAt);
  }
}
