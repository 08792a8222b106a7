import { Injectable } from '@nestjs/common';
import { type HowTold, HOW_TOLD_BY_DEFAULT } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { findRow, findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Ids } from '../../platform/ids/ids.js';
import { NoticePreference } from '../infrastructure/notice-preference.entity.js';
import { inboxesOf } from './inboxes.js';

interface Whose {
  readonly tenantId: string;
  readonly personId: string;
}

const CHOICE = ['personId', 'howTold'] as const;

/** How people want to be told; each chooses for themselves. */
@Injectable()
export class NoticePreferences {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** What those of them have chosen who have chosen something. */
  async of(tx: Tx, people: readonly Whose[]): Promise<ReadonlyMap<string, HowTold>> {
    const chosen = new Map<string, HowTold>();
    for (const tenantId of new Set(people.map((one) => one.tenantId))) {
      const personId = [...new Set(people.filter((one) => one.tenantId === tenantId).map((one) => one.personId))];
      for (const row of await findRows(tx, NoticePreference, { tenantId, personId }, { only: CHOICE })) chosen.set(row.personId, row.howTold);
    }
    return chosen;
  }

  async own(actor: Actor): Promise<HowTold> {
    const [{ tenantId }, [personId]] = [actor, inboxesOf(actor)];
    return (await findRow(this.reads.manager, NoticePreference, { tenantId, personId }))?.howTold ?? HOW_TOLD_BY_DEFAULT;
  }

  async choose(actor: Actor, howTold: HowTold): Promise<HowTold> {
    const [{ tenantId }, [personId]] = [actor, inboxesOf(actor)];
    const keep = (): Promise<void> => this.uow.run(async (tx) => {
      const choice = { howTold, changedAt: this.clock.now() };
      if (await tx.existsBy(NoticePreference, { tenantId, personId })) await updateRows(tx, NoticePreference, { tenantId, personId }, choice);
      else await insertRows(tx, NoticePreference, [{ id: this.ids.next(), tenantId, personId, ...choice }]);
    });
    try {
      await keep();
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // Chosen for the first time twice at once: the second finds the first.
      await keep();
    }
    return howTold;
  }
}
