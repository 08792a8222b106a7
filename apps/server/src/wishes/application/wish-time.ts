import { Injectable } from '@nestjs/common';
import { claimHasLapsed } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { Reads } from '../../platform/database/reads.js';
import { Wish } from '../infrastructure/wish.entity.js';
import { WishesRepository } from '../infrastructure/wishes.repository.js';
import { WISH_LAPSES, WISH_UNCLAIMED, Wishes } from './wishes.js';

/** A claim without a contact goes back after seven days; a wish that nobody takes for fifteen goes to the branch's attention. */
@Injectable()
export class WishTime implements DueWorkHandler {
  readonly kinds = [WISH_LAPSES, WISH_UNCLAIMED];

  constructor(
    private readonly reads: Reads,
    private readonly repository: WishesRepository,
    private readonly wishes: Wishes,
    private readonly clock: Clock,
  ) {}

  async prepare({ subjectId: id, tenantId, kind }: DueWork): Promise<Effect> {
    const wish = await this.reads.manager.findOneBy(Wish, { id, tenantId });
    if (wish === null) return async () => undefined;
    return kind === WISH_LAPSES ? this.lapse(wish) : this.unclaimed(wish);
  }

  private lapse(wish: Wish): Effect {
    if (!claimHasLapsed(wish, this.clock.now())) return async () => undefined;
    const set = { status: 'open', claimantId: null, claimedAt: null, contactedAt: null } as const;
    return async (tx) => {
      if (await this.repository.move(tx, wish, set)) await this.wishes.tellBranch(tx, { ...wish, ...set, version: wish.version + 1 }, 'lapse');
    };
  }

  private unclaimed(wish: Wish): Effect {
    if (wish.status !== 'open') return async () => undefined;
    return (tx) => this.wishes.tellBranch(tx, wish, 'unclaimed');
  }
}
